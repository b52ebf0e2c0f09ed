import { catalogue } from '../../language/catalogue.ts';

/** What `portal` says. */
export const portalCommandWords = catalogue({
  portal: { en: 'self-service pages for practices', es: 'páginas de autoservicio para consultorios' },
  noPort: {
    en: 'It has to be a port from 0 to 65535; 0 takes a free one.',
    es: 'Debe ser un puerto de 0 a 65535; 0 toma uno libre.',
  },
  check: {
    en: 'check whether links in mails work: what serves the portal at its address',
    es: 'comprobar si funcionan los enlaces de los correos: qué atiende el portal en su dirección',
  },
  byService: {
    en: 'A service of this desk serves {url}.',
    es: 'Un servicio de esta mesa de ayuda atiende {url}.',
  },
  byWindow: {
    en: 'The window of this desk serves {url}, as long as it is open.',
    es: 'La ventana de esta mesa de ayuda atiende {url} mientras está abierta.',
  },
  byNothing: { en: 'Nothing serves {url}.', es: 'Nada atiende {url}.' },
  byStranger: {
    en: 'Something other than this desk’s portal answers at {url}.',
    es: 'En {url} responde algo que no es el portal de esta mesa de ayuda.',
  },
  notCheckedYet: { en: '{url} has not been checked yet.', es: '{url} todavía no se ha comprobado.' },
  serve: {
    en: 'serve the pages and send mail until this is stopped',
    es: 'atender las páginas y enviar correo hasta que se detenga',
  },
  port: {
    en: 'listen on this port instead of the one in the settings',
    es: 'escuchar en este puerto en lugar del que está en la configuración',
  },
  servedAt: { en: 'Login Help is at {url}', es: 'La ayuda de inicio de sesión está en {url}' },
  linksElsewhere: {
    en: 'Links in mails begin with {baseUrl}, which is a different address. Change that with: login-desk settings set portal.baseUrl {url}',
    es: 'Los enlaces de los correos empiezan con {baseUrl}, que es otra dirección. Cámbielo con: login-desk settings set portal.baseUrl {url}',
  },
});
