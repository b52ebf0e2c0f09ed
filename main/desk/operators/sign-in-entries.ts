import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Millis } from '../../../preload/contract/shared.ts';
import { done, failures } from '../../failures.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { type ActionDefinition, defineInternalAction } from '../ground/basics/definitions.ts';
import { operatorNamed, operatorNameKey } from './read-operators.ts';

/** Names of the entries that tell who came and went, and who tried to. */
export const signInEntries = {
  signedIn: 'audit.signed-in',
  signInFailed: 'audit.sign-in-failed',
  signedOut: 'audit.signed-out',
  locked: 'audit.locked',
  unlocked: 'audit.unlocked',
  approved: 'audit.approval-checked',
  clockWentBack: 'audit.wait-begun-again',
} as const;

/** So many failures cost no wait; each one after them doubles it, up to a quarter of an hour. */
const freeFailures = 2;
const firstWait = 1000;
const longestWait = 15 * 60_000;

/** How long, in milliseconds, the next try has to wait after so many failures in a row. */
export const waitAfter = (count: number): number =>
  count <= freeFailures ? 0 : Math.min(firstWait * 2 ** (count - freeFailures - 1), longestWait);

/** By this the store knows a name that was tried, without keeping what was typed. */
export const nameHashOf = (typed: string): string =>
  createHash('sha256').update(operatorNameKey(typed)).digest('hex');

interface FailureRow {
  readonly failures: number;
  readonly last_at: Millis;
  readonly wait_until: Millis;
}

const failuresOf = (reader: Reader, nameHash: string): FailureRow | undefined =>
  reader.get<FailureRow>(
    sql`SELECT failures, last_at, wait_until FROM sign_in_failures WHERE name_hash = ${nameHash}`,
  );

/**
 * Until when a name has to wait; null where it need not. A clock that was set back since the last failure begins the wait
 * again: it opens no sooner, and what a clock that ran ahead has written keeps no one out for longer than one wait.
 */
export function waitOf(reader: Reader, nameHash: string, now: Millis): Millis | null {
  const row = failuresOf(reader, nameHash);
  if (!row) return null;
  const until = now < row.last_at ? now + waitAfter(row.failures) : row.wait_until;
  return until > now ? until : null;
}

/** Notes that the clock was set back since the last failure: the wait counts from now. Nothing where it was not. */
function countFromNow(transaction: Writer, nameHash: string, now: Millis): void {
  const row = failuresOf(transaction, nameHash);
  if (row && now < row.last_at)
    transaction.one(
      sql`UPDATE sign_in_failures SET last_at = ${now}, wait_until = ${now + waitAfter(row.failures)}
          WHERE name_hash = ${nameHash}`,
    );
}

// Names that no one has are kept for so long as they are few: who types many of them learns nothing by it.
const mostUnknown = 1000;

function countFailure(transaction: Writer, nameHash: string, known: boolean, now: Millis): FailureRow {
  const count = (failuresOf(transaction, nameHash)?.failures ?? 0) + 1;
  const row = { failures: count, last_at: now, wait_until: now + waitAfter(count) };
  transaction.one(
    sql`INSERT INTO sign_in_failures (name_hash, known, failures, last_at, wait_until)
        VALUES (${nameHash}, ${known ? 1 : 0}, ${row.failures}, ${row.last_at}, ${row.wait_until})
        ON CONFLICT (name_hash) DO UPDATE SET known = excluded.known, failures = excluded.failures,
          last_at = excluded.last_at, wait_until = excluded.wait_until`,
  );
  if (!known)
    transaction.run(
      sql`DELETE FROM sign_in_failures WHERE name_hash IN (
            SELECT name_hash FROM sign_in_failures WHERE known = 0 ORDER BY last_at DESC LIMIT -1 OFFSET ${mostUnknown})`,
    );
  return row;
}

/** Whether the clock was set back since the last failure of a name, so that its wait is to begin again. */
export const wentBack = (reader: Reader, nameHash: string, now: Millis): boolean =>
  now < (failuresOf(reader, nameHash)?.last_at ?? now);

const by = z.enum(['password', 'system-user', 'key-file']);

const signedIn = defineInternalAction(
  signInEntries.signedIn,
  z.object({ operatorId: z.string().max(100), by, key: z.string().max(100).optional() }),
  {
    handle: (transaction, { operatorId, by: way, key }, context) => {
      const nameHash = nameHashOf(context.operator);
      // Somebody else's failure came in between: not even the right password ends a wait.
      const wait = way === 'password' ? waitOf(transaction, nameHash, context.now) : null;
      if (wait !== null) return failures.signInTooSoon(wait);
      transaction.one(
        sql`UPDATE operators SET last_sign_in_at = ${context.now} WHERE id = ${operatorId} AND active = 1`,
      );
      if (way === 'password')
        transaction.run(sql`DELETE FROM sign_in_failures WHERE name_hash = ${nameHash}`);
      if (key !== undefined)
        transaction.one(sql`UPDATE operator_keys SET last_used_at = ${context.now} WHERE id = ${key}`);
      context.changed('operators');
      return done({});
    },
  },
);

const signInFailed = defineInternalAction(
  signInEntries.signInFailed,
  z.object({
    /** What of the sign-in failed: `approval` is a second person’s password. */
    by: z.enum(['password', 'system-user', 'key-file', 'unlock', 'approval', 'name']),
    nameHash: z.string().length(64).optional(),
    /** False for a name that no one here has, which is not kept. */
    known: z.boolean(),
  }),
  {
    audit: ({ by: way, known }) => ({ by: way, known }),
    handle: (transaction, { nameHash, known }, context) => {
      context.changed('operators');
      return done(
        nameHash === undefined ? null : countFailure(transaction, nameHash, known, context.now).wait_until,
      );
    },
  },
);

const clockWentBack = defineInternalAction(
  signInEntries.clockWentBack,
  z.object({ nameHash: z.string().length(64) }),
  {
    audit: () => ({}),
    handle: (transaction, { nameHash }, context) => {
      countFromNow(transaction, nameHash, context.now);
      return done({});
    },
  },
);

const noChange = () => done({});

/** What the program notes of those who sign in and out. No face can name these. */
export const signInActions: readonly ActionDefinition[] = [
  signedIn,
  signInFailed,
  clockWentBack,
  defineInternalAction(signInEntries.signedOut, z.object({}), { handle: noChange }),
  defineInternalAction(signInEntries.locked, z.object({ why: z.enum(['by-hand', 'idle', 'sleep']) }), {
    handle: noChange,
  }),
  // The right password ends the row of failures, wherever it was asked for.
  ...([signInEntries.unlocked, signInEntries.approved] as const).map((type) =>
    defineInternalAction(type, z.object({}), {
      handle: (transaction, _input, context) => {
        transaction.run(sql`DELETE FROM sign_in_failures WHERE name_hash = ${nameHashOf(context.operator)}`);
        return done({});
      },
    }),
  ),
];

/** Whether a name that was typed is an operator's who may work here. */
export const isKnown = (reader: Reader, typed: string): boolean => operatorNamed(reader, typed)?.active === 1;
