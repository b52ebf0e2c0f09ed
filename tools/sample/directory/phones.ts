import type { Draws } from './random.ts';

const digits = (draws: Draws, count: number): string =>
  Array.from({ length: count }, () => draws.below(10)).join('');

/** Numbers that are kept free for films and samples: French, British and German ones. */
const abroad: readonly ((draws: Draws) => string)[] = [
  (draws) => {
    const line = digits(draws, 4);
    return `+33 ${draws.pick(['1 99 00', '2 61 91', '3 53 01', '4 65 71', '5 36 49', '6 39 98'])} ${line.slice(0, 2)} ${line.slice(2)}`;
  },
  (draws) => `+44 ${draws.pick(['7700 900', '1632 960', '20 7946 0', '161 496 0'])}${digits(draws, 3)}`,
  (draws) => `+49 (0)${draws.pick(['30 23125', '69 90009', '40 66969', '221 4710'])}${digits(draws, 3)}`,
];

/**
 * A number as people write one, of an area code whose middle digit is a nine: those are kept free for a longer numbering plan,
 * so nobody has any. There are enough for the last seven digits to be almost one person's alone.
 */
function american(draws: Draws): string {
  const area = `${2 + draws.below(8)}9${draws.below(10)}`;
  const [exchange, line] = [200 + draws.below(800), digits(draws, 4)];
  return draws.pick([
    `(${area}) ${exchange}-${line}`,
    `(${area}) ${exchange}-${line}`,
    `(${area}) ${exchange}-${line}`,
    `${area}-${exchange}-${line}`,
    `${area}.${exchange}.${line}`,
    `${area}${exchange}${line}`,
    `+1 ${area} ${exchange} ${line}`,
  ]);
}

/** A phone number that nobody has. */
export const samplePhone = (draws: Draws): string =>
  draws.chance(0.1) ? draws.pick(abroad)(draws) : american(draws);

/** What is typed where a field must not be empty, or what a group of practices gives as the number of all: shared by many. */
export const sharedPhones = [
  '(555) 555-0100',
  '(800) 555-0199',
  '(888) 555-0123',
  '(415) 555-0142',
  '(212) 555-0177',
  '(312) 555-0111',
] as const;

/** How many people of a thousand give one of `sharedPhones`. */
export const sharedPhonePart = 0.012;
