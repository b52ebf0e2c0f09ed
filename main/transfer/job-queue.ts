/** How many jobs of the window run at once, and how many may wait for their turn. */
export const jobLimits = { running: 4, waiting: 16 } as const;

/** Work that waits for its turn. */
interface Waiting {
  readonly jobId: string;
  readonly kind: string;
  readonly begin: () => Promise<unknown>;
  /** It was given up before it began. */
  readonly dropped: () => void;
}

export interface JobQueue {
  /** Whether one more may be handed over. */
  hasRoom(kind: string): boolean;
  /** Begins the work at once or, after what is before it, later. Says whether it waits. */
  add(work: Waiting): { readonly waits: boolean };
  /** Takes back work that has not begun. Says whether there was such work. */
  drop(jobId: string): boolean;
  /** What kind of work it is that waits or runs; null where there is none such. */
  kindOf(jobId: string): string | null;
  /** Takes back all that has not begun. */
  dropAll(): void;
}

/**
 * Lets at most four jobs run, and one of a kind: two imports would each wait for the other's writing, and a window that
 * asks a hundred times must not start a hundred workers. What waits begins in the order in which it came.
 */
export function createJobQueue(): JobQueue {
  const running = new Map<string, string>();
  const waiting: Waiting[] = [];
  const mayRun = (kind: string): boolean =>
    running.size < jobLimits.running && ![...running.values()].includes(kind);
  const beginWhatMay = (): void => {
    for (let at = 0; at < waiting.length; ) {
      const next = waiting[at];
      if (next === undefined || !mayRun(next.kind)) {
        at += 1;
        continue;
      }
      waiting.splice(at, 1);
      running.set(next.jobId, next.kind);
      void next.begin().finally(() => {
        running.delete(next.jobId);
        beginWhatMay();
      });
    }
  };
  return {
    hasRoom: (kind) => mayRun(kind) || waiting.length < jobLimits.waiting,
    add: (work) => {
      waiting.push(work);
      beginWhatMay();
      return { waits: !running.has(work.jobId) };
    },
    drop: (jobId) => {
      const at = waiting.findIndex((work) => work.jobId === jobId);
      if (at < 0) return false;
      waiting.splice(at, 1)[0]?.dropped();
      return true;
    },
    kindOf: (jobId) => running.get(jobId) ?? waiting.find((work) => work.jobId === jobId)?.kind ?? null,
    dropAll: () => {
      for (const work of waiting.splice(0)) work.dropped();
    },
  };
}
