import { catalogue } from '../../../language/catalogue.ts';

/** What an operator and a caller are told about an address, and why each way out is one. */
export const situationWords = catalogue({
  noHolder: { en: 'no account', es: 'ninguna cuenta' },
  theAccount: { en: 'The account', es: 'La cuenta' },
  holder: { en: '{name} ({account}) in {practice}', es: '{name} ({account}) en {practice}' },
  anotherAddress: {
    en: 'Any other address that only this person reads will do, their own or one from a webmail provider.',
    es: 'Sirve cualquier otra dirección que solo lea esta persona, propia o de un proveedor de correo web.',
  },
  freeClaim: {
    en: 'No account uses the address: claim it, and it is verified by a link that goes there.',
    es: 'Ninguna cuenta usa la dirección: reclámela y se verifica con un enlace que llega allí.',
  },
  freeInactive: {
    en: 'No account uses the address, but the account that asks is inactive: reactivate it first.',
    es: 'Ninguna cuenta usa la dirección, pero la cuenta que la pide está inactiva: reactívela primero.',
  },
  freeOperator: {
    en: 'No account uses this address. It can be claimed.',
    es: 'Ninguna cuenta usa esta dirección. Se puede reclamar.',
  },
  freeCaller: {
    en: 'That address can be used. We send a mail there; its link shows that the mailbox is yours.',
    es: 'Esa dirección se puede usar. Enviamos un correo allí; su enlace demuestra que el buzón es suyo.',
  },
  ownHelp: {
    en: 'The account holds the address and it is verified: help with the password, a lock or the security code instead.',
    es: 'La cuenta tiene la dirección y está verificada: ayude con la contraseña, un bloqueo o el código de seguridad.',
  },
  ownOperator: {
    en: '{asking} holds this address already, and it is verified. The address is not the problem.',
    es: '{asking} ya tiene esta dirección y está verificada. La dirección no es el problema.',
  },
  ownCaller: {
    en: 'The address is not what keeps you out. Let us see what goes wrong when you sign in.',
    es: 'La dirección no es lo que le impide entrar. Veamos qué falla cuando inicia sesión.',
  },
  ownUnverifiedSend: {
    en: 'The account holds the address, but its link was never opened: send it again.',
    es: 'La cuenta tiene la dirección, pero nunca se abrió el enlace: envíelo de nuevo.',
  },
  ownUnverifiedCancel: {
    en: 'The address is the new one of a change: when it was a mistake, cancel the change and keep the old address.',
    es: 'La dirección es la nueva de un cambio: si fue un error, cancele el cambio y conserve la dirección anterior.',
  },
  ownPendingOperator: {
    en: '{asking} is changing to this address and has not confirmed it yet. The old one still works.',
    es: '{asking} está cambiando a esta dirección y aún no la confirmó. La anterior todavía funciona.',
  },
  ownUnverifiedOperator: {
    en: '{asking} has claimed this address but not verified it, so it can’t be used to sign in yet.',
    es: '{asking} reclamó esta dirección pero no la verificó, así que todavía no sirve para iniciar sesión.',
  },
  ownUnverifiedCaller: {
    en: 'One step is missing: the link in the mail that went to that address. We send it again; look in the spam folder too.',
    es: 'Falta un paso: el enlace del correo que llegó a esa dirección. Lo enviamos de nuevo; revise también la carpeta de correo no deseado.',
  },
  mergeSame: {
    en: 'Both accounts look like the same person’s in this practice: keep one login under one email.',
    es: 'Las dos cuentas parecen de la misma persona en este consultorio: conserve un solo acceso con un solo correo.',
  },
  eachOwn: {
    en: 'If both logins are needed, each takes an address of its own.',
    es: 'Si se necesitan los dos accesos, cada uno usa una dirección propia.',
  },
  samePracticeOperator: {
    en: '{holder} holds this address and looks like the same person. Ask whether they have two logins here, then merge them.',
    es: '{holder} tiene esta dirección y parece la misma persona. Pregunte si tiene dos accesos aquí y fusiónelos.',
  },
  samePracticeCaller: {
    en: 'That address is in use. If you have more than one login with us, we can look into merging them once we know who is calling.',
    es: 'Esa dirección está en uso. Si tiene más de un acceso con nosotros, podemos ver si se fusionan cuando sepamos quién llama.',
  },
  secondAddress: {
    en: 'One address, one login: somebody who works in two practices needs an address for each.',
    es: 'Una dirección, un acceso: quien trabaja en dos consultorios necesita una dirección para cada uno.',
  },
  otherPracticeOperator: {
    en: '{holder} holds this address and looks like the same person. A second address is needed for this practice.',
    es: '{holder} tiene esta dirección y parece la misma persona. Hace falta una segunda dirección para este consultorio.',
  },
  otherPracticeCaller: {
    en: 'That address is in use. Each login needs an address of its own; people who work in more than one practice need one for each.',
    es: 'Esa dirección está en uso. Cada acceso necesita una dirección propia; quien trabaja en más de un consultorio necesita una para cada uno.',
  },
  sharedOwn: {
    en: 'Two people in this practice share the mailbox: each needs their own address, on the practice’s domain or from a webmail provider.',
    es: 'Dos personas de este consultorio comparten el buzón: cada una necesita su propia dirección, del dominio del consultorio o de un proveedor de correo web.',
  },
  sharedOperator: {
    en: 'A colleague in the same practice, {holder}, signs in with this address. Suggest an address of their own for each of them.',
    es: 'Una persona del mismo consultorio, {holder}, inicia sesión con esta dirección. Sugiera una dirección propia para cada una.',
  },
  sharedCaller: {
    en: 'That address is in use. A login email has to be one that only you read: the person who looks after email in your practice can make you one, or you take one from a webmail provider.',
    es: 'Esa dirección está en uso. El correo de inicio de sesión debe ser uno que solo usted lea: quien administra el correo en su consultorio puede crearle uno, o puede usar uno de un proveedor de correo web.',
  },
  takenOperator: {
    en: '{holder} holds this address. Say nothing about that: another address is the way.',
    es: '{holder} tiene esta dirección. No lo mencione: la solución es otra dirección.',
  },
  takenCaller: {
    en: 'That address is in use. Please choose another one for this login.',
    es: 'Esa dirección está en uso. Elija otra para este acceso.',
  },
  resendUnverified: {
    en: 'The person who claimed it may just have missed the mail: it can be sent again, to that address alone.',
    es: 'Quien la reclamó quizá no vio el correo: se puede enviar de nuevo, solo a esa dirección.',
  },
  releaseNow: {
    en: 'The waiting time is over: with strong proof that the mailbox is the caller’s, the claim can be released.',
    es: 'El plazo de espera terminó: con un comprobante fuerte de que el buzón es de quien llama, la reclamación se puede liberar.',
  },
  releaseLater: {
    en: 'With strong proof the claim can be released once the waiting time is over, on {day}.',
    es: 'Con un comprobante fuerte la reclamación se puede liberar cuando termine el plazo de espera, el {day}.',
  },
  laterDay: { en: 'a later day', es: 'un día posterior' },
  holderPendingOperator: {
    en: '{holder} is changing to this address and has not confirmed it yet.',
    es: '{holder} está cambiando a esta dirección y aún no la confirmó.',
  },
  holderUnverifiedOperator: {
    en: '{holder} has claimed this address but not verified it. That blocks it for everybody else.',
    es: '{holder} reclamó esta dirección pero no la verificó. Eso la bloquea para los demás.',
  },
  unverifiedCaller: {
    en: 'That address is in use. If the mailbox is yours, look there for a mail from us, in the spam folder too; otherwise choose another address for this login.',
    es: 'Esa dirección está en uso. Si el buzón es suyo, busque allí un correo nuestro, también en la carpeta de correo no deseado; si no, elija otra dirección para este acceso.',
  },
  releaseInactive: {
    en: 'It can no longer be used to sign in: it can be released, with strong proof and the approval of a lead.',
    es: 'Ya no sirve para iniciar sesión: se puede liberar con un comprobante fuerte y la aprobación de un responsable.',
  },
  mergeInactive: {
    en: 'The inactive account looks like the same person’s in this practice: its address can move when the two are merged.',
    es: 'La cuenta inactiva parece de la misma persona en este consultorio: su dirección puede pasar al fusionar las dos.',
  },
  closedOperator: {
    en: '{holder} holds this address, and that practice is closed. It can be released with a lead’s approval.',
    es: '{holder} tiene esta dirección y ese consultorio está cerrado. Se puede liberar con la aprobación de un responsable.',
  },
  deactivatedOperator: {
    en: '{holder} holds this address, and that account is deactivated. It can be released with a lead’s approval.',
    es: '{holder} tiene esta dirección y esa cuenta está desactivada. Se puede liberar con la aprobación de un responsable.',
  },
  inactiveCaller: {
    en: 'That address is in use. We can look into whether it may be freed, which takes a check on our side; or choose another one now.',
    es: 'Esa dirección está en uso. Podemos ver si se puede liberar, lo que exige una comprobación de nuestra parte; o elija otra ahora.',
  },
  waitForChange: {
    en: 'The address becomes free as soon as the change is confirmed.',
    es: 'La dirección queda libre en cuanto se confirme el cambio.',
  },
  finishChange: {
    en: 'The person who holds it can finish: the link in the mail to the new address, and the code.',
    es: 'Quien la tiene puede terminar: el enlace del correo a la dirección nueva y el código.',
  },
  cancelChange: {
    en: 'When the change was a mistake it can be cancelled; then the address stays where it is.',
    es: 'Si el cambio fue un error se puede cancelar; entonces la dirección se queda donde está.',
  },
  changingOperator: {
    en: '{holder} holds this address and is changing to {address}. It is free once that is confirmed.',
    es: '{holder} tiene esta dirección y está cambiando a {address}. Queda libre cuando se confirme.',
  },
  anotherOne: { en: 'another one', es: 'otra' },
  changingCaller: {
    en: 'That address is in use. Choose another one, or ask us again in a few days.',
    es: 'Esa dirección está en uso. Elija otra o vuelva a preguntarnos en unos días.',
  },
  didTheyMean: {
    en: 'Did they mean {suggestion}? The domain {domain} is a typing slip away from it.',
    es: '¿Quiso decir {suggestion}? El dominio {domain} está a un error de tecleo de él.',
  },
  sameMailbox: {
    en: '{provider} delivers this to the same mailbox as {mailbox}. As login emails they are two addresses.',
    es: '{provider} entrega esto en el mismo buzón que {mailbox}. Como correos de inicio de sesión son dos direcciones.',
  },
  plainSigns: {
    en: 'Did they mean {suggestion}? A dash, an apostrophe or a dot of this address is not the plain one of the keyboard: word processors swap them.',
    es: '¿Quiso decir {suggestion}? Un guion, un apóstrofo o un punto de esta dirección no es el normal del teclado: los procesadores de texto los cambian.',
  },
  looksLike: {
    en: 'Some letters of this address look like others but are not the same. Have it spelled out, or copied from a mail.',
    es: 'Algunas letras de esta dirección se parecen a otras pero no son las mismas. Pida que la deletreen o que la copien de un correo.',
  },

  keepOther: {
    en: 'That there is another account, or its user name. Let the caller name it first.',
    es: 'Que hay otra cuenta, ni su nombre de usuario. Deje que la persona la nombre primero.',
  },
  keepElsewhere: {
    en: 'In which practice it is used, or that the person works elsewhere. Let the caller say so first.',
    es: 'En qué consultorio se usa, ni que la persona trabaja en otro. Deje que lo diga primero.',
  },
  keepColleague: {
    en: 'Which colleague has it, or whether that account is verified.',
    es: 'Qué colega la tiene, ni si esa cuenta está verificada.',
  },
  keepStranger: {
    en: 'Who has it, in which practice, or since when.',
    es: 'Quién la tiene, en qué consultorio ni desde cuándo.',
  },
  keepUnverified: {
    en: 'Who claimed it, when the waiting time ends, or that it may become free.',
    es: 'Quién la reclamó, cuándo termina el plazo de espera ni que podría quedar libre.',
  },
  keepClosed: {
    en: 'Who had it, or that an account or a practice was closed.',
    es: 'Quién la tenía, ni que se cerró una cuenta o un consultorio.',
  },
  keepChange: {
    en: 'Who gives it up, what the new address is, or when it becomes free.',
    es: 'Quién la deja, cuál es la dirección nueva ni cuándo quedará libre.',
  },
});
