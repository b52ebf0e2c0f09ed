import { catalogue } from '../../language/catalogue.ts';

/** What `audit list`, `audit show`, `export audit` and `links` say. */
export const ledgerWords = catalogue({
  auditList: {
    en: 'entries of the audit chain, newest first',
    es: 'entradas de la cadena de auditoría, las más recientes primero',
  },
  auditShow: { en: 'one entry with all that it holds', es: 'una entrada con todo lo que contiene' },
  exportAudit: {
    en: 'the audit chain as a file, with a manifest',
    es: 'la cadena de auditoría como archivo, con un manifiesto',
  },
  exportReport: {
    en: 'the reports of a period as a PDF file, with a manifest',
    es: 'los informes de un período como archivo PDF, con un manifiesto',
  },
  reportExported: {
    en: '{tables, plural, one {# table} other {# tables}}, {bytes, number} bytes, SHA-256 {sha256}',
    es: '{tables, plural, one {# tabla} other {# tablas}}, {bytes, number} bytes, SHA-256 {sha256}',
  },
  links: {
    en: 'links that were mailed, and what became of them',
    es: 'enlaces que se enviaron por correo y qué fue de ellos',
  },
  linksList: { en: 'links, newest first', es: 'enlaces, los más recientes primero' },
  linksShow: { en: 'one link, and what to say to the caller', es: 'un enlace y qué decir a quien llama' },
  linksCancel: { en: 'stop a link that still works', es: 'detener un enlace que aún funciona' },
  byOperator: { en: 'by this operator', es: 'de esta persona operadora' },
  ofAction: { en: 'of this kind, as settings.set', es: 'de este tipo, como settings.set' },
  aboutWhom: {
    en: 'about this account, practice or case, by its ID or number',
    es: 'sobre esta cuenta, consultorio o caso, por su ID o número',
  },
  ofPractice: { en: 'of this practice', es: 'de este consultorio' },
  ofAccount: { en: 'of this account', es: 'de esta cuenta' },
  ofCase: { en: 'of the case with this number', es: 'del caso con este número' },
  refusedOnly: { en: 'refused attempts only', es: 'solo intentos rechazados' },
  doneOnly: { en: 'what was done only', es: 'solo lo que se hizo' },
  from: { en: 'on this day or later, as 2026-11-25', es: 'este día o después, como 2026-11-25' },
  to: { en: 'on this day or earlier', es: 'este día o antes' },
  limit: { en: 'at most so many', es: 'como máximo esta cantidad' },
  inState: { en: 'in this state', es: 'en este estado' },
  forPurpose: { en: 'for this purpose', es: 'para este fin' },
  byChannel: { en: 'asked for by this channel', es: 'pedido por este canal' },
  noEntries: { en: 'No entries.', es: 'No hay entradas.' },
  noLinks: { en: 'No links.', es: 'No hay enlaces.' },
  refused: { en: 'refused: {why}', es: 'rechazado: {why}' },
  exported: {
    en: '{rows, plural, one {# entry} other {# entries}}, {bytes, number} bytes, SHA-256 {sha256}',
    es: '{rows, plural, one {# entrada} other {# entradas}}, {bytes, number} bytes, SHA-256 {sha256}',
  },
  opening: {
    en: 'opened by {client}, {times, plural, one {once} other {# times}}, first {first}',
    es: 'abierto con {client}, {times, plural, one {una vez} other {# veces}}, primero {first}',
  },
  validUntil: { en: 'valid until {at}', es: 'válido hasta {at}' },
  used: { en: 'used {at}', es: 'usado {at}' },
  usedBy: { en: 'used {at} with {client}', es: 'usado {at} con {client}' },
  tellCaller: { en: 'say to the caller: {text}', es: 'diga a quien llama: {text}' },
  cancelled: { en: 'The link is cancelled; case {number}.', es: 'El enlace está cancelado; caso {number}.' },
});
