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
