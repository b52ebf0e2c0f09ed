import { join } from 'node:path';
import { expect, it } from 'vitest';
import { failuresOfPlaywright, failuresOfVitest } from '../../tools/machine/failures.ts';
import { projectFolder } from '../../tools/machine/project.ts';

it('names a failed test of vitest with its file and the first lines of why', () => {
  const long = ['AssertionError: expected 1 to be 2', ...Array.from({ length: 40 }, (_, at) => `at ${at}`)];
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      {
        name: join(projectFolder, 'test/a.test.ts'),
        status: 'failed',
        message: '',
        assertionResults: [
          { fullName: 'keeps', status: 'passed', failureMessages: [] },
          { fullName: 'counts', status: 'failed', failureMessages: [long.join('\n')] },
        ],
      },
    ],
  };
  const [failure, ...others] = failuresOfVitest(report);
  expect(others).toEqual([]);
  expect(failure?.name).toBe('test/a.test.ts: counts');
  expect(failure?.message.split('\n')[0]).toBe('  AssertionError: expected 1 to be 2');
  expect(failure?.message.split('\n')).toHaveLength(12);
});

it('names a file of tests that could not be loaded', () => {
  const file = { name: join(projectFolder, 'test/b.test.ts'), status: 'failed', message: 'no such module' };
  const report = { numPassedTests: 0, numFailedTests: 0, testResults: [{ ...file, assertionResults: [] }] };
  expect(failuresOfVitest(report)).toEqual([{ name: 'test/b.test.ts', message: '  no such module' }]);
});

it('names a failed test of Playwright, also in a group, without the colors of a terminal', () => {
  const spec = (title: string, ok: boolean) => ({
    title,
    file: 'lock.test.ts',
    ok,
    tests: [{ results: [{ errors: ok ? [] : [{ message: '\u001b[31mTimed out\u001b[39m' }] }] }],
  });
  const group = { specs: [spec('in a group', false)] };
  const suites = [{ specs: [spec('locks', true), spec('unlocks', false)], suites: [group] }];
  expect(failuresOfPlaywright({ suites })).toEqual([
    { name: 'lock.test.ts: unlocks', message: '  Timed out' },
    { name: 'lock.test.ts: in a group', message: '  Timed out' },
  ]);
});
