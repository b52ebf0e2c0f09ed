import type { FirstLead } from '../../preload/contract/operators.ts';
import { auditActions } from '../desk/audit/audit-actions.ts';
import { removeOldAction } from '../desk/audit/remove-old.ts';
import { createDesk, type Desk } from '../desk/desk.ts';
import type { RandomBytes } from '../desk/ground/basics/context.ts';
import { programName } from '../desk/ground/basics/program-name.ts';

import { createPasswordHasher } from '../desk/logins/passwords/hashing.ts';
import { normalizePassword } from '../desk/logins/passwords/rules.ts';
import {
  firstOperatorActions,
  operatorsOwnActions,
  ownOperatorActions,
} from '../desk/operators/own-actions.ts';
import { hasOperators } from '../desk/operators/read-operators.ts';
import { signInActions } from '../desk/operators/sign-in-entries.ts';
import { createOperatorCalls, type OperatorCalls } from '../sign-in/operator-calls.ts';
import { createSession, type DeskSession } from '../sign-in/session.ts';
import type { Store } from '../store/store.ts';

export interface OperatorServiceParts {
  readonly store: Store;
  readonly desk: Desk;
  readonly deskId: string;
  readonly clock: () => number;
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number;
  readonly random: RandomBytes;
  readonly systemUser: string;
  readonly sandboxFolder: string;
  /** Of a store that was just made. */
  readonly lead: FirstLead | undefined;
}

/** Who works here and who is signed in, put together. */
export interface OperatorServices {
  readonly session: DeskSession;
  readonly operators: OperatorCalls;
  /** The desk by which the program itself acts: its entries in the chain, and what it renews by itself. */
  readonly programDesk: Desk;
  /** The desk of what an operator does with a secret, and of entries that are a lead's to make: it looks up who that is. */
  readonly operatorDesk: Desk;
}

/** Puts together who works here. A store without operators, of before or just made, gets its first ones. */
export async function composeOperators(parts: OperatorServiceParts): Promise<OperatorServices> {
  const { store, desk, clock, random } = parts;
  const own = { store, clock, random, desk: parts.deskId, sandboxFolder: parts.sandboxFolder };
  const programDesk = createDesk({
    ...own,
    asProgram: true,
    internalActions: [...auditActions, removeOldAction, ...signInActions, ...firstOperatorActions],
    laterActions: async () => [(await import('../desk/audit/mail-head.ts')).mailHeadAction],
  });
  const operatorDesk = createDesk({
    ...own,
    internalActions: [...operatorsOwnActions, ...auditActions, removeOldAction],
  });
  for (const each of [programDesk, operatorDesk]) each.onChanged(desk.announce);
  const hasher = createPasswordHasher();

  // Where this can't be kept, on a full disk, the store is read as one of before is.
  if (!store.readOnly && !hasOperators(store.read)) {
    const { lead, systemUser } = parts;
    const passwordHash =
      lead?.signIn === 'password' ? await hasher.hash(normalizePassword(lead.password)) : null;
    const first = { name: lead?.name, systemUser: lead?.signIn === 'password' ? null : systemUser };
    await programDesk.perform(
      lead === undefined
        ? { type: ownOperatorActions.adopt, input: { systemUser }, operator: programName }
        : {
            type: ownOperatorActions.first,
            input: { ...first, passwordHash: passwordHash?.ok ? passwordHash.value : null },
            operator: programName,
          },
    );
  }

  const session = createSession({
    reader: store.read,
    readOnly: store.readOnly,
    entries: programDesk,
    hasher,
    clock,
    elapsed: parts.elapsed,
    random,
    systemUser: parts.systemUser,
  });
  return {
    session,
    operators: createOperatorCalls({ reader: store.read, hasher, random, desk: operatorDesk, session }),
    programDesk,
    operatorDesk,
  };
}
