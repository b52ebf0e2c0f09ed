import { expect, test } from 'vitest';
import { createIdleLock } from '../../main/sign-in/idle-lock.ts';

const minute = 60_000;

test('the desk locks after the minutes of the setting without a key or a click, and each touch begins them again', () => {
  let now = 0;
  let minutes = 10;
  let isOpen = false;
  let locked = 0;
  const idle = createIdleLock({
    elapsed: () => now,
    idleMinutes: () => minutes,
    isOpen: () => isOpen,
    lock: () => {
      locked += 1;
      isOpen = false;
    },
  });
  const after = (milliseconds: number): number => {
    now += milliseconds;
    idle.look();
    return locked;
  };
  // No one is signed in: there is nothing to lock.
  expect(after(60 * minute)).toBe(0);
  isOpen = true;
  expect(after(0)).toBe(0);
  expect(after(9 * minute)).toBe(0);
  idle.touched();
  expect(after(9 * minute)).toBe(0);
  expect(after(minute)).toBe(1);
  expect(after(60 * minute)).toBe(1);
  // Who signs in again begins anew, and a shorter setting counts at once.
  isOpen = true;
  expect(after(0)).toBe(1);
  minutes = 1;
  expect(after(minute)).toBe(2);
});

test('who signed in and typed before the first look is waited for from then on', () => {
  let now = 0;
  let locked = 0;
  const idle = createIdleLock({
    elapsed: () => now,
    idleMinutes: () => 1,
    isOpen: () => locked === 0,
    lock: () => {
      locked += 1;
    },
  });
  idle.touched();
  now += minute;
  idle.look();
  expect(locked).toBe(1);
});
