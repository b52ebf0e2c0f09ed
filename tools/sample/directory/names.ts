import { type OriginName, origins } from './origins.ts';
import { type Draws, drawsFor, placeByFrequency } from './random.ts';

export interface FamilyName {
  readonly name: string;
  readonly origin: OriginName;
}

/** The names of a directory, most common first. */
export interface Names {
  readonly families: readonly FamilyName[];
  family(draws: Draws): FamilyName;
  given(draws: Draws, origin: OriginName): string;
}

/** How many family names there are at most: about as many as a million people in one country have. */
const mostFamilies = 60_000;
// The first family name is borne by 8 of 1000 people, the first thousand by half of them.
const familyFlat = 15;
const givenFlat = 12;
/** Who has a given name of another origin than the family name. */
const otherGiven = 0.2;

const wordsOf = (text: string): readonly string[] => text.split(' ');
const originNames = Object.keys(origins) as OriginName[];

/**
 * The same names for the same seed. The common ones stand in `origins.ts`; the tail is put together from the parts there, so
 * that it needs no file of sixty thousand names.
 */
export function createNames(seed: string): Names {
  const families = familiesOf(seed);
  const given = new Map(originNames.map((origin) => [origin, wordsOf(origins[origin].given)]));
  return {
    families,
    family: (draws) => at(families, placeByFrequency(draws, families.length, familyFlat)),
    given: (draws, origin) => {
      const list = given.get(draws.chance(otherGiven) ? 'english' : origin) ?? [];
      return at(list, placeByFrequency(draws, list.length, givenFlat));
    },
  };
}

function at<Value>(list: readonly Value[], place: number): Value {
  const value = list[place];
  if (value === undefined) throw new Error(`there is no name at ${place}`);
  return value;
}

function familiesOf(seed: string): readonly FamilyName[] {
  const taken = new Set<string>();
  const lists = originNames.map((origin) => ({ origin, names: namesOf(seed, origin, taken) }));
  const draws = drawsFor(seed, 'families');
  const families: FamilyName[] = [];
  const used = lists.map(() => 0);
  // By turns as their shares are, so that each origin has its common and its rare names.
  while (families.length < mostFamilies) {
    const share = draws.next();
    let sum = 0;
    const chosen = lists.findIndex(({ origin }) => {
      sum += origins[origin].share;
      return share < sum;
    });
    const list = lists[chosen];
    const name = list?.names[used[chosen] ?? 0];
    if (list && name !== undefined) {
      used[chosen] = (used[chosen] ?? 0) + 1;
      families.push({ name, origin: list.origin });
    } else if (lists.every(({ names }, place) => (used[place] ?? 0) >= names.length)) break;
  }
  return families;
}

/** The names of one origin, the common ones first and the others mixed. */
function namesOf(seed: string, origin: OriginName, taken: Set<string>): readonly string[] {
  const { common, begin, middle, end } = origins[origin];
  const tail: string[] = [];
  for (const first of wordsOf(begin))
    for (const between of middle.split(' '))
      for (const last of wordsOf(end)) tail.push(joined(first, between, last));
  const draws = drawsFor(seed, 'tail', origin);
  for (let place = tail.length - 1; place > 0; place -= 1) {
    const other = draws.below(place + 1);
    [tail[place], tail[other]] = [tail[other] ?? '', tail[place] ?? ''];
  }
  return [...wordsOf(common), ...tail].filter((name) => {
    if (taken.has(name)) return false;
    taken.add(name);
    return true;
  });
}

// A vowel is not said twice where two parts meet.
const joined = (...parts: readonly string[]): string =>
  parts.reduce((name, part) =>
    /[aeiouáéíóú]$/i.test(name) && /^[aeiouáéíóú]/i.test(part) ? name.slice(0, -1) + part : name + part,
  );

/** A name as a careless hand writes it: two letters changed over, one left out, or one twice. */
export function misspelled(draws: Draws, name: string): string {
  if (name.length < 4) return name;
  const place = 1 + draws.below(name.length - 2);
  const [before, letter, next] = [name.slice(0, place), name[place] ?? '', name[place + 1] ?? ''];
  return draws.pick([
    `${before}${next}${letter}${name.slice(place + 2)}`,
    `${before}${name.slice(place + 1)}`,
    `${before}${letter}${name.slice(place)}`,
  ]);
}
