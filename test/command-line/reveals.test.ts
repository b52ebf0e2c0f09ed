import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import { openStore, type Store } from '../../main/store/store.ts';
import { valueIn } from '../support/answers.ts';
import type { CommandLine } from '../support/command-line.ts';
import { filledCommandLine, patience } from './command-line-world.ts';

function entriesOf(line: CommandLine): readonly Record<string, unknown>[] {
  const key = Buffer.from(readFileSync(line.keyFile, 'utf8').trim(), 'hex');
  const store: Store = valueIn(openStore({ path: join(line.folder, 'login-desk.db'), key }));
  try {
    return store.read
      .all<{ body: string }>(sql`SELECT body FROM audit ORDER BY sequence`)
      .map(({ body }) => JSON.parse(body));
  } finally {
    store.close();
  }
}

test('what the command line shows of numbers and addresses on file is in the chain: who looked for what, and whom it showed', {
  timeout: patience,
}, async () => {
  const line = await filledCommandLine();
  await line.run('help', 'user-name', '--email', 'front@angstrom.example');
  const [{ id = '' } = {}] = (await line.run('outbox', 'list')).json as { id?: string }[];
  const before = entriesOf(line).length;
  await line.run('lookup', 'mary lee');
  await line.run('ask', 'account', '--input', '{"id":"a-1"}');
  await line.run('outbox', 'show', id);
  expect(entriesOf(line).slice(before)).toMatchObject([
    {
      action: 'audit.revealed',
      operator: 'Sam',
      input: { query: 'lookup', input: { text: 'mary lee' }, records: ['a-1', 'a-2'], count: 2 },
    },
    {
      action: 'audit.revealed',
      input: { query: 'account', input: { id: 'a-1' }, records: expect.arrayContaining(['a-1']) },
    },
    { action: 'audit.revealed', input: { query: 'message', input: { id }, records: [id], count: 1 } },
  ]);
  const after = entriesOf(line).length;
  // What shows nothing that is on file leaves no entry.
  await line.run('lookup', 'nobody of this name');
  await line.run('settings', 'get', 'mail.mode');
  await line.run('cases', 'list');
  expect(entriesOf(line)).toHaveLength(after);
  expect((await line.run('audit', 'verify')).json).toMatchObject({ ok: true });
});

test('imports and exports are in the chain, begun and ended, also those that were refused or changed nothing', {
  timeout: patience,
}, async () => {
  const line = await filledCommandLine();
  const before = entriesOf(line).length;
  const out = join(line.folder, '..', 'cases.csv');
  const written = (await line.run('export', 'cases', '--format', 'csv', '--out', out)).json as {
    sha256: string;
  };
  const nowhere = join(line.folder, 'no-such-folder', 'x.csv');
  await line.run('export', 'cases', '--format', 'csv', '--out', nowhere);
  const empty = line.file('empty.csv', 'nothing of ours\n');
  await line.run('import', 'people', empty);
  const same = line.file('same.csv', 'practice_id,name\nPR-2,"Harbour ""Kids"" Dental"\n');
  await line.run('import', 'practices', same, '--dry-run');
  await line.run('import', 'practices', same);
  const notes = entriesOf(line)
    .slice(before)
    .filter(({ action }) => String(action).startsWith('audit.job'));
  expect(notes.map(({ action, input }) => [action, input])).toMatchObject([
    ['audit.job-began', { job: 'exportCases', input: { format: 'csv', out } }],
    ['audit.job-ended', { job: 'exportCases', result: { rows: 0, sha256: written.sha256 } }],
    ['audit.job-began', { job: 'exportCases', input: { out: nowhere } }],
    ['audit.job-ended', { job: 'exportCases', refused: 'folder-missing' }],
    ['audit.job-began', { job: 'import', input: { what: 'people', file: empty } }],
    ['audit.job-ended', { job: 'import', refused: expect.stringMatching(/^csv-/) }],
    ['audit.job-began', { job: 'import', input: { what: 'practices', file: same } }],
    ['audit.job-ended', { job: 'import', result: { rows: 1, unchanged: 1 } }],
  ]);
});
