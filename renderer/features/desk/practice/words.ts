import { catalogue } from '../../../../language/catalogue.ts';

/** A practice's people, access code and state. */
export const practiceWords = catalogue({
  practiceClosed: { en: 'The practice is closed.', es: 'El consultorio está cerrado.' },

  accessCode: { en: 'Practice access code', es: 'Código de acceso del consultorio' },
  aboutAccessCode: {
    en: 'A new person types it to finish the invitation. Say it, never write it; each time it is shown is recorded in the case.',
    es: 'Una persona nueva lo escribe para terminar la invitación. Dígalo, nunca lo escriba; cada vez que se muestra queda registrado en el caso.',
  },
  codeDisappears: {
    en: 'Say it; it disappears from the screen after a minute.',
    es: 'Dígalo; desaparece de la pantalla después de un minuto.',
  },
  hideCode: { en: 'Hide it', es: 'Ocultarlo' },
  showCode: { en: 'Show the code', es: 'Mostrar el código' },
  renewCode: { en: 'Renew the code', es: 'Renovar el código' },
  showCodeTitle: {
    en: 'Show the practice access code',
    es: 'Mostrar el código de acceso del consultorio',
  },
  showIt: { en: 'Show it', es: 'Mostrarlo' },
  codeShown: {
    en: 'The practice access code was shown; the case says so',
    es: 'Se mostró el código de acceso del consultorio; el caso lo dice',
  },
  aboutShow: {
    en: 'It is shown to you, to say it on the phone to somebody who may have it. The case records that it was shown.',
    es: 'Se le muestra a usted, para decirlo por teléfono a alguien que puede tenerlo. El caso registra que se mostró.',
  },
  renewCodeTitle: {
    en: 'Renew the practice access code',
    es: 'Renovar el código de acceso del consultorio',
  },
  codeRenewed: {
    en: 'The practice has a new access code; the old one no longer works',
    es: 'El consultorio tiene un código de acceso nuevo; el anterior ya no funciona',
  },
  aboutRenew: {
    en: 'The current code stops working at once. People who have not finished an invitation need the new one.',
    es: 'El código actual deja de funcionar enseguida. Quienes no hayan terminado una invitación necesitan el nuevo.',
  },

  isAddressRight: { en: 'Is this address right?', es: '¿Es correcta esta dirección?' },
  takeSuggestion: { en: 'Use {email}', es: 'Usar {email}' },

  newPerson: { en: 'New person', es: 'Persona nueva' },
  onlyAdministratorInvites: {
    en: 'Only an administrator can invite, and there is none.',
    es: 'Solo un administrador puede invitar, y no hay ninguno.',
  },
  invite: { en: 'Invite a person', es: 'Invitar a una persona' },
  sendInvitation: { en: 'Send the invitation', es: 'Enviar la invitación' },
  invited: { en: '{name} is invited', es: '{name} tiene una invitación' },
  finishingNeedsCode: {
    en: 'Finishing needs the practice access code, which is only ever said, never mailed.',
    es: 'Para terminar hace falta el código de acceso del consultorio, que solo se dice de palabra y nunca se envía por correo.',
  },
  givenName: { en: 'Given name', es: 'Nombre' },
  familyName: { en: 'Family name', es: 'Apellido' },
  typeName: {
    en: 'Type a name. One of the two is enough.',
    es: 'Escriba un nombre. Basta con uno de los dos.',
  },
  loginEmail: { en: 'Login email', es: 'Correo de inicio de sesión' },
  aboutLoginEmail: {
    en: 'An address that only this person reads, and that no other login has.',
    es: 'Una dirección que solo lee esta persona y que ningún otro inicio de sesión tiene.',
  },
  typeAddress: { en: 'Type the address.', es: 'Escriba la dirección.' },
  roleTitle: { en: 'Role title', es: 'Cargo' },
  editLevel: { en: 'Edit level', es: 'Nivel de edición' },
  noAdministratorToAsk: {
    en: 'No one can ask for it until a lead makes the first one.',
    es: 'Nadie puede pedirlo hasta que un responsable haga al primero.',
  },

  why: { en: 'Why', es: 'Por qué' },
  writeWhy: { en: 'Write why; the case records it.', es: 'Escriba por qué; el caso lo registra.' },
  close: { en: 'Close', es: 'Cerrar' },
  openAgain: { en: 'Reopen', es: 'Reabrir' },
  aboutOpenAgain: {
    en: 'Its people can sign in again as before, except with addresses that were released in the meantime.',
    es: 'Sus personas pueden iniciar sesión otra vez como antes, salvo con direcciones que se hayan liberado mientras tanto.',
  },
  aboutClose: {
    en: 'For a practice that has ended. No one can sign in there after that.',
    es: 'Para un consultorio que ha terminado. Después nadie puede iniciar sesión allí.',
  },
  closePractice: { en: 'Close the practice', es: 'Cerrar el consultorio' },
  reopenPractice: { en: 'Reopen the practice', es: 'Reabrir el consultorio' },
  reopenIt: { en: 'Reopen it', es: 'Reabrirlo' },
  closed: { en: '{name} is closed', es: '{name} está cerrado' },
  canBeReleased: {
    en: '{count, plural, one {# login email can be released now, with a lead’s approval.} other {# login emails can be released now, each with a lead’s approval.}}',
    es: '{count, plural, one {# correo de inicio de sesión se puede liberar ahora, con la aprobación de un responsable.} other {# correos de inicio de sesión se pueden liberar ahora, cada uno con la aprobación de un responsable.}}',
  },
  whatClosingDoes: {
    en: '{count, plural, one {The # account of {name} can’t sign in from now on.} other {The # accounts of {name} can’t sign in from now on.}} Login help for its addresses and user names stops. The login emails stay in use, and can be released for somebody else with a lead’s approval. The practice can be reopened.',
    es: '{count, plural, one {Desde ahora no puede iniciar sesión la # cuenta de {name}.} other {Desde ahora no pueden iniciar sesión las # cuentas de {name}.}} Termina la ayuda de inicio de sesión para sus direcciones y nombres de usuario. Los correos de inicio de sesión siguen en uso y se pueden liberar para otra persona con la aprobación de un responsable. El consultorio se puede reabrir.',
  },
  reopened: { en: '{name} is open again', es: '{name} está abierto otra vez' },
  holdsAddresses: {
    en: 'Its accounts hold {count, plural, one {# login email} other {# login emails}}.',
    es: 'Sus cuentas tienen {count, plural, one {# correo} other {# correos}} de inicio de sesión.',
  },
  whatReopeningDoes: {
    en: 'The accounts of {name} can sign in again. An address that was released in the meantime is not given back: that person needs another one.',
    es: 'Las cuentas de {name} pueden iniciar sesión otra vez. Una dirección que se liberó mientras tanto no se devuelve: esa persona necesita otra.',
  },
});
