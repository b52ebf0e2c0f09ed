import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyChain } from '../../main/desk/audit/chain.ts';
import { createDesk } from '../../main/desk/desk.ts';
import { imageOf } from '../../main/desk/directory/import/record-image.ts';
import { sql } from '../../main/store/sql.ts';
import { createNewStore, type Store } from '../../main/store/store.ts';
import { valueIn } from '../support/answers.ts';
import { testClock } from '../support/desk.ts';
import { testDeskId } from '../support/desk-id.ts';
import { directoryState } from '../support/directory-state.ts';
import {
  fillForActions,
  internalActions,
  knownOf,
  randomSteps,
  type Step,
} from '../support/random-actions.ts';
import { explained } from '../support/store.ts';
import { runHere } from '../support/transfer-run.ts';

// Addresses, user names and practices of before too: they change hands within one file.
const values = {
  account_id: ['ada', 'mary', 'nils', 'clinic', 'new-1', 'new-2', 'new-3'],
  practice_id: ['P-100', 'P-200'],
  kind: ['person'],
  user_name: ['', 'bo', 'ann'],
  given_name: ['Mary', 'Ann'],
  family_name: ['Berg', 'Holm'],
  role: ['', 'Vet'],
  login_email: ['', 'mary@harbour.example', 'ada@harbour.example', 'new@mail.example', 'other@mail.example'],
  phone: ['', '(415) 555-0134', '(415) 555-0177'],
  status: ['active', 'deactivated'],
} as const;
const columns = Object.keys(values) as (keyof typeof values)[];
const files = fc
  .uniqueArray(fc.tuple(...columns.map((column) => fc.constantFrom<string>(...values[column]))), {
    selector: ([id]) => id,
    minLength: 1,
    maxLength: 7,
  })
  .map((rows) => [columns, ...rows].map((cells) => cells.join(',')).join('\n'));

const imagesOf = ({ read }: Store): ReadonlyMap<string, string | undefined> =>
  new Map(
    read
      .all<{ id: string }>(sql`SELECT id FROM accounts ORDER BY id`)
      .map(({ id }) => [id, imageOf(read, 'account', id)]),
  );

/** Imports a file, works, and undoes the import. */
async function undone(file: string, work: (store: Store) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-undo-'));
  const options = { path: join(folder, 'desk.db'), key: randomBytes(32) };
  const store = explained(valueIn(createNewStore(options)));
  try {
    await fillForActions(store);
    const run = runHere(options);
    const path = join(folder, 'people.csv');
    writeFileSync(path, file);
    const state = () => ({ images: imagesOf(store), whole: directoryState(store) });
    const before = state();
    const { added, updated } = valueIn(await run('import', { what: 'people', file: path }));
    const imported = state();
    await work(store);
    const worked = state();
    const answer = await run('undoImport', {});
    const result = answer.ok ? answer.value : null;
    // An import that changed nothing is none.
    if (result === null)
      expect({ code: answer.ok || answer.error.code, added, updated }).toEqual({
        code: 'import-undo-none',
        added: 0,
        updated: 0,
      });
    expect(verifyChain(store.read).ok).toBe(true);
    return { before, imported, worked, after: state(), result };
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

test('an import of any file that is undone at once leaves everything as before', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (file) => {
      const { before, after, result } = await undone(file, async () => undefined);
      expect(result?.stays ?? []).toEqual([]);
      expect(after).toEqual(before);
    }),
    { numRuns: 15 },
  );
}, 120_000);

const ofImports = /^(directory|imports)\./;

async function act(store: Store, steps: readonly Step[]): Promise<void> {
  const clock = testClock(Date.now() + 1000);
  const parts = { store, clock, random: randomBytes, desk: testDeskId, sandboxFolder: '/nonexistent' };
  const desk = createDesk({ ...parts, internalActions });
  for (const { type, input, circumstances, pass } of steps) {
    clock.pass(pass + 1);
    if (ofImports.test(type)) continue;
    await desk.perform({ type, input: input(knownOf(store)), operator: 'Sam', ...circumstances });
  }
}

test('after any work it leaves what was touched since as it is, and all else as before', async () => {
  await fc.assert(
    fc.asyncProperty(files, randomSteps(5, 40), async (file, steps) => {
      const { before, imported, worked, after, result } = await undone(file, (store) => act(store, steps));
      const stays = new Map((result?.stays ?? []).map(({ id, why }) => [id, why]));
      const ids = new Set([...before.images.keys(), ...worked.images.keys()]);
      for (const id of ids) {
        const wasImported = imported.images.get(id) !== before.images.get(id);
        const isOfImport = wasImported && !stays.has(id) && result !== null;
        const expected = isOfImport ? before : worked;
        expect([id, stays.get(id), after.images.get(id)]).toEqual([
          id,
          stays.get(id),
          expected.images.get(id),
        ]);
        // What the work changed is never lost.
        if (isOfImport) expect([id, worked.images.get(id)]).toEqual([id, imported.images.get(id)]);
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);
