import { catalogue } from '../../../language/catalogue.ts';

/** What is said of security codes: to the phone that gets one, and in the case that asked for one. */
export const codeWords = catalogue({
  text: {
    en: '{desk}: your security code is {code}. It works for {minutes, plural, one {# minute} other {# minutes}}. Never tell it to anyone who calls you.',
    es: '{desk}: su código de seguridad es {code}. Sirve durante {minutes, plural, one {# minuto} other {# minutos}}. No se lo diga a nadie que le llame.',
  },
  voice: {
    en: 'This is {desk}. Your security code is {code}. Once more: {code}.',
    es: 'Le llama {desk}. Su código de seguridad es {code}. Otra vez: {code}.',
  },
  queued: {
    en: 'Security code queued for {phone} by {way, select, text {a text} other {a call}}; it works for {minutes, plural, one {# minute} other {# minutes}}',
    es: 'Código de seguridad en cola para {phone} por {way, select, text {mensaje de texto} other {llamada}}; sirve durante {minutes, plural, one {# minuto} other {# minutos}}',
  },
  queuedWithWarning: {
    en: 'Security code queued for {phone} by {way, select, text {a text} other {a call}}; it works for {minutes, plural, one {# minute} other {# minutes}}. {warning}',
    es: 'Código de seguridad en cola para {phone} por {way, select, text {mensaje de texto} other {llamada}}; sirve durante {minutes, plural, one {# minuto} other {# minutos}}. {warning}',
  },
  accepted: {
    en: 'The gateway took the security code for {phone} ({said}). That is not yet received',
    es: 'La pasarela aceptó el código de seguridad para {phone} ({said}). Eso aún no significa que llegó',
  },
  refused: {
    en: 'The gateway refused the security code for {phone}: {said}',
    es: 'La pasarela rechazó el código de seguridad para {phone}: {said}',
  },
  later: {
    en: 'The gateway can’t be reached for the security code for {phone} ({said}); it is tried again',
    es: 'No se puede conectar con la pasarela para el código de seguridad para {phone} ({said}); se intenta de nuevo',
  },
  uncertain: {
    en: 'It is not known whether the security code for {phone} was sent ({said}). Ask the caller, or send a new one',
    es: 'No se sabe si se envió el código de seguridad para {phone} ({said}). Pregunte a la persona que llama o envíe uno nuevo',
  },
  expired: {
    en: 'The security code for {phone} expired before the gateway took it. Send a new one',
    es: 'El código de seguridad para {phone} venció antes de que la pasarela lo aceptara. Envíe uno nuevo',
  },
  noGateway: {
    en: 'There is no longer a gateway for the security code for {phone}',
    es: 'Ya no hay una pasarela para el código de seguridad para {phone}',
  },
  interrupted: {
    en: 'the program ended while sending it',
    es: 'el programa terminó mientras lo enviaba',
  },
  noAnswer: { en: 'no answer in time', es: 'sin respuesta a tiempo' },
  brokenOff: { en: 'the connection was closed', es: 'se cerró la conexión' },
  notTrusted: {
    en: 'its certificate is not trusted ({code})',
    es: 'su certificado no es de confianza ({code})',
  },
  proxyAway: { en: 'the proxy {proxy} can’t be reached', es: 'no se puede acceder al proxy {proxy}' },
  proxySignIn: {
    en: 'the proxy {proxy} asks for a user name and password',
    es: 'el proxy {proxy} pide un nombre de usuario y una contraseña',
  },
  proxyRefused: {
    en: 'the proxy {proxy} refused the connection: {answer}',
    es: 'el proxy {proxy} rechazó la conexión: {answer}',
  },
  proxyInvalid: {
    en: 'the proxy of this computer can’t be used',
    es: 'no se puede usar el proxy de este equipo',
  },
  cannotAsk: { en: 'the request can’t be made', es: 'no se puede hacer la solicitud' },
});
