import { catalogue } from '../../language/catalogue.ts';

/** What is said of locks, phones, codes and tokens. */
export const signingInWords = catalogue({
  notLocked: {
    en: '{name} is not locked. See whether the password or the code is the problem.',
    es: '{name} no tiene la cuenta bloqueada. Vea si el problema es la contraseña o el código.',
  },
  browserNotFound: {
    en: 'This account does not trust a browser “{id}”, or no longer does.',
    es: 'Esta cuenta no confía en ningún navegador “{id}”, o ya no.',
  },
  phoneOnFile: {
    en: '{name} has a verification phone. Reset it first; then a new one can be set up.',
    es: '{name} tiene un teléfono de verificación. Restablézcalo primero; luego se podrá configurar uno nuevo.',
  },
  phoneMissing: {
    en: 'There is no verification phone on file for {name}. Check the caller in another way.',
    es: 'No hay ningún teléfono de verificación registrado para {name}. Verifique de otra manera a la persona que llama.',
  },
  phoneNotPending: {
    en: '{name} has no new phone that waits for a code. Set the number first.',
    es: '{name} no tiene ningún teléfono nuevo que espere un código. Configure primero el número.',
  },
  phoneInvalid: {
    en: 'This telephone number does not exist. Look for a missing or a wrong digit, and leave out any extension.',
    es: 'Este número de teléfono no existe. Busque un dígito faltante o equivocado y omita la extensión.',
  },
  phoneAbroad: {
    en: 'Security codes go only to numbers in the United States and its territories. Use another number, or check the caller in another way.',
    es: 'Los códigos de seguridad solo se envían a números de los Estados Unidos y sus territorios. Use otro número o verifique de otra manera a la persona que llama.',
  },
  phoneIn: {
    en: 'Security codes go only to numbers in the United States and its territories, and this one is in {country}. Use another number, or check the caller in another way.',
    es: 'Los códigos de seguridad solo se envían a números de los Estados Unidos y sus territorios, y este es de {country}. Use otro número o verifique de otra manera a la persona que llama.',
  },
  phoneNotForCodes: {
    en: 'This is a {kind} number, which can’t receive security codes. Use a mobile phone or a landline.',
    es: 'Este es un número {kind}, que no puede recibir códigos de seguridad. Use un teléfono celular o fijo.',
  },
  codesNoGateway: {
    en: 'There is no gateway for security codes that can reach {masked}. Call that number back instead, and record the callback as the proof.',
    es: 'No hay ningún servicio de envío de códigos de seguridad que pueda llegar a {masked}. Devuelva la llamada a ese número y anótela como comprobante.',
  },
  codeTooSoon: {
    en: 'A code was sent a moment ago. The next one can be sent at {next} UTC.',
    es: 'Hace un momento se envió un código. El próximo se puede enviar a las {next} UTC.',
  },
  codeTooMany: {
    en: 'Five codes were sent within the hour. The next one can be sent at {next} UTC; check the caller in another way.',
    es: 'En la última hora se enviaron cinco códigos. El próximo se puede enviar a las {next} UTC; verifique de otra manera a la persona que llama.',
  },
  codeNone: {
    en: 'No code is waiting to be checked here. Send one first.',
    es: 'Aquí no hay ningún código pendiente de comprobar. Envíe uno primero.',
  },
  codeExpired: {
    en: 'This code has expired. Send a new one.',
    es: 'Este código venció. Envíe uno nuevo.',
  },
  codeTriesUsed: {
    en: 'This code was tried five times and can’t be used any more. Send a new one.',
    es: 'Este código se probó cinco veces y ya no se puede usar. Envíe uno nuevo.',
  },
  callbackNotInstead: {
    en: 'There is a gateway for security codes, so the number is confirmed by its code. Ask for that.',
    es: 'Hay un servicio de envío de códigos de seguridad, así que el número se confirma con su código. Pídalo.',
  },
  mailboxMissing: {
    en: 'There is no verified mailbox on file for {name} that could serve as proof. Check the caller in another way.',
    es: 'No hay ningún buzón verificado registrado para {name} que pueda servir de comprobante. Verifique de otra manera a la persona que llama.',
  },
  tokenUnknown: {
    en: 'This link is not one of ours, or only a part of it was copied. Open it from the mail, or ask for a new one.',
    es: 'Este enlace no es nuestro, o solo se copió una parte. Ábralo desde el correo o pida uno nuevo.',
  },
  tokenUsed: {
    en: 'This link was already used. Ask for a new one if you need it.',
    es: 'Este enlace ya se usó. Pida uno nuevo si lo necesita.',
  },
  tokenSuperseded: {
    en: 'A newer link was sent after this one. Open the newest mail, or ask for another.',
    es: 'Después de este se envió un enlace más reciente. Abra el correo más reciente o pida otro.',
  },
  tokenExpired: {
    en: 'This link has expired. Ask for a new one.',
    es: 'Este enlace venció. Pida uno nuevo.',
  },
});

/** What is said of a password that someone chose. */
export const passwordWords = catalogue({
  passwordTooShort: {
    en: 'The password has to have at least {least, plural, one {# character} other {# characters}}. Add a word or two.',
    es: 'La contraseña debe tener al menos {least, plural, one {# carácter} other {# caracteres}}. Agregue una o dos palabras.',
  },
  passwordTooLong: {
    en: 'The password can have at most {most, plural, one {# character} other {# characters}}. Choose a shorter one.',
    es: 'La contraseña puede tener como máximo {most, plural, one {# carácter} other {# caracteres}}. Elija una más corta.',
  },
  passwordUnreadable: {
    en: 'The password has a character that can’t be typed on a keyboard. Take it out.',
    es: 'La contraseña tiene un carácter que no se puede escribir con un teclado. Quítelo.',
  },
  passwordCommon: {
    en: 'Many people use this password, so it is among the first that a stranger tries. Choose another; a few words that don’t belong together make a good one.',
    es: 'Muchas personas usan esta contraseña, así que es de las primeras que un extraño prueba. Elija otra; unas cuantas palabras sin relación entre sí forman una buena.',
  },
  passwordPattern: {
    en: 'This password is a simple pattern, so it is easy to guess. Choose another; a few words that don’t belong together make a good one.',
    es: 'Esta contraseña es un patrón simple, así que es fácil de adivinar. Elija otra; unas cuantas palabras sin relación entre sí forman una buena.',
  },
  passwordOwnWords: {
    en: 'This password is made of words that anyone who knows your practice would try. Choose another, or add words that have nothing to do with it.',
    es: 'Esta contraseña está formada por palabras que probaría cualquiera que conozca su consultorio. Elija otra o agregue palabras que no tengan nada que ver con él.',
  },
});

/** A kind of number that no security code can reach, after “a” and before “number”. */
export const numberKindWords = catalogue({
  tollFree: { en: 'toll-free', es: 'gratuito' },
  premiumRate: { en: 'premium-rate', es: 'de tarifa especial' },
  sharedCost: { en: 'shared-cost', es: 'de costo compartido' },
  company: { en: 'company', es: 'corporativo' },
  voicemail: { en: 'voicemail', es: 'de buzón de voz' },
  pager: { en: 'pager', es: 'de buscapersonas' },
  followMe: { en: 'follow-me', es: 'de desvío personal' },
});
