import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runHere } from '../support/command-line.ts';
import { filledCommandLine, patience } from './command-line-world.ts';

test('backup create, verify and list say what a backup is', { timeout: patience }, async () => {
  const line = await filledCommandLine();
  const file = join(line.folder, '..', 'copy.db');
  const made = await line.run('backup', 'create', file);
  const bytes = readFileSync(file);
  const facts = {
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    schema: expect.any(Number),
    ok: true,
  };
  expect([made.status, made.json]).toMatchObject([0, facts]);
  const verified = await line.run('backup', 'verify', file);
  expect([verified.status, verified.json]).toMatchObject([0, facts]);
  expect((await line.run('backup', 'create', file)).json).toMatchObject({ error: { code: 'backup-exists' } });
  // The manifest of a backup is checked as that of an export is.
  expect((await line.run('audit', 'verify', `${file}.manifest.json`)).json).toMatchObject({ ok: true });
  // Where there is no store, a key is enough.
  const elsewhere = ['--data', join(line.folder, '..', 'empty'), '--key-file', line.keyFile, '--json'];
  expect((await runHere([...elsewhere, 'backup', 'verify', file])).json).toMatchObject(facts);
  writeFileSync(file, bytes.subarray(0, 8192));
  const cut = await line.run('backup', 'verify', file);
  expect([cut.status, cut.json]).toMatchObject([1, { ok: false, problem: { code: 'backup-damaged' } }]);
});

test('backup run makes the backup that is due and checks the store, and nothing more until the next', {
  timeout: patience,
}, async () => {
  const line = await filledCommandLine();
  const first = await line.run('backup', 'run');
  expect([first.status, first.json]).toMatchObject([
    0,
    { made: { ok: true }, checked: { ok: true, kind: 'full' }, nextAt: expect.any(Number) },
  ]);
  const again = await line.run('backup', 'run');
  expect(again.json).toMatchObject({ made: null, checked: null });
  expect((await line.run('backup', 'run', '--now')).json).toMatchObject({ made: { ok: true } });
  const listed = (await line.run('backup', 'list')).json as { file: string; reason: string }[];
  // The second one of a day takes the place of the first.
  expect(listed).toMatchObject([{ reason: 'scheduled', ownDesk: true, whole: true }]);
  expect(listed.every(({ file }) => existsSync(file))).toBe(true);
  expect(readdirSync(join(line.folder, 'backups')).length).toBe(2);
  await line.run('settings', 'set', 'backup.every', 'null');
  expect((await line.run('backup', 'run')).json).toMatchObject({ made: null, nextAt: null });
});

test('backup restore puts the backup in the place of the store, also where there was none', {
  timeout: patience,
}, async () => {
  const line = await filledCommandLine();
  const file = join(line.folder, '..', 'copy.db');
  const { bytes, sha256, schema } = (await line.run('backup', 'create', file)).json as Record<
    string,
    unknown
  >;
  await line.run('settings', 'set', 'desk.name', 'Later');
  const restored = await line.run('backup', 'restore', file);
  expect([restored.status, restored.json]).toMatchObject([
    0,
    { bytes, sha256, schema, ok: true, compared: { present: 'same' }, aside: expect.any(String) },
  ]);
  expect((await line.run('settings', 'get', 'desk.name')).json).toBe('Login Desk');
  expect((await line.run('audit', 'verify')).json).toMatchObject({ ok: true });
  const elsewhere = ['--data', join(line.folder, '..', 'new'), '--key-file', line.keyFile, '--json'];
  expect((await runHere([...elsewhere, 'backup', 'restore', file])).json).toMatchObject({
    ok: true,
    aside: null,
    compared: { present: 'none' },
  });
  expect((await runHere([...elsewhere, 'lookup', 'PR-1'])).json).toMatchObject({ total: 1 });
  writeFileSync(file, 'no backup');
  expect((await line.run('backup', 'restore', file)).json).toMatchObject({
    error: { code: 'backup-damaged' },
  });
  expect((await line.run('store', 'salvage')).json).toMatchObject({ error: { code: 'store-not-damaged' } });
});
