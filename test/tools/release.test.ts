import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { projectFolder } from '../../tools/machine/project.ts';
import { billOfMaterials } from '../../tools/package/sbom.ts';
import { versionProblems } from '../../tools/release/check-version.ts';
import { checksumsOf } from '../../tools/release/checksums.ts';
import { draftArguments } from '../../tools/release/draft.ts';
import { notesOf, signedBy } from '../../tools/release/notes.ts';
import { packageArguments } from '../../tools/release/package-arguments.ts';

const changelog = `# Changelog

## [Unreleased]

Nothing yet.

## [1.2.0] - 2026-12-01

### Added

- A thing.

## [1.1.0] - unreleased

- Another.

## [1.0.0] - 2026-10-01

[1.2.0]: https://changes.example/1.2.0
`;

/** A folder with files in it, by their path. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a step as its npm script does. */
const step = (name: string, folder: string, env: NodeJS.ProcessEnv = {}): Promise<Ran> =>
  new Promise((ran) =>
    execFile(
      process.execPath,
      [join(projectFolder, 'tools/release.ts'), name],
      { env: { ...process.env, RELEASE_FOLDER: folder, ...env } },
      (error, out, err) => ran({ status: error ? Number(error.code) : 0, out, err }),
    ),
  );

describe('The version of a release', () => {
  test.each([
    ['v1.2.0', '1.2.0', []],
    ['v1.2.1', '1.2.0', [/the tag has to be v1\.2\.0/]],
    ['', '1.2.0', [/the tag has to be/]],
    ['v1.1.0', '1.1.0', [/names no day/]],
    ['v1.0.0', '1.0.0', [/is empty/]],
    ['v2.0.0', '2.0.0', [/has no section \[2\.0\.0\]/]],
  ] as const)('tag %s of %s', (tag, version, expected) => {
    const problems = versionProblems({ tag, version, changelog });
    expect(problems).toHaveLength(expected.length);
    for (const [at, pattern] of expected.entries()) expect(problems[at]).toMatch(pattern);
  });

  test('the changelog of the project has a section for the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
    const own = readFileSync(join(projectFolder, 'CHANGELOG.md'), 'utf8');
    expect(versionProblems({ tag: `v${version}`, version, changelog: own }).join()).not.toMatch(
      /no section|empty/,
    );
  });

  test('the step refuses a tag that is another version', async () => {
    expect(await step('check', folderWith({}), { RELEASE_TAG: 'v0.0.0' })).toMatchObject({
      status: 1,
      err: expect.stringContaining('The tag is “v0.0.0”'),
    });
  });
});

test('packages of a release name the update server, which has to be https, and none where there is none', () => {
  expect(packageArguments(['--linux'], {})).toEqual(['--linux']);
  expect(packageArguments(['--linux'], { UPDATE_SERVER: '' })).toEqual(['--linux']);
  expect(packageArguments(['--win'], { UPDATE_SERVER: 'https://updates.example/desk' })).toEqual([
    '--win',
    '-c.publish.url=https://updates.example/desk',
  ]);
  for (const odd of ['http://updates.example', 'https://a b', 'x'])
    expect(() => packageArguments([], { UPDATE_SERVER: odd })).toThrow('https');
});

describe('Checksums', () => {
  const files = {
    'login-desk-1.2.0-linux-x64.deb': 'deb',
    'login-desk-1.2.0-windows-x64.exe': 'exe',
    'latest-linux.yml': 'feed',
    'latest-linux.yml.sig': 'signature',
    'builder-debug.yml': 'a note of packing',
    'linux-unpacked/login-desk': 'the program itself',
  };

  test('are those of everything that is handed out, and of nothing else', async () => {
    const list = await checksumsOf(folderWith(files));
    expect(
      list
        .trim()
        .split('\n')
        .map((line) => line.slice(66)),
    ).toEqual([
      'latest-linux.yml',
      'latest-linux.yml.sig',
      'login-desk-1.2.0-linux-x64.deb',
      'login-desk-1.2.0-windows-x64.exe',
    ]);
  });

  test.skipIf(process.platform !== 'linux')(
    'are what sha256sum checks, and a changed package is found',
    async () => {
      const folder = folderWith(files);
      expect((await step('checksums', folder)).status).toBe(0);
      const check = () =>
        new Promise<number>((done) =>
          execFile('sha256sum', ['--check', '--ignore-missing', 'SHA256SUMS'], { cwd: folder }, (error) =>
            done(Number(error?.code ?? 0)),
          ),
        );
      expect(await check()).toBe(0);
      writeFileSync(join(folder, 'login-desk-1.2.0-linux-x64.deb'), 'another');
      expect(await check()).toBe(1);
    },
  );

  test('of nothing are a mistake', async () => {
    const { status, err } = await step('checksums', folderWith({}));
    expect([status, err]).toEqual([1, expect.stringContaining('There are no packages in')]);
  });
});

test('the bill of materials of each packed program goes beside the packages, named after version and system', async () => {
  const bill = (platform: string) =>
    JSON.stringify(
      billOfMaterials({ name: 'login-desk', version: '1.2.0', description: '', platform, arch: 'x64' }, []),
    );
  const folder = folderWith({
    'linux-unpacked/resources/licenses/sbom.cdx.json': bill('linux'),
    'mac/Login Desk.app/Contents/Resources/licenses/sbom.cdx.json': bill('darwin'),
    'nothing/README': '',
  });
  const { status, out } = await step('sbom', folder);
  expect([status, out.trim().split('\n')]).toEqual([
    0,
    ['login-desk-1.2.0-linux-x64.cdx.json', 'login-desk-1.2.0-darwin-x64.cdx.json'].sort(),
  ]);
  expect(readFileSync(join(folder, 'login-desk-1.2.0-darwin-x64.cdx.json'), 'utf8')).toBe(bill('darwin'));
  expect((await step('sbom', folderWith({ 'linux-unpacked/login-desk': '' }))).status).toBe(1);
});

describe('The notes', () => {
  test('are the section of the version, and say what is not signed', () => {
    const none = notesOf(changelog, '1.2.0', signedBy({ WIN_SIGNED: 'false', MAC_SIGNED: '' }));
    expect(none).toMatch(/^### Added\n\n- A thing\./);
    expect(none).not.toContain('Another');
    for (const part of [
      'for Windows are not signed',
      'for macOS are not signed',
      'feed of updates is not signed',
    ])
      expect(none).toContain(part);
  });

  test('of a signed release name nothing unsigned', () => {
    const all = notesOf(
      changelog,
      '1.2.0',
      signedBy({ WIN_SIGNED: 'true', MAC_SIGNED: 'true', UPDATES_SIGNED: 'true' }),
    );
    expect(all).not.toContain('not signed');
    expect(all).toContain('sha256sum --check');
  });
});

describe('The draft', () => {
  test('is one that a person publishes; a version with a hyphen is one to try', () => {
    const draft = (version: string) => draftArguments({ version, notes: 'notes.md', files: ['a.deb'] });
    expect(draft('1.2.0')).toEqual(
      'release create v1.2.0 --draft --verify-tag --title|Login Desk 1.2.0|--notes-file notes.md a.deb'
        .split('|')
        .flatMap((part, at) => (at === 1 ? [part] : part.trim().split(' '))),
    );
    expect(draft('1.2.0-beta.1')).toContain('--prerelease');
  });

  test.skipIf(process.platform === 'win32')(
    'hands over all packages and their checksums, and nothing before those are there',
    async () => {
      const folder = folderWith({
        'login-desk.deb': 'deb',
        'bin/gh': '#!/bin/sh\nprintf "%s\\n" "$@" > "$RELEASE_FOLDER/told"\n',
      });
      chmodSync(join(folder, 'bin/gh'), 0o755);
      const env = { PATH: `${join(folder, 'bin')}:${process.env.PATH}` };
      expect((await step('draft', folder, env)).status).toBe(1);
      expect(existsSync(join(folder, 'told'))).toBe(false);
      for (const name of ['checksums', 'notes', 'draft'])
        expect([name, (await step(name, folder, env)).status]).toEqual([name, 0]);
      const told = readFileSync(join(folder, 'told'), 'utf8').trim().split('\n');
      expect(told).toContain('--draft');
      expect(told.slice(-2)).toEqual([join(folder, 'login-desk.deb'), join(folder, 'SHA256SUMS')]);
      const without = await step('draft', folder, { PATH: folder });
      expect([without.status, without.err]).toEqual([
        1,
        expect.stringMatching(/^The draft is made by .*`gh`.*\n$/),
      ]);
    },
  );
});
