/** Sums up the reports of all runners; its last line is `N passed, N failed`. */
import { readFile } from 'node:fs/promises';
import {
  type Failure,
  failuresOfPlaywright,
  failuresOfVitest,
  type PlaywrightReport,
  type VitestReport,
} from './machine/failures.ts';
import { type BenchReport, type CheckReport, endedWell, type Runner, reports } from './machine/reports.ts';

interface Sum {
  readonly passed: number;
  readonly failed: number;
}

/** A file that could not be loaded has no tests to fail; it counts as one. */
function sumOfVitest({ numPassedTests, numFailedTests, testResults }: VitestReport): Sum {
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

const counters: Readonly<Record<Runner, (report: never) => Sum>> = {
  checks: ({ checks }: CheckReport) => {
    const passed = checks.filter((check) => check.passed).length;
    return { passed, failed: checks.length - passed };
  },
  vitest: sumOfVitest,
  packages: sumOfVitest,
  playwright: ({ stats }: PlaywrightReport) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }),
  bench: ({ parts }: BenchReport) => {
    const passed = parts.filter((part) => part.passed).length;
    return { passed, failed: parts.length - passed };
  },
};

const failures: Readonly<Record<Runner, (report: never) => readonly Failure[]>> = {
  checks: ({ checks }: CheckReport) =>
    checks.filter((check) => !check.passed).map(({ name }) => ({ name, message: '' })),
  vitest: failuresOfVitest,
  packages: failuresOfVitest,
  playwright: failuresOfPlaywright,
  bench: ({ parts }: BenchReport) =>
    parts.filter((part) => !part.passed).map(({ name }) => ({ name, message: '' })),
};

/** A runner can fail without a failed test: by an error that nobody caught, or when it found no test at all. */
async function sumOf(runner: Runner): Promise<Sum> {
  try {
    const report = JSON.parse(await readFile(reports[runner], 'utf8')) as never;
    const sum = counters[runner](report);
    // Named once more down here: of a long run often only the end is kept.
    for (const { name, message } of failures[runner](report)) console.log(`failed: ${name}\n${message}`);
    return (await endedWell(runner)) ? sum : { ...sum, failed: Math.max(sum.failed, 1) };
  } catch (problem) {
    console.log(`${runner} left no report: ${problem instanceof Error ? problem.message : problem}`);
    return { passed: 0, failed: 1 };
  }
}

let passed = 0;
let failed = 0;
for (const runner of Object.keys(reports) as Runner[]) {
  const sum = await sumOf(runner);
  console.log(`${runner}: ${sum.passed} passed, ${sum.failed} failed`);
  passed += sum.passed;
  failed += sum.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
