import { catalogue } from '../../language/catalogue.ts';

/** What is said where this computer’s proxy is the reason that a server can’t be reached. */
export const networkFailureWords = catalogue({
  invalid: {
    en: 'The proxy in {where} is no address like http://proxy.example:3128. Tell your IT.',
    es: 'El proxy de {where} no es una dirección como http://proxy.example:3128. Avise a informática.',
  },
  system: { en: 'the system’s settings', es: 'la configuración del sistema' },
  unreachable: {
    en: 'The proxy {proxy} can’t be reached ({reason}). Nothing was sent to {host}. Check the network and try again.',
    es: 'No se puede acceder al proxy {proxy} ({reason}). No se envió nada a {host}. Revise la red e intente de nuevo.',
  },
  signInNeeded: {
    en: 'The proxy {proxy} wants a user name and password, or refused them. Nothing was sent to {host}. Tell your IT.',
    es: 'El proxy {proxy} pide usuario y contraseña, o los rechazó. No se envió nada a {host}. Avise a informática.',
  },
  refused: {
    en: 'The proxy {proxy} refused the connection to {host} ({answer}). Ask your IT to allow it.',
    es: 'El proxy {proxy} rechazó la conexión con {host} ({answer}). Pida a informática que la permita.',
  },
});
