import { catalogue } from '../../../language/catalogue.ts';

/** What changes of people and practices leave in a case. */
export const peopleWords = catalogue({
  accessCodeRenewed: {
    en: 'Made a new practice access code for {practice} and showed it to the operator; the old one no longer works',
    es: 'Se creó un nuevo código de acceso para {practice} y se mostró al operador; el anterior ya no sirve',
  },
  accessCodeShown: {
    en: 'Showed the practice access code of {practice} to the operator',
    es: 'Se mostró al operador el código de acceso de {practice}',
  },
  deactivated: {
    en: 'Deactivated{hasReason, select, yes {: {why}} other {}}. Links and codes that were sent no longer work, no browser is trusted, and the login email can be released',
    es: 'Cuenta desactivada{hasReason, select, yes {: {why}} other {}}. Los enlaces y códigos enviados ya no sirven, ningún navegador es de confianza y el correo de inicio de sesión se puede liberar',
  },
  reactivated: {
    en: 'Reactivated; {email, select, held {the login email is still held} other {there is no login email any more: claim one}}',
    es: 'Cuenta reactivada; {email, select, held {conserva el correo de inicio de sesión} other {ya no tiene correo de inicio de sesión: reclame uno}}',
  },
  reactivatedInvited: {
    en: 'Reactivated, and invited as before: send the invitation again; {email, select, held {the login email is still held} other {there is no login email any more: claim one}}',
    es: 'Cuenta reactivada, con la invitación pendiente como antes: envíe la invitación de nuevo; {email, select, held {conserva el correo de inicio de sesión} other {ya no tiene correo de inicio de sesión: reclame uno}}',
  },
  practiceClosed: {
    en: '{practice} closed: {why}. No one can sign in, and {count, plural, one {one login email} other {# login emails}} can be released',
    es: '{practice}, consultorio cerrado: {why}. Nadie puede iniciar sesión y {count, plural, one {se puede liberar un correo de inicio de sesión} other {se pueden liberar # correos de inicio de sesión}}',
  },
  practiceReopened: {
    en: '{practice} reopened: {why}. Login emails that were released meanwhile stay released',
    es: '{practice}, consultorio reabierto: {why}. Los correos de inicio de sesión liberados mientras tanto siguen liberados',
  },
  clinicEmailCorrectedReason: {
    en: 'the clinic email was corrected',
    es: 'se corrigió el correo del consultorio',
  },
  none: { en: 'none', es: 'ninguno' },
  noAddress: { en: 'none', es: 'ninguna' },
  clinicEmail: {
    en: 'Clinic email of {practice}: {before} → {after}; {count, plural, =0 {no one is told} one {the address is told} other {both addresses are told}}',
    es: 'Correo del consultorio {practice}: {before} → {after}; {count, plural, =0 {no se avisa a nadie} one {se avisa a la dirección} other {se avisa a ambas direcciones}}',
  },
  phone: {
    en: 'Phone of {practice}: {before} → {after}',
    es: 'Teléfono de {practice}: {before} → {after}',
  },
  practiceName: {
    en: 'Name of the practice: {before} → {after}',
    es: 'Nombre del consultorio: {before} → {after}',
  },
  address: {
    en: 'Address of {practice}: {before} → {after}',
    es: 'Dirección de {practice}: {before} → {after}',
  },
  name: { en: 'Name: {before} → {after}', es: 'Nombre: {before} → {after}' },
  roleTitle: { en: 'Role title: {before} → {after}', es: 'Cargo: {before} → {after}' },
  editLevel: { en: 'Edit level: {before} → {after}', es: 'Nivel de edición: {before} → {after}' },
  emergencyAllowed: { en: 'Emergency access allowed', es: 'Acceso de emergencia permitido' },
  emergencyRemoved: { en: 'Emergency access removed', es: 'Acceso de emergencia quitado' },
  whoAsks: { en: 'The person who asks', es: 'La persona que lo pide' },
  administratorByLead: {
    en: 'Made administrator by a lead: the practice had none',
    es: 'Un responsable le dio permisos de administrador: el consultorio no tenía ninguno',
  },
  administratorMade: {
    en: 'Made administrator',
    es: 'Ahora es administrador',
  },
  administratorRemoved: {
    en: 'Administrator removed',
    es: 'Ya no es administrador',
  },
  wrongAccessCode: {
    en: 'A wrong practice access code was given with the invitation',
    es: 'Se indicó un código de acceso incorrecto con la invitación',
  },
  fifthWrongAccessCode: {
    en: 'A wrong practice access code was given for the fifth time: the link is void, send the invitation again',
    es: 'Se indicó un código de acceso incorrecto por quinta vez: el enlace quedó anulado, envíe la invitación de nuevo',
  },
  invitationFinished: {
    en: '{name} finished the invitation with the practice access code{verified, select, yes {; the login email is verified} other {}}',
    es: '{name} completó la invitación con el código de acceso{verified, select, yes {; el correo de inicio de sesión está verificado} other {}}',
  },
  invited: {
    en: '{name} invited by {inviter}; the invitation is queued for {to}',
    es: '{name}: invitación de {inviter}, en cola para {to}',
  },
  invitedAgain: {
    en: 'Invitation queued again for {to}; the earlier link no longer works',
    es: 'Invitación en cola de nuevo para {to}; el enlace anterior ya no sirve',
  },
});
