import type { RandomBytes } from '../../desk/ground/basics/context.ts';

/** Which ids a file had so far, and on which line first. */
export interface SeenIds {
  /** Notes an id of a line, from 1. Gives the line that had it before, and then notes nothing; null where none had it. */
  note(id: string, line: number): number | null;
}

const firstPlaces = 1 << 12;

/**
 * Keeps 12 bytes for an id, outside the engine's heap: a job's heap is small, and a file may have many millions. An id is known by
 * 64 bits of two sums with seeds of their own; that two of three million ids have the same is as likely as one in four million.
 */
export function createSeenIds(random: RandomBytes): SeenIds {
  const seeds = new Uint32Array(Uint8Array.from(random(8)).buffer);
  let mask = firstPlaces - 1;
  let count = 0;
  let first = new Uint32Array(firstPlaces);
  let second = new Uint32Array(firstPlaces);
  // 0 is a free place.
  let lines = new Uint32Array(firstPlaces);

  const placeOf = (one: number, other: number): number => {
    let place = one & mask;
    while (lines[place] !== 0 && (first[place] !== one || second[place] !== other))
      place = (place + 1) & mask;
    return place;
  };
  const put = (place: number, one: number, other: number, line: number): void => {
    first[place] = one;
    second[place] = other;
    lines[place] = line;
  };
  const grow = (): void => {
    const [ones, others, before] = [first, second, lines];
    const places = 2 * before.length;
    mask = places - 1;
    first = new Uint32Array(places);
    second = new Uint32Array(places);
    lines = new Uint32Array(places);
    for (let at = 0; at < before.length; at += 1) {
      const line = before[at] ?? 0;
      if (line === 0) continue;
      const [one, other] = [ones[at] ?? 0, others[at] ?? 0];
      put(placeOf(one, other), one, other, line);
    }
  };
  return {
    note: (id, line) => {
      const one = sumOf(id, seeds[0] ?? 0);
      const other = sumOf(id, seeds[1] ?? 0);
      const place = placeOf(one, other);
      const known = lines[place] ?? 0;
      if (known !== 0) return known;
      put(place, one, other, line);
      count += 1;
      if (count > 0.6 * lines.length) grow();
      return null;
    },
  };
}

/** 32 bits of a text, in which each of its letters has a share in every bit (the mixing of MurmurHash3). */
function sumOf(text: string, seed: number): number {
  let sum = seed;
  for (let at = 0; at < text.length; at += 1) {
    let word = Math.imul(text.charCodeAt(at), 0xcc9e2d51);
    word = (word << 15) | (word >>> 17);
    sum ^= Math.imul(word, 0x1b873593);
    sum = (sum << 13) | (sum >>> 19);
    sum = (Math.imul(sum, 5) + 0xe6546b64) | 0;
  }
  sum ^= text.length;
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return (sum ^ (sum >>> 16)) >>> 0;
}
