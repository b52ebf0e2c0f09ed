import { classes } from '../classes.ts';
import styles from './state-badge.module.css';

/** What a state means for whoever looks at it. */
export type Tone = 'good' | 'wait' | 'stop' | 'quiet' | 'inform';

type Shape =
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
  readonly word: string;
  readonly tone: Tone;
  readonly shape: Shape;
}

/** Every state of practices, accounts, login emails, cases and messages. No two with different shapes mean the same. */
const looks = {
  invited: { word: 'invited', tone: 'wait', shape: 'ring' },
  active: { word: 'active', tone: 'good', shape: 'disc' },
  locked: { word: 'locked', tone: 'stop', shape: 'lock' },
  deactivated: { word: 'deactivated', tone: 'quiet', shape: 'cross' },
  none: { word: 'no email', tone: 'quiet', shape: 'ring' },
  unverified: { word: 'not verified', tone: 'wait', shape: 'half' },
  verified: { word: 'verified', tone: 'good', shape: 'disc' },
  wanted: { word: 'in use elsewhere', tone: 'stop', shape: 'triangle' },
  pending: { word: 'change pending', tone: 'wait', shape: 'half' },
  open: { word: 'open', tone: 'inform', shape: 'ring' },
  waiting: { word: 'waiting', tone: 'wait', shape: 'bars' },
  solved: { word: 'solved', tone: 'good', shape: 'disc' },
  closed: { word: 'closed', tone: 'quiet', shape: 'cross' },
  queued: { word: 'queued', tone: 'inform', shape: 'dots' },
  sending: { word: 'sending', tone: 'inform', shape: 'half' },
  // The relay has it. Whether it reached a person nobody here knows, so it never says "delivered".
  accepted: { word: 'accepted by relay', tone: 'good', shape: 'disc' },
  deferred: { word: 'deferred', tone: 'wait', shape: 'half' },
  held: { word: 'held', tone: 'wait', shape: 'bars' },
  failed: { word: 'failed', tone: 'stop', shape: 'triangle' },
  uncertain: { word: 'uncertain', tone: 'stop', shape: 'diamond' },
  expired: { word: 'expired', tone: 'quiet', shape: 'square' },
  bounced: { word: 'bounced', tone: 'stop', shape: 'triangle' },
  cancelled: { word: 'cancelled', tone: 'quiet', shape: 'cross' },
} as const satisfies Readonly<Record<string, Look>>;

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
      <svg className={styles.shape} viewBox="0 0 10 10" aria-hidden="true">
        <ShapeOf shape={look.shape} />
      </svg>
      {word ?? look.word}
    </span>
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
