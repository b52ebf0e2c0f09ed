import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultIn } from '../../main/ipc/plain-input.ts';
import { inPieces, longestText, pieces } from '../../preload/contract/long-text.ts';

test('a text of any length goes in pieces that a call may bring, and is the same again; no character is cut in half', () => {
  const text = fc
    .tuple(
      fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }),
      fc.nat({ max: longestText }),
    )
    .map(([parts, at]) => 'a'.repeat(at) + parts.join('').repeat(2000) + '🩺'.repeat(longestText - at));
  fc.assert(
    fc.property(text, (given) => {
      const cut = inPieces(given.slice(0, 8 * longestText).toWellFormed());
      expect(cut.join('')).toBe(given.slice(0, 8 * longestText).toWellFormed());
      expect(cut.every((piece) => piece.isWellFormed())).toBe(true);
      expect(faultIn({ content: cut })).toBeNull();
    }),
    { numRuns: 30 },
  );
  expect(inPieces('')).toEqual([]);
});

test('what is longer than a call may bring is refused', () => {
  const tooLong = inPieces('x'.repeat(11 * longestText));
  expect(pieces.safeParse(tooLong).success).toBe(false);
  expect(faultIn(tooLong)).toBe('too-large');
});
