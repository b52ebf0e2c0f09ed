import { catalogue } from '../../../language/catalogue.ts';

/** What the ledger of resets and links says. */
export const linkWords = catalogue({
  links: { en: 'Links', es: 'Enlaces' },
  link: { en: 'Link', es: 'Enlace' },
  filters: { en: 'What narrows the list', es: 'Lo que limita la lista' },
  searchWhom: { en: 'Whom the link is for', es: 'Para quién es el enlace' },
  whomPlaceholder: {
    en: 'Account, practice or case, by its ID',
    es: 'Cuenta, consultorio o caso, por su ID',
  },
  state: { en: 'State', es: 'Estado' },
  purpose: { en: 'For', es: 'Para' },
  channel: { en: 'Channel', es: 'Canal' },
  operator: { en: 'Operator', es: 'Operador' },
  madeFrom: { en: 'Sent from', es: 'Enviado desde' },
  madeTo: { en: 'Sent to', es: 'Enviado hasta' },

  noneYet: { en: 'No link was sent yet', es: 'Aún no se envió ningún enlace' },
  whatIsHere: {
    en: 'Password resets, verifications, changes of address and invitations appear here, with what became of each.',
    es: 'Aquí aparecen los restablecimientos de contraseña, las verificaciones, los cambios de dirección y las invitaciones, con lo que fue de cada uno.',
  },
  noneMatches: { en: 'No link matches', es: 'Ningún enlace coincide' },
  showAll: { en: 'Show all', es: 'Mostrar todo' },
  noneOpen: { en: 'No link is open', es: 'No hay ningún enlace abierto' },
  chooseOne: {
    en: 'Choose one from the list to see who asked for it and what to tell the caller.',
    es: 'Elija uno de la lista para ver quién lo pidió y qué decir a quien llama.',
  },
  noneForAccount: {
    en: 'No link was sent to this account yet',
    es: 'Aún no se envió ningún enlace a esta cuenta',
  },
  allInLedger: { en: 'Show in the list of links', es: 'Mostrar en la lista de enlaces' },

  openedTimes: {
    en: '{times, plural, one {opened once} other {opened # times}}',
    es: '{times, plural, one {abierto una vez} other {abierto # veces}}',
  },
  usedWith: { en: 'used with {client}', es: 'usado con {client}' },
  askedThrough: { en: '{who}, {channel}', es: '{who}, {channel}' },

  sayToCaller: { en: 'Say to the caller', es: 'Diga a quien llama' },
  cancelLink: { en: 'Cancel link', es: 'Cancelar enlace' },
  cancelTitle: { en: 'Cancel this link?', es: '¿Cancelar este enlace?' },
  cancelMeaning: {
    en: 'It stops working at once, and its mail is not sent if it still waits. A new one can be sent at any time.',
    es: 'Deja de funcionar de inmediato y su correo no se envía si aún espera. Se puede enviar uno nuevo en cualquier momento.',
  },
  keepLink: { en: 'Keep link', es: 'Conservar enlace' },
  linkCancelled: { en: 'Link cancelled', es: 'Enlace cancelado' },
  openMail: { en: 'Show its mail', es: 'Mostrar su correo' },

  account: { en: 'Account', es: 'Cuenta' },
  practice: { en: 'Practice', es: 'Consultorio' },
  case: { en: 'Case', es: 'Caso' },
  askedBy: { en: 'Asked for by', es: 'Pedido por' },
  notKnown: { en: 'not known', es: 'no se sabe' },
  proven: { en: 'Proven then', es: 'Comprobado entonces' },
  nothingProven: { en: 'nothing', es: 'nada' },
  overridden: { en: 'a lead went on without proof', es: 'un responsable continuó sin comprobante' },
  sentTo: { en: 'Sent to', es: 'Enviado a' },
  theAddress: { en: 'the address that the link was sent to', es: 'la dirección a la que se envió el enlace' },
  made: { en: 'Made', es: 'Creado' },
  validUntil: { en: 'Works until', es: 'Funciona hasta' },
  workedUntil: { en: 'Worked until', es: 'Funcionó hasta' },
  mail: { en: 'Mail', es: 'Correo' },
  noMail: { en: 'not known', es: 'no se sabe' },
  opened: { en: 'Opened', es: 'Abierto' },
  notOpened: { en: 'not yet', es: 'aún no' },
  openingOnce: { en: 'by {client}, {first}', es: 'con {client}, {first}' },
  openingOften: {
    en: 'by {client}, {times, plural, one {# time} other {# times}}, first {first}, last {last}',
    es: 'con {client}, {times, plural, one {# vez} other {# veces}}, primero {first}, por último {last}',
  },
  used: { en: 'Used', es: 'Usado' },
  usedBy: { en: '{at}, with {client}', es: '{at}, con {client}' },
  cancelled: { en: 'Cancelled', es: 'Cancelado' },
  whatBecame: { en: 'What became of it', es: 'Qué fue de él' },
  whoAsked: { en: 'Who asked', es: 'Quién lo pidió' },
});
