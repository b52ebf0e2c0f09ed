import { beforeEach, expect, test } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { codeOf } from '../../support/answers.ts';
import { type OutboxWorld, outboxWorld } from './outbox-world.ts';

let world: OutboxWorld;
beforeEach(() => {
  world = outboxWorld();
});

const answerOf = (id: string) =>
  world.store.read.get<{ said: string }>(sql`SELECT last_response AS said FROM messages WHERE id = ${id}`)
    ?.said;

test('A message that failed is put away with a reason, and taken back as it was', async () => {
  await world.serve((stage) => (stage === 'rcpt' ? { say: '550 no such user' } : undefined));
  const { id: caseId } = await world.openCase('solved');
  const id = await world.enqueue({ caseId });
  await world.sender().drain();
  const said = answerOf(id);
  expect(world.message(id).state).toBe('failed');

  world.clock.now += 1000;
  expect(codeOf(await world.act('outbox.put-away', { ids: [id], reason: ' ' }))).toBe('invalid-input');
  expect(await world.act('outbox.put-away', { ids: [id], reason: 'reached by phone' })).toEqual({
    ok: true,
    value: { putAway: [id] },
  });
  expect(world.message(id).state).toBe('cancelled');
  expect(answerOf(id)).toBe('will not be sent: reached by phone');
  expect(codeOf(await world.act('outbox.put-away', { ids: [id], reason: 'again' }))).toBe(
    'message-not-waiting',
  );
  expect(codeOf(await world.act('outbox.retry', { ids: [id] }))).toBe('message-not-waiting');

  world.clock.now += 1000;
  expect(await world.act('outbox.take-back', { ids: [id] })).toEqual({
    ok: true,
    value: { takenBack: [id] },
  });
  expect(world.message(id).state).toBe('failed');
  expect(answerOf(id)).toBe(said);
  expect(codeOf(await world.act('outbox.take-back', { ids: [id] }))).toBe('message-not-waiting');
  // The case opened again when the mail failed, and not once more.
  expect(world.caseOf(caseId).kinds).toEqual([
    'mail.failed',
    'cases.reopen',
    'mail.cancelled',
    'outbox.take-back',
  ]);
  expect(codeOf(await world.act('outbox.retry', { ids: [id] }))).toBe(null);
});

test('What was cancelled before it was sent can’t be taken back, and what was sent can’t be put away', async () => {
  const cancelled = await world.enqueue();
  await world.act('outbox.cancel', { ids: [cancelled] });
  await world.serve();
  const accepted = await world.enqueue({ to: 'b@other.example' });
  await world.sender().drain();
  expect(
    await world.act('outbox.put-away', { ids: [cancelled, accepted], reason: 'x', leaveOut: true }),
  ).toMatchObject({ value: { putAway: [], leftOut: [{ id: cancelled }, { id: accepted }] } });
  expect(codeOf(await world.act('outbox.take-back', { ids: [cancelled] }))).toBe('message-not-waiting');
});

test('What was put away counts in the report as what it was', async () => {
  await world.serve((stage) => (stage === 'rcpt' ? { say: '550 no such user' } : undefined));
  const failed = await world.enqueue();
  const cancelled = await world.enqueue({ to: 'b@other.example' });
  await world.act('outbox.cancel', { ids: [cancelled] });
  await world.sender().drain();
  await world.act('outbox.put-away', { ids: [failed], reason: 'x' });
  expect(await world.ask('mailReport', {})).toMatchObject({ total: { failed: 1, cancelled: 1 } });
});
