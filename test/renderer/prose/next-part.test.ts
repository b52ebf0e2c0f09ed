import { expect, test } from 'vitest';
import { nextPart } from '../../../renderer/ui/fields/text-marks.ts';

test('The next marked word is the one after the caret or the selected one, the one before it lies before, both around the ends', () => {
  const parts = [
    { start: 0, end: 3 },
    { start: 10, end: 14 },
    { start: 20, end: 25 },
  ];
  const caret = (at: number) => ({ start: at, end: at });
  expect(nextPart(parts, caret(0), 1)).toBe(0);
  expect(nextPart(parts, { start: 0, end: 3 }, 1)).toBe(1);
  expect(nextPart(parts, caret(12), 1)).toBe(2);
  expect(nextPart(parts, { start: 20, end: 25 }, 1)).toBe(0);
  expect(nextPart(parts, { start: 10, end: 14 }, -1)).toBe(0);
  expect(nextPart(parts, { start: 0, end: 3 }, -1)).toBe(2);
  expect(nextPart(parts, caret(40), -1)).toBe(2);
  expect([nextPart([], caret(0), 1), nextPart([], caret(0), -1)]).toEqual([-1, -1]);
});
