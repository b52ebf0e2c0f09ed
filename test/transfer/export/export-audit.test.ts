import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { caseMaker } from '../../support/transfer-cases.ts';
import { answered, type TransferDesk, transferDesk } from '../../support/transfer-desk.ts';

async function deskWithEntries(): Promise<TransferDesk> {
  const desk = transferDesk();
  const cases = caseMaker(desk.store);
  cases.at(Date.UTC(2026, 10, 19, 9));
  await cases.open({ caller: '=HYPERLINK("http://x.example")' });
  cases.at(Date.UTC(2026, 10, 20, 9));
  await cases.open({ caller: 'Mary' }, 'Kim');
  return desk;
}

const exported = async (desk: TransferDesk, name: string, more: object) =>
  answered(await desk.run('exportAudit', { out: join(desk.folder, name), ...more } as never));

describe('an export of the audit chain', () => {
  it('holds in JSON lines each entry as the chain has it, so that its hashes can be computed from the file', async () => {
    const desk = await deskWithEntries();
    const { rows, sha256 } = await exported(desk, 'audit.jsonl', { format: 'jsonl' });
    const text = desk.read('audit.jsonl');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(rows);
    let previous = '0'.repeat(64);
    for (const { sequence, entry, previousHash, hash } of lines) {
      expect(previousHash).toBe(previous);
      previous = createHash('sha256')
        .update(`${sequence}\n${previousHash}\n${canonicalize(entry)}`)
        .digest('hex');
      expect(hash).toBe(previous);
    }
    expect(
      createHash('sha256')
        .update(readFileSync(join(desk.folder, 'audit.jsonl')))
        .digest('hex'),
    ).toBe(sha256);
    const opened = lines.find(({ entry }) => entry.action === 'cases.open');
    expect(opened).toMatchObject({ what: 'Case opened', entry: { operator: 'Sam' } });
  });

  it('is CSV that is safe in a spreadsheet, narrowed by the filters, which stand in the manifest', async () => {
    const desk = await deskWithEntries();
    const filters = { operator: 'Kim', action: 'cases.open', from: '2026-11-20', to: '2026-11-20' };
    await exported(desk, 'audit.csv', { format: 'csv', filters });
    const records = parse(desk.read('audit.csv'), { bom: true, columns: true }) as Record<string, string>[];
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ operator: 'Kim', action: 'cases.open', what: 'Case opened' });
    expect(JSON.parse(desk.read('audit.csv.manifest.json'))).toMatchObject({
      file: 'audit.csv',
      rows: 1,
      filters,
      period: { from: '2026-11-20T00:00:00.000Z', before: '2026-11-21T00:00:00.000Z' },
    });
    await exported(desk, 'all.csv', { format: 'csv' });
    for (const cell of Object.values((parse(desk.read('all.csv'), { bom: true }) as string[][]).flat()))
      expect(cell).not.toMatch(/^[=+@-]/);
  });

  it('is in the chain itself: who took it out, with which filters, and how it ended', async () => {
    const desk = await deskWithEntries();
    await exported(desk, 'audit.csv', { format: 'csv', filters: { refused: true } });
    const bodies = desk.store.read
      .all<{ body: string }>(
        sql`SELECT body FROM audit WHERE body ->> 'action' LIKE 'audit.job-%' ORDER BY sequence`,
      )
      .map(({ body }) => JSON.parse(body));
    expect(bodies).toMatchObject([
      { action: 'audit.job-began', input: { job: 'exportAudit', input: { filters: { refused: true } } } },
      { action: 'audit.job-ended', input: { job: 'exportAudit', result: { rows: 0 } } },
    ]);
  });
});
