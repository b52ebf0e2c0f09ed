import type { PlainMessage } from '../../../language/catalogue.ts';
import type { ReadinessKind, ReadinessRow } from '../../../preload/contract/readiness.ts';
import { say } from '../../language.ts';
import { type KnownState, StateBadge, type Tone } from '../../ui/feedback/state-badge.tsx';
import { mask } from '../../ui/text/mask.ts';
import { readinessWords as words } from './words.ts';

interface KindLook {
  readonly word: PlainMessage;
  /** What it means, in a line. */
  readonly meaning: PlainMessage;
  /** Which state's shape it has. */
  readonly state: KnownState;
  readonly tone: Tone;
}

/** The outcomes in the words of the window, each with a shape of its own. */
export const kindLooks: Readonly<Record<ReadinessKind, KindLook>> = {
  ready: { word: words.ready, meaning: words.readyMeaning, state: 'verified', tone: 'good' },
  'no-address': { word: words.noAddress, meaning: words.noAddressMeaning, state: 'none', tone: 'quiet' },
  shared: {
    word: words.shared,
    meaning: words.sharedMeaning,
    state: 'waiting',
    tone: 'wait',
  },
  taken: { word: words.taken, meaning: words.takenMeaning, state: 'wanted', tone: 'stop' },
  typo: { word: words.typo, meaning: words.typoMeaning, state: 'uncertain', tone: 'wait' },
  invalid: { word: words.invalid, meaning: words.invalidMeaning, state: 'cancelled', tone: 'stop' },
};

/** An outcome as a word and a shape. */
export function KindBadge({ kind }: { readonly kind: ReadinessKind }) {
  const { word, state, tone } = kindLooks[kind];
  return <StateBadge state={state} word={say(word)} tone={tone} />;
}

/** What there is to do about an account, in a line. */
export function nextStep(row: ReadinessRow): string {
  switch (row.kind) {
    case 'ready':
      return say(row.claimed ? words.openLink : words.switchNextTime);
    case 'no-address':
      return say(row.account === 'clinic' ? words.chooseClinicAddress : words.chooseAddress);
    case 'shared':
      return row.alsoWantedBy > 0
        ? say(words.ownAddressOthersWant, { count: row.alsoWantedBy })
        : say(words.ownAddressColleague);
    case 'taken':
      return say(words.anotherAddress);
    case 'typo':
      return row.suggestion === null
        ? say(words.checkSpelling)
        : say(words.probably, { address: mask(row.suggestion, 'email') });
    case 'invalid':
      return say(words.writeAgain);
  }
}
