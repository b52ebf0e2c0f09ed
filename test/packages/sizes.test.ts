import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../tools/machine/project.ts';
import { runCommand } from '../../tools/machine/run-command.ts';
import { neededBinaries } from '../../tools/package/other-natives.ts';
import { programSize, sizeProblems } from '../../tools/package/sizes.ts';
import { whyNoCleanRoot } from '../support/clean-root.ts';
import { madeDeb } from '../support/made-deb.ts';

const tenMinutes = 600_000;
const why = whyNoCleanRoot();
const modules = join(projectFolder, 'node_modules');
const unpacked = join(
  projectFolder,
  'dist',
  process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked',
);

/** The systems that packages are for; a Mac's holds the binaries of both its processors. */
const systems = [
  ['win32', ['x64']],
  ['win32', ['arm64']],
  ['darwin', ['x64', 'arm64']],
  ['linux', ['x64']],
  ['linux', ['arm64']],
] as const;

const sizeOf = (path: string): number => statSync(path).size;
const nativesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.node'))
    .map((name) => join(folder, name));
const sum = (sizes: readonly number[]): number => sizes.reduce((all, one) => all + one, 0);

describe.skipIf(why !== null)(`How large packages are${why === null ? '' : ` (${why})`}`, () => {
  let folder: string;
  /** What a package of each system has of ours besides its native modules: the same everywhere. */
  let common: number;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'login-desk-binaries-'));
    await madeDeb();
    const { ours } = programSize(unpacked, join(unpacked, 'resources'));
    common = ours - sum(nativesIn(join(unpacked, 'resources/app.asar.unpacked')).map(sizeOf));
    const locked = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')).packages;
    const names = ['win32', 'darwin', 'linux'].flatMap((system) => neededBinaries([], system));
    const wanted = names.map((name) => `${name}@${locked[`node_modules/${name}`].version}`);
    await runCommand('npm', ['pack', '--silent', '--pack-destination', folder, ...wanted], { cwd: folder });
    for (const file of readdirSync(folder)) {
      const own = join(folder, file.replace(/\.tgz$/, ''));
      await runCommand('sh', ['-c', 'mkdir "$0" && tar xzf "$1" -C "$0"', own, join(folder, file)]);
    }
  }, tenMinutes);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(systems)('%s, %s: the program adds less than 30 MB to Electron', (system, arches) => {
    const natives = arches.flatMap((arch) => [
      join(modules, `better-sqlite3/prebuilds/${system}-${arch}.node`),
      ...nativesIn(join(modules, `keytar/prebuilds/${system}-${arch}`)),
      ...nativesIn(folder).filter((path) => path.includes(`.${system}-${arch}`)),
    ]);
    expect(natives).toHaveLength(3 * arches.length);
    const ours = common + sum(natives.map(sizeOf));
    console.log(`${system} ${arches.join(' and ')}: ours ${(ours / 1_000_000).toFixed(1)} MB`);
    expect(sizeProblems([{ name: system, electron: 0, ours }])).toEqual([]);
  });
});
