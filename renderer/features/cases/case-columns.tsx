import { priorityWords, reasonWords } from '../../../preload/contract/case-words.ts';
import type { ListedCase } from '../../../preload/contract/cases.ts';
import { say } from '../../language.ts';
import { StateBadge } from '../../ui/feedback/state-badge.tsx';
import type { ListColumn } from '../../ui/lists/column-list.tsx';
import { NameText } from '../../ui/text/name-text.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import type { CaseFilterFields } from './case-filters.ts';
import { NextGoal } from './case-goals.tsx';
import styles from './case-list.module.css';
import { goalWords } from './goal-words.ts';
import { mergeWords } from './merge-words.ts';
import { queueWords } from './queue-words.ts';
import { caseWords as words } from './words.ts';

/** Where state, caller, practice, reason and age all have their room. */
export const columnsFrom = 656;

/** What stands in each column of the list of cases. */
export const caseColumns = (
  { sort, queue }: Pick<CaseFilterFields, 'sort' | 'queue'>,
  onSort: (sort: CaseFilterFields['sort']) => void,
): readonly ListColumn<ListedCase>[] => [
  { id: 'state', name: say(words.state), width: 72, cell: (row) => <CaseState {...row} /> },
  {
    id: 'caller',
    name: say(words.caller),
    width: 132,
    cell: ({ caller }) => (
      <NameText isStrong isCut>
        {caller}
      </NameText>
    ),
  },
  {
    id: 'practice',
    name: say(words.practice),
    width: 136,
    cell: ({ practiceName }) =>
      practiceName === null ? <None /> : <NameText isCut>{practiceName}</NameText>,
  },
  {
    id: 'reason',
    name: say(words.reason),
    width: 128,
    cell: ({ reason, priority }) => (
      <>
        {priority === 'urgent' || priority === 'high' ? (
          <span className={styles.urgent}>{say(priorityWords[priority])} · </span>
        ) : null}
        {say(reasonWords[reason])}
      </>
    ),
  },
  {
    id: 'assignee',
    name: say(queueWords.assignee),
    width: 76,
    from: 760,
    cell: ({ assigneeName }) =>
      assigneeName === null ? <None /> : <NameText isCut>{assigneeName}</NameText>,
  },
  // What is about to miss a goal says by when; it does not wait.
  ...(queue === 'soon'
    ? []
    : [
        {
          id: 'until',
          name: say(words.waitsUntil),
          width: 84,
          from: 848,
          sort: {
            by: sort === 'due' ? 'rising' : null,
            onSort: () => onSort(sort === 'due' ? 'usual' : 'due'),
          },
          cell: ({ remindAt }) => (remindAt === null ? <None /> : <RelativeTime at={remindAt} />),
        } satisfies ListColumn<ListedCase>,
      ]),
  {
    id: 'goal',
    name: say(goalWords.goal),
    width: 160,
    from: queue === 'soon' ? 760 : 1180,
    cell: ({ goals }) => <NextGoal goals={goals} />,
  },
  {
    id: 'number',
    name: say(words.number),
    width: 88,
    from: 1040,
    cell: ({ number }) => <span className={styles.code}>{number}</span>,
  },
  {
    id: 'age',
    name: say(words.age),
    width: 92,
    isAtEnd: true,
    sort: {
      by:
        sort === 'oldest'
          ? 'rising'
          : sort === 'newest' || (sort === 'usual' && queue === 'any')
            ? 'falling'
            : null,
      onSort: () => onSort(sort !== 'oldest' ? 'oldest' : queue === 'any' ? 'usual' : 'newest'),
    },
    cell: ({ openedAt }) => <RelativeTime at={openedAt} />,
  },
];

/** The state of a case in a list; a merged one is over in its own way. */
export const CaseState = ({ state, mergedInto }: Pick<ListedCase, 'state' | 'mergedInto'>) => (
  <StateBadge state={state} {...(mergedInto === null ? {} : { word: say(mergeWords.merged) })} />
);

/** Nothing is there to be said. */
const None = () => (
  <span className={styles.quiet} aria-hidden="true">
    –
  </span>
);
