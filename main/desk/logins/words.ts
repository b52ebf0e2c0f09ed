import { catalogue } from '../../../language/catalogue.ts';

/** What user names, passwords and reset links leave in a case, and why help with them can't be sent. */
export const loginWords = catalogue({
  noClinicEmail: {
    en: 'No active practice has this address as its clinic email.',
    es: 'Ningún consultorio activo tiene esta dirección como correo del consultorio.',
  },
  noUserName: {
    en: 'The address is on file for {practices}, but there is no clinic account whose user name could be sent.',
    es: 'La dirección está registrada para {practices}, pero no hay ninguna cuenta del consultorio cuyo nombre de usuario se pueda enviar.',
  },
  reminderQueued: {
    en: 'User-name reminder queued for {to} with {count, plural, one {one user name} other {# user names}}',
    es: 'Recordatorio en cola para {to} con {count, plural, one {un nombre de usuario} other {# nombres de usuario}}',
  },
  personsUserName: {
    en: 'The user name belongs to a person, not to a clinic account: send the reset from the person’s record.',
    es: 'El nombre de usuario es de una persona, no de una cuenta del consultorio: envíe el restablecimiento desde la ficha de la persona.',
  },
  noClinicAccount: {
    en: 'No clinic account has this user name.',
    es: 'Ninguna cuenta del consultorio tiene este nombre de usuario.',
  },
  practiceClosed: { en: '{practice} is closed.', es: '{practice} está cerrado.' },
  clinicDeactivated: {
    en: 'The clinic account of {practice} is deactivated.',
    es: 'La cuenta del consultorio {practice} está desactivada.',
  },
  askedForHelp: {
    en: 'Asked for help with {about, select, userName {finding a user name} other {resetting a password}}; gave “{given}”: {text}',
    es: 'Pidió ayuda para {about, select, userName {encontrar un nombre de usuario} other {restablecer una contraseña}}; indicó “{given}”: {text}',
  },
  resetQueued: {
    en: 'Password reset queued for {to}, asked for by {name}; the link lasts {minutes, plural, one {# minute} other {# minutes}}{endsLock, select, yes { and ends a lock} other {}}',
    es: 'Restablecimiento de contraseña en cola para {to}, a pedido de {name}; el enlace dura {minutes, plural, one {# minuto} other {# minutos}}{endsLock, select, yes { y quita un bloqueo} other {}}',
  },
  solvedElsewhere: {
    en: 'Solved: the new password was created with the link of another request',
    es: 'Resuelto: la contraseña nueva se creó con el enlace de otra solicitud',
  },
  withTheLink: { en: 'with the link from the mail', es: 'con el enlace del correo' },
  passwordCreated: {
    en: 'New password created with the link from the mail{lockEnded, select, yes {; a lock has ended} other {}}{browsers, plural, =0 {} one {; one browser is no longer trusted} other {; # browsers are no longer trusted}}; {mailboxes, plural, =0 {no one was told, because no mailbox is on file} one {told {first}} other {told {first} and {second}}}{solved, select, yes {. The case is solved} other {}}',
    es: 'Contraseña nueva creada con el enlace del correo{lockEnded, select, yes {; terminó un bloqueo} other {}}{browsers, plural, =0 {} one {; un navegador ya no es de confianza} other {; # navegadores ya no son de confianza}}; {mailboxes, plural, =0 {no se avisó a nadie, porque no hay ningún buzón registrado} one {se avisó a {first}} other {se avisó a {first} y a {second}}}{solved, select, yes {. El caso queda resuelto} other {}}',
  },
  passwordAccepted: {
    en: 'Tried on the portal: the password is accepted',
    es: 'Probado en el portal: la contraseña es correcta',
  },
  lockedAfterPasswords: {
    en: 'Locked for {minutes, plural, one {# minute} other {# minutes}} after {count, plural, one {# wrong password} other {# wrong passwords in a row}}',
    es: 'Bloqueada por {minutes, plural, one {# minuto} other {# minutos}} después de {count, plural, one {# contraseña incorrecta} other {# contraseñas incorrectas seguidas}}',
  },
  atMailbox: { en: 'at the mailbox of {name}', es: 'en el buzón de {name}' },
  unrequested: {
    en: 'No one there asked for the password reset{link, select, used {, and its link HAS BEEN USED: someone else may have set the password} live {; its link no longer works} other {; its link had already stopped working}}',
    es: 'Nadie allí pidió el restablecimiento de contraseña{link, select, used { y su enlace YA SE USÓ: otra persona pudo haber puesto la contraseña} live {; su enlace ya no sirve} other {; su enlace ya había dejado de servir}}',
  },
  unrequestedIn: {
    en: 'No one there asked for the password reset{link, select, used {, and its link HAS BEEN USED: someone else may have set the password} live {; its link no longer works} other {; its link had already stopped working}} (case {case})',
    es: 'Nadie allí pidió el restablecimiento de contraseña{link, select, used { y su enlace YA SE USÓ: otra persona pudo haber puesto la contraseña} live {; su enlace ya no sirve} other {; su enlace ya había dejado de servir}} (caso {case})',
  },
});
