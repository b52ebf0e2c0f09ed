import { catalogue } from '../../../../language/catalogue.ts';

/** The mailbox that bounces and answers come to. */
export const mailboxWords = catalogue({
  notRead: { en: 'Incoming mail is not read yet.', es: 'El correo entrante aún no se lee.' },
  notReadMeaning: {
    en: 'Enter the mailbox of the sender’s address, and the desk checks it every two minutes: a message that could not be delivered is marked as bounced and reopens its case, and an answer is added to its case. All other mail stays as it is.',
    es: 'Indique el buzón de la dirección del remitente y la mesa de ayuda lo revisará cada dos minutos: un mensaje que no se pudo entregar se marca como devuelto y vuelve a abrir su caso, y una respuesta se agrega a su caso. El resto del correo queda como está.',
  },
  stopReading: { en: 'Stop reading the mailbox', es: 'Dejar de leer el buzón' },
  stopReadingQuestion: { en: 'Stop reading the mailbox?', es: '¿Dejar de leer el buzón?' },
  stop: { en: 'Stop reading', es: 'Dejar de leer' },
  stopReadingMeaning: {
    en: 'Bounces and answers no longer reach a case. Where the mailbox is will be forgotten; its password stays until you forget it.',
    es: 'Los correos devueltos y las respuestas ya no llegarán a ningún caso. Se olvida dónde está el buzón; su contraseña se conserva hasta que usted la olvide.',
  },
  imapHost: { en: 'IMAP host', es: 'Host IMAP' },
  imapPort: { en: 'IMAP port', es: 'Puerto IMAP' },
  userName: { en: 'User name of the mailbox', es: 'Nombre de usuario del buzón' },
  folder: { en: 'Folder', es: 'Carpeta' },
  folderMeaning: {
    en: 'INBOX is where new mail arrives.',
    es: 'INBOX es donde llega el correo nuevo.',
  },
  encryptedFromStart: {
    en: 'Mailbox encrypted from the first byte',
    es: 'Buzón cifrado desde el primer byte',
  },
  encryptedFromStartMeaning: {
    en: 'For port 993. Without it the connection starts unencrypted and is then encrypted; only a server on this computer may leave that out.',
    es: 'Para el puerto 993. Sin esto, la conexión empieza sin cifrar y luego se cifra; solo un servidor de este equipo puede omitirlo.',
  },
  signInWithProvider: {
    en: 'Sign in with the provider’s account',
    es: 'Iniciar sesión con la cuenta del proveedor',
  },
  signInWithProviderMeaning: {
    en: 'The same sign-in as for the mail server above. Google and Microsoft accept no passwords here either.',
    es: 'El mismo inicio de sesión que para el servidor de correo de arriba. Google y Microsoft tampoco aceptan contraseñas aquí.',
  },
  saveMailbox: { en: 'Save mailbox', es: 'Guardar buzón' },
  giveHost: { en: 'Enter the host', es: 'Indique el host' },
  givePort: { en: 'Enter the port', es: 'Escriba el puerto' },
  giveUserName: { en: 'Enter the user name', es: 'Indique el nombre de usuario' },

  mailbox: { en: 'Mailbox', es: 'Buzón' },
  cannotBeRead: { en: 'can’t be read', es: 'no se puede leer' },
  isRead: { en: 'is read', es: 'se lee' },
  notCheckedYet: { en: 'not checked yet', es: 'aún sin revisar' },
  lastCheck: { en: 'Last check', es: 'Última revisión' },
  checkNow: { en: 'Check now', es: 'Revisar ahora' },
  checking: { en: 'Checking the mailbox …', es: 'Revisando el buzón …' },
  nothingNew: { en: 'Nothing new.', es: 'Nada nuevo.' },
  newMails: {
    en: '{count, plural, one {# new mail} other {# new mails}}: {kinds}.',
    es: '{count, plural, one {# correo nuevo} other {# correos nuevos}}: {kinds}.',
  },
  bounces: {
    en: '{count, plural, one {# bounce} other {# bounces}}',
    es: '{count, plural, one {# devuelto} other {# devueltos}}',
  },
  answersOrDelays: {
    en: '{count, plural, one {# answer or notice of a delay} other {# answers or notices of a delay}}',
    es: '{count, plural, one {# respuesta o aviso de demora} other {# respuestas o avisos de demora}}',
  },
  aboutSomethingElse: {
    en: '{count, plural, other {# about something else}}',
    es: '{count, plural, one {# de otro asunto} other {# de otros asuntos}}',
  },
});
