import { countText } from '../../data/numbers.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { messageStateWords } from '../../data/words.ts';
import { InlineError } from '../../ui/inline-error.tsx';
import { type OutboxShow, statesPresent, statesShown } from './message-rules.ts';
import { countFiltersOf } from './outbox-fields.ts';
import styles from './outbox-screen.module.css';
import { useOutboxState } from './outbox-state.ts';

interface Chip {
  readonly show: OutboxShow;
  readonly words: string;
}

const groups: readonly Chip[] = [
  { show: 'attention', words: 'Need you' },
  { show: 'not-arrived', words: 'Did not arrive' },
  { show: 'waiting', words: 'Waiting' },
];

/** How many messages there are by state, of those that domain and days leave; pressing one shows them alone. */
export function StateChips() {
  const { fields, narrow } = useOutboxState();
  const { data, error } = useDeskQuery(
    'outbox',
    { ...countFiltersOf(fields), limit: 1 },
    { keepPrevious: true },
  );
  if (error !== null) return <InlineError error={error} />;
  const counts = data?.counts ?? {};
  const countIn = (show: OutboxShow): number =>
    (statesShown(show) ?? Object.keys(counts)).reduce(
      (sum, state) => sum + (counts[state as keyof typeof counts] ?? 0),
      0,
    );
  const chips: readonly Chip[] = [
    { show: 'any', words: 'All' },
    ...groups.filter(
      ({ show }) => show === fields.show || (show === 'attention' && countIn('attention') > 0),
    ),
    ...statesPresent(counts, fields.show).map((state) => ({ show: state, words: messageStateWords[state] })),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are filters, no fields of a form.
    <div className={styles.chips} role="group" aria-label="Show">
      {chips.map(({ show, words }) => (
        <button
          key={show}
          type="button"
          className={styles.chip}
          aria-pressed={fields.show === show}
          onClick={() => narrow({ show })}
        >
          {words}
          {/* Words narrow the list further, and nobody counts what they leave. */}
          {fields.text.trim() === '' ? <strong>{countText(countIn(show))}</strong> : null}
        </button>
      ))}
    </div>
  );
}
