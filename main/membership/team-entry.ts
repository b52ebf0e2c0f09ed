import { z } from 'zod';
import type { auditEntries } from '../desk/audit/audit-actions.ts';
import { makeAnew } from '../desk/derived-values.ts';
import type { Actor } from '../desk/ground/basics/action.ts';
import type { Clock, NewId, RandomBytes } from '../desk/ground/basics/context.ts';
import { defineInternalAction } from '../desk/ground/basics/definitions.ts';
import { programName } from '../desk/ground/basics/program-name.ts';
import { createDoor } from '../desk/perform.ts';
import { type Answer, done, type Refused } from '../failures.ts';
import type { Writer } from '../store/handles.ts';
import type { Store } from '../store/store.ts';
import { openTeamStore } from '../team/joined-store.ts';
import type { Membership } from '../team/membership.ts';

export interface TeamEntryParts {
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly newId: NewId;
}

/** What the audit log says of the team itself. Keys, codes and passwords are in none of it. */
export interface TeamEntry {
  readonly action: (typeof auditEntries)[
    | 'teamCreated'
    | 'teamJoined'
    | 'teamInvited'
    | 'teamRemoved'
    | 'teamLeft'
    | 'teamRaised'];
  /** Which desk it is about. */
  readonly input: { readonly desk: string; readonly name: string; readonly schema?: number };
  /** Who does it; the program itself where nobody is signed in. */
  readonly by: Actor | null;
}

const inputShape = z.object({
  desk: z.uuid(),
  name: z.string(),
  from: z.uuid(),
  schema: z.number().optional(),
});

/** Writes what belongs to an entry, in its transaction; may refuse all of it. */
export type Also = (transaction: Writer) => Refused | null;

const definitionOf = ({ action, by }: TeamEntry, also: Also) =>
  defineInternalAction(action, inputShape, {
    ...(by === null ? {} : { role: 'lead' as const }),
    handle: (transaction) => also(transaction) ?? done({}),
  });

/** Performs it on a store, as from a desk: what `also` writes is in the same transaction. */
export function performEntry(
  store: Store,
  parts: TeamEntryParts & { readonly desk: string },
  entry: TeamEntry,
  also: Also = () => null,
): Promise<Answer<unknown>> {
  const door = createDoor({
    ...parts,
    store,
    actions: new Map([[entry.action, definitionOf(entry, also)]]),
    announce: () => undefined,
    asProgram: entry.by === null,
  });
  return door.perform({
    type: entry.action,
    input: { ...entry.input, from: parts.desk },
    ...(entry.by ?? { operator: programName }),
  });
}

/**
 * Adds what the team itself does to the audit log of every desk: through the team's log, so that whom it refuses does nothing. Codes of
 * the door, and what a server refuses.
 */
export async function performInTeam(
  local: Store,
  parts: TeamEntryParts & {
    /** Where the store is not a member yet. */
    readonly membership?: Membership;
  },
  entry: TeamEntry,
  also?: Also,
): Promise<Answer<unknown>> {
  const opened = openTeamStore(local, { clock: parts.clock, makeAnew, listens: false }, parts.membership);
  if (opened === null) throw new Error('A store of no team has no log to write to');
  const { store, log, membership } = opened;
  try {
    return await performEntry(store, { ...parts, desk: membership.desk }, entry, also);
  } finally {
    await log.end();
  }
}
