import { catalogue } from '../../../../language/catalogue.ts';

/** What somebody is and may do in a practice. */
export const personWords = catalogue({
  readOnly: { en: 'Read only', es: 'Solo lectura' },
  standard: { en: 'Standard', es: 'Estándar' },
  full: { en: 'Full', es: 'Completo' },

  name: { en: 'Name', es: 'Nombre' },
  roleTitle: { en: 'Role title', es: 'Cargo' },
  noneGiven: { en: 'none given', es: 'sin indicar' },
  language: { en: 'Language', es: 'Idioma' },
  editLevel: { en: 'Edit level', es: 'Nivel de edición' },
  administrator: { en: 'Administrator', es: 'Administrador' },
  yes: { en: 'yes', es: 'sí' },
  no: { en: 'no', es: 'no' },
  emergencyAccess: { en: 'Emergency access', es: 'Acceso de emergencia' },
  allowed: { en: 'allowed', es: 'permitido' },
  notAllowed: { en: 'no', es: 'no' },
  invitation: { en: 'Invitation', es: 'Invitación' },
  account: { en: 'Account', es: 'Cuenta' },

  correct: { en: 'Correct', es: 'Corregir' },
  change: { en: 'Change', es: 'Cambiar' },
  removeAdministrator: { en: 'Remove', es: 'Quitar' },
  makeAdministrator: { en: 'Make administrator', es: 'Hacer administrador' },
  endIt: { en: 'End it', es: 'Terminarlo' },
  allowIt: { en: 'Allow it', es: 'Permitirlo' },
  sendAgain: { en: 'Send it again', es: 'Enviarla otra vez' },
  reactivate: { en: 'Reactivate', es: 'Reactivar' },
  deactivate: { en: 'Deactivate', es: 'Desactivar' },
  aboutName: { en: 'name', es: 'nombre' },
  aboutRoleTitle: { en: 'role title', es: 'cargo' },
  aboutEditLevel: { en: 'edit level', es: 'nivel de edición' },
  aboutAdministrator: { en: 'administrator', es: 'administrador' },
  aboutEmergencyAccess: { en: 'emergency access', es: 'acceso de emergencia' },

  practiceClosed: { en: 'The practice is closed.', es: 'El consultorio está cerrado.' },
  accountDeactivated: { en: 'The account is deactivated.', es: 'La cuenta está desactivada.' },
  lastOne: {
    en: 'The last one of the practice: make another first.',
    es: 'El último del consultorio: primero haga administrador a otro.',
  },
  lastAdministrator: {
    en: 'The last administrator of the practice: make another first.',
    es: 'El último administrador del consultorio: primero haga administrador a otro.',
  },
  finishingNeedsCode: {
    en: 'Finishing needs the practice access code, which is only ever said.',
    es: 'Para terminar hace falta el código de acceso del consultorio, que solo se dice de palabra.',
  },
  notInvited: { en: 'none: not invited from here', es: 'ninguna: no se invitó desde aquí' },
  sentUntil: { en: 'sent {sent}, works until {until}', es: 'enviada {sent}, válida hasta {until}' },
  sentLinkDead: {
    en: 'sent {sent}; its link no longer works',
    es: 'enviada {sent}; su enlace ya no funciona',
  },
  finished: { en: 'finished {at}', es: 'terminada {at}' },
  invitedBy: { en: 'invited by {name}', es: 'invitación de {name}' },
});
