import { expect, test } from 'vitest';
import { servedMailWorld } from '../../support/served-mail-world.ts';

const minute = 60_000;
const hour = 60 * minute;

test('A message that is refused for now is tried again: twice in the first hour, then every two to three, for five days', async () => {
  const world = servedMailWorld();
  let tries = 0;
  await world.serve((stage) => {
    if (stage !== 'rcpt') return undefined;
    tries += 1;
    return { say: '450 4.2.1 mailbox busy' };
  });
  const id = await world.enqueue();
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
