import { catalogue } from '../../language/catalogue.ts';

/** What the desk says about the links in its mails. */
export const reachWords = catalogue({
  window: {
    en: 'Links work only while the desk’s window is open: no service serves the portal.',
    es: 'Los enlaces funcionan solo mientras la ventana de la mesa de ayuda está abierta: ningún servicio ofrece el portal.',
  },
  nothingServes: {
    en: 'Links in mails don’t work now: nothing serves the portal at {baseUrl}.',
    es: 'Los enlaces de los correos no funcionan ahora: nada ofrece el portal en {baseUrl}.',
  },
  stranger: {
    en: 'Links in mails don’t work now: something other than this desk’s portal answers at {baseUrl}.',
    es: 'Los enlaces de los correos no funcionan ahora: en {baseUrl} responde algo que no es el portal de esta mesa de ayuda.',
  },
  onlyHere: {
    en: 'Links in mails begin with {baseUrl}, which opens only on this computer.',
    es: 'Los enlaces de los correos empiezan con {baseUrl}, que se abre solo en esta computadora.',
  },
  held: {
    en: 'Mails with a link wait until a service serves the portal: a lead does not allow links that may not work',
    es: 'Los correos con un enlace esperan hasta que un servicio ofrezca el portal: un responsable no permite enlaces que tal vez no funcionen',
  },
});
