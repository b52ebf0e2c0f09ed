import { catalogue } from '../../../language/catalogue.ts';

/** Why a page does not do what was asked. */
export const refusalWords = catalogue({
  goToLoginHelp: { en: 'Go to Login Help', es: 'Ir a la ayuda para iniciar sesión' },
  unreadable: { en: 'This form can’t be read', es: 'No se puede leer este formulario' },
  unreadableText: {
    en: 'It was not sent in the way this page sends it. Open the page again and send the form once more.',
    es: 'No se envió de la manera en que lo envía esta página. Abra la página otra vez y vuelva a enviar el formulario.',
  },
  tooLong: { en: 'This text is too long', es: 'Este texto es demasiado largo' },
  tooLongText: {
    en: 'Nothing was sent. Go back, shorten it and send it again.',
    es: 'No se envió nada. Vuelva atrás, acórtelo y envíelo otra vez.',
  },
  elsewhere: { en: 'This form came from another site', es: 'Este formulario vino de otro sitio' },
  elsewhereText: {
    en: 'Nothing was changed. If you want help with signing in, start on this site.',
    es: 'No se cambió nada. Si quiere ayuda para iniciar sesión, empiece en este sitio.',
  },
  stale: { en: 'Please open the form again', es: 'Abra el formulario otra vez' },
  staleText: {
    en: 'It was open for too long, or your browser keeps no cookies for this site. Nothing was changed: open the form again and send it once more.',
    es: 'Estuvo abierto demasiado tiempo, o su navegador no guarda cookies de este sitio. No se cambió nada: abra el formulario otra vez y vuelva a enviarlo.',
  },
  wrongHost: { en: 'This is not the right address', es: 'Esta no es la dirección correcta' },
  wrongHostText: {
    en: 'This server does not answer to that name. Use the address in the email that you got.',
    es: 'Este servidor no responde a ese nombre. Use la dirección que está en el correo que recibió.',
  },
  wrongMethod: { en: 'That can’t be done here', es: 'Eso no se puede hacer aquí' },
  wrongMethodText: {
    en: 'Here you can only open pages and send forms.',
    es: 'Aquí solo se pueden abrir páginas y enviar formularios.',
  },
  noSuchPage: { en: 'There is no such page', es: 'Esta página no existe' },
  noSuchPageText: {
    en: 'Part of the address may be missing. Open it from the email, or start over.',
    es: 'Tal vez falte una parte de la dirección. Ábrala desde el correo o empiece de nuevo.',
  },
  broken: { en: 'Something went wrong on our side', es: 'Algo falló de nuestro lado' },
  brokenText: {
    en: 'Nothing of this step was saved. Please try again later.',
    es: 'No se guardó nada de este paso. Intente otra vez más tarde.',
  },
  busy: { en: 'Too many people are here right now', es: 'Hay demasiadas personas aquí en este momento' },
  busyText: {
    en: 'Nothing was changed. Please try again in a few seconds.',
    es: 'No se cambió nada. Intente otra vez en unos segundos.',
  },
  later: { en: 'We can’t take this right now', es: 'Ahora no podemos recibir esto' },
  laterText: {
    en: 'Nothing was changed. Please try again in a few minutes, or call the help desk.',
    es: 'No se cambió nada. Inténtelo de nuevo en unos minutos o llame a la mesa de ayuda.',
  },
  unsure: {
    en: 'We don’t know yet whether this was saved',
    es: 'Todavía no sabemos si esto se guardó',
  },
  unsureText: {
    en: 'The connection was lost at that moment. Wait a minute, then reload this page and send the same form again. Nothing is done twice.',
    es: 'La conexión se perdió en ese momento. Espere un minuto, recargue esta página y envíe el mismo formulario otra vez. Nada se hace dos veces.',
  },
  alreadyDone: { en: 'This was already done', es: 'Esto ya se hizo' },
  alreadyDoneText: {
    en: 'We had this form before, and did what it asks for then. Nothing was done a second time.',
    es: 'Ya teníamos este formulario e hicimos entonces lo que pide. Nada se hizo por segunda vez.',
  },
  pleaseWait: { en: 'Please wait a little', es: 'Espere un poco' },
  triedTooOften: {
    en: 'There were too many attempts. You can try again in {wait}. If you are waiting for an email, check your spam folder.',
    es: 'Hubo demasiados intentos. Puede intentar otra vez en {wait}. Si espera un correo, revise la carpeta de correo no deseado.',
  },
  linkUnknown: { en: 'We don’t recognize this link', es: 'No reconocemos este enlace' },
  linkUnknownText: {
    en: 'Part of it may be missing. Open it from the email, or ask for a new one.',
    es: 'Tal vez falte una parte. Ábralo desde el correo o solicite uno nuevo.',
  },
  linkCut: { en: 'This link is incomplete', es: 'Este enlace está incompleto' },
  linkCutText: {
    en: 'Part of it is missing: some email programs break long lines. Click the link in the email, or copy it from its first letter to its last.',
    es: 'Falta una parte: algunos programas de correo cortan las líneas largas. Haga clic en el enlace del correo o cópielo desde la primera letra hasta la última.',
  },
  linkUsed: { en: 'This link was already used', es: 'Este enlace ya se usó' },
  linkUsedText: {
    en: 'A link works once. If you need another, ask for a new one.',
    es: 'Un enlace funciona una sola vez. Si necesita otro, solicite uno nuevo.',
  },
  linkSuperseded: { en: 'This link no longer works', es: 'Este enlace ya no funciona' },
  linkSupersededText: {
    en: 'It was stopped, or a newer one was sent after it. Open the newest email, or ask for another.',
    es: 'Se anuló, o después se envió uno más reciente. Abra el correo más reciente o solicite otro.',
  },
  linkExpired: { en: 'This link has expired', es: 'Este enlace venció' },
  linkExpiredText: {
    en: 'Links work for a limited time. Ask for a new one.',
    es: 'Los enlaces funcionan por un tiempo limitado. Solicite uno nuevo.',
  },
  callbackFirst: { en: 'We call you first', es: 'Primero le haremos una llamada' },
  callbackFirstText: {
    en: 'Before the new address takes effect, the help desk calls the number on file. Then open this link from the email again: it will still work. Or call the help desk now.',
    es: 'Antes de que la nueva dirección entre en vigor, la mesa de ayuda llama al número registrado. Después abra otra vez este enlace desde el correo: seguirá funcionando. O llame ahora a la mesa de ayuda.',
  },
  nothingToConfirm: { en: 'There is nothing left to confirm', es: 'Ya no hay nada que confirmar' },
  nothingToConfirmText: {
    en: 'The address was given up or changed after this email was sent. Ask for a new email.',
    es: 'La dirección se liberó o se cambió después de enviar este correo. Solicite un correo nuevo.',
  },
  linkNotNow: { en: 'This link can’t be used now', es: 'Este enlace no se puede usar ahora' },
  linkNotNowText: {
    en: 'The account can’t be changed this way at the moment. Please call the help desk.',
    es: 'La cuenta no se puede cambiar de esta manera en este momento. Llame a la mesa de ayuda.',
  },
});
