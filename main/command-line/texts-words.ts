import { catalogue } from '../../language/catalogue.ts';

/** What the lines of a result say to a person. */
export const lineWords = catalogue({
  mergedInto: {
    en: 'Case {number} was merged into case {first}:',
    es: 'El caso {number} se fusionó con el caso {first}:',
  },
  goal: {
    en: '{kind, select, answer {first answer} other {solution}}: {stands, select, due {due {at}} missed {missed by {minutes, number} min} other {{minutes, number} min left, clock stopped}}',
    es: '{kind, select, answer {primera respuesta} other {solución}}: {stands, select, due {vence el {at}} missed {incumplido por {minutes, number} min} other {quedaban {minutes, number} min, reloj detenido}}',
  },
  practice: { en: 'practice', es: 'consultorio' },
  account: { en: 'account ', es: 'cuenta     ' },
  noEmail: { en: 'no email', es: 'sin correo' },
  amount: { en: '{total, number}', es: '{total, number}' },
  moreThan: { en: 'more than {total, number}', es: 'más de {total, number}' },
  found: {
    en: '{amount} found by {kind}, {shown, number} shown, {took} ms',
    es: 'encontrados por {kind}: {amount}; mostrados: {shown, number}; {took} ms',
  },
  similarNames: { en: 'Similar names:', es: 'Nombres parecidos:' },
  samePerson: { en: 'same person: {reason}', es: 'misma persona: {reason}' },
  hint: { en: 'hint: {hint}', es: 'sugerencia: {hint}' },
  way: { en: '{place}. {action}: {why}', es: '{place}. {action}: {why}' },
  wayNotNow: { en: '{place}. {action} (not now): {why}', es: '{place}. {action} (ahora no): {why}' },
  needsProof: { en: '{way} [proof {strength}]', es: '{way} [comprobante {strength}]' },
  tellCaller: { en: 'Tell the caller: {text}', es: 'Diga a la persona que llama: {text}' },
  keepFromCaller: { en: 'Don’t say: {text}', es: 'No diga: {text}' },
  imported: {
    en: '{rows, plural, one {# row} other {# rows}}: {added, number} added, {updated, number} updated, {unchanged, number} unchanged, {rejected, number} rejected, {contested, number} contested, in {seconds} s',
    es: '{rows, plural, one {# fila} other {# filas}}: nuevas, {added, number}; actualizadas, {updated, number}; sin cambios, {unchanged, number}; rechazadas, {rejected, number}; en disputa, {contested, number}; en {seconds} s',
  },
  dryRun: {
    en: '{imported} (dry run: nothing was kept)',
    es: '{imported} (simulación: no se guardó nada)',
  },
  ignoredColumns: { en: 'Columns not used: {columns}', es: 'Columnas no usadas: {columns}' },
  rejectedRow: { en: 'line {line}: {message}', es: 'línea {line}: {message}' },
  rejectedCell: { en: 'line {line}, {column}: {message}', es: 'línea {line}, {column}: {message}' },
  contested: {
    en: 'line {line}: {accountId} wants {email}, held by {holderAccountId}',
    es: 'línea {line}: {accountId} pide {email}, que tiene {holderAccountId}',
  },
  attempts: {
    en: '{count, plural, one {# attempt} other {# attempts}}',
    es: '{count, plural, one {# intento} other {# intentos}}',
  },
  next: { en: 'next {at}', es: 'próximo {at}' },
  fromNothing: { en: 'new', es: 'nuevo' },
  noMailWritten: {
    en: 'No messages were written in this time.',
    es: 'En este período no se escribió ningún mensaje.',
  },
  total: { en: 'Total: {counts}', es: 'Total: {counts}' },
});

/** How many messages are in a state. */
export const countWords = catalogue({
  accepted: {
    en: '{count, number} accepted by the relay',
    es: '{count, plural, one {# aceptado por el servidor} other {# aceptados por el servidor}}',
  },
  bounced: {
    en: '{count, number} bounced',
    es: '{count, plural, one {# devuelto} other {# devueltos}}',
  },
  failed: {
    en: '{count, number} failed',
    es: '{count, plural, one {# fallido} other {# fallidos}}',
  },
  expired: {
    en: '{count, number} expired',
    es: '{count, plural, one {# vencido} other {# vencidos}}',
  },
  uncertain: {
    en: '{count, number} uncertain',
    es: '{count, plural, one {# incierto} other {# inciertos}}',
  },
  waiting: {
    en: '{count, number} waiting',
    es: '{count, plural, one {# en espera} other {# en espera}}',
  },
  cancelled: {
    en: '{count, number} cancelled',
    es: '{count, plural, one {# cancelado} other {# cancelados}}',
  },
});
