import { setTimeout as pass } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createBackground } from '../../../../main/desk/ground/basics/background.ts';

function backgroundWith(isPassing: (error: unknown) => boolean = () => false) {
  const told: string[] = [];
  return { told, background: createBackground({ isPassing, tell: (line) => told.push(line) }) };
}

describe('work in the background', () => {
  test('is waited for at the end, also where it goes on after an answer from elsewhere', async () => {
    const { background } = backgroundWith();
    const steps: string[] = [];
    const answer = Promise.withResolvers<void>();
    background.begin(async () => {
      await answer.promise;
      await pass(1);
      steps.push('wrote');
    });
    const stopped = background.stop().then(() => steps.push('stopped'));
    answer.resolve();
    await stopped;
    expect(steps).toEqual(['wrote', 'stopped']);
  });

  test('hears that the program ends', async () => {
    const { background } = backgroundWith();
    const ended = Promise.withResolvers<string>();
    background.begin(async (stopping) => {
      await new Promise((heard) => stopping.addEventListener('abort', heard));
      ended.resolve('made haste');
    });
    await background.stop();
    expect(await ended.promise).toBe('made haste');
  });

  test('begins no more once the program ends, by hand or by its timer', async () => {
    const { background } = backgroundWith();
    let begun = 0;
    background.every(1, () => {
      begun += 1;
    });
    await background.stop();
    background.begin(() => {
      begun += 1;
    });
    await pass(10);
    expect(begun).toBe(0);
  });

  test('goes on turn by turn, never two at once, also after a turn that failed', async () => {
    const { background, told } = backgroundWith();
    const third = Promise.withResolvers<void>();
    let turns = 0;
    let atOnce = 0;
    let most = 0;
    background.every(1, async () => {
      turns += 1;
      atOnce += 1;
      most = Math.max(most, atOnce);
      await pass(5);
      atOnce -= 1;
      if (turns === 1) throw new Error('the first turn fell');
      if (turns === 3) third.resolve();
    });
    await third.promise;
    await background.stop();
    expect(most).toBe(1);
    expect(told).toEqual([expect.stringContaining('the first turn fell')]);
  });

  test.each([
    [
      'thrown',
      () => {
        throw new Error('a fault');
      },
    ],
    [
      'rejected',
      async () => {
        throw new Error('a fault');
      },
    ],
  ])('a fault %s in it is told, and reaches no one else', async (_how, work) => {
    const { background, told } = backgroundWith();
    background.begin(work);
    await background.stop();
    expect(told).toEqual([expect.stringContaining('a fault')]);
  });

  test('a trouble that passes is left to the next time', async () => {
    const { background, told } = backgroundWith(
      (error) => (error as { code?: string }).code === 'SQLITE_BUSY',
    );
    background.begin(() => {
      throw Object.assign(new Error('the store is busy'), { code: 'SQLITE_BUSY' });
    });
    await background.stop();
    expect(told).toEqual([]);
  });
});
