import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './project.ts';

/** The folder, unknown to git, in which every runner leaves what it found. */
export const reportFolder = join(projectFolder, 'test-results');

/** One report for each runner; `.ci/run` sums them up. */
export const reports = {
  checks: join(reportFolder, 'checks.json'),
  vitest: join(reportFolder, 'vitest.json'),
  packages: join(reportFolder, 'packages.json'),
  playwright: join(reportFolder, 'playwright.json'),
  bench: join(reportFolder, 'bench.json'),
} as const;

export type Runner = keyof typeof reports;

export interface CheckReport {
  readonly checks: readonly { readonly name: string; readonly passed: boolean; readonly seconds: number }[];
}

/**
 * Runs a runner, notes how it ended beside its report and gives that back. Its last report is removed first, lest it be
 * taken for the one of a run that broke down; and no report tells of everything: vitest's is silent on stray errors.
 */
export async function runAndNote(runner: Runner, run: () => Promise<number>): Promise<number> {
  await mkdir(reportFolder, { recursive: true });
  await rm(reports[runner], { force: true });
  await rm(statusFile(runner), { force: true });
  const status = await run();
  await writeFile(statusFile(runner), String(status));
  return status;
}

/** Whether a runner came to its end and was content. */
export async function endedWell(runner: Runner): Promise<boolean> {
  return (await readFile(statusFile(runner), 'utf8').catch(() => '')) === '0';
}

export interface BenchReport {
  readonly parts: readonly { readonly name: string; readonly passed: boolean }[];
}

/** Writes the report of the benchmark's parts. */
export async function writeBenchReport(report: BenchReport): Promise<void> {
  await mkdir(reportFolder, { recursive: true });
  await writeFile(reports.bench, JSON.stringify(report, undefined, 2));
}

/** Writes the report of the checks; the test runners write their own. */
export async function writeCheckReport(report: CheckReport): Promise<void> {
  await writeFile(reports.checks, JSON.stringify(report, undefined, 2));
}

const statusFile = (runner: Runner): string => join(reportFolder, `${runner}.status`);
