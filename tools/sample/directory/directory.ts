import { peopleLines, practiceLines, type Row } from '../files.ts';
import { createNames, type Names } from './names.ts';
import { makeAccount, type Seat } from './people.ts';
import { makePractice, type Practice } from './practices.ts';
import { drawsFor } from './random.ts';

/** Another number for each change of what comes out for the same seed, so that stores made before are made again. */
export const generatorVersion = 2;

/** A large made-up directory, of which each record can be made alone. The same for the same seed and size. */
export interface Directory {
  readonly accounts: number;
  readonly practices: number;
  readonly names: Names;
  practice(index: number): Practice;
  /** The account of a place, as a row of the people's file. */
  account(index: number): Row;
  /** Practices and accounts in the order of the files. */
  eachPractice(): Generator<Row>;
  eachAccount(): Generator<Row>;
}

export const defaultSeed = 'login-desk';

// The sizes of a thousand practices are drawn together: so an account's practice is found without counting from the first.
const block = 1000;
const accountsInPractice = 4;

/** A directory of so many accounts, four in a practice on average; practices have from one to some eighty. */
export function createDirectory(accounts: number, seed: string = defaultSeed): Directory {
  const names = createNames(seed);
  const practices = Math.max(1, Math.ceil(accounts / accountsInPractice));
  const blocks = new Map<number, readonly Seat[]>();
  const seatsOf = (at: number): readonly Seat[] => {
    const known = blocks.get(at);
    if (known) return known;
    const seats = drawSeats(seed, at, { accounts, practices });
    // Records are asked for one after the other, or here and there; a few blocks serve both.
    if (blocks.size > 64) blocks.clear();
    blocks.set(at, seats);
    return seats;
  };
  const seat = (index: number): Seat => {
    const found = seatsOf(Math.floor(index / (block * accountsInPractice)))[
      index % (block * accountsInPractice)
    ];
    if (!found) throw new Error(`a directory of ${accounts} accounts has none at ${index}`);
    return found;
  };
  let last: { readonly index: number; readonly practice: Practice } | undefined;
  const practice = (index: number): Practice => {
    if (last?.index !== index) last = { index, practice: makePractice(seed, names, index) };
    return last.practice;
  };
  const account = (index: number): Row => {
    const its = seat(index);
    return makeAccount(seed, names, its, practice(its.practice));
  };
  return {
    accounts,
    practices,
    names,
    practice,
    account,
    *eachPractice() {
      for (let index = 0; index < practices; index += 1) yield practice(index).row;
    },
    *eachAccount() {
      for (let index = 0; index < accounts; index += 1) yield account(index);
    },
  };
}

/** Who sits where in a thousand practices: each has one account at least, and few have very many. */
function drawSeats(
  seed: string,
  at: number,
  { accounts, practices }: { readonly accounts: number; readonly practices: number },
): readonly Seat[] {
  const draws = drawsFor(seed, 'sizes', at);
  const here = Math.min(block, practices - at * block);
  const first = at * block * accountsInPractice;
  const total = Math.min(here * accountsInPractice, accounts - first);
  const sizes = new Array<number>(here).fill(1);
  // Each further account goes to a practice by its weight, and weights are spread widely.
  const weights = sizes.map(() => Math.min(25, (1 - draws.next()) ** -0.6 - 0.9));
  const upTo: number[] = [];
  for (const weight of weights) upTo.push((upTo.at(-1) ?? 0) + weight);
  for (let further = here; further < total; further += 1) {
    const chosen = placeOf(upTo, draws.next() * (upTo.at(-1) ?? 0));
    sizes[chosen] = (sizes[chosen] ?? 0) + 1;
  }
  const seats: Seat[] = [];
  for (const [offset, size] of sizes.entries())
    for (let place = 0; place < size && seats.length < total; place += 1)
      seats.push({ index: first + seats.length, practice: at * block + offset, place });
  return seats;
}

/** The first place whose sum is above a value, by halves. */
function placeOf(sums: readonly number[], value: number): number {
  let [from, to] = [0, sums.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sums[middle] ?? 0) > value) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The lines of a file of practices, header first. */
export function* directoryPractices(directory: Directory): Generator<string> {
  yield practiceLines.header;
  for (const row of directory.eachPractice()) yield practiceLines.line(row);
}

/** The lines of a file of people, header first. */
export function* directoryPeople(directory: Directory): Generator<string> {
  yield peopleLines.header;
  for (const row of directory.eachAccount()) yield peopleLines.line(row);
}
