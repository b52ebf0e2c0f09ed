import { linkPurposeWords } from '../../../preload/contract/link-words.ts';
import type { LinkRow as Link } from '../../../preload/contract/links.ts';
import { say } from '../../language.ts';
import type { ListColumn } from '../../ui/lists/column-list.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { LinkBadge } from './link-badge.tsx';
import { askedHow, whatBecame } from './link-row.tsx';
import { linkWords as words } from './words.ts';

/** What stands in each column of the ledger, where it is wide enough for columns. */
export const linkColumns = (): readonly ListColumn<Link>[] => [
  { id: 'state', name: say(words.state), width: 136, cell: ({ state }) => <LinkBadge state={state} /> },
  {
    id: 'purpose',
    name: say(words.purpose),
    width: 144,
    cell: ({ purpose }) => <strong>{say(linkPurposeWords[purpose])}</strong>,
  },
  {
    id: 'person',
    name: say(words.person),
    width: 128,
    cell: ({ accountName }) => <bdi title={accountName}>{accountName}</bdi>,
  },
  {
    id: 'practice',
    name: say(words.practice),
    width: 136,
    cell: ({ practiceName }) => <bdi title={practiceName}>{practiceName}</bdi>,
  },
  { id: 'asked', name: say(words.askedBy), width: 144, from: 860, cell: (link) => askedHow(link) },
  { id: 'became', name: say(words.became), width: 128, from: 1000, cell: (link) => whatBecame(link) },
  {
    id: 'case',
    name: say(words.case),
    width: 88,
    from: 1120,
    cell: ({ caseNumber }) => caseNumber ?? '',
  },
  {
    id: 'made',
    name: say(words.made),
    width: 96,
    isAtEnd: true,
    cell: ({ madeAt }) => <RelativeTime at={madeAt} />,
  },
];
