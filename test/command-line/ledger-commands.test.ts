import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { AuditEntry, AuditRow } from '../../preload/contract/audit-log.ts';
import type { LinkRow } from '../../preload/contract/links.ts';
import { filledCommandLine, patience } from './command-line-world.ts';

test('the audit chain is listed by every filter, shown entry by entry, and exported with a manifest that fits', {
  timeout: patience,
}, async () => {
  const line = await filledCommandLine();
  const { number } = (
    await line.run('cases', 'open', '--channel', 'phone', '--caller', 'Mary', '--practice', 'PR-2')
  ).json as { number: string };
  await line.run('cases', 'note', '0000-0000', 'nowhere');
  const list = async (...filters: string[]) =>
    (await line.run('audit', 'list', ...filters)).json as readonly AuditRow[];
  expect((await list('--case', number)).map(({ action }) => action)).toEqual(['cases.open']);
  expect((await list('--whom', 'pr-2', '--operator', 'Sam')).map(({ action }) => action)).toContain(
    'cases.open',
  );
  const [refused] = await list('--refused', '--action', 'cases.note');
  expect(refused).toMatchObject({ what: 'Note added to the case', refused: { code: 'case-not-found' } });
  expect(await list('--operator', 'Nobody')).toEqual([]);
  expect(await list('--from', '2001-01-01', '--to', '2001-01-02')).toEqual([]);

  const shown = (await line.run('audit', 'show', String(refused?.sequence))).json as AuditEntry;
  expect(shown).toMatchObject({ action: 'cases.note', input: { number: '0000-0000' } });

  const out = line.file('audit.jsonl', '');
  const { rows, manifest } = (
    await line.run('export', 'audit', '--format', 'jsonl', '--out', out, '--refused')
  ).json as { rows: number; manifest: string };
  expect(rows).toBe(1);
  expect(readFileSync(out, 'utf8')).toContain('case-not-found');
  expect((await line.run('audit', 'verify', manifest)).json).toMatchObject({ ok: true });
});

test('the report of a period is a PDF file with a manifest, and days that are none are refused', {
  timeout: patience,
}, async () => {
  const line = await filledCommandLine();
  const out = line.file('report.pdf', '');
  const days = ['--from', '2026-11-01', '--to', '2026-11-30'];
  const { manifest } = (await line.run('export', 'report', ...days, '--out', out)).json as {
    manifest: string;
  };
  expect(readFileSync(out, 'latin1')).toMatch(/^%PDF-/);
  expect((await line.run('audit', 'verify', manifest)).json).toMatchObject({ ok: true });
  const wrong = await line.run('export', 'report', '--from', 'yesterday', '--out', out);
  expect([wrong.status, wrong.json]).toMatchObject([1, { error: { code: 'invalid-input' } }]);
});

test('links are listed by every filter, shown with the sentence for the caller, and cancelled', {
  timeout: patience,
}, async () => {
  const line = await filledCommandLine();
  const [account] = ((await line.run('lookup', 'mary', '--limit', '1')).json as { hits: { id: string }[] })
    .hits;
  const id = account?.id ?? '';
  const { caseNumber } = (
    await line.run(
      'act',
      'logins.send-reset',
      '--input',
      JSON.stringify({ accountId: id, requestedBy: 'Mary' }),
    )
  ).json as { caseNumber: string };
  const list = async (...filters: string[]) =>
    (await line.run('links', 'list', ...filters)).json as readonly LinkRow[];
  const [link] = await list('--account', id, '--purpose', 'reset-password');
  expect(link).toMatchObject({ state: 'waiting', caseNumber, operator: 'Sam', channel: 'phone' });
  expect(await list('--state', 'used')).toEqual([]);
  const shown = await line.run('links', 'show', link?.id ?? '', '--zone', 'America/New_York');
  expect((shown.json as LinkRow).tellCaller).not.toContain('@');
  await line.run('links', 'cancel', link?.id ?? '');
  expect(await list('--whom', caseNumber)).toMatchObject([{ state: 'cancelled', cancelReason: 'by-hand' }]);
});
