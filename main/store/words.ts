import { catalogue } from '../../language/catalogue.ts';

/** What is wrong with a store's files, in the middle of a sentence. */
export const damageWords = catalogue({
  fileGone: {
    en: 'its file is missing, and the log of its last changes is there',
    es: 'falta su archivo, pero está el registro de sus últimos cambios',
  },
  isNoFile: {
    en: 'something that is not a file has its name',
    es: 'algo que no es un archivo tiene su nombre',
  },
  isEmpty: { en: 'its file is empty', es: 'su archivo está vacío' },
  isCutOff: {
    en: 'its file is cut off in the middle of a page',
    es: 'su archivo está cortado en medio de una página',
  },
  firstPart: {
    en: 'its first part can’t be read, though this is its key',
    es: 'su primera parte no se puede leer, aunque esta es su clave',
  },
  endMissing: { en: 'its end is missing', es: 'falta su final' },
  partChanged: {
    en: 'a part of it was changed or is missing',
    es: 'una parte cambió o falta',
  },
  nothingInside: { en: 'it has nothing in it', es: 'no contiene nada' },
  schemaUnknown: {
    en: 'its schema is not one of this program ({version})',
    es: 'su esquema no es de este programa ({version})',
  },
  tablesMissing: { en: 'these tables are missing: {tables}', es: 'faltan estas tablas: {tables}' },
  logWithoutBeginning: {
    en: 'the log of its last changes has no beginning',
    es: 'el registro de sus últimos cambios no tiene principio',
  },
  logIsNoFile: {
    en: 'something that is not a file has the name of the log of its last changes',
    es: 'algo que no es un archivo tiene el nombre del registro de sus últimos cambios',
  },
  logDamaged: {
    en: 'the log of its last changes is damaged in the middle',
    es: 'el registro de sus últimos cambios está dañado por la mitad',
  },
});

/** Why the system's keychain can't be used, in the middle of a sentence. */
export const keychainWords = catalogue({
  noAnswer: { en: 'it gave no answer', es: 'no respondió' },
  didNotKeep: { en: 'it did not keep what it was given', es: 'no guardó lo que se le dio' },
});

/** What makes a key file less safe than it should be. */
export const keyFileWords = catalogue({
  othersCanRead: {
    en: 'Other users of this computer can read the key file {path}.',
    es: 'Otros usuarios de este equipo pueden leer el archivo de clave {path}.',
  },
  othersOwn: {
    en: 'The key file {path} belongs to another user, who can read and change it.',
    es: 'El archivo de clave {path} pertenece a otro usuario, que puede leerlo y cambiarlo.',
  },
  othersCanReplace: {
    en: 'Other users of this computer can put another file in the place of the key file {path}: they can write in {folder}.',
    es: 'Otros usuarios de este equipo pueden poner otro archivo en lugar del archivo de clave {path}: pueden escribir en {folder}.',
  },
  synchronised: {
    en: 'The key file {path} is in a folder that is copied to other computers. Move it to one that is not, and start with “{option}”.',
    es: 'El archivo de clave {path} está en una carpeta que se copia a otros equipos. Muévalo a una que no se copie e inicie con «{option}».',
  },
});

/** What is said of a copy on which a desk works without its team. */
export const provisionalWords = catalogue({
  nothingLeaves: {
    en: 'Held: the team’s server can’t be reached. It is sent once the server is back and the team has this work.',
    es: 'Retenido: no se puede conectar con el servidor del equipo. Se enviará cuando vuelva el servidor y el equipo tenga este trabajo.',
  },
});
