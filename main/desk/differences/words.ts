import { catalogue } from '../../../language/catalogue.ts';

/** What taking the source's value does, and what a case says of a difference that was settled. */
export const differenceWords = catalogue({
  kept: {
    en: 'Kept what the desk has for {column}: the desk had “{deskSays}”, the source says “{sourceSays}” ({file}, line {line})',
    es: 'Se conservó lo que tiene la mesa de ayuda en {column}: la mesa tenía “{deskSays}”, el origen dice “{sourceSays}” ({file}, línea {line})',
  },
  took: {
    en: 'Took what the source says for {column}: the desk had “{deskSays}”, the source says “{sourceSays}” ({file}, line {line})',
    es: 'Se aceptó lo que dice el origen en {column}: la mesa tenía “{deskSays}”, el origen dice “{sourceSays}” ({file}, línea {line})',
  },
  nothing: { en: 'none', es: 'nada' },
  bySource: { en: 'the source says so', es: 'lo dice el origen' },

  practiceName: {
    en: 'The name of the practice is {name}.',
    es: 'El nombre del consultorio es {name}.',
  },
  clinicTold: { en: 'The clinic email is told.', es: 'Se avisa al correo del consultorio.' },
  noClinicEmail: {
    en: 'The practice no longer has a clinic email: resets of its clinic sign-in can’t be sent.',
    es: 'El consultorio ya no tiene correo: no se pueden enviar restablecimientos de su inicio de sesión.',
  },
  otherClinicEmail: {
    en: 'Clinic mail and resets go to the other address from then on.',
    es: 'El correo del consultorio y los restablecimientos van desde entonces a la otra dirección.',
  },
  bothTold: { en: 'Both addresses are told.', es: 'Se avisa a las dos direcciones.' },
  noNumber: {
    en: 'The practice has no number to call back.',
    es: 'El consultorio no tiene un número al que devolver la llamada.',
  },
  otherNumber: {
    en: 'The desk calls back the other number.',
    es: 'La mesa de ayuda devuelve la llamada al otro número.',
  },
  addressPartEmpty: {
    en: 'This part of the postal address is empty.',
    es: 'Esta parte de la dirección postal queda vacía.',
  },
  addressPart: { en: 'The postal address has “{value}”.', es: 'La dirección postal tiene “{value}”.' },
  practiceClosed: {
    en: 'The practice is closed: no one in it can sign in, and its login emails can be released.',
    es: 'El consultorio se cierra: nadie de él puede iniciar sesión y sus correos de inicio de sesión se pueden liberar.',
  },
  practiceReopened: {
    en: 'The practice is open again. Login emails that were released meanwhile do not come back.',
    es: 'El consultorio se abre de nuevo. Los correos de inicio de sesión que se liberaron mientras tanto no vuelven.',
  },

  accountMoves: {
    en: 'The account moves to the practice {practice}. Its callers have to be verified again there.',
    es: 'La cuenta pasa al consultorio {practice}. Allí hay que verificar de nuevo a quien llama.',
  },
  becomesClinic: {
    en: 'The account becomes a clinic’s shared sign-in.',
    es: 'La cuenta pasa a ser el inicio de sesión compartido de un consultorio.',
  },
  becomesPerson: { en: 'The account becomes a person’s.', es: 'La cuenta pasa a ser de una persona.' },
  noUserName: {
    en: 'The account no longer has a user name.',
    es: 'La cuenta ya no tiene nombre de usuario.',
  },
  otherUserName: {
    en: 'The account gets the other user name: a legacy login works with that one only.',
    es: 'La cuenta recibe el otro nombre de usuario: el inicio de sesión anterior funciona solo con ese.',
  },
  personName: { en: 'The person’s name is {name}.', es: 'El nombre de la persona es {name}.' },
  mailboxTold: { en: 'The mailbox on file is told.', es: 'Se avisa al buzón registrado.' },
  noRoleTitle: { en: 'The account has no role title.', es: 'La cuenta no tiene cargo.' },
  roleTitle: { en: 'The role title is {title}.', es: 'El cargo es {title}.' },
  becomesAdministrator: {
    en: 'The account is an administrator of its practice, who may ask for changes of others.',
    es: 'La cuenta es administradora de su consultorio y puede pedir cambios de otras personas.',
  },
  noAdministrator: {
    en: 'The account is no longer an administrator.',
    es: 'La cuenta ya no es administradora.',
  },
  linkSent: {
    en: 'A link goes to the address. It is verified when its holder opens the link.',
    es: 'Se envía un enlace a la dirección. Queda verificada cuando su titular lo abre.',
  },
  codesSpoken: {
    en: 'Codes to the number are spoken, not sent as a text.',
    es: 'Los códigos a ese número se dicen por llamada, no se envían por mensaje de texto.',
  },
  phoneType: {
    en: 'The phone type is {type, select, mobile {mobile} landline {landline} other {{type}}}.',
    es: 'El tipo de teléfono es {type, select, mobile {móvil} landline {fijo} other {{type}}}.',
  },
  phoneTypeUnknown: {
    en: 'The phone type is not known.',
    es: 'El tipo de teléfono no se conoce.',
  },

  changeBegins: {
    en: 'A change to the other address begins, and both addresses are told.',
    es: 'Empieza un cambio a la otra dirección y se avisa a las dos direcciones.',
  },
  oldWorks: {
    en: 'The old one works until the link in the new mailbox is opened.',
    es: 'La anterior funciona hasta que se abra el enlace en el buzón nuevo.',
  },
  pendingEnds: {
    en: 'The change that is pending now ends.',
    es: 'El cambio que está pendiente ahora termina.',
  },
  claims: {
    en: 'The account claims the address. It is verified when its holder opens the link in the mail.',
    es: 'La cuenta reclama la dirección. Queda verificada cuando su titular abre el enlace del correo.',
  },
  phoneRemoved: {
    en: 'No code goes to the number that the desk has, and the mailboxes on file are told.',
    es: 'No se envía ningún código al número que tiene la mesa de ayuda, y se avisa a los buzones registrados.',
  },
  phoneAdded: {
    en: 'The other number is recorded. It counts once it is confirmed by its code or a call.',
    es: 'Se anota el otro número. Cuenta cuando se confirme con su código o con una llamada.',
  },
  deactivated: {
    en: 'The account is deactivated: links and codes on their way are void, and its login email can be released.',
    es: 'La cuenta se desactiva: los enlaces y códigos en camino quedan anulados, y su correo de inicio de sesión se puede liberar.',
  },
  reactivated: {
    en: 'The account is active again, with the login email that it still holds.',
    es: 'La cuenta está activa de nuevo, con el correo de inicio de sesión que aún tiene.',
  },
  unlocked: { en: 'The lock ends.', es: 'El bloqueo termina.' },
  locked: {
    en: 'The account is locked until an operator or a reset ends it.',
    es: 'La cuenta queda bloqueada hasta que un operador o un restablecimiento lo termine.',
  },
  status: {
    en: 'The account’s status is “{status, select, active {active} invited {invited} locked {locked} deactivated {deactivated} other {{status}}}”.',
    es: 'El estado de la cuenta es “{status, select, active {activa} invited {invitada} locked {bloqueada} deactivated {desactivada} other {{status}}}”.',
  },
});
