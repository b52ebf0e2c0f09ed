import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { composeOperators, type OperatorServices } from '../../main/compose/compose-operators.ts';
import { sql } from '../../main/store/sql.ts';
import type { Store } from '../../main/store/store.ts';
import { valueIn } from '../support/answers.ts';
import { seededRandom, type TestClock, type TestDesk, testClock, testDesk } from '../support/desk.ts';
import { testDeskId } from '../support/desk-id.ts';
import { temporaryStore } from '../support/store.ts';

/** A password that no rule refuses. */
export const goodPassword = 'seven quiet lighthouses';
export const otherPassword = 'a kettle under the stairs';

export interface SignInWorld extends OperatorServices, TestDesk {
  /** What only goes forward, whatever is done to the clock. */
  readonly elapsed: { now: number };
  readonly folder: string;
  /** Both clocks go on. */
  pass(milliseconds: number): void;
  /** Another program over the same store. */
  another(systemUser?: string): Promise<OperatorServices>;
  /** Entries of the chain about signing in, the last ones first. */
  entries(): readonly Readonly<Record<string, unknown>>[];
  idOf(name: string): string;
}

const services = (
  store: Store,
  clock: TestClock,
  elapsed: { now: number },
  systemUser: string,
): Promise<OperatorServices> =>
  composeOperators({
    store,
    desk: testDesk(store, clock).desk,
    deskId: testDeskId,
    clock,
    elapsed: () => elapsed.now,
    random: seededRandom(`sign-in ${systemUser}`),
    systemUser,
    sandboxFolder: '/nonexistent',
    lead: undefined,
  });

/**
 * A desk where the leads Sam and Lee and the agent Kim work, each with `goodPassword`; Sam is the computer's user, whom the setting
 * lets in.
 */
export async function signInWorld(store: Store = temporaryStore()): Promise<SignInWorld> {
  const clock = testClock();
  const elapsed = { now: 0 };
  const world = testDesk(store, clock);
  const own = await services(store, clock, elapsed, 'Sam');
  await world.done('settings.set', { key: 'operators.systemUser', value: true });
  valueIn(await own.session.signInAsSystemUser());
  const idOf = (name: string): string =>
    store.read.get<{ id: string }>(sql`SELECT id FROM operators WHERE name = ${name}`)?.id ?? '';
  for (const name of ['Lee', 'Kim', 'Sam'])
    valueIn(await own.operators.setPassword(idOf(name), goodPassword, {}));
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-sign-in-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return {
    ...world,
    ...own,
    elapsed,
    folder,
    pass: (milliseconds) => {
      clock.pass(milliseconds);
      elapsed.now += milliseconds;
    },
    another: (systemUser = 'Sam') => services(store, clock, { now: 0 }, systemUser),
    entries: () =>
      store.read
        .all<{ body: string }>(
          sql`SELECT body FROM audit WHERE body ->> 'action' LIKE 'audit.%' OR body ->> 'action' LIKE 'operators.%'
              ORDER BY sequence DESC`,
        )
        .map(({ body }) => JSON.parse(body)),
    idOf,
  };
}
