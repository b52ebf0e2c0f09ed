import { expect, test } from 'vitest';
import { testDesk } from '../../support/desk.ts';

const minute = 60_000;

test('Cases are counted by day, reason and operator, with the time in the middle of all', async () => {
  const { clock, done, ask } = testDesk();
  clock.now = Date.UTC(2026, 10, 20, 23);
  const open = async (reason: 'locked' | 'forgot-password', operator = 'Sam'): Promise<string> =>
    (await done('cases.open', { channel: 'phone', caller: 'Ada', reason }, { operator })).number;
  const solveAfter = async (number: string, minutes: number): Promise<void> => {
    clock.pass(minutes * minute);
    await done('cases.solve', { number, resolution: 'helped' });
  };
  await solveAfter(await open('locked'), 4);
  await solveAfter(await open('locked'), 10);
  clock.now = Date.UTC(2026, 10, 21, 3);
  await solveAfter(await open('locked', 'Kim'), 30);
  const closed = await open('forgot-password');
  clock.pass(minute);
  await done('cases.close', { number: closed, resolution: 'no-answer' });
  await open('forgot-password', 'Kim');

  const utc = await ask('caseReport', {});
  // A caller who is helped at once is answered by it.
  expect(utc.total).toEqual({
    opened: 5,
    answered: 4,
    solved: 4,
    medianToAnswer: 7 * minute,
    p90ToAnswer: 30 * minute,
    medianToSolve: 7 * minute,
    p90ToSolve: 30 * minute,
  });
  expect(utc.reasons).toMatchObject([
    { reason: 'locked', opened: 3, solved: 3, medianToSolve: 10 * minute },
    { reason: 'forgot-password', opened: 2, solved: 1, medianToSolve: minute },
  ]);
  expect(utc.operators.map(({ operator, opened }) => [operator, opened])).toEqual([
    ['Sam', 3],
    ['Kim', 2],
  ]);
  expect(utc.days.map(({ day, opened }) => [day, opened])).toEqual([
    ['2026-11-21', 3],
    ['2026-11-20', 2],
  ]);
  // A Friday late, and the Saturday's first hours.
  expect(utc.hours).toEqual([
    { weekday: 5, hour: 23, opened: 2 },
    { weekday: 6, hour: 3, opened: 3 },
  ]);
  expect(utc.before).toBeNull();
  expect((await ask('caseReport', { from: '2026-11-21', to: '2026-11-21' })).before).toMatchObject({
    opened: 2,
  });
  // In New York all of it was one evening.
  const there = { zone: 'America/New_York' };
  expect((await ask('caseReport', there)).days).toMatchObject([{ day: '2026-11-20', opened: 5 }]);
  expect((await ask('caseReport', { ...there, from: '2026-11-21' })).total).toEqual({
    opened: 0,
    answered: 0,
    solved: 0,
    medianToAnswer: null,
    p90ToAnswer: null,
    medianToSolve: null,
    p90ToSolve: null,
  });
  expect((await ask('caseReport', { to: '2026-11-20' })).total).toMatchObject({ opened: 2 });
});
