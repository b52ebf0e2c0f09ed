import { catalogue } from '../../../../language/catalogue.ts';

/** How mail is sent, where the mail server is, and a test of it. */
export const mailWords = catalogue({
  howMailIsSent: { en: 'How mail is sent', es: 'Cómo se envía el correo' },
  off: { en: 'Off', es: 'Desactivado' },
  offMeaning: {
    en: 'Nothing is sent. Messages are written and held, and are sent once mail is switched on.',
    es: 'No se envía nada. Los mensajes se escriben y se retienen, y se envían cuando se activa el correo.',
  },
  sandbox: { en: 'Sandbox', es: 'Entorno de pruebas' },
  sandboxMeaning: {
    en: 'For testing and training: a mail server inside the program accepts everything. Nothing leaves this computer; you read it under Outbox, Sandbox mail.',
    es: 'Para probar y capacitar: un servidor de correo dentro del programa acepta todo. Nada sale de este equipo; se lee en Bandeja de salida, Correo de pruebas.',
  },
  smtp: { en: 'SMTP', es: 'SMTP' },
  smtpMeaning: {
    en: 'Messages go to your mail server, and from there to people.',
    es: 'Los mensajes van a su servidor de correo y de ahí a las personas.',
  },
  smtpWithoutServer: {
    en: 'Messages go to your mail server, and from there to people. Save a mail server first, under Mail server.',
    es: 'Los mensajes van a su servidor de correo y de ahí a las personas. Guarde primero un servidor de correo, en Servidor de correo.',
  },
  supportAddress: { en: 'Support address', es: 'Dirección de soporte' },
  supportAddressWhere: {
    en: 'Where “email us” writes to when someone is not on file.',
    es: 'A dónde escribe “envíenos un correo” alguien que no está registrado.',
  },
  wordedInOutbox: {
    en: 'What the mails say is changed under Outbox. <open>Templates</open>',
    es: 'Lo que dicen los correos se cambia en Bandeja de salida. <open>Plantillas</open>',
  },

  host: { en: 'Host', es: 'Host' },
  port: { en: 'Port', es: 'Puerto' },
  sender: { en: 'Sender', es: 'Remitente' },
  senderMeaning: {
    en: 'As in {example}. Answers go there too.',
    es: 'Como en {example}. Las respuestas también llegan ahí.',
  },
  userName: { en: 'User name', es: 'Nombre de usuario' },
  userNameMeaning: {
    en: 'Empty if the server needs none.',
    es: 'Vacío si el servidor no lo pide.',
  },
  encryptedFromStart: {
    en: 'Encrypted from the first byte',
    es: 'Cifrado desde el primer byte',
  },
  encryptedFromStartMeaning: {
    en: 'For port 465. Without it the connection starts unencrypted and is then encrypted (STARTTLS).',
    es: 'Para el puerto 465. Sin esto, la conexión empieza sin cifrar y luego se cifra (STARTTLS).',
  },
  alwaysEncrypted: { en: 'Never send without encryption', es: 'No enviar nunca sin cifrado' },
  alwaysEncryptedMeaning: {
    en: 'Without this, others may be able to read mail with reset links on the network. A server on this computer needs none.',
    es: 'Sin esto, otras personas de la red podrían leer correos con enlaces de restablecimiento. Un servidor de este equipo no lo necesita.',
  },
  saveServer: { en: 'Save mail server', es: 'Guardar servidor de correo' },
  giveHost: { en: 'Enter the host', es: 'Indique el host' },
  givePort: { en: 'Enter the port', es: 'Escriba el puerto' },
  giveSender: { en: 'Enter the sender', es: 'Indique el remitente' },

  sendTest: { en: 'Send me a test', es: 'Enviarme una prueba' },
  testAddress: { en: 'Address for the test', es: 'Dirección para la prueba' },
  testGoesNowhere: {
    en: 'Mail is off, so a test is not sent.',
    es: 'El correo está desactivado, así que la prueba no se envía.',
  },
  testGoesToSandbox: {
    en: 'It goes into the sandbox, as all mail does now.',
    es: 'Va al entorno de pruebas, como ahora todo el correo.',
  },
  testHasNoServer: {
    en: 'No mail server is saved yet.',
    es: 'Aún no se ha guardado ningún servidor de correo.',
  },
  testGoesByServer: {
    en: 'It goes by {host}, port {port}, as saved.',
    es: 'Va por {host}, puerto {port}, según lo guardado.',
  },
  chooseHowMailIsSent: {
    en: 'Choose above how mail is sent',
    es: 'Elija arriba cómo se envía el correo',
  },
  giveOwnAddress: {
    en: 'Enter an address of your own',
    es: 'Escriba una dirección suya',
  },
  talkingToServer: {
    en: 'Talking to the mail server; it may take a minute …',
    es: 'Comunicándose con el servidor de correo; puede tardar un minuto …',
  },
  testedBy: {
    en: 'By {host}, port {port}, {when}.',
    es: 'Por {host}, puerto {port}, {when}.',
  },
  sandboxAccepted: {
    en: 'The sandbox accepted the test. Read it under Outbox, Sandbox mail.',
    es: 'El entorno de pruebas aceptó la prueba. Léala en Bandeja de salida, Correo de pruebas.',
  },
  serverAccepted: {
    en: 'The mail server accepted the test. To know whether it arrives, check its mailbox.',
    es: 'El servidor de correo aceptó la prueba. Para saber si llega, revise su buzón.',
  },
  serverRefused: {
    en: 'The mail server refused the test: {response}',
    es: 'El servidor de correo rechazó la prueba: {response}',
  },
  serverWantsSignIn: {
    en: 'The mail server requires signing in first: {response}',
    es: 'El servidor de correo exige iniciar sesión primero: {response}',
  },
  serverDeferred: {
    en: 'The mail server did not accept the test now: {response}',
    es: 'El servidor de correo no aceptó la prueba por ahora: {response}',
  },
  serverDropped: {
    en: 'The mail server ended the connection: {response}',
    es: 'El servidor de correo cortó la conexión: {response}',
  },
  serverUncertain: {
    en: 'It is not known whether the mail server has the test: {response}',
    es: 'No se sabe si el servidor de correo tiene la prueba: {response}',
  },
});
