import { failures } from '../failures.ts';
import type { Reader, Writer } from '../store/handles.ts';
import { sql } from '../store/sql.ts';
import { StoreRefused } from '../store/store-refused.ts';
import { openAsDesk, publicKeyOf, sealForDesk } from './desk-keys.ts';
import type { Membership } from './membership.ts';
import type { RandomBytes } from './roles.ts';
import type { NotedStatement, TeamKeys } from './seal.ts';

/** The team's keys as far as a desk has them. The first of a team is number 0. */
export interface KeyRing {
  /**
   * The key that seals at the place where the store is, alone: who has an earlier one can add nothing. Throws `team-key-missing`
   * where this desk was left out of it.
   */
  now(): TeamKeys;
  /** All of them, the newest first. */
  all(): TeamKeys;
  /** Whether the store is at a place from before a key that this desk joined with. */
  isBehind(): boolean;
  /** The key that a walk over the whole log begins with, and what it goes on with after some statements. */
  walk(): KeyWalk;
}

/** Which key seals, from one place of the log to the next. */
export interface KeyWalk {
  now(): TeamKeys;
  passed(statements: readonly NotedStatement[]): void;
}

interface Share {
  readonly number: number;
  readonly sealed: Buffer;
}

const boundTo = (team: string, number: number, desk: string): Buffer =>
  Buffer.from(JSON.stringify(['Login Desk team key', team, number, desk]));

/** Whether the team's schema knows of later keys. */
const hasShares = (reader: Reader): boolean =>
  reader.get(sql`SELECT 1 FROM sqlite_schema WHERE name = 'team_key_shares'`) !== undefined;

const newestNumber = (reader: Reader): number =>
  reader.get<{ number: number | null }>(sql`SELECT max(number) AS number FROM team_key_shares`)?.number ?? 0;

/** Whether a statement of the log brings another key, with which everything after its entry is sealed. */
export const bringsKey = ({ text }: NotedStatement): boolean =>
  /^\s*INSERT INTO team_key_shares\b/.test(text);

/** The keys of a desk: those that it joined with, and those that it got since. */
export function keyRing(reader: Reader, { team, desk, keys, privateKey }: Membership): KeyRing {
  const known = new Map<number, Buffer>(keys.map((key, index) => [keys.length - 1 - index, key]));
  const learn = ({ number, sealed }: Share): void => {
    if (known.has(number) || !privateKey) return;
    const opened = openAsDesk(privateKey, sealed, boundTo(team, number, desk));
    if (opened) known.set(number, opened);
  };
  const numbered = (number: number): TeamKeys => {
    const key = known.get(number);
    if (!key) throw new StoreRefused(failures.teamKeyMissing());
    return [key];
  };
  let isSince = false;
  const mayHaveLater = (): boolean => {
    isSince ||= hasShares(reader);
    return isSince;
  };
  const learnAll = (): void => {
    if (!mayHaveLater()) return;
    for (const share of reader.all<Share>(
      sql`SELECT number, sealed FROM team_key_shares WHERE desk = ${desk} AND number >= ${keys.length}`,
    ))
      learn(share);
  };
  return {
    now: () => {
      const number = mayHaveLater() ? newestNumber(reader) : 0;
      if (!known.has(number)) learnAll();
      return numbered(number);
    },
    all: () => {
      learnAll();
      const found = [...known].sort(([one], [other]) => other - one).map(([, key]) => key);
      return found as readonly Buffer[] as TeamKeys;
    },
    isBehind: () => (mayHaveLater() ? newestNumber(reader) : 0) < keys.length - 1,
    walk: () => {
      let number = 0;
      return {
        now: () => numbered(number),
        passed: (statements) => {
          for (const statement of statements) {
            if (!bringsKey(statement)) continue;
            const { values } = statement;
            number = Number(values[0]);
            if (values[1] === desk) learn({ number, sealed: values[2] as Buffer });
          }
        },
      };
    },
  };
}

/** Tells the team a desk's public key, which later keys are sealed with for it. */
export function keepDeskKey(
  transaction: Writer,
  { desk, privateKey }: { readonly desk: string; readonly privateKey: Buffer },
): null {
  transaction.one(
    sql`INSERT INTO team_desk_keys (desk, public_key) VALUES (${desk}, ${publicKeyOf(privateKey).toString('hex')})
        ON CONFLICT (desk) DO UPDATE SET public_key = excluded.public_key`,
  );
  return null;
}

/** Whether a later key would be sealed for a desk. */
export const hasDeskKey = (reader: Reader, desk: string): boolean =>
  reader.get(sql`SELECT 1 FROM team_desk_keys WHERE desk = ${desk}`) !== undefined;

/** From now on no key is sealed for a desk. */
export function dropDeskKey(transaction: Writer, desk: string): null {
  transaction.run(sql`DELETE FROM team_desk_keys WHERE desk = ${desk}`);
  return null;
}

/** Gives the team another key, sealed for each desk that is in it. It seals everything after the entry that brings it. */
export function keepNewKey(transaction: Writer, team: string, key: Buffer, random: RandomBytes): void {
  const number = newestNumber(transaction) + 1;
  const desks = transaction.all<{ desk: string; public_key: string }>(
    sql`SELECT desk, public_key FROM team_desk_keys ORDER BY desk`,
  );
  for (const { desk, public_key } of desks) {
    const sealed = sealForDesk(Buffer.from(public_key, 'hex'), key, boundTo(team, number, desk), random);
    transaction.one(
      sql`INSERT INTO team_key_shares (number, desk, sealed) VALUES (${number}, ${desk}, ${sealed})`,
    );
  }
}
