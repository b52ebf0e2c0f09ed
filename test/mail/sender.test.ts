import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leaseOwner } from '../../main/mail/lease-owner.ts';
import { createQueue, leaseTime } from '../../main/mail/queue.ts';
import { applyTransition } from '../../main/mail/transitions.ts';
import type { Store } from '../../main/store/store.ts';
import { type ScriptedServer, startScriptedServer } from '../support/mail-script.ts';
import {
  createMailWorld,
  defaultSettings,
  type MailWorld,
  openMailWorld,
  smtpTo,
} from '../support/mail-world.ts';

const minute = 60_000;
const hour = 60 * minute;

let world: MailWorld;
const servers: ScriptedServer[] = [];
const serve = async (...how: Parameters<typeof startScriptedServer>): Promise<ScriptedServer> => {
  const server = await startScriptedServer(...how);
  servers.push(server);
  world.settings = smtpTo(server.port);
  return server;
};
beforeEach(() => {
  world = createMailWorld();
});
afterEach(async () => {
  await world.close();
  for (const server of servers.splice(0)) await server.close();
});

test('While sending is off everything is held, and goes when it is on', async () => {
  world.settings = defaultSettings({ 'mail.mode': 'off' });
  const id = world.enqueue();
  const sender = world.sender();
  expect(await sender.drain()).toMatchObject({ held: 1 });
  expect(world.message(id)).toMatchObject({ state: 'held', attempts: 0 });
  expect(sender.paused()).toMatch(/switched off/);
  world.settings = defaultSettings({ 'mail.mode': 'sandbox' });
  expect(await sender.drain()).toMatchObject({ accepted: 1 });
  expect(sender.paused()).toBeNull();
});

test('The row says sending before the server hears of anybody, and data sent before the dot', async () => {
  const seen: unknown[] = [];
  const server = await serve((stage) => {
    if (stage === 'greeting' || stage === 'mail' || stage === 'dot') {
      const { state, data_sent } = world.message(id);
      seen.push([stage, state, data_sent]);
    }
    return undefined;
  });
  const id = world.enqueue();
  await world.sender().drain();
  expect(seen).toEqual([
    ['greeting', 'sending', 0],
    ['mail', 'sending', 0],
    ['dot', 'sending', 1],
  ]);
  expect(server.received).toHaveLength(1);
});

test('A newer message with the same key cancels the older one that waits', async () => {
  const server = await serve();
  const older = world.enqueue({ supersedeKey: 'password-reset:a-1' });
  const other = world.enqueue({ supersedeKey: 'password-reset:a-2' });
  const newer = world.enqueue({ supersedeKey: 'password-reset:a-1' });
  expect(world.history(older)).toEqual(['queued', 'cancelled']);
  expect(world.message(older).last_response).toMatch(/superseded/);
  await world.sender().drain();
  expect(world.states()).toEqual({ accepted: 2, cancelled: 1 });
  expect([other, newer].map((id) => world.message(id).state)).toEqual(['accepted', 'accepted']);
  expect(server.received).toHaveLength(2);
});

test('A link that is dead is not sent, whatever the message waited for', async () => {
  const server = await serve();
  const queued = world.enqueue({ expiresAt: world.clock() + hour });
  const { id: caseId } = world.openCase('solved');
  const inCase = world.enqueue({ expiresAt: world.clock() + hour, caseId });
  const later = world.enqueue({ expiresAt: world.clock() + 3 * hour });
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
  const id = world.enqueue({ expiresAt: world.clock() + hour });
  const sender = world.sender();
  await sender.drain();
  world.clock.now += hour;
  await sender.drain();
  expect(world.history(id)).toEqual(['queued', 'held', 'expired']);
});

test('A message that is refused for now is tried again: twice in the first hour, then every two to three, for five days', async () => {
  let tries = 0;
  await serve((stage) => {
    if (stage !== 'rcpt') return undefined;
    tries += 1;
    return { say: '450 4.2.1 mailbox busy' };
  });
  const id = world.enqueue();
  const sender = world.sender();
  const start = world.clock();
  const times: number[] = [];
  while (world.message(id).state !== 'failed') {
    await sender.drain();
    times.push(world.clock() - start);
    const next = world.message(id).next_attempt_at;
    if (next === null) break;
    // Not a millisecond earlier.
    world.clock.now = next - 1;
    await sender.drain();
    expect(tries).toBe(times.length);
    world.clock.now = next;
  }
  const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  expect(times.filter((time) => time > 0 && time <= hour)).toHaveLength(2);
  expect(waits[0]).toBeGreaterThanOrEqual(minute);
  for (const wait of waits.slice(2)) {
    expect(wait).toBeGreaterThanOrEqual(2 * hour);
    expect(wait).toBeLessThanOrEqual(3 * hour);
  }
  expect(times.at(-1)).toBeGreaterThanOrEqual(5 * 24 * hour);
  expect(times.at(-1)).toBeLessThanOrEqual(5 * 24 * hour + 3 * hour);
  expect(world.message(id).last_response).toMatch(/five days.*450 4\.2\.1 mailbox busy/);
});

test('One dead domain and one poisonous message hold up nobody', async () => {
  // The relay stalls for one domain and breaks the connection off at one message.
  const server = await serve((stage, { to }) => {
    if (stage === 'rcpt' && to.endsWith('@dead.example')) return { stall: true };
    if (stage === 'dot' && to === 'poison@clinic.example') return { close: true };
    return undefined;
  });
  const dead = Array.from({ length: 30 }, (_, index) => world.enqueue({ to: `p${index}@dead.example` }));
  const poison = world.enqueue({ to: 'poison@clinic.example' });
  const good = Array.from({ length: 30 }, (_, index) => world.enqueue({ to: `p${index}@clinic.example` }));
  const began = performance.now();
  await world.sender().drain();
  expect(good.map((id) => world.message(id).state)).toEqual(good.map(() => 'accepted'));
  expect(world.message(poison).state).toBe('uncertain');
  // A few of the dead domain's were tried; the others did not have to wait for an answer that never comes.
  const tried = dead.filter((id) => world.message(id).attempts > 0);
  expect(tried.length).toBeGreaterThan(0);
  expect(tried.length).toBeLessThanOrEqual(10);
  expect(server.received.filter(({ answered }) => answered)).toHaveLength(30);
  expect(performance.now() - began).toBeLessThan(5000);
});

test('A server that closes after each message costs nobody an attempt', async () => {
  const served = new Set<number>();
  const server = await serve((stage, { connection }) => {
    if (stage === 'mail' && served.has(connection)) return { close: true };
    if (stage === 'dot') served.add(connection);
    return undefined;
  });
  const ids = Array.from({ length: 10 }, () => world.enqueue());
  await world.sender().drain();
  for (const id of ids) expect(world.message(id)).toMatchObject({ state: 'accepted', attempts: 1 });
  expect(server.received).toHaveLength(10);
});

test('A server that breaks off whatever it is given pauses the queue', async () => {
  await serve((stage) => (stage === 'mail' ? { close: true } : undefined));
  const ids = Array.from({ length: 40 }, (_, index) => world.enqueue({ to: `a@domain${index}.example` }));
  const sender = world.sender();
  await sender.drain();
  expect(sender.paused()).toMatch(/breaks off/);
  expect(ids.filter((id) => world.message(id).attempts > 0).length).toBeLessThan(20);
});

test('Two senders of one store send each message once', async () => {
  const server = await serve();
  const ids = Array.from({ length: 60 }, (_, index) => world.enqueue({ to: `a@domain${index % 7}.example` }));
  const other = openMailWorld(world.folder);
  other.settings = world.settings;
  const [first, second] = await Promise.all([world.sender().drain(), other.sender().drain()]);
  expect(first.accepted + second.accepted).toBe(60);
  expect(first.accepted).toBeGreaterThan(0);
  expect(second.accepted).toBeGreaterThan(0);
  const heard = server.received.map(({ raw }) => /Message-ID: (.*)\r/i.exec(raw)?.[1]);
  expect(heard.toSorted()).toEqual(ids.map((id) => world.message(id).message_id).toSorted());
  other.store.close();
});

const leaseFor = (store: Store, id: string, owner: string, now: number): void => {
  const queue = createQueue({ owner, onTransition: () => [], changed: () => undefined });
  store.write((transaction) => {
    if (!queue.lease(transaction, id, now)) throw new Error('should have been leased');
    return { keep: true, value: null };
  });
};
const markSent = (store: Store, id: string, owner: string, now: number): boolean =>
  store.write((transaction) => ({
    keep: true,
    value: createQueue({ owner, onTransition: () => [], changed: () => undefined }).markDataSent(
      transaction,
      id,
      now,
    ),
  }));

// A process number that this machine can't have.
const goneProcess = leaseOwner('x').replace(`/${process.pid}/`, '/4194999/');

test('What a crashed sender left is sent by the next one, unless its data were out', async () => {
  const server = await serve();
  const before = world.enqueue();
  const after = world.enqueue();
  leaseFor(world.store, before, goneProcess, world.clock());
  leaseFor(world.store, after, goneProcess, world.clock());
  expect(markSent(world.store, after, goneProcess, world.clock())).toBe(true);
  await world.sender().drain();
  expect(world.history(before)).toEqual(['queued', 'sending', 'queued', 'sending', 'accepted']);
  expect(world.history(after)).toEqual(['queued', 'sending', 'uncertain']);
  expect(server.received).toHaveLength(1);
});

test('A sender that still runs keeps its message until its lease ends', async () => {
  await serve();
  const id = world.enqueue();
  const living = leaseOwner('another sender of this process');
  leaseFor(world.store, id, living, world.clock());
  const sender = world.sender();
  await sender.drain();
  expect(world.message(id).state).toBe('sending');
  world.clock.now += leaseTime;
  await sender.drain();
  expect(world.message(id).state).toBe('accepted');
});

test('A sender that lost its lease is held back at the fence: its final dot does not go out', () => {
  const id = world.enqueue();
  const first = leaseOwner('first');
  const second = leaseOwner('second');
  leaseFor(world.store, id, first, world.clock());
  world.clock.now += leaseTime;
  world.store.write((transaction) => ({
    keep: true,
    value: createQueue({ owner: second, onTransition: () => [], changed: () => undefined }).recover(
      transaction,
      world.clock(),
    ),
  }));
  leaseFor(world.store, id, second, world.clock());
  expect(markSent(world.store, id, first, world.clock())).toBe(false);
  expect(markSent(world.store, id, second, world.clock())).toBe(true);
});

test('A clock that was set back a day keeps nothing from being sent', async () => {
  await serve((stage, { connection }) =>
    stage === 'rcpt' && connection === 1 ? { say: '450 later' } : undefined,
  );
  const id = world.enqueue();
  const leased = world.enqueue();
  leaseFor(world.store, leased, leaseOwner('stuck'), world.clock());
  const sender = world.sender();
  await sender.drain();
  expect(world.message(id).state).toBe('deferred');
  world.clock.now -= 24 * hour;
  await sender.drain();
  expect(world.message(id).state).toBe('accepted');
  expect(world.message(leased).state).toBe('accepted');
});

test('A clock that was set forward a day sends what is due once', async () => {
  const server = await serve();
  world.enqueue();
  world.clock.now += 24 * hour;
  const sender = world.sender();
  await sender.drain();
  await sender.drain();
  expect(server.received).toHaveLength(1);
});

test('Once started a sender finds work by itself, and stopping waits for what is under way', async () => {
  const server = await serve((stage) => (stage === 'dot' ? { late: 200 } : undefined));
  const sender = world.sender();
  sender.start();
  const id = world.enqueue();
  sender.wake();
  await server.heard(/^\. /);
  const waiting = world.enqueue();
  await sender.stop();
  expect(world.message(id).state).toBe('accepted');
  expect(world.message(waiting).state).toBe('queued');
  expect(world.announced).toContain('outbox');
  expect(world.announced).toContain(`message:${id}`);
});

test('Stopping at once tells the truth of what was under way', async () => {
  const server = await serve((stage) => (stage === 'dot' ? { stall: true } : undefined));
  const sender = world.sender();
  sender.start();
  const id = world.enqueue();
  sender.wake();
  await server.heard(/^\. /);
  await sender.stop(0);
  expect(world.message(id).state).toBe('uncertain');

  const other = await serve((stage) => (stage === 'rcpt' ? { stall: true } : undefined));
  const next = world.sender();
  const early = world.enqueue();
  next.start();
  await other.heard(/^RCPT/);
  await next.stop(0);
  expect(world.message(early)).toMatchObject({ state: 'queued', attempts: 0 });
});

test('A pause lasts until it is over, a wake asks to try again, or there is another server', async () => {
  const closed = await serve();
  await closed.close();
  const id = world.enqueue();
  const sender = world.sender();
  await sender.drain();
  expect(sender.paused()).not.toBeNull();
  sender.start();
  const back = await serve(undefined, { port: closed.port });
  sender.wake();
  await expect.poll(() => world.announced.length).toBeGreaterThan(0);
  expect(back.connections()).toBe(0);
  sender.wake({ tryAgain: true });
  await expect.poll(() => world.message(id).state).toBe('accepted');
  expect(sender.paused()).toBeNull();
  await sender.stop();

  // Time alone ends it too.
  await back.close();
  const later = world.enqueue();
  const second = world.sender();
  await second.drain();
  await serve(undefined, { port: closed.port });
  world.clock.now += 60_000;
  second.start();
  await expect.poll(() => world.message(later).state).toBe('accepted');
  await second.stop();

  const third = world.sender();
  const last = world.enqueue();
  await servers.at(-1)?.close();
  await third.drain();
  expect(third.paused()).not.toBeNull();
  third.start();
  await serve();
  third.wake();
  await expect.poll(() => world.message(last).state).toBe('accepted');
});

test('A change of state that the table does not have is a bug', () => {
  const id = world.enqueue();
  const at = world.clock();
  const change = (state: 'queued' | 'accepted', to: 'accepted' | 'bounced') =>
    world.store.write((transaction) => {
      applyTransition(transaction, { id, state, attempts: 0 }, { to, at });
      return { keep: true, value: null };
    });
  expect(() => change('queued', 'accepted')).toThrow(/can't go from queued to accepted/);
  // Nor is one from a state that the message is not in.
  expect(() => change('accepted', 'bounced')).toThrow();
  expect(world.history(id)).toEqual(['queued']);
});

test('Bytes and Message-ID are made once and stay as they are', async () => {
  const id = world.enqueue({
    content: { subject: 'S', html: '<p>1</p>', text: randomBytes(20).toString('hex') },
  });
  const { raw, message_id } = world.message(id);
  world.settings = smtpTo(1, { from: 'somebody@else.example' });
  await world.sender().drain();
  await serve();
  await world.sender().drain();
  const after = world.message(id);
  expect(after.state).toBe('accepted');
  expect(after.raw.equals(raw)).toBe(true);
  expect(after.message_id).toBe(message_id);
});
