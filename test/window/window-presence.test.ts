import { expect, test } from 'vitest';
import { windowPresence } from '../../main/window/window-presence.ts';

/** A desk of a team at whose windows Sam sits, with what its presence was told to say. */
function deskOfTeam() {
  const said: unknown[] = [];
  const desk = {
    session: { who: () => ({ ok: true, value: { operator: 'Sam' } }) },
    team: { presence: { say: (own: unknown) => said.push(own), others: () => [] } },
  };
  const presence = windowPresence(() => desk as never);
  const beAt = (asker: number, ...places: string[]) => presence.calls.beAt({ places } as never, asker);
  return { presence, beAt, last: () => said.at(-1), count: () => said.length };
}

test('what several windows show is told together, what was turned to last first', async () => {
  const { presence, beAt, last, count } = deskOfTeam();
  await beAt(1, 'case:A');
  await beAt(2, 'practice:P', 'case:A');
  expect(last()).toEqual({ operator: 'Sam', places: ['practice:P', 'case:A'] });
  await beAt(1, 'case:B');
  expect(last()).toEqual({ operator: 'Sam', places: ['case:B', 'practice:P', 'case:A'] });
  presence.gone(1);
  expect(last()).toEqual({ operator: 'Sam', places: ['practice:P', 'case:A'] });
  await beAt(2);
  expect(last()).toEqual({ operator: 'Sam', places: [] });
  // A window that told of nothing takes nothing with it.
  const before = count();
  presence.gone(3);
  expect(count()).toBe(before);
});
