import { catalogue } from '../../../../language/catalogue.ts';

/** The phone that receives security codes: setting, confirming and removing it. */
export const phoneWords = catalogue({
  verificationPhone: { en: 'Verification phone', es: 'Teléfono de verificación' },
  onFile: { en: 'On file', es: 'Registrado' },
  noneOnFile: {
    en: 'none: no code can be sent, and no one can be called back',
    es: 'ninguno: no se puede enviar ningún código ni devolver la llamada',
  },
  phoneOf: { en: 'verification phone of {name}', es: 'teléfono de verificación de {name}' },
  toConfirm: { en: 'To confirm', es: 'Por confirmar' },
  notConfirmed: { en: 'not confirmed', es: 'sin confirmar' },
  since: { en: 'since {at}', es: 'desde {at}' },
  mobile: { en: 'mobile', es: 'móvil' },
  landline: { en: 'landline', es: 'fijo' },
  internetPhone: { en: 'internet phone', es: 'por internet' },
  codesByText: { en: 'codes by text', es: 'códigos por mensaje de texto' },
  codesByCall: { en: 'codes by call', es: 'códigos por llamada' },
  noCodes: { en: 'no codes', es: 'sin códigos' },

  setPhone: { en: 'Set a phone', es: 'Definir un teléfono' },
  anotherNumber: { en: 'Another number', es: 'Otro número' },
  setTitle: { en: 'Set a verification phone', es: 'Definir un teléfono de verificación' },
  sendCodeThere: { en: 'Send a code there', es: 'Enviar allí un código' },
  recordNumber: { en: 'Record the number', es: 'Registrar el número' },
  numberRecorded: {
    en: 'The number is recorded: call {phone}, then confirm it',
    es: 'El número quedó registrado: llame al {phone} y luego confírmelo',
  },
  number: { en: 'Number', es: 'Número' },
  aboutNumber: {
    en: 'As the caller says it. Codes can be sent to the US and its territories only.',
    es: 'Como lo dice la persona que llama. Solo se pueden enviar códigos a los Estados Unidos y sus territorios.',
  },
  typeNumber: { en: 'Type the number.', es: 'Escriba el número.' },
  kind: { en: 'Kind of phone', es: 'Tipo de teléfono' },
  kindUnknown: { en: 'Not said', es: 'Sin indicar' },
  kindMobile: { en: 'Mobile', es: 'Móvil' },
  kindLandline: { en: 'Landline', es: 'Fijo' },
  kindInternet: { en: 'Internet phone', es: 'Por internet' },
  codeComes: { en: 'The code is sent', es: 'El código se envía' },
  byText: { en: 'by text', es: 'por mensaje de texto' },
  byCall: { en: 'by a call', es: 'por llamada' },

  removePhone: { en: 'Remove phone', es: 'Quitar teléfono' },
  removeTitle: { en: 'Remove the verification phone', es: 'Quitar el teléfono de verificación' },
  removed: { en: 'The verification phone is removed', es: 'El teléfono de verificación está quitado' },
  setNewNow: {
    en: 'Set the new one now: until then no code can be sent.',
    es: 'Defina ahora el nuevo: hasta entonces no se puede enviar ningún código.',
  },
  aboutRemove: {
    en: 'No more codes are sent to the number, and a callback to it proves nothing. Every mailbox on file gets an email.',
    es: 'Ya no se envían códigos al número, y una devolución de llamada a él no comprueba nada. Cada buzón registrado recibe un correo.',
  },
  askedForBy: { en: 'Asked for by', es: 'Pedido por' },
  themselves: { en: 'Themselves', es: 'La propia persona' },
  administratorNamed: {
    en: '{name}, administrator of the practice',
    es: '{name}, administrador del consultorio',
  },
  lostComputer: {
    en: 'A lost phone may mean a lost computer, too.',
    es: 'Con un teléfono perdido puede haberse perdido también una computadora.',
  },
  revokeBrowsers: {
    en: 'Also stop trusting {count, plural, one {its # browser} other {its # browsers}}',
    es: 'Dejar de confiar también en {count, plural, one {su # navegador} other {sus # navegadores}}',
  },

  confirmed: {
    en: 'The phone is the account’s verification phone now',
    es: 'El teléfono ahora es el teléfono de verificación de la cuenta',
  },
  callNumber: {
    en: 'No gateway sends codes from this desk. Call the number; the person who answers has to be the caller.',
    es: 'Ninguna pasarela envía códigos desde esta mesa de ayuda. Llame al número; quien responda tiene que ser la persona que llama.',
  },
  callerAnswered: {
    en: 'I called, and the caller answered',
    es: 'Llamé y respondió la persona que llama',
  },
  codeReadOut: { en: 'Code that the caller reads out', es: 'Código que lee la persona que llama' },
  wrongCode: {
    en: '{count, plural, =0 {Not the code; no attempts left.} one {Not the code; # attempt left.} other {Not the code; # attempts left.}}',
    es: '{count, plural, =0 {No es el código; no quedan intentos.} one {No es el código; queda # intento.} other {No es el código; quedan # intentos.}}',
  },
  confirmPhone: { en: 'Confirm the phone', es: 'Confirmar el teléfono' },
});
