import { casesFeature } from '../../main/desk/cases/feature.ts';
import { createIds } from '../../main/desk/ground/basics/context.ts';
import { createDoor } from '../../main/desk/perform.ts';
import type { Store } from '../../main/store/store.ts';
import type { CaseSummary } from '../../preload/contract/cases.ts';
import { seededRandom } from './desk.ts';
import { testDeskId } from './desk-id.ts';
import { answered } from './transfer-desk.ts';

let makers = 0;

/** Opens and works on cases through the real door, at times and by operators of the test's choice. Their numbers are the same in every run. */
export function caseMaker(store: Store) {
  makers += 1;
  const random = seededRandom(`cases ${makers}`);
  let now = Date.UTC(2026, 10, 20, 9);
  const clock = () => now;
  const door = createDoor({
    desk: testDeskId,
    store,
    clock,
    random,
    newId: createIds(clock, random),
    actions: new Map(Object.entries(casesFeature.actions)),
    announce: () => {},
  });
  const act = async (type: string, input: unknown, operator = 'Sam') =>
    answered(await door.perform({ type, input, operator })) as CaseSummary;
  return {
    at: (time: number) => {
      now = time;
    },
    open: (input: Readonly<Record<string, unknown>>, operator?: string) =>
      act('cases.open', { channel: 'phone', caller: 'Ann', ...input }, operator),
    note: (number: string, text: string, operator?: string) => act('cases.note', { number, text }, operator),
    solve: (number: string) => act('cases.solve', { number, resolution: 'helped' }),
  };
}
