import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import type { ReadinessMailResult } from '../../../preload/contract/readiness.ts';
import { fillDirectory } from '../../support/directory.ts';
import { write } from '../../support/store.ts';
import { answered, refusedWith, type TransferDesk, transferDesk } from '../../support/transfer-desk.ts';

const day = 24 * 60 * 60 * 1000;

async function readinessDesk(): Promise<TransferDesk> {
  const desk = transferDesk();
  await fillDirectory(
    desk.store,
    [
      { id: 'P-100', name: 'Harbour Dental', email: 'desk@harbour.example' },
      { id: 'P-200', name: '=Lakeside', email: '' },
    ],
    [
      { id: 'held', loginEmail: 'held@web.example', emailState: 'verified', familyName: 'Aa' },
      { id: 'ready', loginEmail: 'ready@web.example', familyName: 'Bb' },
      { id: 'claimed', loginEmail: 'claimed@web.example', emailState: 'unverified', familyName: 'Cc' },
      { id: 'nothing', familyName: 'Dd' },
      { id: 'colleague', loginEmail: 'held@web.example', familyName: 'Ee' },
      { id: 'slip', loginEmail: 'slip@gmial.com', familyName: 'Ff' },
      { id: 'lost', practiceId: 'P-200', familyName: 'Gg' },
      { id: 'fine', practiceId: 'P-200', loginEmail: 'fine@web.example', familyName: '-Hh' },
    ],
  );
  return desk;
}

const mail = async (desk: TransferDesk, more: object = {}): Promise<ReadinessMailResult> =>
  answered(await desk.run('mailReadiness', more));

const messages = async ({ store }: TransferDesk) =>
  Promise.all(
    store.read
      .all<{ raw: Buffer; to_address: string; state: string; account_id: string | null }>(
        sql`SELECT raw, to_address, state, account_id FROM messages JOIN message_bytes USING (id) ORDER BY id`,
      )
      .map(async ({ raw, to_address: to, state, account_id: accountId }) => {
        const { subject, text } = await PostalMime.parse(raw);
        return { to, state, accountId, subject, text: text ?? '' };
      }),
  );

const agePast = ({ store }: TransferDesk, days: number) =>
  write(store, (transaction) =>
    transaction.run(sql`UPDATE upgrade_notices SET queued_at = queued_at - ${days * day}`),
  );

describe('letters about the upgrade', () => {
  it('go straight to whose address is theirs or free, and about all others one to the clinic', async () => {
    const desk = await readinessDesk();
    const result = await mail(desk);
    expect(result).toMatchObject({
      dryRun: false,
      practices: 2,
      letters: { person: 3, clinic: 1 },
      accounts: { person: 3, clinic: 3 },
      byKind: { ready: 3, 'no-address': 1, shared: 1, typo: 1, taken: 0, invalid: 0 },
      skipped: { recently: 0, withoutAddress: 1 },
    });
    const sent = await messages(desk);
    expect(sent.map(({ to, accountId }) => `${to} ${accountId}`).sort()).toEqual([
      'claimed@web.example claimed',
      'desk@harbour.example null',
      'fine@web.example fine',
      'ready@web.example ready',
    ]);
    const clinic = sent.find(({ to }) => to.startsWith('desk'));
    expect(clinic?.text).toContain('Mary Dd: has no login email on file yet');
    expect(clinic?.text).toContain('Mary Ee: needs an address of their own');
    expect(clinic?.text).toContain('Mary Ff: should check the address');
  });

  it('name no address, no user name and no holder of one', async () => {
    const desk = await readinessDesk();
    await mail(desk);
    for (const { text } of await messages(desk)) {
      expect(text).not.toMatch(/@(web|gmial|harbour)/);
      expect(text).not.toContain('Aa');
    }
  });

  it('a dry run counts to whom what would go, shows the text, and changes nothing', async () => {
    const desk = await readinessDesk();
    const state = desk.state();
    const result = await mail(desk, { dryRun: true });
    expect(result.letters).toEqual({ person: 3, clinic: 1 });
    expect(result.samples.map(({ to, address, subject }) => [to, address, subject])).toEqual([
      ['person', 're•••@web.example', 'You can switch to email login'],
      ['clinic', 'de•••@harbour.example', 'Getting ready for email login'],
    ]);
    expect(await messages(desk)).toEqual([]);
    expect(desk.state()).toEqual(state);
    expect((await mail(desk)).samples).toEqual(result.samples);
  });

  it('tell no one twice within the days, also not by the other way', async () => {
    const desk = await readinessDesk();
    await mail(desk, { filters: { kinds: ['no-address', 'shared'] } });
    const { head } = desk.state() as { head: unknown };
    expect(await mail(desk, { filters: { kinds: ['no-address', 'shared'] } })).toMatchObject({
      letters: { person: 0, clinic: 0 },
      skipped: { recently: 2 },
    });
    expect((desk.state() as { head: unknown }).head).toEqual(head);
    await write(desk.store, (transaction) => {
      transaction.run(sql`DELETE FROM claims WHERE account_id = 'held'`);
    });
    expect(await mail(desk, { filters: { kinds: ['ready'] } })).toMatchObject({
      accounts: { person: 3 },
      skipped: { recently: 1 },
    });
  });

  it('tell again when the days are over, or when the letter before reached no one', async () => {
    const desk = await readinessDesk();
    await mail(desk);
    await agePast(desk, 15);
    expect((await mail(desk)).accounts).toEqual({ person: 3, clinic: 3 });
    await write(desk.store, (transaction) =>
      transaction.run(
        sql`UPDATE messages SET state = 'failed' WHERE account_id = 'ready' AND state = 'queued'`,
      ),
    );
    expect((await mail(desk)).accounts).toEqual({ person: 1, clinic: 0 });
  });

  it('a newer letter to a clinic takes the place of one that waits, and says what that said', async () => {
    const desk = await readinessDesk();
    await mail(desk, { filters: { kinds: ['no-address'] } });
    await mail(desk, { filters: { kinds: ['typo'] } });
    const sent = await messages(desk);
    expect(sent.map(({ state }) => state)).toEqual(['cancelled', 'queued']);
    expect(sent[1]?.text).toContain('Mary Dd: has no login email');
    expect(sent[1]?.text).toContain('Mary Ff: should check');
  });

  it('an address that was only asked for on the phone gets none', async () => {
    const desk = await readinessDesk();
    await write(desk.store, (transaction) =>
      transaction.run(sql`UPDATE wanted_addresses SET source = 'action' WHERE account_id = 'ready'`),
    );
    await mail(desk, { filters: { kinds: ['ready'] } });
    const sent = await messages(desk);
    expect(sent.map(({ to }) => to)).not.toContain('ready@web.example');
    expect(sent.find(({ to }) => to.startsWith('desk'))?.text).toContain('Mary Bb: nothing is missing');
  });

  it('are for a lead to send', async () => {
    const desk = await readinessDesk();
    await write(desk.store, (transaction) =>
      transaction.run(sql`UPDATE operators SET role = 'agent' WHERE name = 'Sam'`),
    );
    expect(refusedWith(await desk.run('mailReadiness', {}))).toBe('lead-needed');
    expect(await messages(desk)).toEqual([]);
  });

  it('stop when they are cancelled, with what is queued, and go on where they were', async () => {
    const desk = await readinessDesk();
    await fillDirectory(
      desk.store,
      Array.from({ length: 12 }, (_, at) => ({ id: `Q-${at + 10}`, email: 'desk@q.example' })),
      Array.from({ length: 12 }, (_, at) => ({ id: `q-${at + 10}`, practiceId: `Q-${at + 10}` })),
    );
    // Asked between chunks: the third time it is cancelled.
    let asked = 0;
    const signal = {
      get aborted() {
        asked += 1;
        return asked > 2;
      },
    } as AbortSignal;
    const stopped = await desk.run('mailReadiness', {}, undefined, signal);
    expect(refusedWith(stopped)).toBe('job-cancelled');
    const first = (await messages(desk)).length;
    expect(first).toBeGreaterThan(0);
    expect((await mail(desk)).letters.clinic + first).toBe(4 + 12);
  });
});

describe('the report over everything', () => {
  it('counts, tells its progress, and ends when asked', async () => {
    const desk = await readinessDesk();
    const told: number[] = [];
    const report = answered(await desk.run('readinessReport', {}, ({ done }) => told.push(done)));
    expect(report.counts).toEqual({ ready: 3, 'no-address': 2, shared: 1, taken: 0, typo: 1, invalid: 0 });
    expect(told.at(-1)).toBe(7);
    expect(refusedWith(await desk.run('readinessReport', {}, undefined, AbortSignal.abort()))).toBe(
      'job-cancelled',
    );
  });

  it('runs in a worker of its own', async () => {
    const ended: unknown[] = [];
    const desk = transferDesk({ onDone: ({ answer }) => ended.push(answer) });
    desk.jobs.start('readinessReport', {});
    await expect.poll(() => ended.length, { timeout: 20_000 }).toBe(1);
    expect(ended[0]).toMatchObject({ ok: true, value: { total: 0, practices: 0 } });
  });
});

describe('the list as a file', () => {
  it('is safe in a spreadsheet, and its manifest says what it is', async () => {
    const desk = await readinessDesk();
    const out = join(desk.folder, 'readiness.csv');
    const result = answered(
      await desk.run('exportReadiness', { out, filters: { kinds: ['ready', 'no-address'] } }),
    );
    const rows = parse(desk.read('readiness.csv'), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map((row) => `${row.practice_name} ${row.name} ${row.readiness}`)).toEqual([
      'Harbour Dental Mary Bb ready',
      'Harbour Dental Mary Cc ready',
      'Harbour Dental Mary Dd no-address',
      "'=Lakeside Mary -Hh ready",
      "'=Lakeside Mary Gg no-address",
    ]);
    expect(JSON.parse(desk.read('readiness.csv.manifest.json'))).toMatchObject({
      file: 'readiness.csv',
      rows: 5,
      sha256: result.sha256,
      filters: { kinds: ['ready', 'no-address'] },
      spreadsheetSafe: true,
    });
    expect(answered(await desk.run('verifyAudit', { manifest: result.manifest })).ok).toBe(true);
  });

  it('never takes the place of the store, nor of what is no file', async () => {
    const desk = await readinessDesk();
    const before = desk.state();
    symlinkSync(desk.store.path, join(desk.folder, 'link.csv'));
    for (const out of [desk.store.path, `${desk.store.path}-wal`, join(desk.folder, 'link.csv')])
      expect(refusedWith(await desk.run('exportReadiness', { out }))).toBe('target-in-use');
    expect(refusedWith(await desk.run('exportReadiness', { out: '/dev/null' }))).toBe('target-not-file');
    expect(desk.state()).toEqual(before);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const desk = await readinessDesk();
    const out = join(desk.folder, 'readiness.csv');
    expect(refusedWith(await desk.run('exportReadiness', { out }, undefined, AbortSignal.abort()))).toBe(
      'job-cancelled',
    );
    expect(() => desk.read('readiness.csv')).toThrow();
  });
});
