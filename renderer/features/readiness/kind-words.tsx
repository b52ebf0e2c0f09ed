import type { ReadinessKind, ReadinessRow } from '../../../preload/contract/readiness.ts';
import { type KnownState, StateBadge, type Tone } from '../../ui/feedback/state-badge.tsx';
import { mask } from '../../ui/text/mask.ts';

interface KindLook {
  readonly word: string;
  /** What it means, in a line. */
  readonly meaning: string;
  /** Whose shape it borrows. */
  readonly state: KnownState;
  readonly tone: Tone;
}

/** The outcomes in the words of the window, each with a shape of its own. */
export const kindLooks: Readonly<Record<ReadinessKind, KindLook>> = {
  ready: { word: 'ready', meaning: 'Nothing is in the way', state: 'verified', tone: 'good' },
  'no-address': { word: 'no address', meaning: 'None is on file', state: 'none', tone: 'quiet' },
  shared: {
    word: 'shared',
    meaning: 'A colleague has it, or another one asks for it',
    state: 'waiting',
    tone: 'wait',
  },
  taken: { word: 'taken', meaning: 'An account elsewhere holds it', state: 'wanted', tone: 'stop' },
  typo: { word: 'looks mistyped', meaning: 'The link would go astray', state: 'uncertain', tone: 'wait' },
  invalid: { word: 'no valid address', meaning: 'What is on file is none', state: 'cancelled', tone: 'stop' },
};

/** An outcome as a word and a shape. */
export function KindBadge({ kind }: { readonly kind: ReadinessKind }) {
  const { word, state, tone } = kindLooks[kind];
  return <StateBadge state={state} word={word} tone={tone} />;
}

/** What there is to do about an account, in a line. */
export function nextStep(row: ReadinessRow): string {
  switch (row.kind) {
    case 'ready':
      return row.claimed ? 'Open the verification link' : 'Switch at the next sign-in';
    case 'no-address':
      return row.account === 'clinic' ? 'Choose an address for the clinic' : 'Choose an address';
    case 'shared':
      return row.alsoWantedBy > 0
        ? `One of their own; ${row.alsoWantedBy === 1 ? 'one more asks' : `${row.alsoWantedBy} more ask`} for it`
        : 'One of their own; a colleague has it';
    case 'taken':
      return 'Another address';
    case 'typo':
      return row.suggestion === null ? 'Check the spelling' : `Probably ${mask(row.suggestion, 'email')}`;
    case 'invalid':
      return 'Write the address again';
  }
}
