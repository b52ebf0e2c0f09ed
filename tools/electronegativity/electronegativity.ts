import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint, makeOnce } from '../machine/cache-folder.ts';
import { packageManifest, projectFolder } from '../machine/project.ts';
import { CommandFailed, runCommand } from '../machine/run-command.ts';
import { SetupProblem } from '../machine/setup-problem.ts';
import { checksLeftOut, type ExplainedFinding } from './explained-findings.ts';
import type { Finding, ScanResult } from './scan.ts';

const scannerFolder = join(import.meta.dirname, 'scanner');
const scannerFiles = ['package.json', 'package-lock.json'] as const;
const tenMinutes = 600_000;

/** What Electron runs of the program, as it is written. */
const scannedParts = ['language', 'main', 'preload', 'renderer', 'package.json'] as const;

/** Scans the program's own code, as `scanFolder` does. */
export const scanProgram = (): Promise<ScanResult> =>
  inFolderOfItsOwn(async (folder) => {
    const program = join(folder, 'program');
    for (const part of scannedParts)
      await cp(join(projectFolder, part), join(program, part), { recursive: true });
    return scanFolder(program);
  });

/** Scans every file of a folder. Throws a `SetupProblem` where the scanner isn't there and can't be had. */
export const scanFolder = (scanned: string): Promise<ScanResult> =>
  inFolderOfItsOwn(async (folder) => {
    const script = join(import.meta.dirname, 'scan.ts');
    const result = join(folder, 'result.json');
    const { version } = packageManifest('electron');
    const leftOut = Object.keys(checksLeftOut);
    await runCommand(process.execPath, [script, result, scanned, await scanner(), version, ...leftOut]);
    return JSON.parse(await readFile(result, 'utf8')) as ScanResult;
  });

/** What is to be mended, a sentence each: findings without a reason, reasons without a finding, files that could not be read. */
export function unexplained(
  { findings, unread }: ScanResult,
  explained: readonly ExplainedFinding[],
): readonly string[] {
  const isOf = (finding: Finding) => (row: ExplainedFinding) =>
    row.check === finding.check && row.file === finding.file;
  return [
    ...findings
      .filter((finding) => !explained.some(isOf(finding)))
      .map(({ check, file, line, sample }) => `${check} in ${file}:${line} is not explained: ${sample}`),
    ...explained
      .filter((row) => !findings.some((finding) => isOf(finding)(row)))
      .map(({ check, file }) => `${check} in ${file} is explained, but not found any more.`),
    ...unread.map((file) => `The scanner could not read ${file}`),
  ];
}

/**
 * The folder of the scanner, in the user's cache, installed by a lock file of its own: it is no longer developed and brings 400
 * old packages, which don't belong among the project's.
 */
async function scanner(): Promise<string> {
  const lock = await Promise.all(scannerFiles.map((file) => readFile(join(scannerFolder, file), 'utf8')));
  return makeOnce(`electronegativity-${fingerprint(...lock)}`, async (folder) => {
    for (const file of scannerFiles) await cp(join(scannerFolder, file), join(folder, file));
    try {
      await runCommand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder], {
        cwd: folder,
        timeout: tenMinutes,
      });
    } catch (problem) {
      if (!(problem instanceof CommandFailed)) throw problem;
      throw new SetupProblem(
        `Electronegativity could not be installed: run \`npm run check\` once with the package registry in reach. ${problem.message}`,
      );
    }
  });
}

async function inFolderOfItsOwn<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'login-desk-scan-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
