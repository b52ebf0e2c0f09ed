/** Numbers that look drawn and are the same at every run: each record has a row of its own, so that any one can be made alone. */
export interface Draws {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `most`. */
  below(most: number): number;
  chance(part: number): boolean;
  pick<Value>(list: readonly Value[]): Value;
}

/** A row of draws for what the parts name together, as in a seed, `person` and a number. */
export function drawsFor(...parts: readonly (string | number)[]): Draws {
  let state = mixed(parts.join('\u0000'));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    next,
    below,
    chance: (part) => next() < part,
    pick: <Value>(list: readonly Value[]): Value => {
      const value = list[below(list.length)];
      if (value === undefined) throw new Error('nothing can be picked from an empty list');
      return value;
    },
  };
}

/** A text as 32 bits, each of which depends on all of it. */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/**
 * The place in a list that is sorted by how common its entries are, drawn as names are spread over people: the share of place r
 * goes down as 1 / (r + flat). A larger `flat` makes the first places less common.
 */
export const placeByFrequency = (draws: Draws, length: number, flat: number): number =>
  Math.min(
    length - 1,
    Math.floor((flat + 1) * ((length + flat) / (flat + 1)) ** draws.next() - flat - 1 + 1e-9),
  );
