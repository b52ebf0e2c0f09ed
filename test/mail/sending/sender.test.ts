import { beforeEach, expect, test } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { defaultSettings } from '../../support/mail-world.ts';
import { type ServedMailWorld, servedMailWorld } from '../../support/served-mail-world.ts';

const hour = 60 * 60_000;

let world: ServedMailWorld;
beforeEach(() => {
  world = servedMailWorld();
});

test('While sending is off everything is held, and goes when it is on', async () => {
  world.settings = defaultSettings({ 'mail.mode': 'off' });
  const id = await world.enqueue();
  const sender = world.sender();
  expect(await sender.drain()).toMatchObject({ held: 1 });
  expect(world.message(id)).toMatchObject({ state: 'held', attempts: 0 });
  expect(sender.paused()).toMatch(/switched off/);
  world.settings = defaultSettings({ 'mail.mode': 'sandbox' });
  expect(await sender.drain()).toMatchObject({ accepted: 1 });
  expect(sender.paused()).toBeNull();
});

test('Where nothing waits a pass writes nothing, and stands in nobody’s way', async () => {
  let writes = 0;
  const { store } = world;
  const sender = world.sender({
    store: {
      ...store,
      write: (work, doing) => {
        writes += 1;
        return store.write(work, doing);
      },
    },
  });
  await world.serve();
  await sender.drain();
  world.settings = defaultSettings({ 'mail.mode': 'off' });
  await sender.drain();
  expect(writes).toBe(0);
  const id = await world.enqueue();
  expect(await sender.drain()).toMatchObject({ held: 1 });
  expect(world.message(id).state).toBe('held');
  expect(writes).toBeGreaterThan(0);
});

test('The row says sending before the server hears of anybody, and data sent before the dot', async () => {
  const seen: unknown[] = [];
  const server = await world.serve((stage) => {
    if (stage === 'greeting' || stage === 'mail' || stage === 'dot') {
      const { state, data_sent } = world.message(id);
      seen.push([stage, state, data_sent]);
    }
    return undefined;
  });
  const id = await world.enqueue();
  await world.sender().drain();
  expect(seen).toEqual([
    ['greeting', 'sending', 0],
    ['mail', 'sending', 0],
    ['dot', 'sending', 1],
  ]);
  expect(server.received).toHaveLength(1);
});

test('A link that is dead is not sent, whatever the message waited for', async () => {
  const server = await world.serve();
  const queued = await world.enqueue({ expiresAt: world.clock() + hour });
  const { id: caseId } = await world.openCase('solved');
  const inCase = await world.enqueue({ expiresAt: world.clock() + hour, caseId });
  const later = await world.enqueue({ expiresAt: world.clock() + 3 * hour });
  world.clock.now += 2 * hour;
  expect(await world.sender().drain()).toMatchObject({ expired: 2, accepted: 1 });
  expect([queued, inCase, later].map((id) => world.message(id).state)).toEqual([
    'expired',
    'expired',
    'accepted',
  ]);
  expect(world.caseOf(caseId)).toMatchObject({ state: 'open', kinds: ['mail.expired', 'cases.reopen'] });
  expect(server.received).toHaveLength(1);
});

test('A link dies also while the queue is held', async () => {
  world.settings = defaultSettings({ 'mail.mode': 'off' });
  const id = await world.enqueue({ expiresAt: world.clock() + hour });
  const sender = world.sender();
  await sender.drain();
  world.clock.now += hour;
  await sender.drain();
  expect(world.history(id)).toEqual(['queued', 'held', 'expired']);
});

test('What a server said while the desk works on a copy is kept once it has the store itself again, and nothing is taken meanwhile', async () => {
  let wasLost = false;
  const server = await world.serve((stage) => {
    if (stage === 'dot' && !wasLost) isOnCopy(true);
    wasLost ||= stage === 'dot';
    return undefined;
  });
  const isOnCopy = (is: boolean): void =>
    world.store.derive((transaction) => {
      transaction.run(is ? sql`INSERT INTO provisional VALUES (1, 1)` : sql`DELETE FROM provisional`);
      return { keep: true, value: undefined };
    });
  const first = await world.enqueue();
  let isOver = false;
  const sent = world
    .sender()
    .drain()
    .finally(() => {
      isOver = true;
    });
  while (server.received.length === 0) await new Promise((soon) => setTimeout(soon, 10));
  const second = await world.enqueue({ to: 'kim@clinic.example' });
  // Looked at twice meanwhile.
  await new Promise((later) => setTimeout(later, 1200));
  expect([isOver, world.message(first).state, world.message(second).state]).toEqual([
    false,
    'sending',
    'held',
  ]);
  isOnCopy(false);
  await sent;
  expect(world.message(first)).toMatchObject({ state: 'accepted', attempts: 1 });
  await world.sender().drain();
  expect(world.message(second).state).toBe('accepted');
  expect(server.received).toHaveLength(2);
});

test('A server that closes after each message costs nobody an attempt', async () => {
  const served = new Set<number>();
  const server = await world.serve((stage, { connection }) => {
    if (stage === 'mail' && served.has(connection)) return { close: true };
    if (stage === 'dot') served.add(connection);
    return undefined;
  });
  const ids = await Promise.all(Array.from({ length: 10 }, () => world.enqueue()));
  await world.sender().drain();
  for (const id of ids) expect(world.message(id)).toMatchObject({ state: 'accepted', attempts: 1 });
  expect(server.received).toHaveLength(10);
});

test('A server that breaks off whatever it is given pauses the queue', async () => {
  await world.serve((stage) => (stage === 'mail' ? { close: true } : undefined));
  const ids = await Promise.all(
    Array.from({ length: 40 }, (_, index) => world.enqueue({ to: `a@domain${index}.example` })),
  );
  const sender = world.sender();
  await sender.drain();
  expect(sender.paused()).toMatch(/breaks off/);
  expect(ids.filter((id) => world.message(id).attempts > 0).length).toBeLessThan(20);
});

test('Once started a sender finds work by itself, and stopping waits for what is under way', async () => {
  const server = await world.serve((stage) => (stage === 'dot' ? { late: 200 } : undefined));
  const sender = world.sender();
  sender.start();
  const id = await world.enqueue();
  sender.wake();
  await server.heard(/^\. /);
  const waiting = await world.enqueue();
  await sender.stop();
  expect(world.message(id).state).toBe('accepted');
  expect(world.message(waiting).state).toBe('queued');
  expect(world.announced).toContain('outbox');
  expect(world.announced).toContain(`message:${id}`);
});

test('Stopping at once tells the truth of what was under way', async () => {
  const server = await world.serve((stage) => (stage === 'dot' ? { stall: true } : undefined));
  const sender = world.sender();
  sender.start();
  const id = await world.enqueue();
  sender.wake();
  await server.heard(/^\. /);
  await sender.stop(0);
  expect(world.message(id).state).toBe('uncertain');

  const other = await world.serve((stage) => (stage === 'rcpt' ? { stall: true } : undefined));
  const next = world.sender();
  const early = await world.enqueue();
  next.start();
  await other.heard(/^RCPT/);
  await next.stop(0);
  expect(world.message(early)).toMatchObject({ state: 'queued', attempts: 0 });
});

test('A pause lasts until it is over, a wake asks to try again, or there is another server', async () => {
  const closed = await world.serve();
  await closed.close();
  const id = await world.enqueue();
  const sender = world.sender();
  await sender.drain();
  expect(sender.paused()).not.toBeNull();
  sender.start();
  const back = await world.serve(undefined, { port: closed.port });
  sender.wake();
  await expect.poll(() => world.announced.length).toBeGreaterThan(0);
  expect(back.connections()).toBe(0);
  sender.wake({ tryAgain: true });
  await expect.poll(() => world.message(id).state).toBe('accepted');
  expect(sender.paused()).toBeNull();
  await sender.stop();

  // Time alone ends it too.
  await back.close();
  const later = await world.enqueue();
  const second = world.sender();
  await second.drain();
  await world.serve(undefined, { port: closed.port });
  world.clock.now += 60_000;
  second.start();
  await expect.poll(() => world.message(later).state).toBe('accepted');
  await second.stop();

  const third = world.sender();
  const last = await world.enqueue();
  await world.servers.at(-1)?.close();
  await third.drain();
  expect(third.paused()).not.toBeNull();
  third.start();
  await world.serve();
  third.wake();
  await expect.poll(() => world.message(last).state).toBe('accepted');
});

test('A link that a clock ahead of time made is not sent once the clock is right, and the case says why', async () => {
  await world.serve();
  const { id: caseId } = await world.openCase('solved');
  world.clock.now += 5 * hour;
  const id = await world.enqueue({ expiresAt: world.clock() + hour, caseId });
  const plain = await world.enqueue();
  world.clock.now -= 5 * hour;
  const sender = world.sender();
  expect(await sender.drain()).toMatchObject({ expired: 1, accepted: 1 });
  expect([world.message(id).state, world.message(plain).state]).toEqual(['expired', 'accepted']);
  expect(world.message(id).last_response).toContain('The clock of this computer was changed');
  expect(world.caseOf(caseId).kinds).toEqual(['mail.expired', 'cases.reopen']);
});
