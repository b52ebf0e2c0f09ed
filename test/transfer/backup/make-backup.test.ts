import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { openStore } from '../../../main/store/store.ts';
import { backupManifestOf } from '../../../main/transfer/backup/backup-manifest.ts';
import { readBackupState } from '../../../main/transfer/backup/backup-state.ts';
import { backupStatusOf, backupsDue } from '../../../main/transfer/backup/schedule.ts';
import { verifyBackup } from '../../../main/transfer/backup/verify-backup.ts';
import { settingsSchemas } from '../../../preload/contract/settings.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { write } from '../../support/store.ts';
import { practicesHeader, type TransferDesk, transferDesk } from '../../support/transfer-desk.ts';
import { fillDisk, smallDisk } from '../../support/transfer-mounts.ts';
import { changeSetting } from '../../support/transfer-settings.ts';

const rows = (count: number): string =>
  `${practicesHeader}${Array.from({ length: count }, (_, at) => `PR-${at},Practice ${at},p${at}@vet.example,,,,,,active`).join('\n')}\n`;

const verify = (desk: TransferDesk, file: string, keys = [desk.storeOptions.key]) =>
  verifyBackup(file, { keys, cancelled: () => false, progress: () => undefined });

const setting = (desk: TransferDesk, key: string, value: unknown) => changeSetting(desk.store, key, value);

test('A backup is the whole store, encrypted with its key, with a manifest that tells what it is', async () => {
  const desk = transferDesk();
  await desk.importPractices(rows(50));
  const file = join(desk.folder, 'copy.db');
  const made = valueIn(await desk.jobs.run('createBackup', { out: file }));
  const bytes = readFileSync(file);
  expect(made).toMatchObject({
    ok: true,
    file,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    schema: desk.store.schema,
    removed: [],
  });
  expect(bytes.includes('Practice 7')).toBe(false);
  expect(bytes.includes('SQLite format 3')).toBe(false);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(backupManifestOf(file)).toMatchObject({
    kind: 'backup',
    file: 'copy.db',
    sha256: made.sha256,
    reason: 'by-hand',
    storeId: made.storeId,
    keyFingerprint: expect.stringMatching(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/),
    auditHead: made.auditHead,
    operator: 'Sam',
  });
  const opened = valueIn(openStore({ path: file, key: desk.storeOptions.key }));
  expect(opened.read.get(sql`SELECT count(*) AS n FROM practices`)).toEqual({ n: 50 });
  opened.close();
  // The chain says that a copy of everything was made.
  expect(desk.store.read.get(sql`SELECT body FROM audit ORDER BY sequence DESC LIMIT 1`)).toMatchObject({
    body: expect.stringContaining(`"audit.backup-made"`),
  });
});

test('A backup is made while another connection writes, and holds all that was committed before it began', async () => {
  const desk = transferDesk();
  await desk.importPractices(rows(20));
  let isDone = false;
  const making = desk.jobs.run('createBackup', { out: join(desk.folder, 'copy.db') }).finally(() => {
    isDone = true;
  });
  let written = 0;
  while (!isDone) {
    await setting(desk, 'desk.name', `name ${written}`);
    written += 1;
    await new Promise((soon) => setImmediate(soon));
  }
  const made = valueIn(await making);
  expect(written).toBeGreaterThan(1);
  expect(valueIn(verify(desk, made.file)).check.ok).toBe(true);
});

test('A backup replaces nothing: no file, no folder, nothing of the program', async () => {
  const desk = transferDesk();
  const file = desk.file('there.txt', 'mine');
  expect(codeOf(await desk.run('createBackup', { out: file }))).toBe('backup-exists');
  expect(readFileSync(file, 'utf8')).toBe('mine');
  mkdirSync(join(desk.folder, 'folder'));
  for (const [out, code] of [
    [join(desk.folder, 'folder'), 'target-is-folder'],
    [`${join(desk.folder, 'new')}/`, 'target-is-folder'],
    [desk.storeOptions.path, 'target-in-use'],
    [`${desk.storeOptions.path}-wal`, 'target-in-use'],
    [join(desk.folder, 'x.manifest.json'), 'target-is-manifest'],
    [join(desk.folder, 'nowhere', 'x.db'), 'folder-missing'],
    ['/dev/null', 'target-not-file'],
  ] as const)
    expect([out, codeOf(await desk.run('createBackup', { out }))]).toEqual([out, code]);
  expect(readdirSync(desk.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('No export takes the place of a backup', async () => {
  const desk = transferDesk();
  const byHand = valueIn(await desk.run('createBackup', { out: join(desk.folder, 'copy.csv') }));
  const scheduled = valueIn(await desk.run('createBackup', {}));
  for (const { file } of [byHand, scheduled]) {
    const before = readFileSync(file);
    expect(codeOf(await desk.run('exportCases', { format: 'csv', out: file }))).toBe('target-in-use');
    expect(readFileSync(file).equals(before)).toBe(true);
  }
});

test('On a full disk a backup is refused, leaves nothing, and removes nothing', async (context) => {
  const desk = transferDesk();
  await desk.importPractices(rows(200));
  const disk = smallDisk(context, 4 * 1024);
  await setting(desk, 'backup.folder', disk.folder);
  const first = valueIn(await desk.run('createBackup', {}));
  const before = readdirSync(disk.folder).sort();
  const filling = fillDisk(disk.folder);
  const refused = await desk.run('createBackup', { reason: 'scheduled' });
  expect(codeOf(refused)).toBe('disk-full');
  rmSync(filling);
  expect(readdirSync(disk.folder).sort()).toEqual(before);
  expect(valueIn(verify(desk, first.file)).check.ok).toBe(true);
  expect(readBackupState(desk.store.path)).toMatchObject({
    lastGood: { file: first.file },
    failing: { message: expect.stringContaining('full') },
  });
});

test('A folder that is gone is not made again; the failure is noted until a backup is made', async () => {
  const desk = transferDesk();
  const drive = join(desk.folder, 'drive');
  await setting(desk, 'backup.folder', drive);
  expect(codeOf(await desk.run('createBackup', {}))).toBe('folder-missing');
  expect(existsSync(drive)).toBe(false);
  const { failing } = readBackupState(desk.store.path);
  expect(failing?.message).toContain(drive);
  const settings = {
    'backup.folder': drive,
    'backup.every': 24,
    'backup.keep': settingsSchemas['backup.keep'].parse(undefined),
  };
  const since = failing?.since ?? 0;
  // Tried again soon, and shown everywhere once it has failed for two days.
  expect(backupsDue(desk.store.path, settings, since + 60_000).backup).toBe(false);
  expect(backupsDue(desk.store.path, settings, since + 11 * 60_000).backup).toBe(true);
  expect(backupStatusOf(desk.store.path, settings, since + 60_000, false).overdue).toBe(false);
  expect(backupStatusOf(desk.store.path, settings, since + 49 * 3_600_000, false).overdue).toBe(true);
  mkdirSync(drive);
  const made = valueIn(await desk.run('createBackup', {}));
  expect(readBackupState(desk.store.path)).toMatchObject({ failing: null, lastGood: { file: made.file } });
  expect(backupsDue(desk.store.path, settings, made.madeAt + 23 * 3_600_000).backup).toBe(false);
  expect(backupsDue(desk.store.path, settings, made.madeAt + 24 * 3_600_000).backup).toBe(true);
});

test('Thinning removes only backups of this desk, after a good one was made', async () => {
  const desk = transferDesk();
  await setting(desk, 'backup.keep', { daily: 1, weekly: 0, monthly: 0 });
  const first = valueIn(await desk.run('createBackup', {}));
  const folder = join(desk.folder, 'backups');
  const dated = (day: string) => `login-desk-backup-2025-01-${day}T00-00-00Z.db`;
  const old = (day: string, change: object): string => {
    const name = dated(day);
    const bytes = readFileSync(first.file);
    writeFileSync(join(folder, name), bytes);
    writeFileSync(
      join(folder, `${name}.manifest.json`),
      JSON.stringify({ ...backupManifestOf(first.file), file: name, ...change }),
    );
    return name;
  };
  const ours = old('01', {});
  const others = old('02', { storeId: 'another' });
  const unlike = old('03', { bytes: 5 });
  writeFileSync(join(folder, dated('04')), 'no manifest');
  writeFileSync(join(folder, 'holiday.db'), 'mine');
  const half = join(folder, `.${dated('05')}.0123abcd-123.part`);
  writeFileSync(half, 'half');
  utimesSync(half, 1_700_000_000, 1_700_000_000);
  rmSync(first.file);
  rmSync(first.manifest);
  const second = valueIn(await desk.run('createBackup', {}));
  expect(second.removed).toEqual([join(folder, ours)]);
  const left = readdirSync(folder).filter((name) => !name.endsWith('.json'));
  expect(left.sort()).toEqual(
    ['holiday.db', dated('04'), others, unlike, second.file.slice(folder.length + 1)].sort(),
  );
});

test('A backup of which a byte was changed, the end is missing, or the manifest is another is not ok', async () => {
  const desk = transferDesk();
  await desk.importPractices(rows(300));
  const { file } = valueIn(await desk.run('createBackup', { out: join(desk.folder, 'copy.db') }));
  const bytes = readFileSync(file);
  const check = () => valueIn(verify(desk, file)).check;
  expect(check().ok).toBe(true);
  for (const at of [5, 60, 4096 * 2 + 100, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 0xff;
    writeFileSync(file, changed);
    expect([at, check()]).toMatchObject([at, { ok: false, problem: { code: 'backup-damaged' } }]);
  }
  for (const end of [0, 100, bytes.length - 4096]) {
    writeFileSync(file, bytes.subarray(0, end));
    expect([end, check()]).toMatchObject([end, { ok: false, problem: { code: 'backup-damaged' } }]);
  }
  writeFileSync(file, bytes);
  // Without its manifest it says by itself what it is.
  rmSync(`${file}.manifest.json`);
  expect(check()).toMatchObject({ ok: true, schema: desk.store.schema, bytes: bytes.length });
  expect(codeOf(verify(desk, file, [randomBytes(32)]))).toBe('backup-key-unknown');
  expect(codeOf(verify(desk, join(desk.folder, 'none.db')))).toBe('file-unreadable');
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('A backup that is cancelled leaves nothing', async () => {
  const desk = transferDesk();
  const out = join(desk.folder, 'copy.db');
  expect(codeOf(await desk.run('createBackup', { out }, undefined, AbortSignal.abort()))).toBe(
    'job-cancelled',
  );
  expect(readdirSync(desk.folder).filter((name) => name.includes('copy'))).toEqual([]);
});

test('A check says which table is damaged, and what it found lies beside the store', async () => {
  const desk = transferDesk();
  await desk.importPractices(rows(300));
  expect(valueIn(await desk.run('checkStore', {}))).toMatchObject({ ok: true, kind: 'full', problems: [] });
  expect(readBackupState(desk.store.path)).toMatchObject({
    lastCheck: { ok: true },
    lastFullCheckAt: expect.any(Number),
  });
  await write(desk.store, (transaction) =>
    transaction.run(sql`UPDATE audit SET body = '{}' WHERE sequence = 1`),
  );
  const check = valueIn(await desk.run('checkStore', {}));
  expect(check).toMatchObject({ ok: false, problems: ['The audit chain is broken at entry 1.'] });
  // A desk is not without backups for that, but it is told.
  const made = valueIn(await desk.run('createBackup', {}));
  expect(made.ok).toBe(true);
  expect(readBackupState(desk.store.path).lastCheck).toMatchObject({ ok: false });
});
