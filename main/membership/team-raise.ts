import { auditEntries } from '../desk/audit/audit-actions.ts';
import { makeAnew, makeDueAnew } from '../desk/derived-values.ts';
import type { Actor } from '../desk/ground/basics/action.ts';
import { type Answer, done, failures } from '../failures.ts';
import type { Store } from '../store/store.ts';
import { openTeamStore } from '../team/joined-store.ts';
import { membershipOf } from '../team/membership.ts';
import { type TeamPlace, withStore } from './team-create.ts';
import { performEntry, type TeamEntryParts } from './team-entry.ts';
import type { TeamDeskFacts } from './team-members.ts';
import { snapshotOf } from './team-snapshots.ts';

export interface TeamRaised {
  readonly from: number;
  readonly to: number;
  /** Names of desks that were seen lately and have to be updated before they can go on. */
  readonly left: readonly string[];
}

/**
 * Brings the whole team to a schema that this program reads: an entry of the log at which every desk migrates. Codes of the door, and
 * what a server refuses.
 */
async function raise(
  local: Store,
  parts: TeamEntryParts,
  by: Actor | null,
): Promise<Answer<Pick<TeamRaised, 'from' | 'to'>>> {
  const opened = openTeamStore(local, { clock: parts.clock, makeAnew, listens: false });
  if (opened === null) return failures.teamNoMember();
  const { store, log, membership } = opened;
  const { desk } = membership;
  try {
    await store.catchUp();
    const from = local.schemaNow();
    const to = local.newestSchema;
    if (from >= to) return done({ from, to: from });
    const entry = { action: auditEntries.teamRaised, input: { desk, name: '', schema: to }, by };
    const raised = await performEntry(store.raising(to), { ...parts, desk }, entry, (transaction) => {
      makeDueAnew(transaction);
      return null;
    });
    return raised.ok ? done({ from, to }) : raised;
  } finally {
    await log.end();
  }
}

/**
 * Raises the team because a lead says so, also where desks are left that have to be updated first. What the team was before is in a
 * snapshot. Codes `team-no-member`, those of the door and of `withStore`, and what a server refuses.
 */
export const raiseTeam = (place: TeamPlace, { by }: { readonly by: Actor }): Promise<Answer<TeamRaised>> =>
  withStore({ ...place, keepsSchema: true }, { alone: true }, async (opened) => {
    const { store } = opened;
    const membership = membershipOf(store.read);
    if (membership === null) return failures.teamNoMember();
    const left = await desksBehind(store, place.clock());
    if (store.schemaNow() < store.newestSchema) {
      const kept = await snapshotOf(opened, place);
      if (!kept.ok) return kept;
      place.watch?.('finishing');
    }
    const raised = await raise(store, place, by);
    return raised.ok ? done({ ...raised.value, left }) : raised;
  });

/** A desk that was not seen for so long holds nobody up, in milliseconds. */
const seenWithin = 14 * 24 * 60 * 60_000;

/** Whether a desk was seen lately and can't read a schema. */
export const holdsBack = (
  { state, seenAt, schema }: Pick<TeamDeskFacts, 'state' | 'seenAt' | 'schema'>,
  newest: number,
  now: number,
): boolean => state === 'member' && seenAt !== null && seenAt > now - seenWithin && schema < newest;

/** Names of the desks that were seen lately and can't read what this program would write. Rejects as the log does. */
async function desksBehind(local: Store, now: number): Promise<readonly string[]> {
  const opened = openTeamStore(local, { clock: () => now, makeAnew, listens: false });
  if (opened === null) return [];
  try {
    const { rows } = await opened.log.query<{ name: string }>(
      `SELECT name FROM login_desk.desks
       WHERE removed_at IS NULL AND joined_at IS NOT NULL AND id <> $1 AND seen_at > $2 AND schema_version < $3
       ORDER BY name`,
      [opened.membership.desk, now - seenWithin, local.newestSchema],
    );
    return rows.map(({ name }) => name);
  } finally {
    await opened.log.end();
  }
}

/**
 * Raises the team once every desk that was seen in the last 14 days can read what this program would write. Says whether it did. Rejects
 * as the log does.
 */
export async function raiseWhenAllCan(local: Store, parts: TeamEntryParts): Promise<boolean> {
  if (local.schemaNow() >= local.newestSchema) return false;
  if ((await desksBehind(local, parts.clock())).length > 0) return false;
  const raised = await raise(local, parts, null);
  return raised.ok && raised.value.to > raised.value.from;
}
