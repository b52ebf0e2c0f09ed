import { readdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { done, failures } from '../../main/failures.ts';
import type { TeamPlace } from '../../main/membership/team-create.ts';
import { sql } from '../../main/store/sql.ts';
import { openStore, type StoreOptions } from '../../main/store/store.ts';
import { createFolder, openFolder } from '../../main/whole-store/open-store.ts';
import { replaceStore } from '../../main/whole-store/replace-store.ts';
import { deskPlace } from '../faults/acting.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { teamPlace } from '../support/team-place.ts';

/** A folder with a store that says whose it is, closed. */
async function storeOf(name: string): Promise<TeamPlace> {
  const place = teamPlace(deskPlace());
  const { store } = valueIn(await createFolder(place, place.random));
  store.derive((transaction) => {
    transaction.run(sql`INSERT INTO secrets (name, value) VALUES ('whose', ${name})`);
    return { keep: true, value: null };
  });
  store.close();
  return place;
}
async function whose(place: TeamPlace): Promise<string | undefined> {
  const { store } = valueIn(await openFolder(place));
  const row = store.read.get<{ value: string }>(sql`SELECT value FROM secrets WHERE name = 'whose'`);
  store.close();
  return row?.value;
}
const files = ({ folder }: TeamPlace): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('login-desk.db'));

test('another store takes the place of the present one, which is kept beside with what opens it', async () => {
  const place = await storeOf('before');
  const make = async (options: StoreOptions) => {
    const { store } = valueIn(await openFolder(place));
    store.copyTo(options.path);
    store.close();
    const made = valueIn(openStore(options));
    made.derive((transaction) => {
      transaction.run(sql`UPDATE secrets SET value = 'after' WHERE name = 'whose'`);
      return { keep: true, value: null };
    });
    made.read.get(sql`PRAGMA journal_mode = DELETE`);
    made.close();
    return done(null);
  };
  const aside = valueIn(await replaceStore(place, make));
  expect(await whose(place)).toBe('after');
  expect(await whose({ ...place, folder: aside ?? '' })).toBe('before');
});

test.each([
  ['what is refused', async () => failures.teamSnapshotDamaged(), 'team-snapshot-damaged'],
  [
    'a full disk',
    async () => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    },
    'disk-full',
  ],
])('%s leaves the present store where it is, and nothing half made', async (_what, fails, code) => {
  const place = await storeOf('before');
  const make = async ({ path }: StoreOptions) => {
    writeFileSync(path, 'half a store');
    return fails();
  };
  expect(codeOf(await replaceStore(place, make))).toBe(code);
  expect(files(place)).toEqual(['login-desk.db']);
  expect(await whose(place)).toBe('before');
});
