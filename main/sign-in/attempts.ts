import { normalizePassword } from '../desk/logins/passwords/rules.ts';
import { type OperatorRow, operatorNamed } from '../desk/operators/read-operators.ts';
import {
  isKnown,
  nameHashOf,
  signInEntries,
  waitAfter,
  waitOf,
  wentBack,
} from '../desk/operators/sign-in-entries.ts';
import { type Answer, done, failures, type Refused } from '../failures.ts';
import { note, type SignInParts } from './parts.ts';

/** What a password was asked for. */
type Purpose = 'password' | 'unlock' | 'approval';

/** Checks names and passwords, one after the other, slower after each failure. */
export interface Attempts {
  /**
   * The operator whose name and password these are. An unknown name and a wrong password take as long and are answered
   * alike. Codes `sign-in-failed`, `sign-in-too-soon`.
   */
  check(name: string, password: string, purpose: Purpose): Promise<Answer<OperatorRow>>;
  /** Keeps that something else than a password was wrong. */
  failed(by: 'system-user' | 'key-file' | 'name'): Promise<void>;
}

/** What this program remembers of failures besides the store: it counts on where the clock is changed, or nothing can be kept. */
interface Remembered {
  readonly count: number;
  readonly until: number;
}

export function createAttempts(parts: SignInParts): Attempts {
  const remembered = new Map<string, Remembered>();
  let turn: Promise<unknown> = Promise.resolve();

  const waits = (nameHash: string): Refused | null => {
    const now = parts.clock();
    const left = Math.max(0, (remembered.get(nameHash)?.until ?? 0) - parts.elapsed());
    const stored = waitOf(parts.reader, nameHash, now) ?? 0;
    const until = Math.max(stored, left > 0 ? Math.ceil(now + left) : 0);
    return until > now ? failures.signInTooSoon(until) : null;
  };

  const attempt = async (name: string, password: string, purpose: Purpose): Promise<Answer<OperatorRow>> => {
    const nameHash = nameHashOf(name);
    const tooSoon = waits(nameHash);
    if (tooSoon) {
      if (wentBack(parts.reader, nameHash, parts.clock()))
        await note(parts, signInEntries.clockWentBack, { nameHash });
      return tooSoon;
    }
    const row = operatorNamed(parts.reader, name);
    const usable = row?.active === 1 ? row.password_hash : null;
    const right = await parts.hasher.verify(usable, normalizePassword(password));
    if (!right.ok) return right;
    // Looked at again: it took a while, and a lead may have changed something.
    const now = operatorNamed(parts.reader, name);
    if (right.value && now?.active === 1 && now.password_hash === usable) {
      remembered.delete(nameHash);
      return done(now);
    }
    const count = (remembered.get(nameHash)?.count ?? 0) + 1;
    remembered.set(nameHash, { count, until: parts.elapsed() + waitAfter(count) });
    const known = isKnown(parts.reader, name);
    await note(
      parts,
      signInEntries.signInFailed,
      { by: purpose, nameHash, known },
      known ? row?.name : undefined,
    );
    return failures.signInFailed();
  };

  return {
    check: (name, password, purpose) => {
      const answer = turn.then(() => attempt(name, password, purpose));
      turn = answer.catch(() => undefined);
      return answer;
    },
    failed: async (by) => {
      await note(parts, signInEntries.signInFailed, { by, known: false });
    },
  };
}
