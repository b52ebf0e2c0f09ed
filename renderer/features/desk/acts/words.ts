import { catalogue } from '../../../../language/catalogue.ts';

/** What is said where somebody gets, changes or gives up a login email. */
export const addressWords = catalogue({
  loginEmail: { en: 'Login email', es: 'Correo de inicio de sesión' },
  newLoginEmail: { en: 'New login email', es: 'Correo de inicio de sesión nuevo' },
  suggestionsAreInTab: {
    en: 'The tab “Addresses” suggests some that are free.',
    es: 'La pestaña “Direcciones” sugiere algunas libres.',
  },
  typeAddress: { en: 'Type the address.', es: 'Escriba la dirección.' },
  seeWhyInUse: { en: 'See why, and what can be done', es: 'Ver por qué y qué se puede hacer' },
  claimAddress: { en: 'Claim an address', es: 'Reclamar una dirección' },
  claimIt: { en: 'Claim it', es: 'Reclamarla' },
  changeToIt: { en: 'Change to it', es: 'Cambiar a esta' },
  addressClaimed: { en: 'The address is claimed', es: 'La dirección está reclamada' },
  afterClaim: {
    en: 'No one else can have it from now on. It can be used to sign in once the link was opened.',
    es: 'Desde ahora nadie más puede tenerla. Se puede usar para iniciar sesión cuando se haya abierto el enlace.',
  },
  aboutClaim: {
    en: 'For {name}. A mail with a link goes to the address; until the link is opened the address is claimed and not verified.',
    es: 'Para {name}. Se envía un correo con un enlace a la dirección; hasta que se abra el enlace, la dirección está reclamada y sin verificar.',
  },
  changeLoginEmail: { en: 'Change the login email', es: 'Cambiar el correo de inicio de sesión' },
  startChange: { en: 'Start the change', es: 'Iniciar el cambio' },
  changeStarted: { en: 'The change has started', es: 'El cambio se ha iniciado' },
  oldWorksUntil: {
    en: '{factor, select, code {The old address keeps working until the new one is confirmed by its link and a code to the verification phone.} callback {The old address keeps working until the new one is confirmed by its link and a callback to the number on file, which you record in the call.} other {The old address keeps working until the new one is confirmed by its link.}}',
    es: '{factor, select, code {La dirección anterior sigue funcionando hasta que la nueva se confirme con su enlace y un código al teléfono de verificación.} callback {La dirección anterior sigue funcionando hasta que la nueva se confirme con su enlace y una devolución de llamada al número registrado, que usted anota en la llamada.} other {La dirección anterior sigue funcionando hasta que la nueva se confirme con su enlace.}}',
  },
  oldGetsNothing: {
    en: '{factor, select, code {The new address is confirmed by its link and a code to the verification phone. The old one was never verified and gets no email.} callback {The new address is confirmed by its link and a callback to the number on file, which you record in the call. The old one was never verified and gets no email.} other {The new address is confirmed by its link. The old one was never verified and gets no email.}}',
    es: '{factor, select, code {La dirección nueva se confirma con su enlace y un código al teléfono de verificación. La anterior nunca se verificó y no recibe ningún correo.} callback {La dirección nueva se confirma con su enlace y una devolución de llamada al número registrado, que usted anota en la llamada. La anterior nunca se verificó y no recibe ningún correo.} other {La dirección nueva se confirma con su enlace. La anterior nunca se verificó y no recibe ningún correo.}}',
  },
  aboutChangeVerified: {
    en: '{factor, select, code {For {name}, who signs in with {email} until the new address is confirmed by its link and a code to the verification phone. After that the old one is free for others.} callback {For {name}, who signs in with {email} until the new address is confirmed by its link and a callback to the number on file, which you record in the call. After that the old one is free for others.} other {For {name}, who signs in with {email} until the new address is confirmed by its link. After that the old one is free for others.}}',
    es: '{factor, select, code {Para {name}, que inicia sesión con {email} hasta que la dirección nueva se confirme con su enlace y un código al teléfono de verificación. Después la anterior queda libre para otros.} callback {Para {name}, que inicia sesión con {email} hasta que la dirección nueva se confirme con su enlace y una devolución de llamada al número registrado, que usted anota en la llamada. Después la anterior queda libre para otros.} other {Para {name}, que inicia sesión con {email} hasta que la dirección nueva se confirme con su enlace. Después la anterior queda libre para otros.}}',
  },
  aboutChangeUnverified: {
    en: '{factor, select, code {For {name}, who claimed {email} and never verified it: nothing is sent there. The new address is confirmed by its link and a code to the verification phone. After that the old one is free for others.} callback {For {name}, who claimed {email} and never verified it: nothing is sent there. The new address is confirmed by its link and a callback to the number on file, which you record in the call. After that the old one is free for others.} other {For {name}, who claimed {email} and never verified it: nothing is sent there. The new address is confirmed by its link. After that the old one is free for others.}}',
    es: '{factor, select, code {Para {name}, que reclamó {email} y nunca la verificó: allí no se envía nada. La dirección nueva se confirma con su enlace y un código al teléfono de verificación. Después la anterior queda libre para otros.} callback {Para {name}, que reclamó {email} y nunca la verificó: allí no se envía nada. La dirección nueva se confirma con su enlace y una devolución de llamada al número registrado, que usted anota en la llamada. Después la anterior queda libre para otros.} other {Para {name}, que reclamó {email} y nunca la verificó: allí no se envía nada. La dirección nueva se confirma con su enlace. Después la anterior queda libre para otros.}}',
  },
  releaseClaim: { en: 'Release the claim', es: 'Liberar la reclamación' },
  releaseIt: { en: 'Release it', es: 'Liberarla' },
  addressReleased: { en: 'The address is released', es: 'La dirección está liberada' },
  afterRelease: {
    en: 'No account holds it now. Claim it for this account before somebody else does.',
    es: 'Ahora ninguna cuenta la tiene. Reclámela para esta cuenta antes de que otra persona lo haga.',
  },
  aboutRelease: {
    en: '{email} is removed from the account that holds it. Links that were sent there stop working, and the address is free for the first account that claims it.',
    es: '{email} se quita de la cuenta que la tiene. Los enlaces que se enviaron allí dejan de funcionar, y la dirección queda libre para la primera cuenta que la reclame.',
  },
  claimingIsNext: {
    en: 'Claiming it for this account is a separate step afterwards.',
    es: 'Reclamarla para esta cuenta es un paso aparte, después de este.',
  },
  cancelChange: { en: 'Cancel the change', es: 'Cancelar el cambio' },
  keepChange: { en: 'Keep the change', es: 'Mantener el cambio' },
  changeCancelled: {
    en: 'The change is cancelled; the old address stays',
    es: 'El cambio está cancelado; la dirección anterior se mantiene',
  },
  aboutCancel: {
    en: '{email} is given up and free for others. {name} continues to sign in with the old one.',
    es: '{email} se abandona y queda libre para otros. {name} sigue iniciando sesión con la anterior.',
  },
  newAddress: { en: 'The new address', es: 'La dirección nueva' },
  theAccount: { en: 'The account', es: 'La cuenta' },
  openRecordFirst: {
    en: 'Open a person’s record and check the address from there.',
    es: 'Abra el registro de una persona y revise la dirección desde allí.',
  },
  notPossibleNow: { en: 'Not possible now: see why above.', es: 'No es posible ahora: vea arriba por qué.' },
  onlyLeadReleases: {
    en: 'Only a lead can release this one: ask one.',
    es: 'Solo un responsable puede liberar esta: pídaselo a uno.',
  },
  sendReset: { en: 'Send reset', es: 'Enviar restablecimiento' },
  sendAgain: { en: 'Send it again', es: 'Enviarlo otra vez' },
  sendLinkAgain: { en: 'Send its link again', es: 'Enviar otra vez su enlace' },
  hideSuggestions: { en: 'Hide the suggestions', es: 'Ocultar las sugerencias' },
  suggestAddresses: { en: 'Suggest addresses', es: 'Sugerir direcciones' },
  unlock: { en: 'Unlock', es: 'Desbloquear' },
  unlocked: { en: 'The account is unlocked', es: 'La cuenta está desbloqueada' },
  afterUnlock: {
    en: 'Signing in works at once, with the same password.',
    es: 'Ya se puede iniciar sesión, con la misma contraseña.',
  },
  noOwnDomain: {
    en: 'The practice has no domain of its own on file.',
    es: 'El consultorio no tiene ningún dominio propio registrado.',
  },
  onDomain: {
    en: 'On the practice’s domain {domain}: no account uses these yet. The practice’s email administrator makes the mailbox.',
    es: 'En el dominio {domain} del consultorio: ninguna cuenta usa estas todavía. El administrador de correo del consultorio crea el buzón.',
  },
  allTaken: {
    en: 'Every usual spelling of the name is taken there.',
    es: 'Todas las formas habituales del nombre están ocupadas allí.',
  },
  useAddress: { en: 'Use {email}', es: 'Usar {email}' },
  useIt: { en: 'Use', es: 'Usar' },
  webmail: {
    en: 'A mailbox of their own from a webmail provider',
    es: 'Un buzón propio de un proveedor de correo web',
  },
  copyPage: { en: 'Copy page', es: 'Copiar la página' },
  anotherAddress: { en: 'Another address', es: 'Otra dirección' },
  check: { en: 'Check', es: 'Revisar' },
});
