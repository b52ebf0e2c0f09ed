import { catalogue } from '../../language/catalogue.ts';

/** What is said where this computer’s proxy is the reason that a server can’t be reached. */
export const networkFailureWords = catalogue({
  invalid: {
    en: 'The proxy in {where} can’t be used. Ask your IT to write it as in http://proxy.example:3128.',
    es: 'No se puede usar el proxy indicado en {where}. Pida a informática que lo escriba como http://proxy.example:3128.',
  },
  system: { en: 'the settings of this system', es: 'la configuración de este sistema' },
  unreachable: {
    en: 'The proxy {proxy} can’t be reached ({reason}), so nothing was sent to {host}. Check the network and try again. If it happens again, tell your IT.',
    es: 'No se puede acceder al proxy {proxy} ({reason}), así que no se envió nada a {host}. Revise la red e intente de nuevo. Si vuelve a ocurrir, avise a informática.',
  },
  signInNeeded: {
    en: 'The proxy {proxy} asks for a user name and password and has none from this computer, so nothing was sent to {host}. Ask your IT to let this computer through to {host}.',
    es: 'El proxy {proxy} pide un nombre de usuario y una contraseña, y este equipo no tiene ninguno, así que no se envió nada a {host}. Pida a informática que permita a este equipo acceder a {host}.',
  },
  signInRefused: {
    en: 'The proxy {proxy} refused the user name and password from this computer, so nothing was sent to {host}. Ask your IT to correct them.',
    es: 'El proxy {proxy} rechazó el nombre de usuario y la contraseña de este equipo, así que no se envió nada a {host}. Pida a informática que los corrija.',
  },
  refused: {
    en: 'The proxy {proxy} refused the connection to {host} ({answer}). Ask your IT to allow {host} there.',
    es: 'El proxy {proxy} rechazó la conexión con {host} ({answer}). Pida a informática que permita {host} allí.',
  },
});
