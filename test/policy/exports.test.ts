import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { exportFormats } from '../../preload/contract/transfer.ts';
import { underPolicy } from '../support/policy.ts';
import { caseMaker } from '../support/transfer-cases.ts';
import {
  answered,
  practicesHeader,
  refusedWith,
  type TransferDesk,
  transferDesk,
} from '../support/transfer-desk.ts';

async function deskWithCase(): Promise<TransferDesk> {
  const desk = transferDesk();
  answered(await desk.importPractices(`${practicesHeader}PR-77,Harbour Vet,,,,,,,active\n`));
  await caseMaker(desk.store).open({ caller: 'Ophelia Caller', practiceId: 'PR-77' });
  return desk;
}

test('Columns that the policy leaves out are in no kind of export, and their content neither', async () => {
  const desk = await deskWithCase();
  underPolicy({ export: { leaveOut: ['caller', 'practice_id', 'timeline'] } });
  for (const format of exportFormats) {
    const out = join(desk.folder, `cases.${format}`);
    const { manifest } = answered(await desk.run('exportCases', { format, out }));
    const bytes = readFileSync(out);
    const text =
      format === 'pdf'
        ? (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text
        : bytes.toString('latin1');
    if (format !== 'xlsx') expect(text, format).toContain('Harbour Vet');
    for (const hidden of ['Ophelia', 'PR-77', 'practiceId']) expect(text, format).not.toContain(hidden);
    const { columns } = JSON.parse(readFileSync(manifest, 'utf8')) as { columns: readonly string[] };
    for (const name of ['caller', 'practice_id', 'practiceId', 'timeline'])
      expect(columns).not.toContain(name);
    expect(columns).toContain('number');
  }
});

test('Kinds of files, who exports, and exporting at all are the policy’s: a refusal leaves no file', async () => {
  const desk = await deskWithCase();
  const out = join(desk.folder, 'out');
  const tried = async (name: 'exportCases' | 'exportAudit' | 'exportReadiness', format: 'csv' | 'jsonl') =>
    refusedWith(await desk.run(name, { format, out } as never));
  underPolicy({ export: { formats: ['xlsx'] } });
  for (const name of ['exportCases', 'exportAudit', 'exportReadiness'] as const)
    expect(await tried(name, 'csv')).toBe('set-by-policy');
  underPolicy({ export: { roles: ['auditor'] } });
  expect(await tried('exportCases', 'csv')).toBe('set-by-policy');
  underPolicy({ export: { allowed: false } });
  expect(await tried('exportReadiness', 'csv')).toBe('set-by-policy');
  // An entry's line is what its hash is made over: it goes whole or not at all.
  underPolicy({ export: { leaveOut: ['operator'] } });
  expect(await tried('exportAudit', 'jsonl')).toBe('set-by-policy');
  expect(existsSync(out)).toBe(false);
  answered(await desk.run('exportAudit', { format: 'csv', out }));
  expect(readFileSync(out, 'utf8').split('\n')[0]).not.toContain('operator');
});
