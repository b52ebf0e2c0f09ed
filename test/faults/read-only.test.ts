import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import type { LoginDesk } from '../../main/compose.ts';
import { openLoginDesk } from '../../main/compose.ts';
import { migrate } from '../../main/store/migrate.ts';
import { migrations } from '../../main/store/migrations/index.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { runHere } from '../support/command-line.ts';
import { thisUser } from '../support/operators.ts';
import { smallDisk } from '../support/transfer-mounts.ts';
import { atDesk, type DeskPlace, deskPlace, makeDesk } from './acting.ts';
import { openRaw } from './lab/raw-store.ts';

/** `LDK1`, as in main/store/store.ts. */
const applicationId = 0x4c444b31;

/** The files of a folder with their bytes. */
const bytesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.startsWith('login-desk.db') || name.endsWith('.json'))
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

/** Copies a desk onto a disk that then can't be written. */
function onReadOnlyDisk(
  context: TestContext,
  place: DeskPlace,
  change: (folder: string) => void = () => {},
): DeskPlace {
  const disk = smallDisk(context, 16 * 1024);
  const folder = join(disk.folder, 'data');
  cpSync(place.folder, folder, { recursive: true });
  change(folder);
  disk.makeReadOnly();
  return { folder, keyFile: place.keyFile };
}

const copies = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`login-desk-reading-${process.pid}-`));

const openCase = (login: Pick<LoginDesk, 'desk'>, caller: string): Promise<Answer<unknown>> =>
  login.desk.perform({ type: 'cases.open', input: { channel: 'phone', caller }, operator: 'Sam' });

test('a store on a read-only medium is opened for reading: everything is found, nothing is written', async (context) => {
  const home = deskPlace();
  await makeDesk(home);
  await atDesk(home, async (login) => valueIn(await openCase(login, 'Jörg Åkre')));
  const place = onReadOnlyDisk(context, home);
  const before = bytesOf(place.folder);
  await atDesk(place, async (login) => {
    expect(login.readOnly).toBe(true);
    login.start();
    const found = valueIn(await login.desk.query('lookup', { text: 'mary lee' })) as { total: number };
    expect(found.total).toBeGreaterThan(0);
    const cases = valueIn(await login.desk.query('cases', { text: 'joerg aakre' })) as { total: number };
    expect(cases.total).toBe(1);
    expect(codeOf(await openCase(login, 'nobody'))).toBe('store-read-only');
    // A number on file is shown only where that can be noted.
    const shown = JSON.stringify(await login.shown('lookup', { text: 'mary lee' }, found));
    expect(shown).toContain('•');
  });
  expect(bytesOf(place.folder)).toEqual(before);
  expect(copies()).toEqual([]);
});

test('what only the log of a killed desk has is read too', async (context) => {
  const home = deskPlace();
  await makeDesk(home, false);
  await atDesk(home, async (login) => {
    valueIn(await openCase(login, 'Kim Last'));
    for (const without of [false, true]) {
      const place = onReadOnlyDisk(context, home, (folder) => {
        if (without) rmIndex(folder);
      });
      await atDesk(place, async (reading) => {
        const { rows } = valueIn(await reading.desk.query('cases', { limit: 5 })) as {
          rows: { caller: string }[];
        };
        expect(rows.map(({ caller }) => caller)).toEqual(['Kim Last']);
      });
    }
  });
});

test('an older store is brought up to date for reading, in its copy', async (context) => {
  const home = deskPlace();
  await makeDesk(home, false);
  const key = readFileSync(home.keyFile, 'utf8').trim();
  const path = join(home.folder, 'login-desk.db');
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  const database = openRaw(path, key);
  migrate(
    database,
    applicationId,
    migrations.filter(({ version }) => version <= 180),
  );
  database.exec(`INSERT INTO cases (id, number, channel, caller, reason, state, priority, operator, opened_at, updated_at)
    VALUES ('c-1', '7K3M-Q2XA', 'phone', 'Zoë Åkre', 'other', 'open', 'normal', 'Sam', 1, 1)`);
  database.close();
  const place = onReadOnlyDisk(context, home);
  await atDesk(place, async (login) => {
    const found = valueIn(await login.desk.query('cases', { text: 'aakre' })) as { total: number };
    expect(found.total).toBe(1);
  });
});

test('a damaged store there is damaged by its own name, and a wrong key is wrong', async (context) => {
  const home = deskPlace();
  await makeDesk(home, false);
  const place = onReadOnlyDisk(context, home, (folder) =>
    truncateSync(join(folder, 'login-desk.db'), 4096 * 3),
  );
  const refused = await openLoginDesk({ ...place, ...thisUser });
  expect(codeOf(refused)).toBe('store-damaged');
  expect(refused.ok ? '' : refused.error.message).toContain(join(place.folder, 'login-desk.db'));
  const other = deskPlace();
  const whole = onReadOnlyDisk(context, home);
  expect(codeOf(await openLoginDesk({ ...whole, keyFile: other.keyFile, ...thisUser }))).toBe(
    'store-key-wrong',
  );
  expect(copies()).toEqual([]);
});

test('the command line says that it reads, and what works beside the door is refused', async (context) => {
  const home = deskPlace();
  await makeDesk(home);
  const place = onReadOnlyDisk(context, home);
  const run = (...words: string[]) =>
    runHere(['--data', place.folder, '--key-file', place.keyFile, '--operator', 'Sam', '--json', ...words]);
  const found = await run('lookup', 'mary lee');
  expect([found.status, (found.json as { total: number }).total > 0]).toEqual([0, true]);
  expect(found.err).toContain('open for reading');
  expect(found.out).not.toMatch(/mary\.lee@/);
  expect(await run('audit', 'verify')).toMatchObject({ status: 0 });
  const file = join(home.keyFile, '..', 'practices.csv');
  writeFileSync(file, 'practice_id,name\nPR-9,New\n');
  expect(await run('import', 'practices', file, '--dry-run')).toMatchObject({ status: 0 });
  const out = join(tmpdir(), `login-desk-never-${process.pid}.csv`);
  for (const words of [
    ['import', 'practices', file],
    ['cases', 'open', '--channel', 'phone', '--caller', 'Ann'],
    ['outbox', 'send'],
    ['mail', 'fetch'],
    ['mail', 'test', 'desk@clinic.example'],
    ['mail', 'make-key'],
    ['portal', 'serve', '--port', '0'],
    ['settings', 'set', 'portal.neutral', 'true'],
    ['export', 'cases', '--format', 'csv', '--out', out],
  ]) {
    const refused = await run(...words);
    expect([words.join(' '), refused.status, refused.json]).toMatchObject([
      words.join(' '),
      1,
      { error: { code: 'store-read-only' } },
    ]);
    expect(refused.err).not.toMatch(/\n\s+at /);
  }
  expect(existsSync(out)).toBe(false);
}, 60_000);

/** Takes away the index of the log, which SQLite can make again. */
function rmIndex(folder: string): void {
  writeFileSync(join(folder, 'login-desk.db-shm'), '');
}

test('what a program left that was killed while it read is cleared away', async (context) => {
  const home = deskPlace();
  await makeDesk(home, false);
  const place = onReadOnlyDisk(context, home);
  const left = join(tmpdir(), 'login-desk-reading-999999999-left');
  mkdirSync(left, { recursive: true });
  await atDesk(place, () => undefined);
  expect(existsSync(left)).toBe(false);
});
