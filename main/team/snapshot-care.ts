import type { Connection } from './connection.ts';
import type { TeamLog } from './log.ts';
import { endRole } from './roles.ts';
import { snapshotPlace } from './snapshot.ts';

/** What makes a new snapshot due. */
export interface SnapshotLimits {
  /** So many entries after the last one: what a desk that joins carries out in a minute. */
  readonly entries: number;
  /** And it is so old, in milliseconds; or there are ten times as many. */
  readonly age: number;
}

const usual: SnapshotLimits = { entries: 20_000, age: 24 * 60 * 60_000 };

/** A desk that was seen so long ago is taken for one that runs, in milliseconds. */
const runsWithin = 60_000;
/** How long a snapshot stays that a newer one has taken the place of, in milliseconds. */
const keptFor = 7 * 24 * 60 * 60_000;
/** No snapshot takes so long to put there, in milliseconds. */
const unfinishedFor = 24 * 60 * 60_000;
/** So many of them stay in any case. */
const keptAlways = 2;

/**
 * Whether a desk is the one to put a snapshot on the server: there is much behind the last one, and of the desks that run it is the
 * first. Two that think so at once do no harm. Rejects as the log does.
 */
export async function snapshotIsDue(
  query: TeamLog['query'],
  { desk, position, now }: { readonly desk: string; readonly position: number; readonly now: number },
  { entries, age }: SnapshotLimits = usual,
): Promise<boolean> {
  const newest = await snapshotPlace(query);
  const since = position - (newest?.position ?? 0);
  if (newest !== null && (since < entries || (now - newest.at < age && since < 10 * entries))) return false;
  const { rows } = await query<{ id: string }>(
    `SELECT id FROM login_desk.desks
     WHERE removed_at IS NULL AND joined_at IS NOT NULL AND (seen_at > $1 OR id = $2) ORDER BY id LIMIT 1`,
    [now - runsWithin, desk],
  );
  return rows[0]?.id === desk;
}

/** Ends what only the team's owner can: roles of desks that have left or were removed, and snapshots that nobody needs. */
export async function tidyAsOwner(owner: Connection, now: number): Promise<void> {
  const { rows } = await owner.query<{ role: string }>(
    'SELECT role FROM login_desk.desks WHERE removed_at IS NOT NULL',
  );
  for (const { role } of rows) await endRole(owner, role);
  await dropOldSnapshots(owner, now);
  await dropUnfinished(owner, now);
}

/** Removes the parts of snapshots that were begun a while ago and never listed: their desks were stopped in between. */
async function dropUnfinished(owner: Connection, now: number): Promise<void> {
  const { rows } = await owner.query<{ snapshot: string }>(
    `SELECT DISTINCT snapshot FROM login_desk.snapshot_parts AS p
     WHERE NOT EXISTS (SELECT 1 FROM login_desk.snapshots AS s WHERE s.id = p.snapshot)`,
  );
  for (const { snapshot } of rows) {
    if (begunAt(snapshot) > now - unfinishedFor) continue;
    await owner.query('DELETE FROM login_desk.snapshot_parts WHERE snapshot = $1', [snapshot]);
  }
}

/** When a snapshot was begun: its id is a UUIDv7. */
const begunAt = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

/** Removes what newer snapshots have taken the place of, over the owner's connection: no desk may remove anything. */
export async function dropOldSnapshots(owner: Pick<Connection, 'query'>, now: number): Promise<void> {
  const { rows } = await owner.query<{ id: string; made_at: string }>(
    'SELECT id, made_at FROM login_desk.snapshots ORDER BY position DESC, made_at DESC',
  );
  for (const { id, made_at } of rows.slice(keptAlways)) {
    if (Number(made_at) > now - keptFor) continue;
    // Without its row it is no snapshot any more, whatever is left of it.
    await owner.query('DELETE FROM login_desk.snapshots WHERE id = $1', [id]);
    await owner.query('DELETE FROM login_desk.snapshot_parts WHERE snapshot = $1', [id]);
  }
}
