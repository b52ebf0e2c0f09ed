import { expect, test } from 'vitest';
import type { Answer } from '../../../preload/contract/shared.ts';
import { askThroughGate, openGate } from '../../../renderer/data/gate.ts';

const refused = (code: string): Answer<never> =>
  ({ ok: false, error: { code, message: code } }) as unknown as Answer<never>;
const found: Answer<string> = { ok: true, value: 'Mary Lee' };

/** Answers one after the other, and counts. */
function answering(...answers: readonly Answer<string>[]) {
  let asked = 0;
  return {
    ask: async () => {
      const answer = answers[Math.min(asked, answers.length - 1)] as Answer<string>;
      asked += 1;
      return answer;
    },
    asked: () => asked,
  };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

for (const code of ['desk-locked', 'not-signed-in'])
  test(`a query that is refused with ${code} waits and asks again once the window is open`, async () => {
    const desk = answering(refused(code), refused(code), found);
    let answer: Answer<string> | null = null;
    void askThroughGate(desk.ask, () => new AbortController().signal).then((got) => {
      answer = got;
    });
    await turn();
    expect([desk.asked(), answer]).toEqual([1, null]);
    openGate();
    await turn();
    expect([desk.asked(), answer]).toEqual([2, null]);
    openGate();
    await turn();
    expect([desk.asked(), answer]).toEqual([3, found]);
  });

test('any other refusal is the answer', async () => {
  const desk = answering(refused('case-unknown'), found);
  expect(await askThroughGate(desk.ask, () => new AbortController().signal)).toEqual(refused('case-unknown'));
});

test('a query that was given up while it waited is not asked again', async () => {
  const desk = answering(refused('desk-locked'), found);
  const ended = new AbortController();
  const asking = askThroughGate(desk.ask, () => ended.signal);
  await turn();
  ended.abort();
  expect((await asking).ok).toBe(false);
  openGate();
  await turn();
  expect(desk.asked()).toBe(1);
});
