import { countText } from '../../data/numbers.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { messageStateWords } from '../../data/words.ts';
import { type OutboxShow, statesPresent, statesShown } from '../../shared/mail/message-rules.ts';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { type Chip, Chips } from '../../ui/text/chips.tsx';
import { countFiltersOf } from './outbox-fields.ts';
import { useOutboxState } from './outbox-state.ts';

const groups: readonly Chip<OutboxShow>[] = [
  { value: 'attention', words: 'Need you' },
  { value: 'not-arrived', words: 'Did not arrive' },
  { value: 'waiting', words: 'Waiting' },
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
  const chips: readonly Chip<OutboxShow>[] = [
    { value: 'any', words: 'All' },
    ...groups.filter(
      ({ value }) => value === fields.show || (value === 'attention' && countIn('attention') > 0),
    ),
    ...statesPresent(counts, fields.show).map((value) => ({ value, words: messageStateWords[value] })),
  ];
  // Words narrow the list further, and nobody counts what they leave.
  const isCounted = fields.text.trim() === '';
  return (
    <Chips
      label="Show"
      chips={chips.map((chip) => ({ ...chip, count: isCounted ? countText(countIn(chip.value)) : null }))}
      chosen={fields.show}
      onChoose={(show) => narrow({ show })}
    />
  );
}
