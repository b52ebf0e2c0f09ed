import { expect, test } from 'vitest';
import { actionOutcomes, outcomeOfAction } from '../../preload/contract/action-outcomes.ts';
import { actions } from '../../preload/contract/contract.ts';

/** Actions of the desk's own: they help no caller, so a case learns nothing of them. */
const desksOwn =
  /^(cases|callers|outbox|settings|templates|operators|kept|differences|imports|links)\.|^(claims\.(verify|send-change-code)|signing-in\.record-failure|upgrade\.record-error)$/;

test('each action that helps a caller says why one calls and how the case probably ends', () => {
  const silent = Object.keys(actions).filter((type) => outcomeOfAction(type) === undefined);
  expect(silent.filter((type) => !desksOwn.test(type))).toEqual([]);
  expect(Object.keys(actionOutcomes).filter((type) => !(type in actions))).toEqual([]);
});

test('what changes something ends as changed, and only mail of login help as mail', () => {
  for (const type of ['signing-in.unlock', 'claims.claim', 'claims.change-email', 'signing-in.reset-phone'])
    expect(outcomeOfAction(type)?.resolution).toBe('changed');
  expect(outcomeOfAction('logins.send-reset')?.resolution).toBe('mail-sent');
  expect(outcomeOfAction('toString')).toBeUndefined();
});
