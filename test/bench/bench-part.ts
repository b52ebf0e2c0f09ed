/** Milliseconds, unless the row's `unit` says otherwise. */
export interface Figures {
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
}

/** One measured thing beside its limit. */
export interface BenchRow {
  /** As in `email, whole (warm)`. */
  readonly what: string;
  readonly desk: Figures;
  /** The least work that gives the same answer, measured beside it, its rounds between those of the desk. */
  readonly limit: Figures | null;
  /** As in `the bare prepared statement on the same file`. */
  readonly limitIs: string;
  /** How many times worse than the limit, in the figure that the target is about: of rates it is the limit by the desk. */
  readonly ratio: number | null;
  /** As in `≤ 1.5 x`. */
  readonly target: string;
  /** The ratio of the target; null where it is no ratio. A run fails beyond twice that. */
  readonly most: number | null;
  readonly met: boolean;
  readonly unit?: 'ms' | 'MB' | 'rows/s' | 'frames/s';
}

/** What a part is measured with. */
export interface BenchContext {
  /** How many accounts the directory has: 10,000, 100,000 or 1,000,000. */
  readonly accounts: number;
  /** The short form of CI: few rounds, no long waits. */
  readonly isSmall: boolean;
  readonly seed: string;
  /** How many desks the teams have, as in `20` or `50/10`: 50 desks, 10 of them with a store of their own. */
  readonly desks: readonly string[];
  /**
   * The folder of a closed store with the generated directory, with `cases` also two cases for each account. It is made once
   * and shared by all parts, which only read it; `own` gives a copy that goes when the part is over.
   */
  store(options?: {
    readonly own?: boolean;
    readonly cases?: boolean;
  }): Promise<{ readonly folder: string; readonly keyFile: string }>;
  /** The generator's files, as the import reads them. */
  files(): Promise<{ readonly practices: string; readonly people: string }>;
  /** Says on standard error what is going on. */
  note(line: string): void;
}

export interface BenchPart {
  readonly name: string;
  run(context: BenchContext): Promise<readonly BenchRow[]>;
}

/** Sums up the times of single rounds, in milliseconds. Throws where there are none. */
export function figuresOf(times: readonly number[]): Figures {
  const sorted = Float64Array.from(times).sort();
  const at = (part: number): number => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
    if (value === undefined) throw new Error('figures need at least one round');
    return value;
  };
  return { runs: sorted.length, median: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export interface Compared {
  readonly desk: Figures;
  readonly limit: Figures;
}

/** What rounds gave back, so that no engine finds out that nobody needs it. */
export const sink: { last: unknown } = { last: undefined };

/** Takes turns: a round of the desk, a round of the limit, and so on, so that a busy moment of the machine meets both. */
export function compared(
  rounds: number,
  desk: (round: number) => unknown,
  limit: (round: number) => unknown,
): Compared {
  const [ours, bare]: [number[], number[]] = [[], []];
  const timed = (times: number[], work: (round: number) => unknown, round: number): void => {
    const started = performance.now();
    sink.last = work(round);
    times.push(performance.now() - started);
  };
  for (let round = 0; round < rounds; round += 1) {
    // Who goes second finds the pages in the cache: the first place goes from one to the other.
    if (round % 2 === 0) timed(ours, desk, round);
    timed(bare, limit, round);
    if (round % 2 === 1) timed(ours, desk, round);
  }
  return { desk: figuresOf(ours), limit: figuresOf(bare) };
}

/** The same for work that answers later. */
export async function comparedLater(
  rounds: number,
  desk: (round: number) => Promise<unknown>,
  limit: (round: number) => Promise<unknown>,
): Promise<Compared> {
  const [ours, bare]: [number[], number[]] = [[], []];
  const timed = async (
    times: number[],
    work: (round: number) => Promise<unknown>,
    round: number,
  ): Promise<void> => {
    const started = performance.now();
    sink.last = await work(round);
    times.push(performance.now() - started);
  };
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) await timed(ours, desk, round);
    await timed(bare, limit, round);
    if (round % 2 === 1) await timed(ours, desk, round);
  }
  return { desk: figuresOf(ours), limit: figuresOf(bare) };
}

export interface Target {
  /** The most that the desk may take of its limit, as in 1.5. */
  readonly most: number;
  /** The figure that it is about; p99 unless said. */
  readonly of?: 'median' | 'p95' | 'p99';
  /** Also the most in milliseconds (or the row's unit), as in 5. */
  readonly under?: number;
}

/** Of the short form's few hundred rounds the slowest three say nothing: one more of a name that many have, or a busy moment. */
export const worstOf = ({ isSmall }: Pick<BenchContext, 'isSmall'>): 'p95' | 'p99' =>
  isSmall ? 'p95' : 'p99';

/** A row about time or memory whose target is a ratio, with the ratio and whether it is met worked out. */
export function rowBeside(
  what: string,
  { desk, limit }: Compared,
  limitIs: string,
  { most, of = 'p99', under }: Target,
  unit: 'ms' | 'MB' = 'ms',
): BenchRow {
  const ratio = desk[of] / limit[of];
  const also = under === undefined ? '' : ` and < ${under} ${unit}`;
  const met = ratio <= most && (under === undefined || desk[of] < under);
  return { what, desk, limit, limitIs, ratio, target: `${of} ≤ ${most} x${also}`, most, met, unit };
}

/** A row with no other limit than a time, in milliseconds. */
export function rowUnder(what: string, times: readonly number[], under: number): BenchRow {
  const desk = figuresOf(times);
  return {
    what,
    desk,
    limit: null,
    limitIs: '',
    ratio: null,
    target: `p99 ≤ ${under} ms`,
    most: null,
    met: desk.p99 <= under,
    unit: 'ms',
  };
}

/** Whether a row is so far beyond its target that no noise of a machine explains it. */
export const isBroken = ({ ratio, most }: BenchRow): boolean =>
  ratio !== null && most !== null && ratio > 2 * most;
