import type { PlainMessage } from '../../../language/catalogue.ts';
import { say } from '../../language.ts';
import { classes } from '../classes.ts';
import styles from './state-badge.module.css';
import { stateWords as words } from './state-words.ts';

/** How good or bad a state is for the one who looks at it. */
export type Tone = 'good' | 'wait' | 'stop' | 'quiet' | 'inform';

/** What a state looks like beside its word. */
export type Shape =
  | 'disc'
  | 'ring'
  | 'half'
  | 'square'
  | 'triangle'
  | 'diamond'
  | 'bars'
  | 'dots'
  | 'cross'
  | 'lock';

interface Look {
  readonly word: PlainMessage;
  readonly tone: Tone;
  readonly shape: Shape;
}

/** Every state of practices, accounts, login emails, cases and messages. No two with different shapes mean the same. */
const looks = {
  invited: { word: words.invited, tone: 'wait', shape: 'ring' },
  // The same word of a practice, which has another form where words agree with what they describe.
  activePractice: { word: words.activePractice, tone: 'good', shape: 'disc' },
  active: { word: words.active, tone: 'good', shape: 'disc' },
  locked: { word: words.locked, tone: 'stop', shape: 'lock' },
  deactivated: { word: words.deactivated, tone: 'quiet', shape: 'cross' },
  none: { word: words.none, tone: 'quiet', shape: 'ring' },
  unverified: { word: words.unverified, tone: 'wait', shape: 'half' },
  verified: { word: words.verified, tone: 'good', shape: 'disc' },
  wanted: { word: words.wanted, tone: 'stop', shape: 'triangle' },
  pending: { word: words.pending, tone: 'wait', shape: 'half' },
  open: { word: words.open, tone: 'inform', shape: 'ring' },
  waiting: { word: words.waiting, tone: 'wait', shape: 'bars' },
  solved: { word: words.solved, tone: 'good', shape: 'disc' },
  closed: { word: words.closed, tone: 'quiet', shape: 'cross' },
  queued: { word: words.queued, tone: 'inform', shape: 'dots' },
  sending: { word: words.sending, tone: 'inform', shape: 'half' },
  // The relay has it. Whether it reached a person is not known here, so it never says "delivered".
  accepted: { word: words.accepted, tone: 'good', shape: 'disc' },
  deferred: { word: words.deferred, tone: 'wait', shape: 'half' },
  held: { word: words.held, tone: 'wait', shape: 'bars' },
  failed: { word: words.failed, tone: 'stop', shape: 'triangle' },
  uncertain: { word: words.uncertain, tone: 'stop', shape: 'diamond' },
  expired: { word: words.expired, tone: 'quiet', shape: 'square' },
  bounced: { word: words.bounced, tone: 'stop', shape: 'triangle' },
  cancelled: { word: words.cancelled, tone: 'quiet', shape: 'cross' },
} satisfies Readonly<Record<string, Look>>;

/** The states that have a word and a shape. */
export type KnownState = keyof typeof looks;

export interface StateBadgeProps {
  readonly state: KnownState;
  /** Where the place knows better how good or bad the state is. */
  readonly tone?: Tone;
  /** Where the place knows a better word. */
  readonly word?: string;
}

/** A state as a word and a shape; the colour only repeats them. */
export function StateBadge({ state, tone, word }: StateBadgeProps) {
  const look: Look = looks[state];
  return (
    <span className={classes(styles.badge, styles[tone ?? look.tone])}>
      <StateShape shape={look.shape} />
      <span className={styles.word}>{word ?? say(look.word)}</span>
    </span>
  );
}

/** What has no state of its own but stands in one: a word of the place, and a shape. */
export function StateMark({
  word,
  tone,
  shape,
}: {
  readonly word: string;
  readonly tone: Tone;
  readonly shape: Shape;
}) {
  return (
    <span className={classes(styles.badge, styles[tone])}>
      <StateShape shape={shape} />
      <span className={styles.word}>{word}</span>
    </span>
  );
}

/** The shape of a state, in the colour of the words around it unless it has one of its own. Drawn, so that no colour scheme takes it away. */
export function StateShape({ shape, tone }: { readonly shape: Shape; readonly tone?: Tone }) {
  return (
    <svg
      className={classes(styles.shape, tone !== undefined && styles[tone])}
      viewBox="0 0 10 10"
      aria-hidden="true"
    >
      <ShapeOf shape={shape} />
    </svg>
  );
}

function ShapeOf({ shape }: { readonly shape: Shape }) {
  switch (shape) {
    case 'disc':
      return <circle cx="5" cy="5" r="4" fill="currentColor" />;
    case 'ring':
      return <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.3" />;
    case 'half':
      return (
        <>
          <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.3" />
          <path d="M5 1.5a3.5 3.5 0 0 1 0 7z" fill="currentColor" />
        </>
      );
    case 'square':
      return (
        <rect x="1.5" y="1.5" width="7" height="7" fill="none" stroke="currentColor" strokeWidth="1.3" />
      );
    case 'triangle':
      return <path d="M5 .8l4.6 8.2H.4z" fill="currentColor" />;
    case 'diamond':
      return <path d="M5 .4L9.6 5 5 9.6.4 5z" fill="currentColor" />;
    case 'bars':
      return <path d="M2 1h2.2v8H2zM5.8 1H8v8H5.8z" fill="currentColor" />;
    case 'dots':
      return <path d="M.5 4h2v2h-2zM4 4h2v2H4zM7.5 4h2v2h-2z" fill="currentColor" />;
    case 'cross':
      return <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" fill="none" stroke="currentColor" strokeWidth="1.6" />;
    case 'lock':
      return (
        <>
          <path d="M3 4.5V3.2a2 2 0 0 1 4 0v1.3" fill="none" stroke="currentColor" strokeWidth="1.2" />
          <rect x="1.5" y="4.5" width="7" height="5" rx="0.6" fill="currentColor" />
        </>
      );
  }
}
