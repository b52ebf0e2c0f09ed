import { beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../support/answers.ts';
import { defaultSettings } from '../../support/mail-world.ts';
import { type OutboxWorld, outboxWorld } from './outbox-world.ts';

let world: OutboxWorld;
beforeEach(() => {
  world = outboxWorld();
});

/** A message whose connection broke after its data were sent. */
async function uncertainMessage(caseId: string | null = null): Promise<string> {
  await world.serve((stage) => (stage === 'dot' ? { close: true } : undefined));
  const id = await world.enqueue({ caseId });
  await world.sender().drain();
  expect(world.message(id).state).toBe('uncertain');
  return id;
}

test('An uncertain message goes again only when a person says that it may arrive twice, byte for byte', async () => {
  const { id: caseId } = await world.openCase('solved');
  const id = await uncertainMessage(caseId);
  const before = world.message(id);
  expect(codeOf(await world.act('outbox.retry', { ids: [id] }))).toBe('message-uncertain');
  expect(world.message(id).state).toBe('uncertain');
  const server = await world.serve();
  await world.sender().drain();
  expect(server.received).toHaveLength(0);

  world.clock.now += 1000;
  expect(await world.act('outbox.retry', { ids: [id], evenIfTwice: true })).toEqual({
    ok: true,
    value: { retried: [id] },
  });
  world.clock.now += 1000;
  await world.sender().drain();
  expect(world.message(id)).toMatchObject({ state: 'accepted', message_id: before.message_id });
  expect(server.received.map(({ raw }) => Buffer.from(raw, 'latin1').equals(before.raw))).toEqual([true]);
  expect(world.caseOf(caseId).kinds).toEqual([
    'mail.uncertain',
    'cases.reopen',
    'mail.queued',
    'mail.accepted',
  ]);
});

test('A failed message can be tried again, an accepted or cancelled one not', async () => {
  await world.serve((stage) => (stage === 'rcpt' ? { say: '550 no such user' } : undefined));
  const failed = await world.enqueue();
  const cancelled = await world.enqueue({ to: 'b@other.example' });
  await world.act('outbox.cancel', { ids: [cancelled] });
  await world.sender().drain();
  const server = await world.serve();
  expect(codeOf(await world.act('outbox.retry', { ids: [failed] }))).toBe(null);
  await world.sender().drain();
  expect(world.states()).toEqual({ accepted: 1, cancelled: 1 });
  expect(server.received).toHaveLength(1);
  expect(codeOf(await world.act('outbox.retry', { ids: [failed] }))).toBe('message-not-waiting');
  expect(codeOf(await world.act('outbox.retry', { ids: [cancelled] }))).toBe('message-not-waiting');
  expect(codeOf(await world.act('outbox.cancel', { ids: [failed] }))).toBe('message-not-waiting');
});

test('A refusal changes none of the messages that were named with it', async () => {
  const id = await world.enqueue();
  expect(codeOf(await world.act('outbox.cancel', { ids: [id, 'no-such-message'] }))).toBe(
    'message-not-found',
  );
  expect(codeOf(await world.act('outbox.retry', { ids: ['no-such-message'] }))).toBe('message-not-found');
  expect(codeOf(await world.act('outbox.retry', { ids: [] }))).toBe('invalid-input');
  expect(world.history(id)).toEqual(['queued']);
});

test('A link that is dead or replaced is not sent again', async () => {
  await world.serve((stage) => (stage === 'rcpt' ? { say: '550 no' } : undefined));
  const dead = await world.enqueue({ expiresAt: world.clock() + 60_000 });
  const older = await world.enqueue({ supersedeKey: 'password-reset:a-1' });
  await world.sender().drain();
  await world.enqueue({ supersedeKey: 'password-reset:a-1' });
  world.clock.now += 60_000;
  expect(codeOf(await world.act('outbox.retry', { ids: [dead] }))).toBe('message-expired');
  expect(codeOf(await world.act('outbox.retry', { ids: [older] }))).toBe('message-superseded');
});

test('A message that is being sent can be neither cancelled nor sent again', async () => {
  const server = await world.serve((stage) => (stage === 'dot' ? { late: 100 } : undefined));
  const id = await world.enqueue();
  const draining = world.sender().drain();
  await server.heard(/^\. /);
  expect(codeOf(await world.act('outbox.cancel', { ids: [id] }))).toBe('message-not-waiting');
  expect(codeOf(await world.act('outbox.retry', { ids: [id], evenIfTwice: true }))).toBe(
    'message-not-waiting',
  );
  await draining;
  expect(world.message(id).state).toBe('accepted');
});

test('What a person holds stays where it is until a person sends it again', async () => {
  const server = await world.serve();
  const held = await world.enqueue();
  const waiting = await world.enqueue({ to: 'b@other.example' });
  expect(await world.act('outbox.hold', { ids: [held] })).toEqual({ ok: true, value: { held: [held] } });
  const sender = world.sender();
  expect(await sender.drain()).toMatchObject({ accepted: 1 });
  world.clock.now += 24 * 3_600_000;
  expect(await sender.drain()).toMatchObject({ accepted: 0 });
  expect(world.message(held).state).toBe('held');
  expect(codeOf(await world.act('outbox.hold', { ids: [waiting] }))).toBe('message-not-waiting');
  await world.act('outbox.retry', { ids: [held] });
  await sender.drain();
  expect(server.received).toHaveLength(2);

  // What the program holds for want of a server, a person can hold for good.
  world.settings = defaultSettings({ 'mail.mode': 'off' });
  const other = await world.enqueue();
  await sender.drain();
  await world.act('outbox.hold', { ids: [other] });
  await world.serve();
  await sender.drain();
  expect(world.history(other)).toEqual(['queued', 'held']);
});

test('What can’t be changed is passed over and told of where somebody asks for that', async () => {
  await world.serve((stage) => (stage === 'rcpt' ? { say: '550 no' } : undefined));
  const dead = await world.enqueue({ expiresAt: world.clock() + 60_000 });
  const failed = await world.enqueue({ to: 'b@other.example' });
  await world.sender().drain();
  world.clock.now += 60_000;
  const gone = await world.enqueue();
  expect(await world.act('outbox.cancel', { ids: [gone, failed], leaveOut: true })).toMatchObject({
    ok: true,
    value: { cancelled: [gone], leftOut: [{ id: failed, error: { code: 'message-not-waiting' } }] },
  });
  expect(await world.act('outbox.hold', { ids: [gone], leaveOut: true })).toMatchObject({
    ok: true,
    value: { held: [], leftOut: [{ id: gone }] },
  });
  expect(await world.act('outbox.retry', { ids: [dead, failed, gone], leaveOut: true })).toMatchObject({
    ok: true,
    value: {
      retried: [failed],
      leftOut: [
        { id: dead, error: { code: 'message-expired' } },
        { id: gone, error: { code: 'message-not-waiting' } },
      ],
    },
  });
  expect(codeOf(await world.act('outbox.retry', { ids: ['none', failed], leaveOut: true }))).toBe(
    'message-not-found',
  );
});
