import { describe, expect, test } from 'vitest';
import { codeOf } from '../support/answers.ts';
import { contents, testDesk } from '../support/desk.ts';
import { fillDirectory } from '../support/directory.ts';

/** A call of Mary's, from Harbour Dental, and Tom in another practice. */
async function callWorld() {
  const world = testDesk();
  await fillDirectory(
    world.store,
    [
      { id: 'PR-1', email: 'front@harbour.example' },
      { id: 'PR-2', name: 'Elm Clinic', email: 'office@elm.example' },
    ],
    [
      { id: 'mary', practiceId: 'PR-1' },
      { id: 'ann', practiceId: 'PR-1', givenName: 'Ann' },
      { id: 'tom', practiceId: 'PR-2', givenName: 'Tom', familyName: 'Reed' },
    ],
  );
  const { number } = await world.done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'mary' });
  const reset = (accountId: string, unasked?: true) =>
    world.act(
      'logins.send-reset',
      { accountId, requestedBy: 'Mary', clearLock: false },
      { case: number, ...(unasked === undefined ? {} : { unasked }) },
    );
  const lines = async () => (await world.ask('case', { number })).timeline.map(({ text }) => text);
  return { ...world, number, reset, lines };
}

describe('the case of the open call', () => {
  test('takes nothing of another practice unasked, and nothing is left of the try', async () => {
    const { store, reset, number } = await callWorld();
    const before = contents(store);
    const answer = await reset('tom', true);
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'which-call', number, practiceId: 'PR-2', accountId: 'tom', needed: 0 },
    });
    expect(contents(store)).toBe(before);
    // It is a question back, and nobody was refused anything.
    expect(
      store.read.get({ text: "SELECT 1 FROM audit WHERE body ->> 'refused' = 'which-call'", values: [] }),
    ).toBeUndefined();
  });

  test('asks also where the action needs proof, before it says that the proof is missing', async () => {
    const { act, number } = await callWorld();
    const answer = await act(
      'claims.claim',
      { accountId: 'tom', email: 'tom@elm.example' },
      { case: number, unasked: true },
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'which-call', needed: 3 } });
  });

  test('takes it once it was said that it belongs there, and says for whom it was', async () => {
    const { reset, lines } = await callWorld();
    expect((await reset('tom')).ok).toBe(true);
    expect((await lines()).at(-1)).toContain('for Tom Reed, Elm Clinic (PR-2), not the caller’s practice');
  });

  test('takes what is about the caller and their practice without a question', async () => {
    const { reset, lines } = await callWorld();
    expect((await reset('mary', true)).ok).toBe(true);
    expect((await reset('ann', true)).ok).toBe(true);
    expect((await lines()).join(' ')).not.toContain('not the caller’s practice');
  });

  test('that is about nobody yet learns whom it is about, without a question', async () => {
    const { done, act, ask } = await callWorld();
    const { number } = await done('cases.open', { channel: 'phone', caller: 'Tom' });
    const input = { accountId: 'tom', requestedBy: 'Tom', clearLock: false };
    expect(codeOf(await act('logins.send-reset', input, { case: number, unasked: true }))).toBeNull();
    expect(await ask('case', { number })).toMatchObject({ practiceId: 'PR-2', accountId: 'tom' });
  });
});
