import { catalogue } from '../../language/catalogue.ts';

/** What is said of the two forms of login help, and of the portal that shows them. */
export const loginsWords = catalogue({
  emailNotOnFile: {
    en: 'The email address {email} is not associated with any active practices. Please email us for assistance with finding your user name.',
    es: 'La dirección de correo {email} no está asociada a ningún consultorio activo. Escríbanos por correo para recibir ayuda para encontrar su nombre de usuario.',
  },
  userNameNotOnFile: {
    en: 'The user name {userName} is not associated with any active practices. Please email us for assistance with finding your user name and resetting your password.',
    es: 'El nombre de usuario {userName} no está asociado a ningún consultorio activo. Escríbanos por correo para recibir ayuda para encontrar su nombre de usuario y restablecer su contraseña.',
  },
  noMailbox: {
    en: 'There is no address on file that mail for {name} could go to. Add a clinic email first.',
    es: 'No hay ninguna dirección registrada a la que pueda llegar el correo para {name}. Agregue primero un correo del consultorio.',
  },
  resetTooSoon: {
    en: 'A reset was sent a moment ago. The next one can be sent at {next} UTC.',
    es: 'Hace un momento se envió un restablecimiento. El próximo se puede enviar a las {next} UTC.',
  },
  resetTooMany: {
    en: 'Three resets were sent within the hour. The next one can be sent at {next} UTC; meanwhile look for the mails in the spam folder.',
    es: 'En la última hora se enviaron tres restablecimientos. El próximo se puede enviar a las {next} UTC; mientras tanto, busque los correos en la carpeta de correo no deseado.',
  },
  linkNotFound: {
    en: 'There is no such link. Look for it in the list of links.',
    es: 'No existe ese enlace. Búsquelo en la lista de enlaces.',
  },
  portalBusy: {
    en: 'Too many people are using this page right now. Try again in a few seconds.',
    es: 'Demasiadas personas están usando esta página en este momento. Inténtelo de nuevo en unos segundos.',
  },
  portInUse: {
    en: 'Port {port} on {host} is used by another program. Choose another port, or stop that program.',
    es: 'Otro programa usa el puerto {port} de {host}. Elija otro puerto o detenga ese programa.',
  },
  portNotAllowed: {
    en: 'The system does not let this program use port {port} on {host}. Choose a port above 1023.',
    es: 'El sistema no permite que este programa use el puerto {port} de {host}. Elija un puerto mayor que 1023.',
  },
  portalHostUnknown: {
    en: 'This computer has no address {host} that the portal could listen on. Choose 127.0.0.1, or an address of this computer.',
    es: 'Esta computadora no tiene ninguna dirección {host} en la que el portal pueda escuchar. Elija 127.0.0.1 o una dirección de esta computadora.',
  },
  portalNotStarted: {
    en: 'The portal could not be started ({reason}). Check its settings.',
    es: 'No se pudo iniciar el portal ({reason}). Revise su configuración.',
  },
  portalTlsUnreadable: {
    en: 'The portal’s certificate or its key can’t be used ({reason}). Check both files in the settings.',
    es: 'No se puede usar el certificado del portal o su clave ({reason}). Revise ambos archivos en la configuración.',
  },
});
