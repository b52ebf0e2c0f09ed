import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../../main/desk/claims/hints.ts';
import { lettersApart, soundKey } from '../../../../main/desk/ground/words/near-keys.ts';

test('a sound key is the same for names that sound alike', () => {
  for (const [one, other] of [
    ['yousef', 'yusuf'],
    ['philip', 'filip'],
    ['kowalczik', 'kovalchik'],
    ['schmidt', 'schmitt'],
    ['erickson', 'eriksen'],
  ] as const)
    expect([one, soundKey(one)]).toEqual([one, soundKey(other)]);
});

test('how far words are apart counts letters and swaps', () => {
  for (const [one, other, apart] of [
    ['brain', 'brian', 1],
    ['lee', 'li', 2],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['a', 'a', 0],
    ['abrain', 'inbra', 4],
  ] as const)
    expect([one, other, lettersApart(one)(other)]).toEqual([one, other, apart]);
  // The same as the whole table of distances tells. Few letters, so that many are the same and many are swapped; up to the longest word that may be asked for.
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 31 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(lettersApart(one)(other)).toBe(editDistance(one, other));
    }),
    { numRuns: 2000 },
  );
});
