import { randomBytes } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { smtpTo } from '../../support/mail-world.ts';
import { type ServedMailWorld, servedMailWorld } from '../../support/served-mail-world.ts';

let world: ServedMailWorld;
beforeEach(() => {
  world = servedMailWorld();
});

test('A newer message with the same key cancels the older one that waits', async () => {
  const server = await world.serve();
  const older = await world.enqueue({ supersedeKey: 'password-reset:a-1' });
  const other = await world.enqueue({ supersedeKey: 'password-reset:a-2' });
  const newer = await world.enqueue({ supersedeKey: 'password-reset:a-1' });
  expect(world.history(older)).toEqual(['queued', 'cancelled']);
  expect(world.message(older).last_response).toMatch(/superseded/);
  await world.sender().drain();
  expect(world.states()).toEqual({ accepted: 2, cancelled: 1 });
  expect([other, newer].map((id) => world.message(id).state)).toEqual(['accepted', 'accepted']);
  expect(server.received).toHaveLength(2);
});

test('Bytes and Message-ID are made once and stay as they are', async () => {
  const id = await world.enqueue({
    content: { subject: 'S', html: '<p>1</p>', text: randomBytes(20).toString('hex') },
  });
  const { raw, message_id } = world.message(id);
  world.settings = smtpTo(1, { from: 'somebody@else.example' });
  await world.sender().drain();
  await world.serve();
  await world.sender().drain();
  const after = world.message(id);
  expect(after.state).toBe('accepted');
  expect(after.raw.equals(raw)).toBe(true);
  expect(after.message_id).toBe(message_id);
});
