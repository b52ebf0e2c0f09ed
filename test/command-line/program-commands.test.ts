import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DiagnosticFacts } from '../../preload/contract/program.ts';
import { settingKeys } from '../../preload/contract/settings.ts';
import { commandLine } from '../support/command-line.ts';
import { patience } from './command-line-world.ts';

test('diagnostics tell versions, sizes and settings, and name nobody and nothing of anybody’s', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  await line.run('init', '--sample');
  const smtp = {
    host: 'mail.harbour.example',
    port: 25,
    user: 'desk-user',
    from: 'Desk <desk@harbour.example>',
  };
  await line.run('settings', 'set', 'mail.smtp', JSON.stringify(smtp));
  await line.run('settings', 'set', 'desk.name', 'Harbour Help');
  await line.run('settings', 'set', 'reset.minutes', '45');
  const { status, json, out } = await line.run('diagnostics');
  expect(status).toBe(0);
  const facts = json as unknown as DiagnosticFacts;
  expect(facts).toMatchObject({
    versions: { 'Login Desk': expect.any(String), SQLite: expect.stringMatching(/^\d/) },
    system: { platform: process.platform },
    store: { readOnly: false, directory: { practices: 12 }, cases: { total: 0 } },
    refusedWith: null,
    team: null,
    settings: {
      'mail.smtp': 'changed',
      'desk.name': 'changed',
      'mail.oauth': null,
      'mail.mode': 'sandbox',
      'reset.minutes': 45,
    },
    log: [],
  });
  // A new setting is told too, and says nothing of anybody.
  expect(Object.keys(facts.settings ?? {}).toSorted()).toEqual([...settingKeys].toSorted());
  for (const named of ['harbour', 'Harbour', 'desk-user', line.folder, 'Mary', 'Sam'])
    expect(out).not.toContain(named);
});

test('diagnostics of a store that can’t be opened tell why, and nobody has to sign in', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  await line.run('init');
  writeFileSync(join(line.folder, 'login-desk.db'), 'no database');
  expect((await line.run('diagnostics')).json).toMatchObject({
    store: null,
    refusedWith: 'store-damaged',
    settings: null,
  });
});
