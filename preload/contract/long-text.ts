import { z } from 'zod';

/** No text in a call of the bridge is longer, and all of them together are not longer than ten. */
export const longestText = 50_000;

/** A text that is too long for one: in pieces, in order. */
export const pieces = z.array(z.string().max(longestText)).max(10);

/** Cuts a text into such pieces, no character in half. */
export const inPieces = (text: string): string[] => {
  // A character is one or two of what a text's length counts.
  const piece = new RegExp(`[^]{1,${longestText / 2}}`, 'gu');
  return text.match(piece) ?? [];
};
