import { expect, test } from 'vitest';
import { defineAction, forEachAction } from '../../../../main/desk/ground/basics/definitions.ts';
import { actions } from '../../../../preload/contract/contract.ts';
import { testDesk } from '../../../support/desk.ts';

test('a list of handlers without one for each action of the contract does not compile', () => {
  const one = defineAction('cases.note', { handle: () => ({ ok: true, value: {} }) as never });
  // @ts-expect-error: all the others are missing.
  expect(forEachAction([one])).toEqual([one]);
  // @ts-expect-error: there is no such action.
  expect(() => defineAction('cases.not', { handle: () => ({ ok: true, value: {} }) as never })).toThrow();
});

test('each action that the contract declares is known to the desk', () => {
  const world = testDesk();
  for (const type of Object.keys(actions)) {
    const answer = world.desk.perform({ type, input: null, operator: 'Sam' });
    expect([type, answer.ok ? null : answer.error.code]).toEqual([type, 'invalid-input']);
  }
});
