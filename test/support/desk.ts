import { createHash } from 'node:crypto';
import { createDesk, type Desk } from '../../main/desk/desk.ts';
import type { RandomBytes } from '../../main/desk/ground/basics/context.ts';
import { sql } from '../../main/store/sql.ts';
import type { Store } from '../../main/store/store.ts';
import type {
  ActionCircumstances,
  Actions,
  ActionType,
  Queries,
  QueryName,
} from '../../preload/contract/contract.ts';
import type { InputOf, OutputOf } from '../../preload/contract/define.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { valueIn } from './answers.ts';
import { testDeskId } from './desk-id.ts';
import { temporaryStore } from './store.ts';

/** A clock that a test winds. */
export interface TestClock {
  (): number;
  now: number;
  /** Moves on by milliseconds. */
  pass(milliseconds: number): void;
}

/** A Monday morning. */
export const morning = Date.UTC(2026, 10, 16, 9);

export function testClock(now = morning): TestClock {
  const clock = Object.assign(() => clock.now, {
    now,
    pass: (milliseconds: number) => {
      clock.now += milliseconds;
    },
  });
  return clock;
}

/** Bytes that look random and are the same in every run of a test. */
export function seededRandom(seed = 'login desk'): RandomBytes {
  let count = 0;
  return (length) => {
    const parts: Buffer[] = [];
    for (let have = 0; have < length; have += 32) {
      count += 1;
      parts.push(createHash('sha256').update(`${seed} ${count}`).digest());
    }
    return Buffer.concat(parts).subarray(0, length);
  };
}

export interface TestDesk {
  readonly desk: Desk;
  readonly store: Store;
  readonly clock: TestClock;
  /** Performs an action as Sam. */
  act<Type extends ActionType>(
    type: Type,
    input: InputOf<Actions[Type]>,
    circumstances?: ActionCircumstances & { readonly operator?: string },
  ): Promise<Answer<OutputOf<Actions[Type]>>>;
  /** Performs an action that has to succeed. */
  done<Type extends ActionType>(
    type: Type,
    input: InputOf<Actions[Type]>,
    circumstances?: ActionCircumstances & { readonly operator?: string },
  ): Promise<OutputOf<Actions[Type]>>;
  /** Asks and has to get an answer. */
  ask<Name extends QueryName>(name: Name, input: InputOf<Queries[Name]>): Promise<OutputOf<Queries[Name]>>;
}

/** A desk over a real encrypted store, with a clock and randomness that the test decides. */
export function testDesk(store: Store = temporaryStore(), clock: TestClock = testClock()): TestDesk {
  const desk = createDesk({
    desk: testDeskId,
    store,
    clock,
    random: seededRandom(),
    sandboxFolder: '/nonexistent',
  });
  const act: TestDesk['act'] = async (type, input, circumstances) =>
    (await desk.perform({ operator: 'Sam', ...circumstances, type, input })) as Answer<never>;
  return {
    desk,
    store,
    clock,
    act,
    done: async (type, input, circumstances) => valueIn(await act(type, input, circumstances)),
    ask: async (name, input) => valueIn((await desk.query(name, input)) as Answer<never>),
  };
}

/** The entries of the chain that tell of changes: not those of refused attempts, jobs and reads. */
export const changesInChain = (store: Store): readonly string[] =>
  store.read
    .all<{ body: string }>(
      sql`SELECT body FROM audit WHERE body ->> 'refused' IS NULL AND body ->> 'action' NOT LIKE 'audit.%'
          ORDER BY sequence`,
    )
    .map(({ body }) => body);

/** A row as one text that no other row has: JSON would write each byte of a mail as a number. */
function textOf(row: unknown): string {
  let text = '';
  for (const value of Object.values(row as Readonly<Record<string, unknown>>)) {
    const plain = Buffer.isBuffer(value) ? value.toString('latin1') : String(value);
    text += `${typeof value} ${plain.length}:${plain};`;
  }
  return text;
}

/**
 * Everything a store holds, as one value: two equal ones mean that nothing changed in between. Of the chain it has the
 * changes alone.
 */
export function contents(store: Store): string {
  const tables = store.read.all<{ name: string }>(
    sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'
        AND name <> 'audit' ORDER BY name`,
  );
  const digest = createHash('sha256');
  digest.update(JSON.stringify(changesInChain(store)));
  for (const { name } of tables) {
    digest.update(name);
    for (const row of store.read.each({ text: `SELECT * FROM "${name}"`, values: [] }))
      digest.update(textOf(row));
  }
  return digest.digest('hex');
}
