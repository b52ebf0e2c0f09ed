import { catalogue, type Message, type PlainMessage } from '../../../language/catalogue.ts';
import type { ReadinessKind } from '../../../preload/contract/readiness.ts';
import { say } from '../../language.ts';

/** The head and the columns of lists on paper, and the names of sheets. */
export const printWords = catalogue({
  caseLog: { en: 'Case log', es: 'Registro de casos' },
  cases: { en: 'Cases', es: 'Casos' },
  auditLog: { en: 'Audit log', es: 'Registro de auditoría' },
  readiness: { en: 'Upgrade readiness', es: 'Preparación para la actualización' },
  number: { en: 'Case', es: 'Caso' },
  opened: { en: 'Opened', es: 'Abierto' },
  state: { en: 'State', es: 'Estado' },
  reason: { en: 'Reason', es: 'Motivo' },
  caller: { en: 'Caller', es: 'Persona que llama' },
  practice: { en: 'Practice', es: 'Consultorio' },
  account: { en: 'Account', es: 'Cuenta' },
  operator: { en: 'Operator', es: 'Operador' },
  resolution: { en: 'Resolution', es: 'Resolución' },
  toAnswer: { en: 'To answer', es: 'Respuesta' },
  toSolve: { en: 'To solve', es: 'Solución' },
  queue: { en: 'Queue', es: 'Cola' },
  text: { en: 'Text', es: 'Texto' },
  minutes: { en: '{minutes, number} min', es: '{minutes, number} min' },
  allTime: { en: 'All time', es: 'Todo el tiempo' },
  period: { en: 'Opened from {from} to {to}', es: 'Abiertos del {from} al {to}' },
  happened: { en: 'From {from} to {to}', es: 'Del {from} al {to}' },
  entry: { en: 'Entry', es: 'Entrada' },
  at: { en: 'When', es: 'Cuándo' },
  what: { en: 'What', es: 'Qué' },
  whom: { en: 'About', es: 'Sobre' },
  refusal: { en: 'Refused because', es: 'Rechazado porque' },
  refusedOnly: { en: 'only what was refused', es: 'solo lo rechazado' },
  doneOnly: { en: 'only what was done', es: 'solo lo realizado' },
  name: { en: 'Name', es: 'Nombre' },
  outcome: { en: 'Outcome', es: 'Resultado' },
  email: { en: 'Email', es: 'Correo' },
  alsoWanted: { en: 'Also wanted by', es: 'También lo quieren' },
  told: { en: 'Told', es: 'Avisado' },
  region: { en: 'Practice’s state', es: 'Estado del consultorio' },
  noFilters: { en: 'No filters', es: 'Sin filtros' },
  filters: { en: 'Filters: {filters}', es: 'Filtros: {filters}' },
});

/** What would become of an account. */
export const outcomeWords: Readonly<Record<ReadinessKind, PlainMessage>> = catalogue({
  ready: { en: 'Ready', es: 'Listo' },
  'no-address': { en: 'No address', es: 'Sin dirección' },
  shared: { en: 'Shared', es: 'Compartida' },
  taken: { en: 'Taken', es: 'Ocupada' },
  typo: { en: 'Looks mistyped', es: 'Parece mal escrita' },
  invalid: { en: 'Invalid', es: 'No válida' },
});

/** A name and what it is known by, one below the other. */
export const above = (...texts: readonly (string | null)[]): string => texts.filter(Boolean).join('\n');

/** What belongs together in one line. */
export const both = (...texts: readonly (string | null)[]): string => texts.filter(Boolean).join(' · ');

/** The period and the filters of a list on paper, a line each. */
export const narrowingLines = (
  period: Message<{ from: string; to: string }, never>,
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  filters: readonly (string | undefined)[],
): readonly string[] => {
  const narrowed = filters.filter(Boolean);
  return [
    from === undefined && to === undefined
      ? say(printWords.allTime)
      : say(period, { from: from ?? '…', to: to ?? '…' }),
    narrowed.length === 0
      ? say(printWords.noFilters)
      : say(printWords.filters, { filters: narrowed.join('; ') }),
  ];
};
