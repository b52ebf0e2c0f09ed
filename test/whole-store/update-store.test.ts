import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { refreshDerivedValues } from '../../main/desk/derived-values.ts';
import { dataFolder } from '../../main/folder/data-folder.ts';
import { openKeyed } from '../../main/store/keyed-database.ts';
import { sql } from '../../main/store/sql.ts';
import { createNewStore, openStore, type StoreOptions } from '../../main/store/store.ts';
import { openFolder } from '../../main/whole-store/open-store.ts';
import { updateInWorker } from '../../main/whole-store/update-in-worker.ts';
import { needsLongUpdate } from '../../main/whole-store/update-store.ts';
import { valueIn } from '../support/answers.ts';
import { fillDirectory } from '../support/directory.ts';
import { workingKeychain } from '../support/file-keychain.ts';
import { addUsualOperators } from '../support/operators.ts';

const workerFile = new URL('../../main/whole-store/update-worker.ts', import.meta.url);
const large = 25 * 2 ** 20;

/** A store with two people whose file is as large as one with many; `change` is done to it, without the program, when it is closed. */
async function storeOf(change: string, bytes = large): Promise<StoreOptions> {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const options = { path: dataFolder(folder).store, key: randomBytes(32) };
  const made = valueIn(createNewStore(options));
  addUsualOperators(made);
  await fillDirectory(
    made,
    [{ id: 'P-100', name: 'Oak Vets' }],
    [
      { id: 'a-1', familyName: 'O′Brien' },
      { id: 'a-2', familyName: 'Ångström' },
    ],
  );
  await refreshDerivedValues(made);
  made.close();
  const database = openKeyed(options);
  database.exec(
    `INSERT INTO secrets (name, value) VALUES ('weight', hex(zeroblob(${bytes / 2}))); ${change}`,
  );
  database.close();
  return options;
}

const olderRules = `DELETE FROM derived_values WHERE name = 'words'; DELETE FROM search; UPDATE accounts SET name_key = 'o brien' WHERE id = 'a-1'`;

function kept(options: StoreOptions) {
  const store = valueIn(openStore(options));
  try {
    return {
      keys: store.read.all(sql`SELECT id, name_key FROM accounts ORDER BY id`),
      words: store.read.all(
        sql`SELECT rowid FROM search WHERE search MATCH 'angstrom OR obrien' ORDER BY rowid`,
      ),
    };
  } finally {
    store.close();
  }
}

describe('A store needs a long update', () => {
  it.each([
    ['where it is large and of an older schema', 'PRAGMA user_version = 340', true],
    ['where it is large and has values by an older rule', olderRules, true],
    ['not where it is of this program', '', false],
    ['not where it is newer than this program', 'PRAGMA user_version = 999999', false],
    [
      'not where it belongs to a team',
      `${olderRules}; INSERT INTO team_membership (team, desk, link, position, hash) VALUES ('t', 'd', '{}', 0, '')`,
      false,
    ],
  ])('%s', async (_where, change, needs) => {
    expect(needsLongUpdate(await storeOf(change))).toBe(needs);
  });

  it('not where it is small, missing, damaged, under another key, or has a log that can’t be read', async () => {
    expect(needsLongUpdate(await storeOf(olderRules, 1024))).toBe(false);
    const options = await storeOf(olderRules);
    expect(needsLongUpdate(options)).toBe(true);
    expect(needsLongUpdate({ ...options, key: randomBytes(32) })).toBe(false);
    writeFileSync(`${options.path}-wal`, randomBytes(10_000));
    expect(needsLongUpdate(options)).toBe(false);
    rmSync(`${options.path}-wal`);
    writeFileSync(options.path, randomBytes(large));
    expect(needsLongUpdate(options)).toBe(false);
    rmSync(options.path);
    expect(needsLongUpdate(options)).toBe(false);
  });
});

it('A store that was brought up to date in a worker is as one that was at its opening', async () => {
  const options = await storeOf(olderRules);
  const other = { ...options, path: `${options.path}-other` };
  copyFileSync(options.path, other.path);
  await updateInWorker(workerFile, options);
  await updateInWorker(workerFile, other);
  expect(needsLongUpdate(options)).toBe(false);
  expect(kept(options)).toEqual({
    keys: [
      { id: 'a-1', name_key: 'mary obrien' },
      { id: 'a-2', name_key: 'mary angstrom' },
    ],
    words: [{ rowid: 3 }, { rowid: 5 }],
  });
});

it('What a worker can’t open it leaves, and says nothing of', async () => {
  const options = await storeOf(olderRules);
  await updateInWorker(workerFile, { ...options, key: randomBytes(32) });
  expect(needsLongUpdate(options)).toBe(true);
});

it('What is to be done before a store is opened is done with its key, and before', async () => {
  const options = await storeOf('');
  const folder = join(options.path, '..');
  const keyFile = join(folder, 'desk.key');
  writeFileSync(keyFile, options.key.toString('hex'), { mode: 0o600 });
  const before: string[] = [];
  const opened = valueIn(
    await openFolder({
      folder,
      keyFile,
      keychain: workingKeychain(),
      beforeOpening: async ({ path, key }) => {
        before.push(path, key.toString('hex'));
        openKeyed({ path, key }).exec(`UPDATE accounts SET given_name = 'Sam' WHERE id = 'a-1'`).close();
      },
    }),
  );
  expect(before).toEqual([options.path, options.key.toString('hex')]);
  expect(opened.store.read.get(sql`SELECT given_name FROM accounts WHERE id = 'a-1'`)).toEqual({
    given_name: 'Sam',
  });
  opened.store.close();
});
