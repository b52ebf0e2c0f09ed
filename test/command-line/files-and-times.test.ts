import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filledCommandLine, patience } from './command-line-world.ts';

test('an import says on standard error what it took for what, and in its result', {
  timeout: patience,
}, async () => {
  const line = await filledCommandLine();
  const text = 'sep=;\r\n"Practice ID";Name;Telephone\r\nPR-7;J\xf8rgen Vet;="00123"\r\n;;\r\n\x1a';
  const file = line.file('western.csv', Buffer.from(text, 'latin1'));
  const found = await line.run('import', 'practices', file);
  expect([found.status, found.json]).toMatchObject([0, { rows: 1, added: 1, encoding: 'windows-1252' }]);
  const { notes } = found.json as { notes: { code: string; message: string }[] };
  expect(notes.map(({ code }) => code)).toEqual([
    'encoding-detected',
    'separator-named',
    'columns-taken',
    'rows-empty',
    'end-mark',
    'cells-as-text',
  ]);
  for (const { message } of notes) expect(found.err).toContain(message);
  expect((await line.run('ask', 'practice', '--input', '{"id":"pr-7"}')).json).toMatchObject({
    name: 'Jørgen Vet',
    phone: '00123',
  });
});

test('an encoding is named, and one that there is not is wrong usage', { timeout: patience }, async () => {
  const line = await filledCommandLine();
  const file = line.file('mac.csv', Buffer.from('practice_id,name\nPR-7,J\x9frgen\n', 'latin1'));
  const refused = await line.run('import', 'practices', file);
  expect([refused.status, refused.json]).toMatchObject([
    1,
    { error: { code: 'encoding-unsupported', line: 2 } },
  ]);
  expect((await line.run('import', 'practices', file, '--encoding', 'macintosh')).json).toMatchObject({
    added: 1,
    notes: [],
  });
  for (const name of ['utf-9', 'latin-99', '', 'binary']) {
    const wrong = await line.run('import', 'practices', file, '--encoding', name);
    expect([name, wrong.status, wrong.json]).toMatchObject([name, 2, { error: { code: 'usage' } }]);
    expect(wrong.err).toContain('windows-1252');
  }
});

test('days and times are ISO in every option that takes them', { timeout: patience }, async () => {
  const line = await filledCommandLine();
  const out = join(line.folder, '..', 'cases.csv');
  const commands = [
    ['cases', 'list'],
    ['export', 'cases', '--format', 'csv', '--out', out],
    ['outbox', 'list'],
    ['outbox', 'report'],
  ];
  for (const words of commands)
    for (const [option, value] of [
      ['--from', '03/12/2026'],
      ['--to', 'Nov 26'],
      ['--from', '2026-11-25T13:00'],
    ] as const) {
      const answer = await line.run(...words, option, value);
      expect([words.join(' '), value, answer.status]).toEqual([words.join(' '), value, 1]);
      expect((answer.json as { error: { message: string } }).error.message).toContain('2026-11-25');
    }
  const right = ['--from', '2026-11-25T13:00-05:00', '--to', '2099-12-31', '--zone', 'America/New_York'];
  expect((await line.run('cases', 'list', ...right)).json).toEqual([]);
  expect((await line.run('outbox', 'list', ...right)).json).toEqual([]);
  expect((await line.run('export', 'cases', '--format', 'csv', '--out', out, ...right)).status).toBe(0);
  expect(JSON.parse(readFileSync(`${out}.manifest.json`, 'utf8')).period).toEqual({
    from: '2026-11-25T18:00:00.000Z',
    before: '2100-01-01T05:00:00.000Z',
  });
});
