/** Work that goes on beside what people ask for, and that no one waits for. */
export interface Background {
  /**
   * Begins work. What it throws or rejects with reaches no one else: a trouble of the moment (`isPassing`) is left to the next
   * time, anything else is a bug and told. After `stop` nothing begins, and the signal tells what runs to make haste.
   */
  begin(work: (stopping: AbortSignal) => unknown): void;
  /** Begins work every so many milliseconds, never while the last one still runs, until `stop`. */
  every(milliseconds: number, work: (stopping: AbortSignal) => unknown): void;
  /** Lets nothing more begin, and waits until what was begun has ended. */
  stop(): Promise<void>;
}

export interface BackgroundParts {
  /** Whether an error goes away by itself: a store that is busy, a full disk. */
  readonly isPassing: (error: unknown) => boolean;
  readonly tell: (line: string) => void;
}

/** One program's work in the background. Whoever closes the store stops it first: work that goes on after that has none. */
export function createBackground({ isPassing, tell }: BackgroundParts): Background {
  const underWay = new Set<Promise<void>>();
  const timers: NodeJS.Timeout[] = [];
  const stopping = new AbortController();
  type Work = Parameters<Background['begin']>[0];
  const carryOut = async (work: Work): Promise<void> => {
    try {
      await work(stopping.signal);
    } catch (error) {
      if (!isPassing(error)) tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  };
  const begin = (work: Work): Promise<void> => {
    if (stopping.signal.aborted) return Promise.resolve();
    const going = carryOut(work).finally(() => underWay.delete(going));
    underWay.add(going);
    return going;
  };
  return {
    begin: (work) => void begin(work),
    every: (milliseconds, work) => {
      let goes = false;
      const turn = (): void => {
        if (goes) return;
        goes = true;
        void begin(work).finally(() => {
          goes = false;
        });
      };
      timers.push(setInterval(turn, milliseconds));
    },
    stop: async () => {
      stopping.abort();
      for (const timer of timers) clearInterval(timer);
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
