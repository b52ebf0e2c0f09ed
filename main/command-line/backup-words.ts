import { catalogue } from '../../language/catalogue.ts';

/** The commands about backups: what they do, and what they say. */
export const backupCommandWords = catalogue({
  backup: { en: 'Back up the store, and restore it', es: 'Hacer copias de seguridad y restaurarlas' },
  create: {
    en: 'Copy the store into a file, encrypted, while it is in use',
    es: 'Copiar el almacén de datos en un archivo, cifrado, mientras está en uso',
  },
  verify: {
    en: 'Check a whole backup; nothing is changed',
    es: 'Comprobar una copia de seguridad completa; no se cambia nada',
  },
  restore: {
    en: 'Put a backup in the place of the store, which is kept aside',
    es: 'Poner una copia de seguridad en lugar del almacén de datos, que se guarda aparte',
  },
  list: {
    en: 'List the backups in the folder of the settings, or in another one',
    es: 'Mostrar las copias de seguridad de la carpeta de los ajustes o de otra',
  },
  listFolder: { en: 'another folder', es: 'otra carpeta' },
  runs: {
    en: 'Make the scheduled backup if it is due, and check the store if that is due; for a scheduler',
    es: 'Hacer la copia programada si toca, y comprobar el almacén de datos si toca; para un programador de tareas',
  },
  now: { en: 'make the backup even if it is not due', es: 'hacer la copia aunque no toque' },
  made: {
    en: 'Backed up to {file}: {bytes, number} bytes, SHA-256 {sha256}.',
    es: 'Copia de seguridad en {file}: {bytes, number} bytes, SHA-256 {sha256}.',
  },
  removed: {
    en: '{count, plural, one {One older backup was} other {# older backups were}} removed.',
    es: '{count, plural, one {Se eliminó una copia anterior} other {Se eliminaron # copias anteriores}}.',
  },
  whole: {
    en: '{file} is whole: made {at}, schema {schema}, {entries, plural, one {# entry} other {# entries}} in the audit chain.',
    es: '{file} está completa: hecha {at}, esquema {schema}, {entries, plural, one {# entrada} other {# entradas}} en la cadena de auditoría.',
  },
  restored: {
    en: 'The store is now the backup of {at}. Check what happened after that: it is not in it.',
    es: 'El almacén de datos es ahora la copia del {at}. Revise lo que pasó después: no está en ella.',
  },
  aside: {
    en: 'The store that was here before lies in {folder}.',
    es: 'El almacén de datos que estaba aquí antes está en {folder}.',
  },
  newer: {
    en: 'It has {entries, plural, one {# entry} other {# entries}}, {cases, plural, one {# case} other {# cases}} and {messages, plural, one {# message} other {# messages}} that the backup does not have.',
    es: 'Tiene {entries, plural, one {# entrada} other {# entradas}}, {cases, plural, one {# caso} other {# casos}} y {messages, plural, one {# mensaje} other {# mensajes}} que la copia no tiene.',
  },
  otherDesk: {
    en: 'It is the store of another desk.',
    es: 'Es el almacén de datos de otra mesa de ayuda.',
  },
  messagesHeld: {
    en: '{count, plural, one {One message may} other {# messages may}} have been sent since the backup. See outbox list --state uncertain.',
    es: '{count, plural, one {Es posible que un mensaje se haya} other {Es posible que # mensajes se hayan}} enviado después de la copia. Vea outbox list --state uncertain.',
  },
  voided: {
    en: '{count, plural, one {One link, code or trusted browser no longer counts} other {# links, codes and trusted browsers no longer count}}; send what is still needed again.',
    es: '{count, plural, one {Un enlace, código o navegador de confianza ya no vale} other {# enlaces, códigos y navegadores de confianza ya no valen}}; envíe de nuevo lo que aún haga falta.',
  },
  none: { en: 'There is no backup in {folder}.', es: 'No hay ninguna copia de seguridad en {folder}.' },
  listed: {
    en: '{at}  {bytes, number} bytes  {reason}  {file}',
    es: '{at}  {bytes, number} bytes  {reason}  {file}',
  },
  listedOdd: {
    en: '{line}  (not whole, or of another desk)',
    es: '{line}  (incompleta, o de otra mesa de ayuda)',
  },
  notDue: {
    en: 'No backup is due before {at}.',
    es: 'No toca ninguna copia de seguridad antes del {at}.',
  },
  notScheduled: {
    en: 'Backups are turned off in the settings (backup.every).',
    es: 'Las copias de seguridad están desactivadas en los ajustes (backup.every).',
  },
  checked: {
    en: 'The store was checked and is whole.',
    es: 'El almacén de datos se comprobó y está completo.',
  },
  salvage: {
    en: 'Save what can still be read of a damaged store into a new one; the damaged one is kept aside',
    es: 'Guardar en un almacén de datos nuevo lo que aún se pueda leer de uno dañado, que se guarda aparte',
  },
  salvaged: {
    en: '{saved, plural, one {# row was} other {# rows were}} saved. The damaged store lies in {aside}, with the list of what is lost: {report}.',
    es: '{saved, plural, one {Se guardó # fila} other {Se guardaron # filas}}. El almacén de datos dañado está en {aside}, con la lista de lo perdido: {report}.',
  },
  lostRows: {
    en: '{table}: {saved} saved, {lost, plural, one {# row} other {# rows}} lost, {orphans} left out because what they belong to is lost, {cutLoose} cut loose from it.',
    es: '{table}: {saved} guardadas, {lost, plural, one {# fila perdida} other {# filas perdidas}}, {orphans} omitidas porque falta aquello a lo que pertenecen, {cutLoose} separadas de ello.',
  },
  lostUnknown: {
    en: '{table}: {saved} saved, no one can say how many are lost, {orphans} left out because what they belong to is lost, {cutLoose} cut loose from it.',
    es: '{table}: {saved} guardadas, no se sabe cuántas se perdieron, {orphans} omitidas porque falta aquello a lo que pertenecen, {cutLoose} separadas de ello.',
  },
  nothingLost: { en: 'Nothing is lost.', es: 'No se perdió nada.' },
  chainGap: {
    en: 'The audit chain has a gap: audit verify names it.',
    es: 'La cadena de auditoría tiene un hueco: audit verify lo indica.',
  },
});
