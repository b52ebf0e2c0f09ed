import { catalogue } from '../../language/catalogue.ts';

/** What `mail` says. */
export const mailCommandWords = catalogue({
  mail: { en: 'whether mail can be sent and received', es: 'si se puede enviar y recibir correo' },
  test: {
    en: 'send a test and show the whole conversation',
    es: 'enviar una prueba y mostrar toda la conversación',
  },
  certificate: {
    en: 'Its certificate is for {subject}, issued by {issuer}, valid until {until}.',
    es: 'Su certificado es para {subject}, emitido por {issuer}, válido hasta {until}.',
  },
  trustCertificate: {
    en: 'If you know it, trust it: {setting} in mail.smtp.',
    es: 'Si lo conoce, confíe en él: {setting} en mail.smtp.',
  },
  accepted: { en: 'The mail server accepted it.', es: 'El servidor de correo lo aceptó.' },
  fetch: {
    en: 'check the mailbox for bounces and answers',
    es: 'revisar el buzón en busca de devoluciones y respuestas',
  },
  makeKey: {
    en: 'make a key to sign mail with, replacing the present one',
    es: 'crear una clave para firmar el correo, en lugar de la actual',
  },
  made: { en: 'Made.', es: 'Creada.' },
  dkimRecord: {
    en: 'the DNS record by which receivers check our signatures',
    es: 'el registro DNS con el que los destinatarios comprueban nuestras firmas',
  },
  noRecord: {
    en: 'There is no record yet: mail.dkim needs a domain and a selector, and a key has to be made.',
    es: 'Todavía no hay ningún registro: mail.dkim necesita un dominio y un selector, y hay que crear una clave.',
  },
  recordName: { en: 'Name:  {name}', es: 'Nombre: {name}' },
  recordType: { en: 'Type:  TXT', es: 'Tipo:   TXT' },
  recordValue: { en: 'Value: {value}', es: 'Valor:  {value}' },
  signIn: {
    en: 'sign in with the mail provider of mail.oauth',
    es: 'iniciar sesión con el proveedor de correo de mail.oauth',
  },
  openPage: {
    en: 'Open this page in your browser and sign in:',
    es: 'Abra esta página en su navegador e inicie sesión:',
  },
  signedIn: { en: 'Signed in.', es: 'Sesión iniciada.' },
});
