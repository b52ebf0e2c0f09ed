import type { TeamCheck } from '../../preload/contract/team.ts';
import { verifyChain } from '../desk/audit/chain.ts';
import { type Answer, done, failures, type Refused } from '../failures.ts';
import type { Reader } from '../store/handles.ts';
import { sql } from '../store/sql.ts';
import { teamIn } from '../team/found-team.ts';
import { keyRing } from '../team/key-ring.ts';
import { openLog, type TeamLog } from '../team/log.ts';
import { placeOf } from '../team/membership.ts';
import { type Entry, firstHash, type NotedStatement } from '../team/seal.ts';
import { walkLog } from '../team/verify-log.ts';
import { unwatched, type Watch } from '../team/watch.ts';
import { type TeamPlace, withStore } from './team-create.ts';
import { asMember } from './team-members.ts';
import { checkSameTeam } from './team-server.ts';

/**
 * Walks the team's whole log: that every entry is as it was written and in its place, that the log has this store's place, and that
 * the store has each entry of the audit chain that went through the log. Codes of `asMember`, and `job-cancelled`.
 */
export const verifyTeam = (reader: Reader, watch: Watch = unwatched): Promise<Answer<TeamCheck>> =>
  asMember(reader, async (membership) => {
    const log = openLog(membership.access, { listens: false });
    try {
      checkSameTeam(await teamIn(log), membership);
      const own = placeOf(reader);
      watch('checking', 0, own.position);
      const chain = verifyChain(reader);
      let audited = 0;
      const check = (entry: Entry, statements: readonly NotedStatement[]): Refused | null => {
        if (entry.position > own.position) return null;
        if (entry.position === own.position && entry.hash !== own.hash)
          return failures.teamStopped('altered', entry.position);
        for (const statement of statements) {
          const found = isInChain(reader, statement);
          if (found === false) return failures.teamStopped('differs', entry.position);
          if (found === true) audited += 1;
        }
        return null;
      };
      const start = { position: 0, hash: firstHash(membership.team) };
      const { entries, problem } = await walkLog(
        watched(log, own.position, watch),
        keyRing(reader, membership).walk(),
        start,
        check,
      );
      const lost =
        problem === null && entries < own.position ? failures.teamStopped('wentBack', entries + 1) : problem;
      return done({
        ok: lost === null && chain.ok,
        entries,
        audited,
        problem: lost?.error ?? null,
        chainOk: chain.ok,
      });
    } finally {
      await log.end();
    }
  });

/** The same for a folder's store, whatever else has it open. Codes of `verifyTeam` and `withStore`. */
export const verifyTeamOf = (place: TeamPlace): Promise<Answer<TeamCheck>> =>
  withStore({ ...place, keepsSchema: true }, { alone: false }, ({ store }) =>
    verifyTeam(store.read, place.watch),
  );

/** The log, telling how far it was read. */
const watched = (log: TeamLog, last: number, watch: Watch): Pick<TeamLog, 'readFrom'> => ({
  readFrom: (position) => {
    watch('checking', Math.min(position, last), last);
    return log.readFrom(position);
  },
});

/**
 * Whether the store has an entry of the chain as a statement of the log appends it; null for other statements, and for entries that
 * were old enough to be removed.
 */
function isInChain(reader: Reader, { text, values }: NotedStatement): boolean | null {
  if (!/^\s*INSERT INTO audit\b/.test(text)) return null;
  const [sequence, , , hash] = values;
  const row = reader.get<{ hash: string }>(sql`SELECT hash FROM audit WHERE sequence = ${sequence ?? null}`);
  if (row) return row.hash === hash;
  const first = reader.get<{ sequence: number | null }>(sql`SELECT min(sequence) AS sequence FROM audit`);
  return Number(sequence) < (first?.sequence ?? 0) ? null : false;
}
