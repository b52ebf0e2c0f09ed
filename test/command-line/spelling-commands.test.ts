import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { patience } from './command-line-world.ts';

test('words of this computer are added, listed and removed without a window', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  await line.run('init');
  expect((await line.run('spelling', 'list')).json).toEqual([]);
  for (const word of ['telehealth', 'clinc', 'telehealth'])
    expect((await line.run('spelling', 'add', word)).json).toEqual({ added: true });
  expect((await line.run('spelling', 'list')).json).toEqual(['clinc', 'telehealth']);
  expect((await line.run('spelling', 'forget', 'clinc')).json).toEqual({ forgotten: true });
  expect((await line.run('spelling', 'forget', 'clinc')).json).toEqual({ forgotten: false });
  // What is no word is never marked, and is none of them.
  expect((await line.run('spelling', 'add', 'PR-1001')).status).toBe(2);
  expect((await line.run('spelling', 'list')).json).toEqual(['telehealth']);
});
