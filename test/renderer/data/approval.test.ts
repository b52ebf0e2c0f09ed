import { beforeEach, describe, expect, it } from 'vitest';
import type { Approval } from '../../../preload/contract/operators.ts';
import type { Answer } from '../../../preload/contract/shared.ts';
import { useApproval, withApproval } from '../../../renderer/data/approval.ts';

const refused = (code: string): Answer<never> =>
  ({ ok: false, error: { code, message: code } }) as unknown as Answer<never>;
const done: Answer<string> = { ok: true, value: 'done' };
const kim: Approval = { operator: 'Kim', password: 'of made-up words 7' };
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A desk that answers one thing without an approval and another with each attempt. */
function desk(...withThem: readonly Answer<string>[]) {
  const asked: (Approval | undefined)[] = [];
  return {
    asked,
    call: async (approval?: Approval) => {
      asked.push(approval);
      return approval === undefined
        ? refused('approval-needed')
        : (withThem[asked.length - 2] ?? (withThem.at(-1) as Answer<string>));
    },
  };
}
const asked = () => useApproval.getState().asked;

beforeEach(() => useApproval.setState({ asked: null }));

describe('the approval of a second lead', () => {
  it('is asked for only where the desk asks for it', async () => {
    expect(
      await withApproval(
        () => 'Release',
        async () => done,
      ),
    ).toEqual(done);
    expect(
      await withApproval(
        () => 'Release',
        async () => refused('proof-needed'),
      ),
    ).toEqual(refused('proof-needed'));
    expect(asked()).toBeNull();
  });

  it('lets the same change go on, and its answer is the answer', async () => {
    const { call, asked: calls } = desk(done);
    const answer = withApproval(() => 'Release', call);
    await turn();
    expect(asked()?.what()).toBe('Release');
    await asked()?.attempt(kim);
    expect(await answer).toEqual(done);
    expect(calls).toEqual([undefined, kim]);
    expect(asked()).toBeNull();
  });

  for (const code of ['approval-wrong', 'approval-not-another', 'approval-not-a-lead', 'sign-in-too-soon'])
    it(`can be tried again after ${code}`, async () => {
      const { call } = desk(refused(code), done);
      const answer = withApproval(() => 'Release', call);
      await turn();
      expect(await asked()?.attempt(kim)).toEqual(refused(code));
      expect(asked()).not.toBeNull();
      await asked()?.attempt(kim);
      expect(await answer).toEqual(done);
    });

  it('ends with what the desk says of the change itself', async () => {
    const { call } = desk(refused('claim-gone'));
    const answer = withApproval(() => 'Release', call);
    await turn();
    await asked()?.attempt(kim);
    expect(await answer).toEqual(refused('claim-gone'));
    expect(asked()).toBeNull();
  });

  it('that is given up leaves the refusal, and nothing was done', async () => {
    const { call, asked: calls } = desk(done);
    const answer = withApproval(() => 'Release', call);
    await turn();
    asked()?.giveUp();
    expect(await answer).toEqual(refused('approval-needed'));
    expect(calls).toEqual([undefined]);
  });

  it('is asked for one change at a time', async () => {
    const first = withApproval(() => 'Release', desk(done).call);
    await turn();
    expect(await withApproval(() => 'Setting', desk(done).call)).toEqual(refused('approval-needed'));
    expect(asked()?.what()).toBe('Release');
    await asked()?.attempt(kim);
    expect(await first).toEqual(done);
  });
});
