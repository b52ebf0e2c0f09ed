import { expect, test } from 'vitest';
import type { SessionState } from '../../main/sign-in/session.ts';
import { createDueNotices } from '../../main/window/due-notices.ts';
import { testDesk } from '../support/desk.ts';

const minute = 60_000;

function watched() {
  const world = testDesk();
  let [state, operatorId]: [SessionState, string] = ['signed-in', 'operator-sam'];
  const notices = createDueNotices(() => ({
    desk: world.desk,
    session: { state: () => state, operatorId: () => operatorId } as never,
  }));
  const remind = async (caller: string, after: number): Promise<string> => {
    const { number } = await world.done('cases.open', { channel: 'phone', caller });
    await world.done('cases.wait', { number, until: world.clock.now + after });
    return number;
  };
  const become = (next: SessionState, who = operatorId): void => {
    [state, operatorId] = [next, who];
  };
  return {
    ...world,
    look: async () => (await notices.look()).notice,
    waiting: async () => (await notices.look()).due,
    remind,
    become,
  };
}

test('each reminder is told of once, when it comes, and again where it was put off', async () => {
  const { look, remind, clock, done } = watched();
  const mary = await remind('Mary', minute);
  expect(await look()).toBeNull();
  clock.pass(minute);
  expect(await look()).toEqual({ count: 1, number: mary });
  expect(await look()).toBeNull();
  await done('cases.wait', { number: mary, until: clock.now + minute });
  expect(await look()).toBeNull();
  await remind('Bo', minute);
  clock.pass(minute);
  expect(await look()).toEqual({ count: 2, number: mary });
});

test('nobody is told of a colleague’s, of what was due when they signed in, or while the window is locked', async () => {
  const { look, remind, clock, become } = watched();
  await remind('Mary', minute);
  clock.pass(minute);
  // Due before the first look: it stands in the window.
  expect(await look()).toBeNull();
  become('signed-in', 'operator-kim');
  expect(await look()).toBeNull();
  await remind('Bo', minute);
  clock.pass(minute);
  expect(await look()).toBeNull();
  become('locked', 'operator-sam');
  expect(await look()).toBeNull();
});

test('how many are due is known at any moment, and nobody’s below the lock', async () => {
  const { waiting, remind, clock, done, become } = watched();
  expect(await waiting()).toBe(0);
  const mary = await remind('Mary', minute);
  await remind('Bo', minute);
  expect(await waiting()).toBe(0);
  clock.pass(minute);
  expect(await waiting()).toBe(2);
  await done('cases.wait', { number: mary, until: clock.now + minute });
  expect(await waiting()).toBe(1);
  become('locked');
  expect(await waiting()).toBe(0);
});
