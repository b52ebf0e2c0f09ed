import { catalogue } from '../../../language/catalogue.ts';

/** Which desks of a team do something by themselves. */
export const teamDutyWords = catalogue({
  title: { en: 'Who sends', es: 'Quién envía' },
  meaning: {
    en: 'One desk takes each mail, each security code and each look into the mailbox, whichever is first. If only some computers reach the mail server, choose those: the others leave it to them.',
    es: 'Un puesto se encarga de cada correo, de cada código de seguridad y de cada consulta del buzón: el primero que llegue. Si solo algunas computadoras llegan al servidor de correo, elíjalas: las demás se lo dejan a ellas.',
  },
  desk: { en: 'Desk', es: 'Puesto' },
  mail: { en: 'Sends mail', es: 'Envía correo' },
  mailbox: { en: 'Reads mailbox', es: 'Lee el buzón' },
  codes: { en: 'Sends codes', es: 'Envía códigos' },
  everyDesk: { en: 'Every desk, new ones too', es: 'Todos los puestos, también los nuevos' },
  every: { en: 'Every desk: {duty}', es: 'Todos los puestos: {duty}' },
  dutyOf: { en: '{name}: {duty}', es: '{name}: {duty}' },
  noLongerHere: { en: 'no longer in the team', es: 'ya no está en el equipo' },
  chooseDesk: {
    en: 'Choose at least one desk in each column.',
    es: 'Elija al menos un puesto en cada columna.',
  },
});
