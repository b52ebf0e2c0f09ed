import { catalogue } from '../../language/catalogue.ts';

/** What is on the paper with a recovery key. */
export const recoverySheetWords = catalogue({
  title: { en: 'Login Desk: recovery key', es: 'Login Desk: clave de recuperación' },
  opens: { en: 'It opens the store in {store}', es: 'Abre el almacén de datos en {store}' },
  fingerprint: { en: 'Fingerprint of the key: {fingerprint}', es: 'Huella de la clave: {fingerprint}' },
  written: { en: 'Written on {day}', es: 'Fecha: {day}' },
  keep: {
    en: 'Keep it away from the computer, where only leads can get at it: it opens everything that the desk holds.',
    es: 'Guárdela lejos del equipo, donde solo puedan acceder las personas responsables: abre todo lo que guarda la mesa de ayuda.',
  },
  use: {
    en: 'When the key is lost, choose “Type the recovery key” in the window, or use “login-desk key recover”.',
    es: 'Si se pierde la clave, elija «Escribir la clave de recuperación» en la ventana o use «login-desk key recover».',
  },
});
