import { catalogue } from '../../language/catalogue.ts';

/** What the commands about the store's key say. */
export const keyCommandWords = catalogue({
  key: { en: 'the store’s key', es: 'la clave del almacén de datos' },
  status: {
    en: 'say which key opens the store, where it is, and whether its recovery key was written down',
    es: 'decir qué clave abre el almacén de datos, dónde está y si se anotó su clave de recuperación',
  },
  recovery: {
    en: 'write the recovery key into a new file for its owner alone, to be printed; it is never shown',
    es: 'escribir la clave de recuperación en un archivo nuevo solo para su propietario, para imprimirla; nunca se muestra',
  },
  out: { en: 'the file to write', es: 'el archivo que se escribe' },
  check: {
    en: 'read a recovery key from standard input and say whether it is this store’s',
    es: 'leer una clave de recuperación de la entrada estándar y decir si es la de este almacén de datos',
  },
  recover: {
    en: 'read a recovery key from standard input and keep it in the keychain, or with --key-file in a new key file',
    es: 'leer una clave de recuperación de la entrada estándar y guardarla en el llavero o, con --key-file, en un archivo de clave nuevo',
  },
  change: {
    en: 'give the store a new key, in the keychain or in a new key file; backups keep the earlier one',
    es: 'dar al almacén de datos una clave nueva, en el llavero o en un archivo de clave nuevo; las copias de seguridad conservan la anterior',
  },
  newKeyFile: {
    en: 'put the new key into this new file instead of the keychain',
    es: 'poner la clave nueva en este archivo nuevo en lugar del llavero',
  },
  forgetEarlier: {
    en: 'forget the earlier key: backups made with it open no more',
    es: 'olvidar la clave anterior: las copias de seguridad hechas con ella ya no se abren',
  },
  ask: { en: 'Recovery key: ', es: 'Clave de recuperación: ' },
  fingerprint: { en: 'Fingerprint of the key: {fingerprint}', es: 'Huella de la clave: {fingerprint}' },
  inKeychain: { en: 'It is in the keychain.', es: 'Está en el llavero.' },
  inFile: { en: 'It is in the file {path}.', es: 'Está en el archivo {path}.' },
  neverWritten: {
    en: 'Its recovery key was not written down yet: use “key recovery --out FILE”.',
    es: 'Su clave de recuperación aún no se anotó: use «key recovery --out ARCHIVO».',
  },
  notChecked: {
    en: 'Its recovery key was written down on {at} and not checked since: use “key check”.',
    es: 'Su clave de recuperación se anotó el {at} y no se ha comprobado: use «key check».',
  },
  wasChecked: {
    en: 'Its recovery key was checked on {at}.',
    es: 'Su clave de recuperación se comprobó el {at}.',
  },
  saved: {
    en: 'Wrote the recovery key to {path}. Print it, keep the paper away from this computer, and delete the file.',
    es: 'Se escribió la clave de recuperación en {path}. Imprímala, guarde el papel lejos de este equipo y elimine el archivo.',
  },
  fits: {
    en: 'This is the recovery key of this store.',
    es: 'Esta es la clave de recuperación de este almacén de datos.',
  },
  recovered: {
    en: 'The store opens with this key again.',
    es: 'El almacén de datos vuelve a abrirse con esta clave.',
  },
  changed: {
    en: 'The store has a new key with the fingerprint {fingerprint}. Write down its recovery key: the paper of the earlier one opens earlier backups alone.',
    es: 'El almacén de datos tiene una clave nueva con la huella {fingerprint}. Anote su clave de recuperación: el papel de la anterior solo abre copias de seguridad anteriores.',
  },
  earlierKept: {
    en: 'The earlier key ({fingerprint}) is kept for the backups made with it.',
    es: 'La clave anterior ({fingerprint}) se conserva para las copias de seguridad hechas con ella.',
  },
  earlierForgotten: {
    en: 'The earlier key ({fingerprint}) is forgotten: backups made with it open with its recovery key alone.',
    es: 'La clave anterior ({fingerprint}) se olvidó: las copias de seguridad hechas con ella solo se abren con su clave de recuperación.',
  },
});
