import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projectFolder } from './project.ts';

/** A test that failed, and the first lines of why. */
export interface Failure {
  readonly name: string;
  readonly message: string;
}

/** What vitest's report holds that is read here. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

interface PlaywrightSuite {
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[];
    }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

/** What Playwright's report holds that is read here. */
export interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly suites: readonly PlaywrightSuite[];
}

/** The failed tests of a run of vitest, and the files that could not be loaded. */
export function failuresOfVitest({ testResults }: VitestReport): readonly Failure[] {
  return testResults.flatMap((file) => {
    const path = relative(projectFolder, file.name);
    if (file.status === 'failed' && file.assertionResults.length === 0)
      return [{ name: path, message: shortened(file.message) }];
    return file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => ({
        name: `${path}: ${test.fullName}`,
        message: shortened(test.failureMessages.join('\n')),
      }));
  });
}

/** The failed tests of a run of Playwright. */
export function failuresOfPlaywright({ suites }: Pick<PlaywrightReport, 'suites'>): readonly Failure[] {
  return suites.flatMap((suite) => [
    ...suite.specs
      .filter((spec) => !spec.ok)
      .map((spec) => ({
        name: `${spec.file}: ${spec.title}`,
        message: shortened(
          spec.tests
            .flatMap((test) => test.results.flatMap((result) => result.errors))
            .map((error) => error.message ?? '')
            .join('\n'),
        ),
      })),
    ...failuresOfPlaywright({ suites: suite.suites ?? [] }),
  ]);
}

/** As much as tells a failure apart from another: twelve lines of up to 200 characters. */
function shortened(message: string): string {
  const lines = stripVTControlCharacters(message).split('\n');
  return lines
    .slice(0, 12)
    .map((line) => `  ${line.slice(0, 200)}`)
    .join('\n');
}
