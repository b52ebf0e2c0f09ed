import { catalogue } from '../../../../language/catalogue.ts';

/** What the forms of login help say. Option 1 and 2 have the same words as the clinic portal. */
export const helpWords = catalogue({
  attention: { en: 'Attention', es: 'Atención' },
  ok: { en: 'OK', es: 'Aceptar' },
  emailUs: { en: 'Email us', es: 'Escríbanos' },
  // The words within the desk's own sentence that open the message.
  emailUsLink: { en: 'email us', es: 'Escríbanos por correo' },
  forOperator: {
    en: 'For you, not for the caller: {note}',
    es: 'Para usted, no para la persona que llama: {note}',
  },
  done: { en: 'Done', es: 'Listo' },
  cancel: { en: 'Cancel', es: 'Cancelar' },
  send: { en: 'Send', es: 'Enviar' },
  submit: { en: 'Submit', es: 'Enviar' },
  helpWithUserName: {
    en: 'Please help me find my user name. The address I gave is {given}.',
    es: 'Por favor, ayúdenme a encontrar mi nombre de usuario. La dirección que di es {given}.',
  },
  helpWithPassword: {
    en: 'Please help me find my user name and reset my password. The user name I gave is {given}.',
    es: 'Por favor, ayúdenme a encontrar mi nombre de usuario y a restablecer mi contraseña. El nombre de usuario que di es {given}.',
  },
  to: { en: 'To', es: 'Para' },
  from: { en: 'From', es: 'De' },
  giveAnswerAddress: {
    en: 'Give the address that the answer goes to.',
    es: 'Indique la dirección a la que se enviará la respuesta.',
  },
  message: { en: 'Message', es: 'Mensaje' },
  writeRequest: { en: 'Write what is asked for.', es: 'Escriba lo que se pide.' },
  passwordHelp: { en: 'Password Help?', es: '¿Necesita ayuda con la contraseña?' },
  userName: { en: 'User Name *', es: 'Nombre de usuario *' },
  typeUserName: {
    en: 'Type the clinic’s user name first.',
    es: 'Escriba primero el nombre de usuario del consultorio.',
  },
  requestedByRequired: { en: 'Requested By *', es: 'Solicitado por *' },
  requestedBy: { en: 'Requested by', es: 'Solicitado por' },
  mailSaysWhoAsked: { en: 'The mail says who asked.', es: 'El correo dice quién lo pidió.' },
  typeWhoAsks: { en: 'Type the name of the person who asks.', es: 'Escriba el nombre de quien lo pide.' },
  noAngles: {
    en: 'Type the name without < and >.',
    es: 'Escriba el nombre sin los signos < y >.',
  },
  forgotUserName: { en: 'Forgot User Name?', es: '¿Olvidó el nombre de usuario?' },
  clinicEmail: { en: 'Clinic Email *', es: 'Correo del consultorio *' },
  aboutClinicEmail: {
    en: 'The address as the caller says it. The mail goes to the one on file.',
    es: 'La dirección como la dice la persona que llama. El correo se envía a la registrada.',
  },
  typeClinicEmail: {
    en: 'Type the clinic’s email address first.',
    es: 'Escriba primero el correo del consultorio.',
  },
  sendPasswordReset: { en: 'Send a password reset', es: 'Enviar un restablecimiento de contraseña' },
  sendReset: { en: 'Send reset', es: 'Enviar restablecimiento' },
  noAddressForReset: {
    en: 'There is no address on file that a reset could be sent to',
    es: 'No hay ninguna dirección registrada a la que se pueda enviar un restablecimiento',
  },
  aboutNoAddress: {
    en: 'The account has no verified login email and the practice no clinic email. Both come from the directory import.',
    es: 'La cuenta no tiene un correo de inicio de sesión verificado ni el consultorio un correo. Ambos vienen de la importación del directorio.',
  },
  goesToClinic: {
    en: 'For {name}. Sent to <b>{address}</b>, the clinic email: the account has no verified login email.',
    es: 'Para {name}. Se envía a <b>{address}</b>, el correo del consultorio: la cuenta no tiene un correo de inicio de sesión verificado.',
  },
  goesToLogin: {
    en: 'For {name}. Sent to <b>{address}</b>, the verified login email.',
    es: 'Para {name}. Se envía a <b>{address}</b>, el correo de inicio de sesión verificado.',
  },
  mailCameBack: { en: 'Mail to this address came back', es: 'El correo a esta dirección fue devuelto' },
  resetUnlikely: {
    en: '{reason} {at}. A reset is unlikely to arrive there; the record says what to do.',
    es: '{reason} {at}. Es poco probable que un restablecimiento llegue allí; el registro dice qué hacer.',
  },
  accountLocked: { en: 'The account is locked', es: 'La cuenta está bloqueada' },
  keepLock: { en: 'Leave the lock', es: 'Mantener el bloqueo' },
  lockUntilUnlocked: {
    en: 'It stays until somebody unlocks the account.',
    es: 'Se mantiene hasta que alguien desbloquee la cuenta.',
  },
  lockEnds: {
    en: 'It ends automatically, 30 minutes after the last failure.',
    es: 'Termina automáticamente, 30 minutos después del último error.',
  },
  endLock: { en: 'End the lock too', es: 'Terminar también el bloqueo' },
  aboutEndLock: {
    en: 'Signing in works as soon as the new password is set.',
    es: 'Se puede iniciar sesión en cuanto esté la contraseña nueva.',
  },
  chooseLock: {
    en: 'Choose what happens to the lock.',
    es: 'Elija qué pasa con el bloqueo.',
  },
  lastReset: {
    en: 'The last reset was requested {at}. A new one makes its link invalid.',
    es: 'El último restablecimiento se pidió {at}. Uno nuevo invalida su enlace.',
  },
});
