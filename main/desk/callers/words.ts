import { catalogue } from '../../../language/catalogue.ts';

/** What a case says of checks of its caller, and what an operator can do to verify one. */
export const callerWords = catalogue({
  'account-phone': {
    en: 'Revealed the phone of the account {id}',
    es: 'Se mostró el teléfono de la cuenta {id}',
  },
  'account-pending-phone': {
    en: 'Revealed the new phone of the account, not yet confirmed, {id}',
    es: 'Se mostró el teléfono nuevo, aún sin confirmar, de la cuenta {id}',
  },
  'account-email': {
    en: 'Revealed the login email of the account {id}',
    es: 'Se mostró el correo de inicio de sesión de la cuenta {id}',
  },
  'practice-phone': {
    en: 'Revealed the phone of the practice {id}',
    es: 'Se mostró el teléfono del consultorio {id}',
  },
  'practice-email': {
    en: 'Revealed the clinic email of the practice {id}',
    es: 'Se mostró el correo del consultorio {id}',
  },
  'link-address': {
    en: 'Revealed the address that a link was sent to, {id}',
    es: 'Se mostró la dirección a la que se envió un enlace, {id}',
  },
  wrongCode: {
    en: 'The caller gave a wrong security code; {left, plural, one {# try left} other {# tries left}}',
    es: 'La persona que llama dio un código de seguridad incorrecto; {left, plural, one {queda # intento} other {quedan # intentos}}',
  },
  wrongAccessCode: {
    en: 'The caller gave a wrong practice access code',
    es: 'La persona que llama dio un código de acceso del consultorio incorrecto',
  },
  linkQueued: {
    en: 'A link that proves the mailbox is queued for {email}; it works for {minutes, plural, one {# minute} other {# minutes}}',
    es: 'Un enlace que comprueba el buzón está en cola para {email}; sirve durante {minutes, plural, one {# minuto} other {# minutos}}',
  },
  noPhone: {
    en: 'There is no verification phone on file.',
    es: 'No hay ningún teléfono de verificación registrado.',
  },
  verificationPhone: { en: 'The verification phone', es: 'El teléfono de verificación' },
  noGateway: {
    en: 'There is no gateway for it: call the number on file back instead.',
    es: 'No hay una pasarela para eso: devuelva la llamada al número registrado.',
  },
  sendText: {
    en: 'Send a code to {phone} by a text.',
    es: 'Envíe un código a {phone} por mensaje de texto.',
  },
  sendCall: { en: 'Send a code to {phone} by a call.', es: 'Envíe un código a {phone} por llamada.' },
  sendCallWithWarning: {
    en: 'Send a code to {phone} by a call. {warning}',
    es: 'Envíe un código a {phone} por llamada. {warning}',
  },
  noAccountYet: {
    en: 'It is not known yet which account this is about.',
    es: 'Aún no se sabe de qué cuenta se trata.',
  },
  mailboxOnFile: { en: 'The mailbox on file', es: 'El buzón registrado' },
  sendLink: { en: 'Send a link to {email}.', es: 'Envíe un enlace a {email}.' },
  noOtherAdministrator: {
    en: 'The practice has no other administrator who could confirm it.',
    es: 'El consultorio no tiene otro administrador que pueda confirmarlo.',
  },
  askAdministrator: {
    en: 'Ask an administrator of the practice to confirm it: {names}{more, select, yes { or another one} other {}}.',
    es: 'Pida a un administrador del consultorio que lo confirme: {names}{more, select, yes { u otro} other {}}.',
  },
  numberOnFile: { en: 'The number on file', es: 'El número registrado' },
  noNumber: {
    en: 'There is no number on file that could be called.',
    es: 'No hay ningún número registrado al que llamar.',
  },
  ownNumber: { en: 'Their own number', es: 'Su propio número' },
  callBack: {
    en: 'Hang up and call {whose, select, practice {the practice at {phone}} other {{phone}}}, the number on file. Not one that the caller gives.',
    es: 'Cuelgue y llame {whose, select, practice {al consultorio al {phone}} other {al {phone}}}, el número registrado. No a uno que dé la persona que llama.',
  },
  callBackInstead: {
    en: 'Hang up and call {whose, select, practice {the practice at {phone}} other {{phone}}}, the number on file. Not one that the caller gives. {why}',
    es: 'Cuelgue y llame {whose, select, practice {al consultorio al {phone}} other {al {phone}}}, el número registrado. No a uno que dé la persona que llama. {why}',
  },
  noAccessCode: {
    en: 'The practice has no access code yet.',
    es: 'El consultorio aún no tiene un código de acceso.',
  },
  askAccessCode: {
    en: 'Ask the caller for the practice access code, and compare it.',
    es: 'Pida a la persona que llama el código de acceso del consultorio y compárelo.',
  },
  notInPerson: {
    en: 'Only on a visit: this case came another way.',
    es: 'Solo en una visita: este caso llegó por otro canal.',
  },
  inPerson: {
    en: 'Seen at the desk with a document that shows who they are.',
    es: 'Visto en la mesa con un documento que muestra quién es.',
  },
});
