import { catalogue } from '../../../language/catalogue.ts';

/**
 * What an action sent, and where it is. Those that follow what was done begin small, as in `The address is claimed; its link
 * is queued`; the others stand alone.
 */
export const sentWords = catalogue({
  itsLink: {
    en: 'its link {state, select, queued {is queued} sending {is being sent} accepted {is on its way} deferred {could not be sent yet and will be tried again} heldByPerson {is held by a person} held {is held and not sent yet} other {was cancelled}}',
    es: 'su enlace {state, select, queued {está en cola} sending {se está enviando} accepted {va en camino} deferred {aún no se pudo enviar y se volverá a intentar} heldByPerson {fue retenido por una persona} held {está retenido y aún no se envía} other {fue cancelado}}',
  },
  toBothAddresses: {
    en: '{state, select, queued {the mail to both addresses is queued} sending {the mail to both addresses is being sent} accepted {both addresses are told} deferred {the mail to both addresses could not be sent yet and will be tried again} heldByPerson {the mail to both addresses is held by a person} held {the mail to both addresses is held and not sent yet} other {the mail to both addresses was cancelled}}',
    es: '{state, select, queued {el correo a ambas direcciones está en cola} sending {el correo a ambas direcciones se está enviando} accepted {se avisa a ambas direcciones} deferred {el correo a ambas direcciones aún no se pudo enviar y se volverá a intentar} heldByPerson {el correo a ambas direcciones fue retenido por una persona} held {el correo a ambas direcciones está retenido y aún no se envía} other {el correo a ambas direcciones fue cancelado}}',
  },
  notice: {
    en: 'the mail about it {state, select, queued {is queued} sending {is being sent} accepted {is on its way} deferred {could not be sent yet and will be tried again} heldByPerson {is held by a person} held {is held and not sent yet} other {was cancelled}}',
    es: 'el correo de aviso {state, select, queued {está en cola} sending {se está enviando} accepted {va en camino} deferred {aún no se pudo enviar y se volverá a intentar} heldByPerson {fue retenido por una persona} held {está retenido y aún no se envía} other {fue cancelado}}',
  },
  itsMail: {
    en: 'the mail {state, select, queued {is queued} sending {is being sent} accepted {is on its way} deferred {could not be sent yet and will be tried again} heldByPerson {is held by a person} held {is held and not sent yet} other {was cancelled}}',
    es: 'el correo {state, select, queued {está en cola} sending {se está enviando} accepted {va en camino} deferred {aún no se pudo enviar y se volverá a intentar} heldByPerson {fue retenido por una persona} held {está retenido y aún no se envía} other {fue cancelado}}',
  },
  link: {
    en: 'The link {state, select, queued {is queued} sending {is being sent} accepted {is on its way} deferred {could not be sent yet and will be tried again} heldByPerson {is held by a person} held {is held and not sent yet} other {was cancelled}}',
    es: 'El enlace {state, select, queued {está en cola} sending {se está enviando} accepted {va en camino} deferred {aún no se pudo enviar y se volverá a intentar} heldByPerson {fue retenido por una persona} held {está retenido y aún no se envía} other {fue cancelado}}',
  },
  linkAgain: {
    en: 'The link {state, select, queued {is queued again} sending {is being sent again} accepted {is on its way again} deferred {could not be sent yet and will be tried again} heldByPerson {is held by a person} held {is held and not sent yet} other {was cancelled}}',
    es: 'El enlace {state, select, queued {está otra vez en cola} sending {se está enviando otra vez} accepted {va otra vez en camino} deferred {aún no se pudo enviar y se volverá a intentar} heldByPerson {fue retenido por una persona} held {está retenido y aún no se envía} other {fue cancelado}}',
  },
  resetLink: {
    en: 'A link to create a new password {state, select, queued {is queued} sending {is being sent} accepted {is on its way} deferred {could not be sent yet and will be tried again} heldByPerson {is held by a person} held {is held and not sent yet} other {was cancelled}}',
    es: 'Un enlace para crear una contraseña nueva {state, select, queued {está en cola} sending {se está enviando} accepted {va en camino} deferred {aún no se pudo enviar y se volverá a intentar} heldByPerson {fue retenido por una persona} held {está retenido y aún no se envía} other {fue cancelado}}',
  },
  message: {
    en: 'The message {state, select, queued {is queued} sending {is being sent} accepted {is on its way} deferred {could not be sent yet and will be tried again} heldByPerson {is held by a person} held {is held and not sent yet} other {was cancelled}}',
    es: 'El mensaje {state, select, queued {está en cola} sending {se está enviando} accepted {va en camino} deferred {aún no se pudo enviar y se volverá a intentar} heldByPerson {fue retenido por una persona} held {está retenido y aún no se envía} other {fue cancelado}}',
  },
  userNameMail: {
    en: 'The mail with the user name {state, select, queued {is queued} sending {is being sent} accepted {is on its way} deferred {could not be sent yet and will be tried again} heldByPerson {is held by a person} held {is held and not sent yet} other {was cancelled}}',
    es: 'El correo con el nombre de usuario {state, select, queued {está en cola} sending {se está enviando} accepted {va en camino} deferred {aún no se pudo enviar y se volverá a intentar} heldByPerson {fue retenido por una persona} held {está retenido y aún no se envía} other {fue cancelado}}',
  },
  invitationAgain: {
    en: 'The invitation {state, select, queued {is queued again} sending {is being sent again} accepted {is on its way again} deferred {could not be sent yet and will be tried again} heldByPerson {is held by a person} held {is held and not sent yet} other {was cancelled}}',
    es: 'La invitación {state, select, queued {está otra vez en cola} sending {se está enviando otra vez} accepted {va otra vez en camino} deferred {aún no se pudo enviar y se volverá a intentar} heldByPerson {fue retenida por una persona} held {está retenida y aún no se envía} other {fue cancelada}}',
  },
});
