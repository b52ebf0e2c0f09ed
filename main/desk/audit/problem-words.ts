import { catalogue } from '../../../language/catalogue.ts';

/** What a check of the chain says of each thing that doesn't hold. */
export const problemWords = catalogue({
  'entry-edited': {
    en: 'Entry {entry} was edited after it was written.',
    es: 'La entrada {entry} se modificó después de escribirse.',
  },
  'entry-missing': { en: 'Entry {entry} is missing.', es: 'Falta la entrada {entry}.' },
  'entry-moved': {
    en: 'Entry {entry} is in the wrong place: it was written as entry {from}.',
    es: 'La entrada {entry} está fuera de lugar: se escribió como entrada {from}.',
  },
  'chain-cut': {
    en: 'The end of the chain is missing: it has {entries, plural, one {# entry} other {# entries}}, and {source} knows {known}.',
    es: 'Falta el final de la cadena: tiene {entries, plural, one {# entrada} other {# entradas}}, y {source} conoce {known}.',
  },
  'chain-rewritten': {
    en: 'The chain was rewritten: entry {entry} is not the one that {source} was signed with.',
    es: 'La cadena se reescribió: la entrada {entry} no es la que se firmó en {source}.',
  },
  'retention-unsigned': {
    en: 'The beginning of the chain up to entry {entry} is missing, and no signed note says that it was removed.',
    es: 'Falta el principio de la cadena hasta la entrada {entry}, y ninguna nota firmada dice que se haya eliminado.',
  },
  'row-edited': {
    en: '{row} was changed outside the program: it is not what entry {entry} made of it.',
    es: '{row}: se cambió fuera del programa; no es lo que dejó la entrada {entry}.',
  },
  'row-older': {
    en: '{row} was put back to an older state outside the program: it is what entry {entry} made of it, and was changed since.',
    es: '{row}: se devolvió a un estado anterior fuera del programa; es lo que dejó la entrada {entry}, y desde entonces había cambiado.',
  },
  'row-added': {
    en: '{row} was added outside the program: no entry tells of it.',
    es: '{row}: se agregó fuera del programa; ninguna entrada lo menciona.',
  },
  'row-removed': {
    en: '{row} was deleted outside the program: entry {entry} wrote it, and no entry removed it.',
    es: '{row}: se eliminó fuera del programa; lo escribió la entrada {entry}, y ninguna lo eliminó.',
  },
  'row-changed-before': {
    en: '{row} had been changed outside the program before entry {entry} changed it.',
    es: '{row}: se había cambiado fuera del programa antes de que lo cambiara la entrada {entry}.',
  },
  'rows-do-not-add-up': {
    en: 'The stored {kind} are not those that entry {entry} counted, and their seals were changed too. Which of them were changed can’t be told.',
    es: 'Los registros guardados ({kind}) no son los que contó la entrada {entry}, y también se cambiaron sus sellos. No se puede saber cuáles se cambiaron.',
  },
  'sealed-again': {
    en: 'The seals of the {kind} had been removed before entry {entry}, which sealed them again. Changes from before can’t be told.',
    es: 'Los sellos ({kind}) se habían eliminado antes de la entrada {entry}, que los creó de nuevo. No se pueden saber los cambios anteriores.',
  },
  'not-sealed': {
    en: 'No entry of the chain explains the stored {kind}.',
    es: 'Ninguna entrada de la cadena explica los registros guardados ({kind}).',
  },
  'head-unreadable': {
    en: '{source} is no signed head, no manifest and no list of heads.',
    es: '{source} no es una cabeza firmada, ni un manifiesto, ni una lista de cabezas.',
  },
  'signature-missing': { en: '{source} is not signed.', es: '{source} no está firmado.' },
  'signature-wrong': {
    en: '{source} was changed after it was signed: its signature does not fit.',
    es: '{source} se cambió después de firmarse: su firma no corresponde.',
  },
  'signer-unknown': {
    en: '{source} was signed with another key: {fingerprint}.',
    es: '{source} se firmó con otra clave: {fingerprint}.',
  },
  'other-store': {
    en: '{source} is from another store.',
    es: '{source} es de otro almacén de datos.',
  },
  'file-changed': {
    en: '{source} is not the file that was exported then: it is missing or was changed.',
    es: '{source} no es el archivo que se exportó entonces: falta o se modificó.',
  },
  ownHeads: {
    en: 'a signed head in the store',
    es: 'una cabeza firmada del almacén de datos',
  },
  ownSeals: { en: 'the store itself', es: 'el propio almacén de datos' },
});

/** What is no fault and good to know. */
export const noteWords = catalogue({
  removedByRetention: {
    en: 'Entries up to {entry} were removed by retention on {at, date, long}.',
    es: 'Las entradas hasta la {entry} se eliminaron por retención el {at, date, long}.',
  },
  headRemoved: {
    en: '{source} is about entry {entry}, which was removed by retention on {at, date, long}. Its signature holds.',
    es: '{source} se refiere a la entrada {entry}, que se eliminó por retención el {at, date, long}. Su firma es válida.',
  },
  notYetSigned: {
    en: '{count, plural, one {The last entry is} other {The last # entries are}} not covered by a signed head yet.',
    es: '{count, plural, one {La última entrada aún no está cubierta} other {Las últimas # entradas aún no están cubiertas}} por una cabeza firmada.',
  },
  headsMatched: {
    en: '{count, plural, one {One signed head fits} other {# signed heads fit}} the chain.',
    es: '{count, plural, one {Una cabeza firmada corresponde} other {# cabezas firmadas corresponden}} a la cadena.',
  },
});

/** Kinds of rows, as a problem begins with them, and as a list of them is called. */
export const rowWords = catalogue({
  case: { en: 'Case {key}', es: 'Caso {key}' },
  line: { en: 'A line in the timeline of case {case}', es: 'Una línea de la cronología del caso {case}' },
  proof: { en: 'The proof “{key}” of case {case}', es: 'La verificación «{key}» del caso {case}' },
  claim: { en: 'The login email of account {key}', es: 'El correo de acceso de la cuenta {key}' },
  pendingClaim: {
    en: 'The new login email of account {key}',
    es: 'El nuevo correo de acceso de la cuenta {key}',
  },
  account: {
    en: 'Account {key} (its sign-in, password, phone or rights)',
    es: 'La cuenta {key} (su acceso, contraseña, teléfono o permisos)',
  },
  practice: { en: 'Practice {key}', es: 'El consultorio {key}' },
  setting: { en: 'The setting {key}', es: 'El ajuste {key}' },
  link: { en: 'A link for account {key}', es: 'Un enlace para la cuenta {key}' },
  browser: {
    en: 'A trusted browser of account {key}',
    es: 'Un navegador de confianza de la cuenta {key}',
  },
  operator: { en: 'The operator {key}', es: 'El operador {key}' },
  operatorKey: { en: 'A key file of {key}', es: 'Un archivo de clave de {key}' },
  other: { en: 'The record {key} ({kind})', es: 'El registro {key} ({kind})' },
});

export const kindWords = catalogue({
  case: { en: 'cases', es: 'casos' },
  line: { en: 'timeline lines', es: 'líneas de cronología' },
  proof: { en: 'proofs', es: 'verificaciones' },
  claim: { en: 'login emails', es: 'correos de acceso' },
  account: { en: 'accounts', es: 'cuentas' },
  practice: { en: 'practices', es: 'consultorios' },
  setting: { en: 'settings', es: 'ajustes' },
  link: { en: 'links', es: 'enlaces' },
  browser: { en: 'trusted browsers', es: 'navegadores de confianza' },
  operator: { en: 'operators', es: 'operadores' },
  'operator-key': { en: 'key files', es: 'archivos de clave' },
});
