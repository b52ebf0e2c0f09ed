import { catalogue } from '../../../language/catalogue.ts';

/** What a way out changes for an account, in the words of a sentence whose subject is that account. */
export const changeWords = catalogue({
  theNewAddress: { en: 'the new address', es: 'la dirección nueva' },
  getsUnverified: {
    en: 'gets {email}; a link in the mail verifies it',
    es: 'recibe {email}; un enlace en el correo la verifica',
  },
  getsVerified: { en: 'gets {email}, verified', es: 'recibe {email}, verificada' },
  loses: { en: 'no longer has {email}', es: 'ya no tiene {email}' },
  signsInWith: {
    en: 'signs in with {email} instead of {old}',
    es: 'inicia sesión con {email} en lugar de {old}',
  },
  verified: { en: '{email} becomes verified', es: '{email} queda verificada' },
  changeBegins: {
    en: 'change to {email} begins; {old} works until the link and the code are used',
    es: 'comienza el cambio a {email}; {old} funciona hasta que se usen el enlace y el código',
  },
  changeEnds: {
    en: 'the change to {email} ends; the address is free',
    es: 'termina el cambio a {email}; la dirección queda libre',
  },
  noLongerWants: { en: 'no longer waits for {email}', es: 'ya no espera {email}' },
  wants: { en: 'waits for {email}', es: 'espera {email}' },
  deactivated: {
    en: 'is deactivated: no one can sign in with it',
    es: 'se desactiva: nadie puede iniciar sesión con ella',
  },
  reactivated: { en: 'can be used to sign in again', es: 'se puede usar otra vez para iniciar sesión' },
  getsPhone: { en: 'gets the verification phone {phone}', es: 'recibe el teléfono de verificación {phone}' },
  losesPhone: { en: 'no longer has a verification phone', es: 'ya no tiene teléfono de verificación' },
  legacyEnds: {
    en: 'no longer signs in with Practice ID and user name',
    es: 'ya no inicia sesión con el ID del consultorio y el nombre de usuario',
  },
  legacyAgain: {
    en: 'signs in with Practice ID and user name again',
    es: 'inicia sesión otra vez con el ID del consultorio y el nombre de usuario',
  },
  lockEnds: { en: 'the lock ends', es: 'termina el bloqueo' },
  linksEnd: {
    en: '{count, plural, one {a link that was sent before stops} other {# links that were sent before stop}} working',
    es: '{count, plural, one {deja de funcionar un enlace enviado antes} other {dejan de funcionar # enlaces enviados antes}}',
  },
  mailsCancelled: {
    en: '{count, plural, one {a mail that waits is} other {# mails that wait are}} not sent',
    es: '{count, plural, one {no se envía un correo que espera} other {no se envían # correos que esperan}}',
  },
  browsersEnd: {
    en: '{count, plural, one {a trusted browser needs} other {# trusted browsers need}} a code again',
    es: '{count, plural, one {un navegador de confianza necesita} other {# navegadores de confianza necesitan}} otra vez un código',
  },
});
