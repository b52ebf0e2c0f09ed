import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleHit } from '../../preload/contract/knowledge.ts';
import type { ReadinessMailResult, ReadinessReport, ReadinessRow } from '../../preload/contract/readiness.ts';
import { commandLine } from '../support/command-line.ts';

const people = `account_id,practice_id,kind,given_name,family_name,login_email,email_state,status
a-1,P-1,person,Mary,Lee,mary@web.example,none,active
a-2,P-1,person,Ben,Stone,ben@gmial.com,none,active
a-3,P-1,person,Cleo,Hill,,none,active
`;

test('readiness is reported, listed, exported and mailed', { timeout: 120_000 }, async () => {
  const line = commandLine();
  await line.run('init');
  await line.run(
    'import',
    'practices',
    line.file('p.csv', 'practice_id,name,email,status\nP-1,Harbour Dental,desk@harbour.example,active\n'),
  );
  await line.run('import', 'people', line.file('a.csv', people));

  const report: ReadinessReport = (await line.run('readiness', 'report')).json;
  expect(report).toMatchObject({ total: 3, counts: { ready: 1, 'no-address': 1, typo: 1 }, practices: 1 });
  const rows: readonly ReadinessRow[] = (await line.run('readiness', 'list', '--kind', 'typo', 'ready')).json;
  expect(rows.map(({ accountId, kind }) => [accountId, kind])).toEqual([
    ['a-1', 'ready'],
    ['a-2', 'typo'],
  ]);
  const out = join(line.folder, 'readiness.csv');
  expect((await line.run('readiness', 'export', '--out', out)).json).toMatchObject({ rows: 3 });
  expect(readFileSync(out, 'utf8')).toContain('P-1,Harbour Dental,a-2,person,Ben Stone,typo,ben@gmial.com');

  const dry: ReadinessMailResult = (await line.run('readiness', 'mail', '--dry-run')).json;
  expect(dry).toMatchObject({ dryRun: true, letters: { person: 1, clinic: 1 }, accounts: { clinic: 2 } });
  expect((await line.run('outbox', 'list')).json).toEqual([]);
  expect((await line.run('readiness', 'mail')).json).toMatchObject({ letters: { person: 1, clinic: 1 } });
  expect((await line.run('outbox', 'list')).json).toHaveLength(2);
  expect((await line.run('readiness', 'mail')).json).toMatchObject({ skipped: { recently: 3 } });
});

test('articles are found and shown', { timeout: 60_000 }, async () => {
  const line = commandLine();
  await line.run('init');
  const hits: readonly ArticleHit[] = (await line.run('knowledge', 'search', '--situation', 'taken')).json;
  expect(hits.map(({ id }) => id)).toEqual(['taken-address']);
  const shown = await line.run('knowledge', 'show', 'taken-address');
  expect(shown.json).toMatchObject({ title: 'The address is taken by someone else' });
  const missing = await line.run('knowledge', 'show', 'nothing');
  expect([missing.status, missing.json]).toMatchObject([1, { error: { code: 'article-not-found' } }]);
  expect((await line.run('knowledge', 'search', '--reason', 'hungry')).status).toBe(2);
});
