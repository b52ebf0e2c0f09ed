import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDesk, type Desk } from '../../../main/desk/desk.ts';
import type { MailReport } from '../../../preload/contract/reports.ts';
import type { Answer } from '../../../preload/contract/shared.ts';
import { testDeskId } from '../../support/desk-id.ts';
import { type ScriptedServer, startScriptedServer } from '../../support/mail-script.ts';
import { createMailWorld, type MailWorld, smtpTo } from '../../support/mail-world.ts';
import { notePlans } from '../../support/plans.ts';

let world: MailWorld;
let desk: Desk;
let server: ScriptedServer | undefined;
const deskOver = (store: MailWorld['store']): Desk =>
  createDesk({
    desk: testDeskId,
    store,
    clock: world.clock,
    random: randomBytes,
    sandboxFolder: world.sandboxFolder,
  });
beforeEach(() => {
  world = createMailWorld();
  desk = deskOver(world.store);
});
afterEach(async () => {
  await world.close();
  await server?.close();
});

const reportOf = async (input: object, of = desk): Promise<MailReport> => {
  const answer = (await of.query('mailReport', input)) as Answer<MailReport>;
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};
const none = { accepted: 0, bounced: 0, failed: 0, uncertain: 0, expired: 0, cancelled: 0, waiting: 0 };

/** Two messages late on the 20th and three early on the 21st, by UTC; the last of them waits. */
async function someMail(): Promise<void> {
  server = await startScriptedServer((stage, { to }) =>
    stage === 'rcpt' && to.startsWith('no') ? { say: '550 no' } : undefined,
  );
  world.settings = smtpTo(server.port);
  world.clock.now = Date.UTC(2026, 10, 20, 23, 58);
  await world.enqueue({ to: 'a@one.example' });
  world.clock.now = Date.UTC(2026, 10, 20, 23, 59, 59, 999);
  await world.enqueue({ to: 'b@one.example' });
  world.clock.now = Date.UTC(2026, 10, 21);
  await world.enqueue({ to: 'no@one.example' });
  world.clock.now = Date.UTC(2026, 10, 21, 6);
  await world.enqueue({ to: 'c@two.example' });
  await world.sender().drain();
  await world.enqueue({ to: 'd@two.example' });
}

test('The report counts what became of each day’s mail by domain', async () => {
  await someMail();
  const rows = [
    { ...none, day: '2026-11-21', domain: 'one.example', failed: 1 },
    { ...none, day: '2026-11-21', domain: 'two.example', accepted: 1, waiting: 1 },
    { ...none, day: '2026-11-20', domain: 'one.example', accepted: 2 },
  ];
  expect(await reportOf({ rows: true })).toEqual({
    total: { ...none, accepted: 3, failed: 1, waiting: 1 },
    days: [
      { ...none, day: '2026-11-21', accepted: 1, failed: 1, waiting: 1 },
      { ...none, day: '2026-11-20', accepted: 2 },
    ],
    domains: [
      { ...none, domain: 'one.example', accepted: 2, failed: 1 },
      { ...none, domain: 'two.example', accepted: 1, waiting: 1 },
    ],
    rows,
  });
  expect(await reportOf({ from: '2026-11-21', rows: true })).toMatchObject({ rows: rows.slice(0, 2) });
  expect(await reportOf({ to: '2026-11-20', rows: true })).toMatchObject({ rows: rows.slice(2) });
  expect(await reportOf({ from: '2026-11-22' })).toEqual({ total: none, days: [], domains: [], rows: [] });
  expect(await reportOf({ from: '2026-11-21', to: '2026-11-20' })).toMatchObject({ days: [] });
  for (const wrong of [{ from: 'yesterday' }, { to: '2026-02-31' }, { zone: 'Mars/North' }])
    expect(await desk.query('mailReport', wrong)).toMatchObject({ error: { code: 'invalid-input' } });
});

test('Days are those of the time zone that is asked for', async () => {
  await someMail();
  const daysOf = async (zone: string, period: object = {}): Promise<unknown> =>
    (await reportOf({ zone, ...period })).days.map(({ day, ...counts }) => [
      day,
      Object.values(counts).reduce((sum, count) => sum + count, 0),
    ]);
  expect(await daysOf('UTC')).toEqual([
    ['2026-11-21', 3],
    ['2026-11-20', 2],
  ]);
  expect(await daysOf('America/New_York')).toEqual([
    ['2026-11-21', 2],
    ['2026-11-20', 3],
  ]);
  expect(await daysOf('Asia/Kolkata')).toEqual([['2026-11-21', 5]]);
  expect(await daysOf('America/New_York', { to: '2026-11-20' })).toEqual([['2026-11-20', 3]]);
});

test('A report reads an index alone, and never for long', { timeout: 60_000 }, async () => {
  await world.store.write((transaction) => {
    for (let index = 0; index < 20_000; index += 1) {
      if (index % 2000 === 0) world.clock.now += 7 * 3_600_000;
      const id = world.newId();
      transaction.run({
        text: `INSERT INTO messages (id, message_id, purpose, sender_address, to_address, to_domain, subject, state, created_at, updated_at)
               VALUES (?, ?, 'test', 'd@d.example', ?, ?, 'Hello', ?, ?, 1)`,
        values: [
          id,
          id,
          `${index}@d.example`,
          `d${index % 700}.example`,
          index % 9 === 0 ? 'failed' : 'accepted',
          world.clock.now,
        ],
      });
    }
    return { keep: true, value: null };
  });
  const { reader, plans } = notePlans(world.store.read);
  const report = await reportOf({}, deskOver({ ...world.store, read: reader }));
  expect(report.total).toEqual({ ...none, accepted: 17_777, failed: 2223 });
  expect(report.domains).toHaveLength(700);
  const searches = plans.filter(
    (step) => /messages/.test(step) && !/^SEARCH messages USING COVERING INDEX/.test(step),
  );
  expect(searches).toEqual([]);
  expect(plans).toContain(
    'SEARCH messages USING COVERING INDEX messages_by_state (state=? AND (created_at,id)>(?,?) AND (created_at,id)<(?,?))',
  );

  // What wants a turn meanwhile gets it: turns come again and again while it counts.
  let turns = 0;
  let over = false;
  const turn = (): void => {
    turns += 1;
    if (!over) setImmediate(turn);
  };
  setImmediate(turn);
  await reportOf({});
  over = true;
  expect(turns).toBeGreaterThan(5);
});
