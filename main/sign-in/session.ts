import { createHash } from 'node:crypto';
import type { SignedInOperator } from '../../preload/contract/operators.ts';
import { takesNothing } from '../../preload/contract/refusals.ts';
import { reaches } from '../../preload/contract/roles.ts';
import type { Actor } from '../desk/ground/basics/action.ts';
import {
  hasOperators,
  keyOfSecret,
  lastOperator,
  type OperatorRow,
  operatorById,
  operatorNamed,
  operatorOfSystemUser,
  standingOf,
} from '../desk/operators/read-operators.ts';
import { signInEntries } from '../desk/operators/sign-in-entries.ts';
import { type Answer, done, failures } from '../failures.ts';
import { readKeyFile } from '../store/key.ts';
import { type Attempts, createAttempts } from './attempts.ts';
import { note, type SignInParts, type Who } from './parts.ts';

export type WhyLocked = 'by-hand' | 'idle' | 'sleep';
export type SessionState = 'nobody' | 'signed-in' | 'locked';

/** Who is signed in to this program, and whether it is locked. Everything that a face is asked for is asked of this first. */
export interface DeskSession {
  /**
   * Who is signed in and what they may do at this moment; looked up each time, so that a role that is changed and an operator
   * who is deactivated count at once. Codes `not-signed-in`, `desk-locked`.
   */
  who(): Answer<Who>;
  state(): SessionState;
  /** Whose session it is; empty where a store of before there were operators is read. */
  operatorId(): string;
  /** Who locked it, for the screen that unlocks; null where nothing is locked. */
  locked(): (SignedInOperator & { readonly needsPassword: boolean }) | null;
  /** The operator as whom the operating system's user may sign in; null where there is none or the setting forbids it. */
  systemOperator(): string | null;
  lastOperator(): string | null;
  /** Codes `sign-in-failed`, `sign-in-too-soon`. */
  signIn(name: string, password: string): Promise<Answer<SignedInOperator>>;
  /**
   * Signs in the operating system's user. `quietly`: without an entry, as one command of many does. Codes
   * `system-user-unknown`, `system-user-off`, and `desk-locked` where a password is asked for.
   */
  signInAsSystemUser(quietly?: 'quietly'): Promise<Answer<SignedInOperator>>;
  /** Signs in by a key file. Codes `sign-in-key-unreadable`, `sign-in-key-unknown`. */
  signInByKey(path: string): Promise<Answer<SignedInOperator>>;
  signOut(): Promise<void>;
  lock(why: WhyLocked): Promise<void>;
  /** Codes `sign-in-failed`, `sign-in-too-soon`, `not-signed-in`. */
  unlock(password: string | null): Promise<Answer<SignedInOperator>>;
  /** The name of the lead who agrees, by their password. Codes `approval-wrong`, `approval-not-another`, `approval-not-a-lead`, `sign-in-too-soon`. */
  approve(name: string, password: string): Promise<Answer<string>>;
  /** The same by a key file of theirs. */
  approveByKey(name: string, path: string): Promise<Answer<string>>;
  /** The one signed in has chosen another password: they stay signed in. */
  passwordChanged(): void;
  /** Told whenever somebody signs in or out, locks or unlocks; gives back how to stop listening. */
  onChanged(listener: () => void): () => void;
  readonly attempts: Attempts;
}

interface Held {
  readonly operatorId: string;
  readonly key?: string;
  /** A password that was set anew by somebody else ends what was begun with the one before. */
  readonly passwordHash: string | null;
  readonly locked: boolean;
}

export function createSession(parts: SignInParts): DeskSession {
  const { reader } = parts;
  const attempts = createAttempts(parts);
  const listeners = new Set<() => void>();
  let held: Held | null = null;
  const hold = (next: Held | null): void => {
    held = next;
    for (const listener of listeners) listener();
  };

  /** The operator who is signed in, as the store has them now; null where they may no longer work here. */
  const operator = (): OperatorRow | null => {
    const row = held ? operatorById(reader, held.operatorId) : undefined;
    return row?.active === 1 && row.password_hash === held?.passwordHash ? row : null;
  };
  const actor = (row: OperatorRow): Actor =>
    held?.key === undefined ? { operator: row.name } : { operator: row.name, key: held.key };
  const standing = (row: OperatorRow): Answer<Who> => {
    const found = standingOf(reader, actor(row));
    return found.ok ? done({ ...actor(row), role: found.value.role }) : found;
  };
  const who = (): Answer<Who> => {
    if (held === null)
      // A store of before there were operators, that nothing can be written to: who has its key may read it.
      return !hasOperators(reader)
        ? done({ operator: parts.systemUser, role: 'auditor' })
        : failures.notSignedIn();
    const row = operator();
    if (!row) return failures.notSignedIn();
    if (held.locked) return failures.deskLocked();
    return standing(row);
  };
  const signedIn = (): Answer<SignedInOperator> => {
    const now = who();
    return now.ok ? done({ operator: now.value.operator, role: now.value.role }) : now;
  };
  const begin = async (
    row: OperatorRow,
    by: 'password' | 'system-user' | 'key-file',
    key?: string,
  ): Promise<Answer<SignedInOperator>> => {
    const noted = await note(
      parts,
      signInEntries.signedIn,
      { operatorId: row.id, by, ...(key === undefined ? {} : { key }) },
      row.name,
    );
    // Who has the password may still read: a full disk must not keep those out who can make room.
    if (!noted.ok && !takesNothing(noted.error.code)) return noted;
    hold({
      operatorId: row.id,
      passwordHash: row.password_hash,
      locked: false,
      ...(key === undefined ? {} : { key }),
    });
    return signedIn();
  };
  const ofSystem = (): OperatorRow | null =>
    parts.entries.settings()['operators.systemUser']
      ? (operatorOfSystemUser(reader, parts.systemUser) ?? null)
      : null;
  const keyFileOf = (path: string) => {
    const secret = readKeyFile(path);
    if (!secret.ok) return failures.signInKeyUnreadable(path);
    const key = keyOfSecret(reader, createHash('sha256').update(secret.value).digest('hex'));
    const row = key && operatorById(reader, key.operator_id);
    return row?.active === 1 && key ? done({ row, key }) : failures.signInKeyUnknown();
  };
  const signOut = async (): Promise<void> => {
    const row = operator();
    if (held === null) return;
    hold(null);
    if (row) await note(parts, signInEntries.signedOut, {}, row.name);
  };
  const approves = (row: OperatorRow): Answer<string> => {
    const acting = who();
    if (acting.ok && acting.value.operator === row.name) return failures.approvalNotAnother();
    return row.role === 'lead' ? done(row.name) : failures.approvalNotALead(row.name);
  };

  return {
    attempts,
    who,
    operatorId: () => held?.operatorId ?? '',
    state: () => (held === null || operator() === null ? 'nobody' : held.locked ? 'locked' : 'signed-in'),
    locked: () => {
      const row = operator();
      if (!row || !held?.locked) return null;
      const found = standing(row);
      if (!found.ok) return null;
      return { operator: row.name, role: found.value.role, needsPassword: row.password_hash !== null };
    },
    systemOperator: () => ofSystem()?.name ?? null,
    lastOperator: () => lastOperator(reader),
    signIn: async (name, password) => {
      const found = await attempts.check(name, password, 'password');
      if (!found.ok) return found;
      await signOut();
      return begin(found.value, 'password');
    },
    signInAsSystemUser: async (quietly) => {
      if (!parts.entries.settings()['operators.systemUser']) return failures.systemUserOff();
      const row = ofSystem();
      if (!row) return failures.systemUserUnknown(parts.systemUser);
      // A lock is opened by a password, where there is one: who sits down before it may well be the computer's user.
      if (held?.locked && operator()?.password_hash) return failures.deskLocked();
      if (quietly === undefined) {
        await signOut();
        return begin(row, 'system-user');
      }
      hold({ operatorId: row.id, passwordHash: row.password_hash, locked: false });
      return signedIn();
    },
    signInByKey: async (path) => {
      const found = keyFileOf(path);
      if (!found.ok) {
        if (found.error.code === 'sign-in-key-unknown') await attempts.failed('key-file');
        return found;
      }
      return begin(found.value.row, 'key-file', found.value.key.id);
    },
    signOut,
    lock: async (why) => {
      const row = operator();
      if (!row || !held || held.locked) return;
      hold({ ...held, locked: true });
      await note(parts, signInEntries.locked, { why }, row.name);
    },
    unlock: async (password) => {
      const row = operator();
      if (!row || !held) return failures.notSignedIn();
      if (!held.locked) return signedIn();
      if (row.password_hash === null) {
        if (ofSystem()?.id !== row.id) return failures.systemUserOff();
      } else {
        const right = await attempts.check(row.name, password ?? '', 'unlock');
        if (!right.ok) return right;
        if (right.value.id !== held.operatorId) return failures.signInFailed();
      }
      hold({ ...held, locked: false });
      await note(parts, signInEntries.unlocked, {}, row.name);
      return signedIn();
    },
    approve: async (name, password) => {
      const acting = who();
      if (acting.ok && operatorNamed(reader, name)?.name === acting.value.operator)
        return failures.approvalNotAnother();
      const found = await attempts.check(name, password, 'approval');
      if (!found.ok) return found.error.code === 'sign-in-failed' ? failures.approvalWrong() : found;
      await note(parts, signInEntries.approved, {}, found.value.name);
      return approves(found.value);
    },
    approveByKey: async (name, path) => {
      const found = keyFileOf(path);
      if (!found.ok) {
        if (found.error.code === 'sign-in-key-unknown') await attempts.failed('key-file');
        return found;
      }
      const { row, key } = found.value;
      if (operatorNamed(reader, name)?.id !== row.id) return failures.approvalWrong();
      if (!reaches(key.role, 'lead')) return failures.approvalNotALead(row.name);
      return approves(row);
    },
    passwordChanged: () => {
      const row = held ? operatorById(reader, held.operatorId) : undefined;
      if (held && row) held = { ...held, passwordHash: row.password_hash };
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
