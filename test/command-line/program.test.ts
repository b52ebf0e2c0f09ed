import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { patience } from './command-line-world.ts';

test('wrong usage has exit status 2 and one JSON document', { timeout: patience }, async () => {
  const line = commandLine();
  for (const words of [
    ['fly'],
    ['lookup'],
    ['help', 'password', '--user-name', 'x'],
    ['lookup', 'x', '--limit', 'many'],
    // No number is turned into another one.
    ['lookup', 'x', '--limit', '-1'],
    ['lookup', 'x', '--limit', '0'],
    ['lookup', 'x', '--limit', '1e1'],
    ['cases', 'list', '--limit', ''],
    ['readiness', 'list', '--limit', '1.5'],
    ['portal', 'serve', '--port', '-1'],
    ['import', 'practices', 'x.csv', '--map', 'Their name'],
    ['import', 'people', 'x.csv', '--separator', 'dot'],
    ['act', 'cases.open', '--input', '{'],
    ['act', 'cases.open', '--input', '{}', '--proof', 'gut-feeling'],
    ['cases', 'list', '--state', 'odd'],
  ]) {
    const answer = await line.run(...words);
    expect([words, answer.status, answer.json]).toMatchObject([words, 2, { error: { code: 'usage' } }]);
  }
  // As a process too: its exit status is what a script sees.
  expect(await line.plain('--json', 'fly')).toMatchObject({ status: 2, json: { error: { code: 'usage' } } });
  expect((await line.plain('--help')).status).toBe(0);
  expect(await line.plain('--version')).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
});
