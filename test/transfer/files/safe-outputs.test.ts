import { execFileSync } from 'node:child_process';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { safeTarget } from '../../../main/transfer/files/safe-target.ts';
import { exportFormats } from '../../../preload/contract/transfer.ts';
import { testDesk } from '../../support/desk.ts';
import {
  answered,
  peopleHeader,
  practicesHeader,
  refusedWith,
  transferDesk,
} from '../../support/transfer-desk.ts';
import { runHere } from '../../support/transfer-run.ts';

const key = 'c0ffee'.repeat(10).padEnd(64, '0');
const people = `${peopleHeader}A-1,PR-1,person,,Mary,Lee,,,,,,,active\n`;

/** A desk whose key file, key reference and sandbox mail lie where the program puts them, and one that lies elsewhere. */
function guardedDesk() {
  const desk = transferDesk();
  const elsewhere = mkdtempSync(join(tmpdir(), 'login-desk-outputs-'));
  onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
  const keyFile = join(elsewhere, 'desk.key');
  writeFileSync(keyFile, `${key}\n`, { mode: 0o600 });
  const reference = desk.file('key-reference.json', JSON.stringify({ storeId: 'x', keyFile }));
  const sandbox = join(desk.folder, 'sandbox-mail');
  mkdirSync(sandbox);
  writeFileSync(join(sandbox, '1.eml'), 'Subject: Forgot User Name Request\r\n');
  const input = desk.file('people.csv', people);
  const run = runHere(desk.storeOptions, [keyFile, reference, sandbox]);
  /** Every file that a target could lead to, as it is. */
  const bytes = (): unknown =>
    [desk.folder, sandbox, elsewhere].map((folder) =>
      readdirSync(folder)
        .filter((name) => lstatSync(join(folder, name)).isFile() && !/\.db-(wal|shm)$/.test(name))
        .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
    );
  /** What each way to write a file answers for one target. */
  const eachWay = async (target: string) => [
    refusedWith(await run('exportCases', { format: 'csv', out: target })),
    refusedWith(await run('exportCases', { format: 'jsonl', out: target })),
    refusedWith(await run('exportReadiness', { out: target })),
    refusedWith(await run('import', { what: 'people', file: input, rejectsFile: target })),
    refusedWith(await run('import', { what: 'people', file: input, rejectsFile: target, dryRun: true })),
  ];
  return { desk, run, elsewhere, keyFile, reference, sandbox, input, bytes, eachWay };
}

const alike = (code: string) => Array.from({ length: 5 }, () => code);

describe('no output replaces what it must not', () => {
  it('not the store, nor anything that lies beside it or will, under whatever name', async () => {
    const { desk, elsewhere, bytes, eachWay } = guardedDesk();
    const link = join(elsewhere, 'link.csv');
    const hard = join(desk.folder, 'hard.csv');
    const folder = join(elsewhere, 'folder');
    symlinkSync(desk.store.path, link);
    linkSync(desk.store.path, hard);
    symlinkSync(desk.folder, folder);
    const before = bytes();
    for (const target of [
      desk.store.path,
      ...['-wal', '-shm', '-journal', '-turn'].map((part) => `${desk.store.path}${part}`),
      `${desk.store.path.toUpperCase().replace(desk.folder.toUpperCase(), desk.folder)}-WAL`,
      join(folder, 'desk.db-wal'),
      join(desk.folder, '.', '..', desk.folder.split('/').at(-1) ?? '', 'desk.db'),
      link,
      hard,
    ])
      expect([target, await eachWay(target)]).toEqual([target, alike('target-in-use')]);
    expect(bytes()).toEqual(before);
  });

  it('not the key file, the key reference or the sandbox mail of this desk', async () => {
    const { desk, elsewhere, keyFile, reference, sandbox, bytes, eachWay } = guardedDesk();
    const link = join(elsewhere, 'key-link.csv');
    const hard = join(elsewhere, 'key-hard.csv');
    symlinkSync(keyFile, link);
    linkSync(keyFile, hard);
    const before = bytes();
    const own = [keyFile, link, hard, reference, join(sandbox, '1.eml'), join(sandbox, 'new.csv')];
    for (const target of own)
      expect([target, await eachWay(target)]).toEqual([target, alike('target-in-use')]);
    expect(await eachWay(sandbox)).toEqual(alike('target-is-folder'));
    expect(bytes()).toEqual(before);
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    expect(desk.run).toBeDefined();
  });

  it('not the key or the store of another desk', async () => {
    const { elsewhere, bytes, eachWay } = guardedDesk();
    const copies = ['copy.csv', 'spaced.csv', 'UPPER.CSV'].map((name) => join(elsewhere, name));
    for (const [place, text] of [key, `\r\n ${key} \r\n`, key.toUpperCase()].entries())
      writeFileSync(copies[place] ?? '', text);
    const stores = ['login-desk.db', 'login-desk.db-wal', 'Login-Desk.db', 'key-reference.json'];
    for (const name of stores.slice(0, 1)) writeFileSync(join(elsewhere, name), 'encrypted');
    const before = bytes();
    for (const target of copies) expect(await eachWay(target)).toEqual(alike('target-is-key'));
    for (const name of stores) expect(await eachWay(join(elsewhere, name))).toEqual(alike('target-in-use'));
    expect(bytes()).toEqual(before);
  });

  it('not a private key, nor the certificate that the portal shows', async () => {
    const { desk, elsewhere, bytes, eachWay } = guardedDesk();
    const [certificateFile, keyFile, other] = ['portal.csv', 'portal-key.csv', 'other.csv'].map((name) =>
      join(elsewhere, name),
    ) as [string, string, string];
    writeFileSync(certificateFile, '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n');
    for (const path of [keyFile, other])
      writeFileSync(path, '-----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY-----\n');
    await testDesk(desk.store).done('settings.set', {
      key: 'portal.tls',
      value: { certificateFile, keyFile },
    });
    const before = bytes();
    for (const path of [certificateFile, keyFile])
      expect(await eachWay(path)).toEqual(alike('target-in-use'));
    expect(await eachWay(other)).toEqual(alike('target-is-key'));
    expect(bytes()).toEqual(before);
  });

  it('not what else the program keeps in its folder, while an older export there is replaced', async () => {
    const { desk, run, bytes, eachWay } = guardedDesk();
    desk.file('Local State', '{"window": 1}');
    desk.file('Cookies', 'SQLite format 3');
    const before = bytes();
    for (const name of ['Local State', 'Cookies'])
      expect(await eachWay(join(desk.folder, name))).toEqual(alike('target-in-use'));
    expect(bytes()).toEqual(before);
    for (let turn = 0; turn < 2; turn += 1)
      answered(await run('exportCases', { format: 'csv', out: join(desk.folder, 'cases.csv') }));
  });

  it('not a folder, a device, a pipe, or a link that leads nowhere', async () => {
    const { desk, elsewhere, bytes, eachWay } = guardedDesk();
    const pipe = join(elsewhere, 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    symlinkSync(join(elsewhere, 'unplugged', 'desk.key'), join(elsewhere, 'broken.csv'));
    symlinkSync('ring.csv', join(elsewhere, 'ring.csv'));
    symlinkSync('/dev', join(elsewhere, 'devices'));
    const before = bytes();
    for (const target of [desk.folder, elsewhere, `${join(elsewhere, 'new')}/`])
      expect(await eachWay(target)).toEqual(alike('target-is-folder'));
    const others = ['/dev/null', '/dev/stdout', '/dev/new.csv', '/proc/self/environ', pipe];
    for (const target of [
      ...others,
      ...['broken.csv', 'ring.csv', 'devices/null', 'devices/new.csv'].map((name) => join(elsewhere, name)),
    ])
      expect([target, await eachWay(target)]).toEqual([target, alike('target-not-file')]);
    expect(bytes()).toEqual(before);
    expect(lstatSync('/dev/stdout').isSymbolicLink()).toBe(true);
  });

  it.each(['NUL', 'con.csv', 'COM1', 'lpt9.txt', 'aux ', '\\\\.\\PhysicalDrive0', '\\\\?\\C:\\x.csv'])(
    'on Windows not the device %s',
    (name) => {
      const nothing = { storePath: '/nowhere/login-desk.db', ownFiles: [] };
      expect(refusedWith(safeTarget(name, nothing, 'win32'))).toBe('target-not-file');
      expect(safeTarget('console.csv', nothing, 'win32').ok).toBe(true);
    },
  );

  it('not the file that is being imported, nor by what goes beside the rejects', async () => {
    const { desk, run, input, bytes } = guardedDesk();
    linkSync(input, join(desk.folder, 'same.csv'));
    const conflicts = desk.file('r.csv.conflicts.csv', people);
    const before = bytes();
    const into = (file: string, rejectsFile: string) => run('import', { what: 'people', file, rejectsFile });
    for (const target of [input, join(desk.folder, 'same.csv'), join(desk.folder, 'PEOPLE.csv')])
      expect(refusedWith(await into(input, target))).toBe('target-in-use');
    expect(refusedWith(await into(conflicts, join(desk.folder, 'r.csv')))).toBe('target-in-use');
    expect(bytes()).toEqual(before);
  });

  it('not another export, and not its manifest', async () => {
    const { desk, run, input, bytes } = guardedDesk();
    const at = (name: string) => join(desk.folder, name);
    answered(await run('exportCases', { format: 'csv', out: at('a.csv') }));
    desk.file('b.csv.manifest.json', desk.read('a.csv.manifest.json'));
    desk.file('renamed.json', desk.read('a.csv.manifest.json'));
    desk.file('c.csv.manifest.json', 'notes of my own');
    const before = bytes();
    const exporting = (out: string) => run('exportCases', { format: 'csv', out });
    for (const name of ['a.csv.manifest.json', 'A.CSV.Manifest.JSON', 'new.manifest.json', 'renamed.json'])
      expect([name, refusedWith(await exporting(at(name)))]).toEqual([name, 'target-is-manifest']);
    // The manifest of these would take the place of one that is not theirs.
    for (const name of ['b.csv', 'c.csv'])
      expect([name, refusedWith(await exporting(at(name)))]).toEqual([name, 'target-is-manifest']);
    const rejects = (rejectsFile: string) => run('import', { what: 'people', file: input, rejectsFile });
    expect(refusedWith(await rejects(at('a.csv')))).toBe('target-has-manifest');
    expect(refusedWith(await rejects(at('a.csv.manifest.json')))).toBe('target-is-manifest');
    expect(bytes()).toEqual(before);
    answered(await exporting(at('a.csv')));
  });

  it('not a file to import, whatever it is called and however it is written', async () => {
    const { desk, run, input, bytes } = guardedDesk();
    const practices = desk.file('practices.csv', `${practicesHeader}PR-1,One,,,,,,,active\n`);
    const before = bytes();
    const answer = await run('import', { what: 'people', file: input, rejectsFile: practices });
    expect(refusedWith(answer)).toBe('target-is-import');
    desk.file('wide.csv', Buffer.from('Practice ID;Name\nPR-1;One\n', 'utf16le'));
    for (const name of ['practices.csv', 'people.csv', 'wide.csv'])
      for (const format of exportFormats) {
        const exporting = run('exportCases', { format, out: join(desk.folder, name) });
        expect(refusedWith(await exporting)).toBe('target-is-import');
      }
    rmSync(join(desk.folder, 'wide.csv'));
    expect(bytes()).toEqual(before);
    const older = desk.file('older.csv', 'line,column,code,message\r\n');
    answered(await run('import', { what: 'people', file: input, rejectsFile: older }));
    expect(desk.read('older.csv')).toContain('practice-unknown');
    // Lists that the desk itself made have such columns too.
    for (let turn = 0; turn < 2; turn += 1) {
      answered(await run('exportReadiness', { out: join(desk.folder, 'readiness.csv') }));
      for (const format of exportFormats)
        answered(await run('exportCases', { format, out: join(desk.folder, `cases.${format}`) }));
    }
    rmSync(join(desk.folder, 'cases.csv.manifest.json'));
    answered(await run('exportCases', { format: 'csv', out: join(desk.folder, 'cases.csv') }));
  });

  it('says the same in a worker, as the window runs it', async () => {
    const { desk } = guardedDesk();
    const out = desk.file('other.key.csv', key);
    expect(refusedWith(await desk.jobs.run('exportCases', { format: 'csv', out }))).toBe('target-is-key');
    expect(desk.read('other.key.csv')).toBe(key);
  });
});
