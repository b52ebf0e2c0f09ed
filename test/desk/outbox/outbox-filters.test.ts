import { randomBytes } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { createDesk } from '../../../main/desk/desk.ts';
import type { OutboxRow } from '../../../preload/contract/outbox.ts';
import type { Answer, Page } from '../../../preload/contract/shared.ts';
import { codeOf } from '../../support/answers.ts';
import { testDeskId } from '../../support/desk-id.ts';
import { defaultSettings } from '../../support/mail-world.ts';
import { notePlans } from '../../support/plans.ts';
import { type OutboxWorld, outboxWorld } from './outbox-world.ts';

let world: OutboxWorld;
beforeEach(() => {
  world = outboxWorld();
});

test('A list is narrowed by states, domain, words and days, page by page and with counts', async () => {
  world.settings = defaultSettings({ 'mail.mode': 'off' });
  const at = (hour: number): number => Date.UTC(2026, 10, 21, hour);
  const written = (to: string, hour: number, subject = 'Hello'): Promise<string> => {
    world.clock.now = at(hour);
    return world.enqueue({ to, content: { subject, html: '<p>x</p>', text: 'x' } });
  };
  const first = await written('mary.lee@one.example', 3);
  const second = await written('100%@one.example', 4, 'Reset Your Password');
  const third = await written('ann@two.example', 12);
  const fourth = await written('bea@one.example', 23);
  await world.act('outbox.hold', { ids: [second] });
  await world.act('outbox.cancel', { ids: [third] });
  const found = async (input: object): Promise<readonly string[]> =>
    (await world.ask<Page<OutboxRow>>('outbox', input)).rows.map(({ id }) => id);

  expect(await found({ domain: 'one.example' })).toEqual([fourth, second, first]);
  expect(await found({ states: ['held', 'cancelled'] })).toEqual([third, second]);
  expect(await found({ states: ['held', 'cancelled'], domain: 'one.example' })).toEqual([second]);
  expect(await found({ text: 'MARY' })).toEqual([first]);
  expect(await found({ text: 'reset your' })).toEqual([second]);
  expect(await found({ text: '%' })).toEqual([second]);
  // In New York the day of the first two is the one before.
  expect(await found({ from: '2026-11-21' })).toHaveLength(4);
  expect(await found({ to: '2026-11-20', zone: 'America/New_York' })).toEqual([second, first]);
  expect(await found({ from: '2026-11-21', zone: 'America/New_York' })).toEqual([fourth, third]);

  const narrowed = { domain: 'one.example', limit: 2, state: 'queued' } as const;
  const page = await world.ask<Page<OutboxRow> & { counts: unknown }>('outbox', narrowed);
  expect(page).toMatchObject({ next: null, counts: { queued: 2, held: 1 } });
  const part = await world.ask<Page<OutboxRow>>('outbox', { domain: 'one.example', limit: 2 });
  expect(await found({ domain: 'one.example', limit: 2, after: part.next })).toEqual([first]);
  for (const wrong of [{ from: 'yesterday' }, { to: '2026-02-31' }, { zone: 'Mars/North' }, { states: [] }])
    expect(codeOf((await world.desk.query('outbox', wrong)) as Answer<unknown>)).toBe('invalid-input');
});

test('A list is looked through in steps, each by an index that has all it asks for', async () => {
  const first = world.newId();
  await world.store.write((transaction) => {
    for (let index = 0; index < 9000; index += 1) {
      const id = index === 0 ? first : world.newId();
      transaction.run({
        text: `INSERT INTO messages (id, message_id, purpose, sender_address, to_address, to_domain, subject, state, created_at, updated_at)
               VALUES (?, ?, 'test', 'd@d.example', ?, ?, 'Hello', ?, ?, 1)`,
        values: [
          id,
          id,
          index === 0 ? 'mary@rare.example' : 'a@usual.example',
          index === 0 ? 'rare.example' : 'usual.example',
          index === 0 ? 'failed' : 'accepted',
          // A few in each millisecond.
          Math.floor(index / 7),
        ],
      });
    }
    return { keep: true, value: null };
  });
  const { reader, plans } = notePlans(world.store.read);
  const watched = createDesk({
    desk: testDeskId,
    store: { ...world.store, read: reader },
    clock: world.clock,
    random: randomBytes,
    sandboxFolder: world.sandboxFolder,
  });
  for (const narrowed of [{ domain: 'rare.example' }, { text: 'mary@' }, { states: ['failed', 'bounced'] }]) {
    plans.splice(0);
    const answer = (await watched.query('outbox', narrowed)) as Answer<Page<OutboxRow>>;
    expect(answer.ok && answer.value.rows.map(({ id }) => id)).toEqual([first]);
    expect(plans.filter((step) => /^SCAN (m|messages)\b/.test(step))).toEqual([]);
    expect(
      plans.some((step) =>
        /COVERING INDEX messages_by_(state|words) \(.*\(created_at,id\)>\(\?,\?\) AND \(created_at,id\)<\(\?,\?\)\)/.test(
          step,
        ),
      ),
    ).toBe(true);
  }
});
