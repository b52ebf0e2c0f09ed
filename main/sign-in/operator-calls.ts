import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Approval, NewKey, NewOperator, OperatorRecord } from '../../preload/contract/operators.ts';
import type { Desk } from '../desk/desk.ts';
import { actorOf } from '../desk/ground/basics/action.ts';
import { ownOperatorActions } from '../desk/operators/own-actions.ts';
import { operatorById, operatorNamed } from '../desk/operators/read-operators.ts';
import { type Answer, done, failures } from '../failures.ts';
import { createKeyFile } from '../store/key.ts';
import type { SignInParts } from './parts.ts';
import { checkOperatorPassword } from './passwords.ts';
import type { DeskSession } from './session.ts';

/** A lead who agreed: checked by the face, named by the action. */
export interface Approved {
  readonly approvedBy?: string;
}

/** What is done to operators with a secret: hashed before the action, so that no action's value ever has it. */
export interface OperatorCalls {
  add(input: Omit<NewOperator, 'approval'>, approved: Approved): Promise<Answer<OperatorRecord>>;
  /** Codes `password-wrong` and those of `checkOperatorPassword`. */
  setOwnPassword(current: string | null, next: string): Promise<Answer<{ set: true }>>;
  setPassword(id: string, password: string, approved: Approved): Promise<Answer<{ set: true }>>;
  /** Makes the file first and takes it away again where the action is refused. */
  makeKey(input: Omit<NewKey, 'approval'>, approved: Approved): Promise<Answer<{ id: string; path: string }>>;
}

/** Checks what a second person gave. Codes of `DeskSession.approve`. */
export async function checkApproval(
  session: Pick<DeskSession, 'approve'>,
  approval: Approval | undefined,
): Promise<Answer<Approved>> {
  if (approval === undefined) return done({});
  const name = await session.approve(approval.operator, approval.password);
  return name.ok ? done({ approvedBy: name.value }) : name;
}

export function createOperatorCalls(
  parts: Pick<SignInParts, 'reader' | 'hasher' | 'random'> & {
    /** The desk that knows the actions of `own-actions.ts`. */
    readonly desk: Pick<Desk, 'perform' | 'settings'>;
    readonly session: DeskSession;
  },
): OperatorCalls {
  const { desk, session, reader } = parts;
  const perform = async (type: string, input: unknown, approved: Approved = {}): Promise<Answer<never>> => {
    const who = session.who();
    if (!who.ok) return who;
    const by = approved.approvedBy === undefined ? {} : { approvedBy: approved.approvedBy };
    return (await desk.perform({ type, input, ...actorOf(who.value), ...by })) as Answer<never>;
  };
  const hashed = async (password: string, name: string): Promise<Answer<string>> => {
    const checked = await checkOperatorPassword(password, desk.settings(), name);
    return checked.ok ? parts.hasher.hash(checked.value) : checked;
  };

  return {
    add: async ({ name, role, signIn, systemUser, password }, approved) => {
      const hash = password === undefined ? done(null) : await hashed(password, name);
      if (!hash.ok) return hash;
      return perform(
        ownOperatorActions.add,
        { name, role, signIn, systemUser: systemUser ?? null, passwordHash: hash.value },
        approved,
      );
    },
    setOwnPassword: async (current, next) => {
      const who = session.who();
      if (!who.ok) return who;
      const row = operatorNamed(reader, who.value.operator);
      // By a key file of a small role nobody gets at the operator's own.
      if (!row || who.value.key !== undefined) return failures.notSignedIn();
      if (row.password_hash !== null) {
        const right = await session.attempts.check(row.name, current ?? '', 'unlock');
        if (!right.ok) return right.error.code === 'sign-in-failed' ? failures.passwordWrong() : right;
      }
      const hash = await hashed(next, row.name);
      if (!hash.ok) return hash;
      const set = await perform(ownOperatorActions.setOwnPassword, { id: row.id, passwordHash: hash.value });
      if (set.ok) session.passwordChanged();
      return set;
    },
    setPassword: async (id, password, approved) => {
      const row = operatorById(reader, id);
      if (!row) return failures.operatorNotFound(id);
      const hash = await hashed(password, row.name);
      if (!hash.ok) return hash;
      const who = session.who();
      const set = await perform(ownOperatorActions.setPassword, { id, passwordHash: hash.value }, approved);
      if (set.ok && who.ok && who.value.operator === row.name) session.passwordChanged();
      return set;
    },
    makeKey: async ({ operatorId, label, role, path }, approved) => {
      const secret = parts.random(32);
      try {
        const made = createKeyFile(path, secret);
        if (!made.ok) return made;
        const secretHash = createHash('sha256').update(secret).digest('hex');
        const kept: Answer<{ id: string }> = await perform(
          ownOperatorActions.keepKey,
          { operatorId, label, role, secretHash },
          approved,
        );
        if (kept.ok) return done({ id: kept.value.id, path });
        rmSync(path, { force: true });
        return kept;
      } finally {
        secret.fill(0);
      }
    },
  };
}
