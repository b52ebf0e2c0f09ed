import { catalogue } from '../../language/catalogue.ts';

/** What `audit verify`, `audit public-key` and `audit remove-old` say. */
export const verifyWords = catalogue({
  verify: {
    en: 'check the chain, the records that it answers for, and an export; without a store, an export by its signature',
    es: 'comprobar la cadena, los registros de los que responde y una exportación; sin almacén de datos, una exportación por su firma',
  },
  head: {
    en: 'a signed head that was kept, a list of them, or the manifest of an export or a backup',
    es: 'una cabeza firmada que se conservó, una lista de ellas o el manifiesto de una exportación o copia de seguridad',
  },
  expectedKey: {
    en: 'the public key that has to have signed it, or a file with it',
    es: 'la clave pública con la que debe estar firmado, o un archivo que la contiene',
  },
  alone: {
    en: 'look at the manifest and its file only, though there is a store',
    es: 'mirar solo el manifiesto y su archivo, aunque haya un almacén de datos',
  },
  noPublicKey: {
    en: 'It has to be a public key of 64 hexadecimal digits, or a file with one.',
    es: 'Debe ser una clave pública de 64 dígitos hexadecimales o un archivo que la contenga.',
  },
  publicKey: {
    en: 'show the public key that manifests and heads are signed with',
    es: 'mostrar la clave pública con la que se firman manifiestos y cabezas',
  },
  fingerprint: { en: 'Fingerprint: {fingerprint}', es: 'Huella: {fingerprint}' },
  removeOld: {
    en: 'remove entries older than the setting audit.retentionYears, with a signed note',
    es: 'eliminar las entradas anteriores a la opción audit.retentionYears, con una nota firmada',
  },
  removed: {
    en: '{count, plural, =0 {No entry is old enough.} one {Removed one entry.} other {Removed # entries.}}',
    es: '{count, plural, =0 {Ninguna entrada es lo bastante antigua.} one {Se eliminó una entrada.} other {Se eliminaron # entradas.}}',
  },
  fits: {
    en: 'The file and its manifest belong together.',
    es: 'El archivo y su manifiesto corresponden.',
  },
  doesNotFit: {
    en: 'The file and its manifest can’t be trusted:',
    es: 'No se puede confiar en el archivo y su manifiesto:',
  },
  signedBy: { en: 'Signed with the key {fingerprint}.', es: 'Firmado con la clave {fingerprint}.' },
  signedByKnown: {
    en: 'Signed with the known key {fingerprint}.',
    es: 'Firmado con la clave conocida {fingerprint}.',
  },
  signedByOther: {
    en: 'Signed with an unknown key: {fingerprint}.',
    es: 'Firmado con una clave desconocida: {fingerprint}.',
  },
  more: {
    en: '{count, plural, one {And one more problem.} other {And # more problems.}}',
    es: '{count, plural, one {Y un problema más.} other {Y # problemas más.}}',
  },
  chainWhole: {
    en: 'The chain is whole: {entries, plural, one {# entry} other {# entries}}, head {head}.',
    es: 'La cadena está íntegra: {entries, plural, one {# entrada} other {# entradas}}, cabeza {head}.',
  },
  chainBroken: {
    en: 'The chain is broken at entry {entry}.',
    es: 'La cadena está rota en la entrada {entry}.',
  },
});
