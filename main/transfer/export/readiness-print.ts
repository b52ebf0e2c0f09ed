import type { ReadinessFilters, ReadinessRow } from '../../../preload/contract/readiness.ts';
import { say } from '../../language.ts';
import { ifItGoes } from './columns.ts';
import { above, both, outcomeWords, printWords as words } from './print-words.ts';
import type { PrintedColumn } from './writers/pdf-writing.ts';

/** The columns of the readiness list on paper. */
export const printedReadinessColumns: readonly PrintedColumn<ReadinessRow>[] = [
  {
    name: 'practice_name',
    label: words.practice,
    share: 22,
    of: ({ practiceName, practiceId }) => above(practiceName, ifItGoes('practice_id', practiceId)),
  },
  { name: 'account_id', label: words.account, share: 11, of: ({ accountId }) => accountId },
  { name: 'name', label: words.name, share: 18, of: ({ name }) => name },
  { name: 'readiness', label: words.outcome, share: 14, of: ({ kind }) => say(outcomeWords[kind]) },
  { name: 'email', label: words.email, share: 24, of: ({ email }) => email ?? '' },
  {
    name: 'also_wanted_by',
    label: words.alsoWanted,
    share: 9,
    align: 'right',
    of: ({ alsoWantedBy }) => (alsoWantedBy === 0 ? '' : String(alsoWantedBy)),
  },
  { name: 'told_at', label: words.told, share: 10, of: ({ noticedAt }, time) => time(noticedAt) },
];

/** What narrows a printed readiness list, a line each. */
export function readinessLines({ practices, state, kinds }: ReadinessFilters): readonly string[] {
  const narrowed = [
    practices && both(say(words.practice), practices.join(', ')),
    state && both(say(words.region), state),
    kinds && both(say(words.outcome), kinds.map((kind) => say(outcomeWords[kind])).join(', ')),
  ].filter(Boolean);
  return [
    narrowed.length === 0 ? say(words.noFilters) : say(words.filters, { filters: narrowed.join('; ') }),
  ];
}
