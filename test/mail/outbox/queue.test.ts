import { beforeEach, expect, test } from 'vitest';
import { leaseOwner } from '../../../main/mail/outbox/lease-owner.ts';
import { createQueue, leaseTime } from '../../../main/mail/outbox/queue.ts';
import type { Store } from '../../../main/store/store.ts';
import { openMailWorld } from '../../support/mail-world.ts';
import { type ServedMailWorld, servedMailWorld } from '../../support/served-mail-world.ts';

const hour = 60 * 60_000;

let world: ServedMailWorld;
beforeEach(() => {
  world = servedMailWorld();
});

test('Two senders of one store send each message once', async () => {
  const server = await world.serve();
  const ids = await Promise.all(
    Array.from({ length: 60 }, (_, index) => world.enqueue({ to: `a@domain${index % 7}.example` })),
  );
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

const leaseFor = async (store: Store, id: string, owner: string, now: number): Promise<void> => {
  const queue = createQueue({ owner, onTransition: () => [], changed: () => undefined });
  await store.write((transaction) => {
    if (!queue.lease(transaction, id, now)) throw new Error('should have been leased');
    return { keep: true, value: null };
  });
};
const markSent = (store: Store, id: string, owner: string, now: number): Promise<boolean> =>
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
  const server = await world.serve();
  const before = await world.enqueue();
  const after = await world.enqueue();
  await leaseFor(world.store, before, goneProcess, world.clock());
  await leaseFor(world.store, after, goneProcess, world.clock());
  expect(await markSent(world.store, after, goneProcess, world.clock())).toBe(true);
  await world.sender().drain();
  expect(world.history(before)).toEqual(['queued', 'sending', 'queued', 'sending', 'accepted']);
  expect(world.history(after)).toEqual(['queued', 'sending', 'uncertain']);
  expect(server.received).toHaveLength(1);
});

test('A sender that still runs keeps its message until its lease ends', async () => {
  await world.serve();
  const id = await world.enqueue();
  const living = leaseOwner('another sender of this process');
  await leaseFor(world.store, id, living, world.clock());
  const sender = world.sender();
  await sender.drain();
  expect(world.message(id).state).toBe('sending');
  world.clock.now += leaseTime;
  await sender.drain();
  expect(world.message(id).state).toBe('accepted');
});

test('A sender that lost its lease is held back at the fence: its final dot does not go out', async () => {
  const id = await world.enqueue();
  const first = leaseOwner('first');
  const second = leaseOwner('second');
  await leaseFor(world.store, id, first, world.clock());
  world.clock.now += leaseTime;
  await world.store.write((transaction) => ({
    keep: true,
    value: createQueue({ owner: second, onTransition: () => [], changed: () => undefined }).recover(
      transaction,
      world.clock(),
    ),
  }));
  await leaseFor(world.store, id, second, world.clock());
  expect(await markSent(world.store, id, first, world.clock())).toBe(false);
  expect(await markSent(world.store, id, second, world.clock())).toBe(true);
});

test('A clock that was set back a day keeps nothing from being sent', async () => {
  await world.serve((stage, { connection }) =>
    stage === 'rcpt' && connection === 1 ? { say: '450 later' } : undefined,
  );
  const id = await world.enqueue();
  const leased = await world.enqueue();
  await leaseFor(world.store, leased, leaseOwner('stuck'), world.clock());
  const sender = world.sender();
  await sender.drain();
  expect(world.message(id).state).toBe('deferred');
  world.clock.now -= 24 * hour;
  await sender.drain();
  expect(world.message(id).state).toBe('accepted');
  expect(world.message(leased).state).toBe('accepted');
});

test('A clock that was set forward a day sends what is due once', async () => {
  const server = await world.serve();
  await world.enqueue();
  world.clock.now += 24 * hour;
  const sender = world.sender();
  await sender.drain();
  await sender.drain();
  expect(server.received).toHaveLength(1);
});
