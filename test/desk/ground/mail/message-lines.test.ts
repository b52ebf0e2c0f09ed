import { expect, test } from 'vitest';
import { defaultSettings } from '../../../support/mail-world.ts';
import { outboxWorld } from '../../outbox/outbox-world.ts';

test('A case hears once that its mail is held, and is never told of a delivery', async () => {
  const world = outboxWorld();
  world.settings = defaultSettings({ 'mail.mode': 'off' });
  const { id: caseId } = await world.openCase();
  await world.enqueue({ caseId });
  const closed = await world.serve();
  await closed.close();
  const sender = world.sender();
  await sender.drain();
  await sender.drain();
  await world.serve();
  await sender.drain();
  expect(world.caseOf(caseId)).toEqual({
    state: 'open',
    answered: true,
    kinds: ['mail.held', 'mail.accepted'],
  });
  const { text } = world.store.read.get<{ text: string }>({
    text: "SELECT text FROM timeline WHERE kind = 'mail.accepted'",
    values: [],
  }) ?? { text: '' };
  expect(text).toMatch(/^Accepted by the relay for a/);
  expect(text).not.toContain('ada@clinic.example');
});
