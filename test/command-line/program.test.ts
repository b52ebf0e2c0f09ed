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

test('a group without its command says that one is missing, whatever options stand behind it', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  for (const group of ['cases', 'policy', 'team', 'export', 'help', 'settings', 'updates'])
    for (const options of [[], ['--operator', 'Sam'], ['--data', line.folder]]) {
      const answer = await line.run(group, ...options);
      expect([group, options, answer.status, answer.json]).toMatchObject([
        group,
        options,
        2,
        { error: { code: 'usage', message: 'a command is missing; --help lists them' } },
      ]);
    }
  expect(await line.plain('cases', '--json', '--frob')).toMatchObject({
    status: 2,
    json: { error: { code: 'usage', message: "unknown option '--frob'" } },
  });
});

test('the options of every command may stand between a group and its command too', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  await line.run('init');
  // Who is named there is asked to sign in; Sam is who the computer's user is.
  expect(
    await line.run('cases', '--operator', 'Robin', 'open', '--channel', 'phone', '--caller', 'Ann'),
  ).toMatchObject({ status: 1, json: { error: { message: expect.stringContaining('“Robin”') } } });
});
