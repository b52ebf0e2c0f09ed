import type { BenchContext } from './bench-part.ts';

export interface BenchSize {
  readonly accounts: number;
  readonly isSmall: boolean;
  readonly seed: string;
}

/** What a part is measured with, and how to be rid of its own copies. */
export function createBenchContext(size: BenchSize): {
  readonly context: BenchContext;
  readonly tidy: () => void;
} {
  return {
    context: {
      ...size,
      store: async () => {
        throw new Error('There is no prepared store yet.');
      },
      files: async () => {
        throw new Error('There are no generated files yet.');
      },
      note: (line) => console.error(line),
    },
    tidy: () => undefined,
  };
}
