import { catalogue } from '../../../language/catalogue.ts';

/** What locks, trusted browsers, verification phones and sign-ins on the portal leave in a case. */
export const signingInWords = catalogue({
  locked: {
    en: 'Locked for {minutes, plural, one {# minute} other {# minutes}} after {count, plural, one {# failure} other {# failures in a row}}',
    es: 'Bloqueada por {minutes, plural, one {# minuto} other {# minutos}} después de {count, plural, one {# intento fallido} other {# intentos fallidos seguidos}}',
  },
  unlocked: { en: 'Unlocked', es: 'Desbloqueada' },
  failuresForgotten: {
    en: 'Cleared {count, plural, one {# failure} other {# failures}} to sign in; there was no lock',
    es: 'Se {count, plural, one {borró # intento fallido} other {borraron # intentos fallidos}} de inicio de sesión; no había bloqueo',
  },
  trustEnded: {
    en: '{count, plural, one {One browser is no longer trusted} other {# browsers are no longer trusted}}',
    es: '{count, plural, one {Un navegador ya no es de confianza} other {# navegadores ya no son de confianza}}',
  },
  browserTrusted: {
    en: 'A browser is trusted for {days, plural, one {# day} other {# days}}: {browser}',
    es: 'Un navegador es de confianza por {days, plural, one {# día} other {# días}}: {browser}',
  },
  portalCodeSent: {
    en: 'Sign-in on the portal: {sent}',
    es: 'Inicio de sesión en el portal: {sent}',
  },
  portalCodeRight: {
    en: 'Sign-in on the portal: the security code is right',
    es: 'Inicio de sesión en el portal: el código de seguridad es correcto',
  },
  portalCodeWrong: {
    en: 'Sign-in on the portal: the security code is wrong; attempts left: {count, number}',
    es: 'Inicio de sesión en el portal: el código de seguridad es incorrecto; intentos restantes: {count, number}',
  },
  portalTrustedBrowser: {
    en: 'Sign-in on the portal: a trusted browser ({browser}), so no security code was asked for',
    es: 'Inicio de sesión en el portal: un navegador de confianza ({browser}), por lo que no se pidió código de seguridad',
  },
  ownTrustEnded: {
    en: 'On the portal, by the person: {count, plural, one {one browser is no longer trusted} other {# browsers are no longer trusted}} ({browsers})',
    es: 'En el portal, a pedido de la persona: {count, plural, one {un navegador ya no es de confianza} other {# navegadores ya no son de confianza}} ({browsers})',
  },
  phoneNotedToCall: {
    en: 'New verification phone {phone} noted. There is no gateway for codes: call it, then complete it',
    es: 'Nuevo teléfono de verificación {phone} anotado. No hay pasarela para códigos: llame a ese número y después complete el cambio',
  },
  phoneNoted: {
    en: 'New verification phone {phone} noted. {sent}',
    es: 'Nuevo teléfono de verificación {phone} anotado. {sent}',
  },
  phoneCodeWrong: {
    en: 'A wrong code was given for the new phone {phone}; attempts left: {count, number}',
    es: 'Se indicó un código incorrecto para el teléfono nuevo {phone}; intentos restantes: {count, number}',
  },
  phoneConfirmed: {
    en: '{phone} is now the verification phone, confirmed by {by, select, code {its code} other {a call}}',
    es: '{phone} es ahora el teléfono de verificación, confirmado con {by, select, code {su código} other {una llamada}}',
  },
  phoneRemoved: {
    en: 'Verification phone {phone} removed: no code is sent there any more{browsers, plural, =0 {} one {; one browser is no longer trusted} other {; # browsers are no longer trusted}}',
    es: 'Teléfono de verificación {phone} quitado: ya no se envían códigos allí{browsers, plural, =0 {} one {; un navegador ya no es de confianza} other {; # navegadores ya no son de confianza}}',
  },
});
