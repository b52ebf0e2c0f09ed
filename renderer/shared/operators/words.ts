import { catalogue } from '../../../language/catalogue.ts';

/** Who works here: their roles, how they sign in, and what a role may not do. */
export const operatorWords = catalogue({
  agent: { en: 'Agent', es: 'Agente' },
  lead: { en: 'Lead', es: 'Responsable' },
  auditor: { en: 'Auditor', es: 'Auditor' },
  agentMeaning: {
    en: 'Helps callers. Can’t override a missing proof or change how the desk works.',
    es: 'Ayuda a quienes llaman. No puede hacer excepciones sin comprobante ni cambiar cómo funciona la mesa de ayuda.',
  },
  leadMeaning: {
    en: 'Does everything, also overrides, settings and operators.',
    es: 'Puede todo, también las excepciones, la configuración y los operadores.',
  },
  auditorMeaning: {
    en: 'Looks, verifies and exports. Changes nothing.',
    es: 'Consulta, verifica y exporta. No cambia nada.',
  },

  leadNeeded: { en: 'Only a lead can do this.', es: 'Solo un responsable puede hacerlo.' },
  auditorChangesNothing: {
    en: 'You are signed in as an auditor: nothing can be changed.',
    es: 'Ha iniciado sesión como auditor: no se puede cambiar nada.',
  },

  newPassword: { en: 'New password', es: 'Contraseña nueva' },
  passwordAgain: { en: '{password} again', es: '{password} otra vez' },
  typePassword: { en: 'Type a password.', es: 'Escriba una contraseña.' },
  passwordTooShort: { en: 'This password is too short.', es: 'Esta contraseña es demasiado corta.' },
  passwordsDiffer: { en: 'The two passwords don’t match.', es: 'Las dos contraseñas no coinciden.' },

  name: { en: 'Name', es: 'Nombre' },
  password: { en: 'Password', es: 'Contraseña' },
  tooManyAttempts: { en: 'Too many failed attempts.', es: 'Demasiados intentos fallidos.' },
  waitSeconds: {
    en: 'Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
    es: 'Espere {seconds, plural, one {# segundo} other {# segundos}} e inténtelo de nuevo.',
  },
  waitMinutes: {
    en: 'Wait {minutes, plural, one {# minute} other {# minutes}} and {seconds, plural, one {# second} other {# seconds}}, then try again.',
    es: 'Espere {minutes, plural, one {# minuto} other {# minutos}} y {seconds, plural, one {# segundo} other {# segundos}} e inténtelo de nuevo.',
  },
  mayTryAgain: { en: 'You can try again now.', es: 'Ya puede intentarlo de nuevo.' },

  approvalTitle: { en: 'A second lead has to approve this', es: 'Otro responsable tiene que aprobar esto' },
  approvalMeaning: {
    en: '{action}: another lead signs here with their name and password. You stay signed in; the case and the audit log keep both names.',
    es: '{action}: otro responsable firma aquí con su nombre y su contraseña. Usted sigue con la sesión iniciada; el caso y la cadena de auditoría guardan los dos nombres.',
  },
  approvalName: { en: 'Name of the other lead', es: 'Nombre del otro responsable' },
  approvalPassword: { en: 'Password of the other lead', es: 'Contraseña del otro responsable' },
  typeName: { en: 'Type a name.', es: 'Escriba un nombre.' },
  approve: { en: 'Approve', es: 'Aprobar' },
});
