import type { Refusal } from '../preload/contract/refusals.ts';
import { verifyChain } from './desk/audit/chain.ts';
import { type Answer, done, failures, type Refused } from './failures.ts';
import type { Reader } from './store/handles.ts';
import { sql } from './store/sql.ts';
import { teamIn } from './team/found-team.ts';
import { keyRing } from './team/key-ring.ts';
import { openLog } from './team/log.ts';
import { placeOf } from './team/membership.ts';
import { type Entry, firstHash, type NotedStatement } from './team/seal.ts';
import { walkLog } from './team/verify-log.ts';
import { asMember } from './team-members.ts';
import { checkSameTeam } from './team-server.ts';

export interface TeamVerified {
  readonly ok: boolean;
  /** Entries of the team's log that are as they were written, from the first one. */
  readonly entries: number;
  /** Entries of the audit chain among them that this store has word for word. */
  readonly audited: number;
  /** What is wrong; null where nothing is. */
  readonly problem: Refusal | null;
  /** Whether this store's own audit chain is whole. */
  readonly chainOk: boolean;
}

/**
 * Walks the team's whole log: that every entry is as it was written and in its place, that the log has this store's place, and that
 * the store has each entry of the audit chain that went through the log. Codes of `asMember`.
 */
export const verifyTeam = (reader: Reader): Promise<Answer<TeamVerified>> =>
  asMember(reader, async (membership) => {
    const log = openLog(membership.access, { listens: false });
    try {
      checkSameTeam(await teamIn(log), membership);
      const own = placeOf(reader);
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
      const { entries, problem } = await walkLog(log, keyRing(reader, membership).walk(), start, check);
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
