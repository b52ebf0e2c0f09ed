import { randomBytes } from 'node:crypto';
import { createDesk, type Desk } from '../../../main/desk/desk.ts';
import type { ActionType, QueryName } from '../../../preload/contract/contract.ts';
import type { Answer } from '../../../preload/contract/shared.ts';
import { testDeskId } from '../../support/desk-id.ts';
import { type ServedMailWorld, servedMailWorld } from '../../support/served-mail-world.ts';

export interface OutboxWorld extends ServedMailWorld {
  readonly desk: Desk;
  act(type: ActionType, input: unknown): Promise<Answer<unknown>>;
  /** The value of a question that has an answer. */
  ask<Value>(name: QueryName, input: unknown): Promise<Value>;
}

/** A desk over a store that mail is sent from, for one test. */
export function outboxWorld(): OutboxWorld {
  const world = servedMailWorld();
  const desk = createDesk({
    desk: testDeskId,
    store: world.store,
    clock: world.clock,
    random: randomBytes,
    sandboxFolder: world.sandboxFolder,
  });
  return Object.assign(world, {
    desk,
    act: (type: ActionType, input: unknown) => desk.perform({ type, input, operator: 'Sam' }),
    ask: async <Value>(name: QueryName, input: unknown): Promise<Value> => {
      const answer = (await desk.query(name, input)) as Answer<Value>;
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value;
    },
  });
}
