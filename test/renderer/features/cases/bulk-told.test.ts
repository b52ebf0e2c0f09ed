import { expect, test } from 'vitest';
import { toldOf } from '../../../../renderer/features/cases/use-bulk.ts';

const numbers = (count: number): readonly string[] =>
  Array.from({ length: count }, (_none, at) => `7K3M-Q2X${at}`);
const closed = (number: string) => ({ number, message: `Case ${number} is closed.` });

test('What came of several is one line: how many, and of the others each reason once with its cases', () => {
  expect(toldOf({ done: numbers(2), refused: [], left: 0 })).toBe('2 done.');
  const refused = [...numbers(2).map(closed), { number: '9G5T-11BC', message: 'The store is full.' }];
  expect(toldOf({ done: numbers(1), refused, left: 0 })).toBe(
    '1 done, 3 not: 7K3M-Q2X0, 7K3M-Q2X1: Case … is closed. 9G5T-11BC: The store is full.',
  );
  expect(toldOf({ done: [], refused: numbers(7).map(closed), left: 3 })).toBe(
    '0 done, 7 not: 7K3M-Q2X0, 7K3M-Q2X1, 7K3M-Q2X2, 7K3M-Q2X3, 7K3M-Q2X4 and 2 more: Case … is closed. Stopped; 3 are as they were.',
  );
});
