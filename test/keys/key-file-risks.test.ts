import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Asker, keyFileRisks } from '../../main/store/key-file-risks.ts';

const uid = process.getuid?.() ?? 0;
const asker: Asker = { platform: 'linux', env: {}, uid };

function keyFile(mode: number, folder = 'keys', folderMode = 0o700): string {
  const home = mkdtempSync(join(tmpdir(), 'login-desk-risks-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  mkdirSync(join(home, folder), { recursive: true });
  const path = join(home, folder, 'desk.key');
  writeFileSync(path, 'x');
  chmodSync(path, mode);
  chmodSync(join(home, folder), folderMode);
  return path;
}

const risksOf = (path: string, who = asker): readonly string[] =>
  keyFileRisks(path, '--key-file', who).map(({ risk }) => risk);

test.skipIf(process.platform === 'win32').each([
  [0o600, []],
  [0o400, []],
  [0o640, ['others-can-read']],
  [0o604, ['others-can-read']],
  [0o620, ['others-can-read']],
  [0o666, ['others-can-read']],
] as const)('a key file of mode %o', (mode, risks) => {
  expect(risksOf(keyFile(mode))).toEqual(risks);
});

test.skipIf(process.platform === 'win32')(
  'a key file of another user is warned of with what makes it one’s own',
  () => {
    // Seen from a user who is not its owner; a file of the administrator’s is no one else’s.
    const path = keyFile(0o600);
    const seen = keyFileRisks(path, '--key-file', { ...asker, uid: uid + 1 });
    if (uid === 0) expect(seen).toEqual([]);
    else
      expect(seen).toMatchObject([
        { risk: 'others-own', command: expect.stringMatching(/^sudo chown .* && chmod 600 /) },
      ]);
  },
);

test.skipIf(process.platform === 'win32')(
  'a folder in which others can write is warned of, one for everybody with the sticky bit is not',
  () => {
    expect(risksOf(keyFile(0o600, 'keys', 0o777))).toEqual(['others-can-replace']);
    expect(risksOf(keyFile(0o600, 'keys', 0o770))).toEqual(['others-can-replace']);
    expect(risksOf(keyFile(0o600, 'keys', 0o1777))).toEqual([]);
    expect(risksOf(keyFile(0o600, 'keys', 0o755))).toEqual([]);
  },
);

test('a folder that a service copies elsewhere is warned of on every system', () => {
  for (const folder of [
    'OneDrive',
    'OneDrive - Example Clinic',
    'Dropbox',
    'Google Drive',
    'com~apple~CloudDocs',
    'Nextcloud',
  ])
    for (const platform of ['linux', 'win32'] as const)
      expect(risksOf(keyFile(0o600, join(folder, 'keys')), { ...asker, platform })).toEqual(['synchronised']);
  expect(risksOf(keyFile(0o600, 'my dropbox notes'))).toEqual([]);
});

test('the command that mends it is one that a shell takes', () => {
  const path = keyFile(0o644, "Sam's keys");
  expect(keyFileRisks(path, '--key-file', asker)[0]?.command).toBe(
    `chmod 600 '${path.replace("'", `'\\''`)}'`,
  );
});

test('a key file that is not there has no risks of its own', () => {
  expect(risksOf(join(tmpdir(), 'login-desk-no-such-folder', 'desk.key'))).toEqual([]);
});
