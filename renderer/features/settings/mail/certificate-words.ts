import { catalogue } from '../../../../language/catalogue.ts';

/** A certificate of the mail server that a person trusts, or may trust. */
export const certificateWords = catalogue({
  trusted: {
    en: 'One certificate is trusted for {host}.',
    es: 'Se confía en un certificado para {host}.',
  },
  forget: { en: 'Forget this certificate', es: 'Olvidar este certificado' },
  forgetQuestion: { en: 'Forget this certificate?', es: '¿Olvidar este certificado?' },
  forgetIt: { en: 'Forget it', es: 'Olvidarlo' },
  forgetMeaning: {
    en: 'From then on the certificate of {host} must be one that this computer can check. If it is not, mail stops until someone trusts it again.',
    es: 'Desde entonces, el certificado de {host} debe ser uno que este equipo pueda comprobar. Si no lo es, el correo se detiene hasta que alguien vuelva a confiar en él.',
  },
  trustedMeaning: {
    en: 'Mail goes to this server only while it shows this certificate, no matter who issued it.',
    es: 'El correo va a este servidor solo mientras muestre este certificado, sin importar quién lo emitió.',
  },
  trustedForSavedServer: {
    en: 'It belongs to the saved host and port, and is forgotten when you save others.',
    es: 'Corresponde al host y al puerto guardados, y se olvida cuando se guardan otros.',
  },

  shown: {
    en: 'This is the certificate that {host} showed.',
    es: 'Este es el certificado que mostró {host}.',
  },
  trust: { en: 'Trust this certificate for {host}', es: 'Confiar en este certificado para {host}' },
  trustQuestion: {
    en: 'Trust this certificate for {host}?',
    es: '¿Confiar en este certificado para {host}?',
  },
  trustIt: { en: 'Trust it', es: 'Confiar en él' },
  subject: { en: 'Subject', es: 'Titular' },
  issuer: { en: 'Issuer', es: 'Emisor' },
  selfSigned: { en: '(self-signed)', es: '(autofirmado)' },
  valid: { en: 'Valid', es: 'Validez' },
  validFromTo: { en: '{from} to {to}', es: 'del {from} al {to}' },
  compareFirst: {
    en: 'No authority that this computer trusts has signed it, and anyone between here and {host} could show one like it and read all mail. So ask the person who runs the server for the SHA-256 fingerprint of its certificate, by phone or in person, and compare every pair:',
    es: 'Ninguna autoridad en la que confía este equipo lo ha firmado, y cualquiera entre este equipo y {host} podría mostrar uno parecido y leer todo el correo. Por eso, pida a la persona que administra el servidor la huella SHA-256 de su certificado, por teléfono o en persona, y compare cada par:',
  },
  trustMeaning: {
    en: 'Then mail goes to {host} only while it shows this exact certificate. When the server gets a new one, mail stops until someone has compared and trusted that one.',
    es: 'Después, el correo va a {host} solo mientras muestre exactamente este certificado. Cuando el servidor tenga uno nuevo, el correo se detiene hasta que alguien lo compare y confíe en él.',
  },
});
