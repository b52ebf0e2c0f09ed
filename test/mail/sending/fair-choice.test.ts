import { expect, test } from 'vitest';
import { testPatience } from '../../support/mail-world.ts';
import { servedMailWorld } from '../../support/served-mail-world.ts';

// The others' answers have to come in it too, on a busy machine.
const patience = { ...testPatience, command: 1500 };

test('One dead domain and one poisonous message hold up nobody', async () => {
  const world = servedMailWorld();
  // The relay stalls for one domain and breaks the connection off at one message.
  const server = await world.serve((stage, { to }) => {
    if (stage === 'rcpt' && to.endsWith('@dead.example')) return { stall: true };
    if (stage === 'dot' && to === 'poison@clinic.example') return { close: true };
    return undefined;
  });
  const dead = await Promise.all(
    Array.from({ length: 30 }, (_, index) => world.enqueue({ to: `p${index}@dead.example` })),
  );
  const poison = await world.enqueue({ to: 'poison@clinic.example' });
  const good = await Promise.all(
    Array.from({ length: 30 }, (_, index) => world.enqueue({ to: `p${index}@clinic.example` })),
  );
  const began = performance.now();
  await world.sender({ patience }).drain();
  expect(good.map((id) => world.message(id).state)).toEqual(good.map(() => 'accepted'));
  expect(world.message(poison).state).toBe('uncertain');
  // A few of the dead domain's were tried; the others did not have to wait for an answer that never comes.
  const tried = dead.filter((id) => world.message(id).attempts > 0);
  expect(tried.length).toBeGreaterThan(0);
  expect(tried.length).toBeLessThanOrEqual(10);
  expect(server.received.filter(({ answered }) => answered)).toHaveLength(30);
  expect(performance.now() - began).toBeLessThan((dead.length * patience.command) / 3);
});
