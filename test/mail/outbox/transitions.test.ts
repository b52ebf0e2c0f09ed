import { expect, test } from 'vitest';
import { applyTransition } from '../../../main/mail/outbox/transitions.ts';
import { servedMailWorld } from '../../support/served-mail-world.ts';

test('A change of state that the table does not have is a bug', async () => {
  const world = servedMailWorld();
  const id = await world.enqueue();
  const at = world.clock();
  const change = (state: 'queued' | 'accepted', to: 'accepted' | 'bounced') =>
    world.store.write((transaction) => {
      applyTransition(transaction, { id, state, attempts: 0 }, { to, at });
      return { keep: true, value: null };
    });
  await expect(change('queued', 'accepted')).rejects.toThrow(/can't go from queued to accepted/);
  // Nor is one from a state that the message is not in.
  await expect(change('accepted', 'bounced')).rejects.toThrow();
  expect(world.history(id)).toEqual(['queued']);
});
