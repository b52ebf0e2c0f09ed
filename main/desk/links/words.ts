import { catalogue, type PlainMessage } from '../../../language/catalogue.ts';
import type { LinkPurpose, VoidReason } from '../../../preload/contract/links.ts';

type WordsOf<Code extends string> = Readonly<Record<Code, PlainMessage>>;

/** What a link is, as a sentence to a caller begins with it. */
export const purposeWords: WordsOf<LinkPurpose> = catalogue({
  'reset-password': { en: 'The link for a new password', es: 'El enlace para una contraseña nueva' },
  'verify-email': { en: 'The link that verifies the address', es: 'El enlace que verifica la dirección' },
  'change-email': {
    en: 'The link that confirms the new address',
    es: 'El enlace que confirma la dirección nueva',
  },
  'cancel-change': {
    en: 'The link that stops the change of address',
    es: 'El enlace que detiene el cambio de dirección',
  },
  invitation: { en: 'The link of the invitation', es: 'El enlace de la invitación' },
  'prove-mailbox': {
    en: 'The link that shows you have the mailbox',
    es: 'El enlace que demuestra que tiene el buzón',
  },
});

/** Why a link was cancelled, for the operator. */
export const cancelWords: WordsOf<VoidReason> = catalogue({
  newer: { en: 'A newer link took its place.', es: 'Un enlace más nuevo ocupó su lugar.' },
  'address-changed': {
    en: 'The login email of the account changed.',
    es: 'Cambió el correo de inicio de sesión de la cuenta.',
  },
  'change-cancelled': {
    en: 'The change of address was cancelled.',
    es: 'Se canceló el cambio de dirección.',
  },
  merged: { en: 'The account was merged with another one.', es: 'La cuenta se fusionó con otra.' },
  released: { en: 'The address was released.', es: 'Se liberó la dirección.' },
  'password-set': {
    en: 'A new password was set by another link.',
    es: 'Se creó una contraseña nueva con otro enlace.',
  },
  'invitation-finished': {
    en: 'The invitation was finished, which verified the address.',
    es: 'Se completó la invitación, lo que verificó la dirección.',
  },
  'wrong-codes': {
    en: 'A wrong practice access code was entered five times.',
    es: 'Se introdujo cinco veces un código de acceso del consultorio incorrecto.',
  },
  reported: {
    en: 'Its reader reported that they had not asked for it.',
    es: 'Quien lo recibió avisó de que no lo había pedido.',
  },
  deactivated: { en: 'The account was deactivated.', es: 'Se desactivó la cuenta.' },
  'practice-closed': { en: 'The practice was closed.', es: 'Se cerró el consultorio.' },
  'clinic-email-changed': {
    en: 'The clinic email of the practice changed.',
    es: 'Cambió el correo del consultorio.',
  },
  'by-hand': { en: 'An operator cancelled it.', es: 'Una persona de la mesa de ayuda lo canceló.' },
});

/** What is said of links besides. */
export const linkWords = catalogue({
  unknownReason: {
    en: 'It was cancelled before reasons were kept.',
    es: 'Se canceló antes de que se guardaran los motivos.',
  },
  scanner: { en: 'a mail scanner', es: 'un analizador de correo' },
  browserOnSystem: { en: '{browser} on {system}', es: '{browser} en {system}' },
  unknownOnSystem: { en: 'an unknown program on {system}', es: 'un programa desconocido en {system}' },
  unknownClient: { en: 'an unknown program', es: 'un programa desconocido' },
  cancelledLine: {
    en: '{link} was cancelled{mail, select, yes { with its mail, which had not been sent} other {}}',
    es: '{link} se canceló{mail, select, yes { junto con su correo, que no se había enviado} other {}}',
  },
  overAlready: { en: 'This link no longer works.', es: 'Este enlace ya no funciona.' },
  ofChange: {
    en: 'This link belongs to a change of address. Cancel the change in the person’s record.',
    es: 'Este enlace pertenece a un cambio de dirección. Cancele el cambio en la ficha de la persona.',
  },
});
