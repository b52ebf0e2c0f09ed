import { say } from '../language.ts';
import { recoverySheetWords as words } from './recovery-sheet-words.ts';

/** What is written down of a recovery key. */
export interface RecoverySheetFacts {
  readonly groups: readonly string[];
  readonly fingerprint: string;
  readonly store: string;
  /** Milliseconds, UTC. */
  readonly at: number;
}

/** A recovery key as a text for a file or a printer; `key recover` reads the key from it. */
export function recoverySheet({ groups, fingerprint, store, at }: RecoverySheetFacts): string {
  const lines = [
    say(words.title),
    '',
    say(words.opens, { store }),
    say(words.fingerprint, { fingerprint }),
    say(words.written, { day: new Date(at).toISOString().slice(0, 10) }),
    '',
    groups.slice(0, 7).join('-'),
    groups.slice(7).join('-'),
    '',
    say(words.keep),
    say(words.use),
  ];
  return `${lines.join('\n')}\n`;
}
