import { expect, test } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';
import { write } from '../../support/store.ts';

const day = 86_400_000;

async function deskWithPeople(): Promise<TestDesk> {
  const desk = testDesk();
  const verified = { emailState: 'verified' } as const;
  await fillDirectory(
    desk.store,
    [
      { id: 'P-1', name: 'Harbour Dental', email: 'front@harbour.example' },
      { id: 'P-2', name: 'Cedar Kids', email: 'office@cedar.example' },
    ],
    [
      { id: 'a-1', practiceId: 'P-1', givenName: 'Mary', loginEmail: 'mary@harbour.example', ...verified },
      { id: 'a-2', practiceId: 'P-1', givenName: 'Tom', loginEmail: 'tom@harbour.example', ...verified },
      { id: 'a-3', practiceId: 'P-2', givenName: 'Ute', loginEmail: 'ute@cedar.example', ...verified },
      { id: 'a-4', practiceId: 'P-2', givenName: 'Vic', familyName: 'Lund' },
      { id: 'a-5', practiceId: 'P-1', givenName: 'Wes', familyName: 'Moor' },
      { id: 'a-6', practiceId: 'P-1', givenName: 'Xia', familyName: 'Nord' },
    ],
  );
  return desk;
}

test('resets are counted by the domain of their address and by what became of them', async () => {
  const desk = await deskWithPeople();
  const begin = desk.clock.now;
  for (const accountId of ['a-1', 'a-2', 'a-3']) {
    await desk.done('logins.send-reset', { accountId, requestedBy: 'Mary' });
    desk.clock.pass(60_000);
  }
  const state = (domain: string, to: string, account: string) =>
    write(desk.store, (transaction) =>
      transaction.run(
        sql`UPDATE messages SET state = ${to} WHERE to_domain = ${domain} AND account_id = ${account}`,
      ),
    );
  await state('harbour.example', 'bounced', 'a-1');
  await write(desk.store, (transaction) =>
    transaction.run(sql`UPDATE tokens SET used_at = ${desk.clock.now} WHERE account_id = 'a-3'`),
  );
  const none = { sent: 0, used: 0, notArrived: 0, cancelled: 0, expired: 0, valid: 0 };
  const asked = await desk.ask('resetReport', {});
  expect(asked).toEqual({
    total: { ...none, sent: 3, used: 1, notArrived: 1, valid: 1 },
    domains: [
      { domain: 'harbour.example', ...none, sent: 2, notArrived: 1, valid: 1 },
      { domain: 'cedar.example', ...none, sent: 1, used: 1 },
    ],
  });
  desk.clock.pass(30 * day);
  expect((await desk.ask('resetReport', {})).total).toEqual({
    ...none,
    sent: 3,
    used: 1,
    notArrived: 1,
    expired: 1,
  });
  const later = new Date(begin + day).toISOString().slice(0, 10);
  expect(await desk.ask('resetReport', { from: later })).toEqual({ total: none, domains: [] });
});

test('open conflicts are counted by the situation that they are in now, those of some days alone', async () => {
  const desk = await deskWithPeople();
  const wants = (account: string, email: string, since: number) =>
    write(desk.store, (transaction) =>
      transaction.run(
        sql`INSERT INTO wanted_addresses (account_id, email, email_key, source, since)
            VALUES (${account}, ${email}, ${email}, 'import', ${since})`,
      ),
    );
  const now = desk.clock.now;
  await wants('a-4', 'mary@harbour.example', now);
  await wants('a-5', 'ute@cedar.example', now - 10 * day);
  await wants('a-6', 'tom@harbour.example', now);
  expect(await desk.ask('conflictReport', {})).toEqual({
    total: 3,
    situations: [
      { situation: 'taken', count: 2 },
      { situation: 'shared-mailbox', count: 1 },
    ],
  });
  const today = new Date(now).toISOString().slice(0, 10);
  expect((await desk.ask('conflictReport', { from: today })).total).toBe(2);
  // What nobody holds any more is no conflict.
  await write(desk.store, (transaction) =>
    transaction.run(sql`DELETE FROM claims WHERE email_key = 'tom@harbour.example'`),
  );
  expect(await desk.ask('conflictReport', { from: today })).toEqual({
    total: 1,
    situations: [{ situation: 'taken', count: 1 }],
  });
});
