import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { offlineFolder } from '../../main/store/offline-folder.ts';
import { createAwayCopies } from '../../main/team/away-copy.ts';
import { copyFile } from '../../main/team/offline-copy.ts';
import { valueIn } from '../support/answers.ts';
import { offlineDesk, settingTo } from '../support/offline.ts';
import { fillForActions, internalActions } from '../support/random-actions.ts';
import { makeTeam, type TeamDesk, type TeamServer, teamServer } from '../support/team.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer();
});
afterAll(() => server.server.end());

/** A desk as on Windows: a folder can't be renamed while a file in it is open. */
async function windowsDesk() {
  const team = await makeTeam(server, 2, { fill: fillForActions, internalActions });
  const [front, back] = team.desks as readonly [TeamDesk, TeamDesk];
  const away = await offlineDesk(back, { internalActions, openFilesHold: true });
  const copies = () =>
    createAwayCopies({
      place: { path: back.path, key: back.key },
      clock: Date.now,
      damaged: () => undefined,
      openFilesHold: true,
    });
  const left = (): readonly string[] =>
    readdirSync(dirname(back.path)).filter((name) => name.startsWith(`${basename(back.path)}-offline`));
  return { front, back, away, copies, left };
}

test('where open files hold their folder, a copy that is over goes once it is closed, and its work is done once', async () => {
  const { front, away, left } = await windowsDesk();
  away.link.cut();
  valueIn(await settingTo(away.desk, 12));
  expect(left()).toHaveLength(1);
  await away.comesBack();
  expect(left()).toEqual([]);
  await front.store.catchUp();
  expect(front.desk.settings()['proof.minutes']).toBe(12);
  // The next time it begins with a new one.
  away.link.cut();
  valueIn(await settingTo(away.desk, 13));
  expect(left()).toHaveLength(1);
  await away.comesBack();
  await front.store.catchUp();
  expect(front.desk.settings()['proof.minutes']).toBe(13);
  await away.close();
}, 60_000);

test('the last program that closes it takes it away, and never one that has come in its place', async () => {
  const { back, away, copies, left } = await windowsDesk();
  away.link.cut();
  valueIn(await settingTo(away.desk, 12));
  const [first, second] = [await copies().find(), await copies().find()];
  if (!first || !second) throw new Error('there is a copy');
  // Its folder can't be renamed while the other one has it open: as if it were held, the new name is taken.
  const over = `${offlineFolder(back.path)}-over-${basename(copyFile(offlineFolder(back.path)))}`;
  mkdirSync(over);
  writeFileSync(join(over, 'held'), '');
  await away.comesBack();
  expect(existsSync(offlineFolder(back.path))).toBe(true);
  first.close();
  expect(existsSync(offlineFolder(back.path))).toBe(true);

  // The next start tidies up, and finds no work in what is over.
  expect(await copies().find()).toBeNull();
  expect(left()).toEqual([]);

  away.link.cut();
  valueIn(await settingTo(away.desk, 13));
  expect(left()).toHaveLength(1);
  second.close();
  expect(left()).toHaveLength(1);
  const still = await copies().find();
  expect(still?.kept()).toBe(1);
  still?.close();
  await away.close();
}, 60_000);

test('a damaged copy whose folder is held is refused in words, and looking up goes on', async () => {
  const { back, away, copies } = await windowsDesk();
  away.link.cut();
  valueIn(await settingTo(away.desk, 12));
  const file = copyFile(offlineFolder(back.path));
  await away.close();
  writeFileSync(file, Buffer.alloc(8192, 7));
  // As if it were held: the name that it is to get is taken.
  const aside = `${basename(offlineFolder(back.path))}-damaged-1970-01-01-00-00-00`;
  mkdirSync(join(dirname(back.path), aside));
  writeFileSync(join(dirname(back.path), aside, 'held'), '');
  const held = createAwayCopies({
    place: { path: back.path, key: back.key },
    clock: () => 0,
    damaged: () => undefined,
    openFilesHold: true,
  });
  await expect(held.find()).rejects.toMatchObject({ refusal: { error: { code: 'store-not-writable' } } });
  // Later it can be put aside, and a new one is made.
  const found = await copies().find();
  expect(found?.kept()).toBe(0);
  found?.close();
}, 60_000);
