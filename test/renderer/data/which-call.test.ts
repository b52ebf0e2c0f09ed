import { beforeEach, describe, expect, it } from 'vitest';
import type { ActionCircumstances } from '../../../preload/contract/contract.ts';
import type { Answer } from '../../../preload/contract/shared.ts';
import { useWhichCall, withCall } from '../../../renderer/data/which-call.ts';

const question = {
  ok: false,
  error: {
    code: 'which-call',
    message: '?',
    number: '7K3M-Q2XA',
    practiceId: 'PR-2',
    accountId: null,
    needed: 0,
  },
} as unknown as Answer<never>;
const done: Answer<string> = { ok: true, value: 'done' };
const turn = () => new Promise((resolve) => setImmediate(resolve));
const inCall: ActionCircumstances = { channel: 'phone', case: '7K3M-Q2XA', unasked: true };

/** A desk that asks back as long as nobody has said whose call it is. */
function desk() {
  const around: (ActionCircumstances | undefined)[] = [];
  const call = async (given: ActionCircumstances | undefined) => {
    around.push(given);
    return given?.unasked === true ? question : done;
  };
  return { around, call };
}
const asked = () => useWhichCall.getState().asked;

beforeEach(() => useWhichCall.setState({ asked: null }));

describe('whose call something is', () => {
  it('is asked only where the desk asks back', async () => {
    const { around, call } = desk();
    expect(await withCall({ channel: 'phone' }, call)).toEqual(done);
    expect(asked()).toBeNull();
    expect(around).toEqual([{ channel: 'phone' }]);
  });

  it('lets it go on in the same call, once', async () => {
    const { around, call } = desk();
    const answer = withCall(inCall, call);
    await turn();
    expect(asked()).toMatchObject({ number: '7K3M-Q2XA', subject: { practiceId: 'PR-2' }, needed: 0 });
    await asked()?.goOn('same-call');
    expect(await answer).toEqual(done);
    expect(around.at(-1)).toEqual({ channel: 'phone', case: '7K3M-Q2XA' });
    expect(asked()).toBeNull();
  });

  it('lets it go on without the open call, which is put away before anybody hears of it', async () => {
    const { around, call } = desk();
    const order: string[] = [];
    const answer = withCall(inCall, call).then((given) => {
      order.push('heard');
      return given;
    });
    await turn();
    await asked()?.goOn('new-call', () => order.push('held'));
    expect(await answer).toEqual(done);
    expect(around.at(-1)).toEqual({ channel: 'phone' });
    expect(order).toEqual(['held', 'heard']);
  });

  it('does nothing where nobody says it', async () => {
    const { around, call } = desk();
    const answer = withCall(inCall, call);
    await turn();
    asked()?.giveUp();
    expect(await answer).toEqual(question);
    expect(around).toHaveLength(1);
  });
});
