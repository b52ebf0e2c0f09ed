import { catalogue } from '../../../language/catalogue.ts';

/** What a check of the team's log found. */
export const checkWords = catalogue({
  logIsWhole: {
    en: 'The team’s log is whole: {count, plural, one {one entry} other {# entries}}.',
    es: 'El registro del equipo está completo: {count, plural, one {una entrada} other {# entradas}}.',
  },
  storeHasAll: {
    en: 'This store has {count, plural, one {the one entry} other {all # entries}} of the audit log that came through it.',
    es: 'Este almacén de datos tiene {count, plural, one {la entrada} other {las # entradas}} del registro de auditoría que {count, plural, one {pasó} other {pasaron}} por él.',
  },
  logBroken: {
    en: 'The team’s log is not right from entry {position} on.',
    es: 'El registro del equipo no está bien a partir de la entrada {position}.',
  },
  altered: { en: 'That entry was changed on the server.', es: 'Esa entrada se cambió en el servidor.' },
  missing: { en: 'That entry is missing on the server.', es: 'Esa entrada falta en el servidor.' },
  wentBack: {
    en: 'The log no longer has what this desk already has.',
    es: 'El registro ya no tiene lo que este puesto ya tiene.',
  },
  differs: {
    en: 'This store does not have what that entry says.',
    es: 'Este almacén de datos no tiene lo que dice esa entrada.',
  },
  serverNext: {
    en: 'Tell the person who runs the server: the database has to be restored from a backup of before the change. The check itself changed nothing.',
    es: 'Avise a quien administra el servidor: la base de datos debe restaurarse desde una copia anterior al cambio. La comprobación no cambió nada.',
  },
  storeNext: {
    en: 'Check the audit log of this store to see what was changed here. The check itself changed nothing.',
    es: 'Compruebe el registro de auditoría de este almacén de datos para ver qué se cambió aquí. La comprobación no cambió nada.',
  },
  chainBroken: {
    en: 'The audit log of this store is not whole. Check it under “Audit log” to see where.',
    es: 'El registro de auditoría de este almacén de datos no está completo. Compruébelo en «Registro de auditoría» para ver dónde.',
  },
});
