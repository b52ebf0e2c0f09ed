import { auditEntries } from '../desk/audit/audit-actions.ts';
import { auditHead } from '../desk/audit/chain.ts';
import { type Answer, done } from '../failures.ts';
import type { Reader } from '../store/handles.ts';
import { sql } from '../store/sql.ts';
import { teamIn } from '../team/found-team.ts';
import { keyRing } from '../team/key-ring.ts';
import { openLog, type TeamLog } from '../team/log.ts';
import { placeOf } from '../team/membership.ts';
import { openEntry, type TeamKeys } from '../team/seal.ts';
import { asMember } from './team-members.ts';
import { checkSameTeam } from './team-server.ts';

export interface TeamLost {
  /** The last entry of the log that this store has as well. */
  readonly common: number;
  /** The log's last entry. */
  readonly last: number;
  /** Up to which entry this store is. */
  readonly position: number;
  /** What this store's audit log has that the team's log no longer has: from the entry after this one. */
  readonly after: number;
  readonly count: number;
}

interface Told {
  readonly sequence: number;
  readonly hash: string;
}

/**
 * What a store has that its team's log does not have any more: where the server was put back to an earlier state, or lost its last
 * commits. It is found by the entries of the audit log that went through it. Codes of `asMember`.
 */
export const teamLost = (reader: Reader): Promise<Answer<TeamLost>> =>
  asMember(reader, async (membership) => {
    const log = openLog(membership.access, { listens: false });
    try {
      checkSameTeam(await teamIn(log), membership);
      const keys = keyRing(reader, membership).all();
      const { position } = placeOf(reader);
      const { position: last } = await log.head();
      const { entries } = auditHead(reader);
      const { own } = await log.readFrom(position, 1);
      if (position === 0 || own?.hash === placeOf(reader).hash)
        return done({ common: position, last, position, after: entries, count: 0 });
      const common = await lastCommon(reader, log, keys, Math.min(position, last));
      const after = await lastTold(reader, log, keys, common);
      return done({ common, last, position, after, count: entries - after });
    } finally {
      await log.end();
    }
  });

/** What entries of the audit log a log's entry appends; none for one that can't be read. */
async function toldAt(log: TeamLog, keys: TeamKeys, position: number): Promise<readonly Told[]> {
  const { after } = await log.readFrom(position - 1, 2);
  const entry = after.find((each) => each.position === position);
  const statements = entry && openEntry(keys, entry);
  return (statements ?? [])
    .filter(({ text }) => /^\s*INSERT INTO audit\b/.test(text))
    .map(({ values }) => ({ sequence: Number(values[0]), hash: String(values[3]) }));
}

const has = (reader: Reader, { sequence, hash }: Told): boolean =>
  reader.get<{ hash: string }>(sql`SELECT hash FROM audit WHERE sequence = ${sequence}`)?.hash === hash;

/** The last of the log's first entries that the store has: those after it are others, one after the other. */
async function lastCommon(reader: Reader, log: TeamLog, keys: TeamKeys, most: number): Promise<number> {
  let [common, other] = [0, most + 1];
  while (other - common > 1) {
    const middle = Math.floor((common + other) / 2);
    // One that appends nothing to the audit log says as much as the next one that does.
    let telling = middle;
    let told = await toldAt(log, keys, telling);
    while (told.length === 0 && telling + 1 < other) {
      telling += 1;
      told = await toldAt(log, keys, telling);
    }
    if (told.every((each) => has(reader, each))) common = telling;
    else other = middle;
  }
  return common;
}

/** The last entry of the audit log that the team's log has up to a place. */
async function lastTold(reader: Reader, log: TeamLog, keys: TeamKeys, common: number): Promise<number> {
  for (let position = common; position > 0; position -= 1) {
    const told = await toldAt(log, keys, position);
    const last = told.at(-1);
    if (last) return last.sequence;
  }
  // All that the log ever had: what came before it was in the first snapshot.
  const created = reader.get<{ sequence: number | null }>(
    sql`SELECT max(sequence) AS sequence FROM audit WHERE json_extract(body, '$.action') = ${auditEntries.teamCreated}`,
  );
  return (created?.sequence ?? 1) - 1;
}
