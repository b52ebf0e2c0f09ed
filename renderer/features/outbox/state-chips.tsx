import type { PlainMessage } from '../../../language/catalogue.ts';
import { countText } from '../../data/numbers.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { messageStateWords } from '../../data/words.ts';
import { say } from '../../language.ts';
import { type OutboxShow, statesPresent, statesShown } from '../../shared/mail/message-rules.ts';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { type Chip, Chips } from '../../ui/text/chips.tsx';
import { countFiltersOf } from './outbox-fields.ts';
import { useOutboxState } from './outbox-state.ts';
import { outboxWords as words } from './words.ts';

const groups: readonly { readonly value: OutboxShow; readonly name: PlainMessage }[] = [
  { value: 'attention', name: words.needYou },
  { value: 'not-arrived', name: words.notArrived },
  { value: 'waiting', name: words.waiting },
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
    { value: 'any', words: say(words.all) },
    ...groups
      .filter(({ value }) => value === fields.show || (value === 'attention' && countIn('attention') > 0))
      .map(({ value, name }) => ({ value, words: say(name) })),
    ...statesPresent(counts, fields.show).map((value) => ({ value, words: say(messageStateWords[value]) })),
  ];
  // Words narrow the list further, and what they leave is not counted.
  const isCounted = fields.text.trim() === '';
  return (
    <Chips
      label={say(words.show)}
      chips={chips.map((chip) => ({ ...chip, count: isCounted ? countText(countIn(chip.value)) : null }))}
      chosen={fields.show}
      onChoose={(show) => narrow({ show })}
    />
  );
}
