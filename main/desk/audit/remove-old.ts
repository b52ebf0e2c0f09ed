import { z } from 'zod';
import type { Millis } from '../../../preload/contract/shared.ts';
import { done, failures } from '../../failures.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { type ActionDefinition, defineInternalAction, nothingDone } from '../ground/basics/definitions.ts';
import { programName } from '../ground/basics/program-name.ts';
import { auditEntries } from './audit-actions.ts';
import { auditHead } from './chain.ts';
import { toldState } from './row-seals.ts';

/** The entries that are old enough: all up to the first that is not. Null where there are none. The last entry always stays. */
export function oldEntries(
  reader: Reader,
  before: Millis,
): { readonly through: number; readonly hash: string } | null {
  let old: { through: number; hash: string } | null = null;
  const { entries } = auditHead(reader);
  for (const { sequence, hash, at } of reader.each<{ sequence: number; hash: string; at: number | null }>(
    sql`SELECT sequence, hash, CASE WHEN json_valid(body) THEN body ->> '$.at' END AS at FROM audit ORDER BY sequence`,
  )) {
    if (at === null || at >= before || sequence >= entries) break;
    old = { through: sequence, hash };
  }
  return old;
}

/** The time before which entries are old, with so many years kept. */
export function oldBefore(now: Millis, years: number): Millis {
  const date = new Date(now);
  date.setUTCFullYear(date.getUTCFullYear() - years);
  return date.getTime();
}

/**
 * Removes the beginning of the chain when it is old enough, by itself or for a lead. Its entry is what the chain begins after
 * from then on: it names the last entry that is gone and its hash, signed, the keys that signed until then, and what all rows
 * of each kind added up to. Cases and all other rows stay, and are checked as before.
 */
export const removeOldAction: ActionDefinition = defineInternalAction(
  auditEntries.oldRemoved,
  z.object({
    through: z.number().int().min(1),
    hash: z.string(),
    before: z.number(),
    signed: z.unknown(),
    publicKeys: z.array(z.string()),
    states: z.record(z.string(), z.object({ rows: z.number(), sum: z.string() })),
  }),
  {
    handle: (transaction, { through, hash }, context) => {
      if (context.operator !== programName && !context.lead) return failures.leadNeeded();
      const last = transaction.get<{ hash: string }>(sql`SELECT hash FROM audit WHERE sequence = ${through}`);
      // Another program removed them since they were looked for.
      if (!last) return nothingDone({ removed: 0 });
      if (last.hash !== hash) throw new Error(`Entry ${through} is not the one that was signed for`);
      const removed = transaction.run(sql`DELETE FROM audit WHERE sequence <= ${through}`);
      carryStates(transaction, through);
      context.changed('audit');
      return done({ removed });
    },
  },
);

/** The entry that follows says what the kinds added up to of which no later one speaks. */
const carryStates = (transaction: Writer, through: number): unknown =>
  transaction.run(
    sql`UPDATE seal_sums SET sequence = ${auditHead(transaction).entries + 1} WHERE sequence <= ${through}`,
  );

/** What the chain says of every kind that has rows sealed, for the entry that removes what said so. */
export const statesToCarry = (reader: Reader): Record<string, { rows: number; sum: string }> =>
  Object.fromEntries(
    reader
      .all<{ kind: string; sequence: number }>(sql`SELECT kind, sequence FROM seal_sums`)
      .flatMap(({ kind, sequence }) => {
        const told = toldState(reader, kind, sequence);
        return told ? [[kind, told]] : [];
      }),
  );
