/** How deep an input is looked through; nothing that the contract takes is nested deeper. */
const deepest = 32;

const isBroken = (text: string): boolean => /\p{Surrogate}/u.test(text);

/**
 * The place of the first text with half a character in it (a lone surrogate), as in `input.caller`; null where there is none. Of
 * a name of a field with half a character: the place of what has it.
 */
export function brokenText(input: unknown, place = '', depth = 0): string | null {
  if (typeof input === 'string') return isBroken(input) ? place : null;
  if (typeof input !== 'object' || input === null || depth > deepest) return null;
  for (const [key, value] of Object.entries(input)) {
    if (isBroken(key)) return place;
    const found = brokenText(value, place === '' ? key : `${place}.${key}`, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
