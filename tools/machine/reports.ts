import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './project.ts';

/** The folder, unknown to git, in which every runner leaves what it found. */
export const reportFolder = join(projectFolder, 'test-results');

/** One report for each runner; `.ci/run` sums them up. */
export const reports = {
  checks: join(reportFolder, 'checks.json'),
  vitest: join(reportFolder, 'vitest.json'),
  playwright: join(reportFolder, 'playwright.json'),
} as const;

export type Runner = keyof typeof reports;

export interface CheckReport {
  readonly checks: readonly { readonly name: string; readonly passed: boolean; readonly seconds: number }[];
}

/** Removes a runner's last report, lest it be taken for the one of a run that broke down. */
export async function forgetReport(runner: Runner): Promise<void> {
  await mkdir(reportFolder, { recursive: true });
  await rm(reports[runner], { force: true });
}

/** Writes the report of the checks; the test runners write their own. */
export async function writeCheckReport(report: CheckReport): Promise<void> {
  await writeFile(reports.checks, JSON.stringify(report, undefined, 2));
}
