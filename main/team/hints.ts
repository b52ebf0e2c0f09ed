/** Says to a team that its log has grown, so that nobody has to ask all the time. */
export interface Hints {
  /** An entry was added by this desk. */
  added(position: number): void;
  /** A hint was heard, this desk's own too. */
  heard(position: number): void;
  /** What is still to be said is said at once; done when it is. */
  end(): Promise<void>;
}

/** A hint that stands for what several desks have added: read on to the end, whatever that is. */
export const toTheEnd = Number.POSITIVE_INFINITY;

/**
 * Between two hints of a team there is so much time, in milliseconds, however many add: each one wakes every desk. It is longer once
 * so many in a row each stood for several entries.
 */
const between = { usual: 200, lively: 400, livelyFrom: 5 };
/** Those who wait for the same moment speak up one after the other, and one for all: by their entries' positions. */
const slots = { count: 8, each: 6 };
/** A hint that was heard so long after an entry was added was said after it, in milliseconds. */
const onTheWay = 30;

/**
 * An entry is told of at once where no other was for a while; else a little later, with all that came meanwhile, by the first
 * desk that speaks. What gets lost between them, polling finds.
 */
export function createHints(say: (position: number) => Promise<void>, elapsed: () => number): Hints {
  let last = Number.NEGATIVE_INFINITY;
  let inARow = 0;
  let waiting: { position: number; since: number; readonly timer: NodeJS.Timeout } | null = null;
  const tell = (position: number): Promise<void> => {
    if (waiting) clearTimeout(waiting.timer);
    waiting = null;
    last = elapsed();
    return say(position);
  };
  return {
    added: (position) => {
      const now = elapsed();
      const wait = last + (inARow < between.livelyFrom ? between.usual : between.lively) - now;
      if (waiting) Object.assign(waiting, { position, since: now });
      else if (wait <= 0) void tell(position);
      else {
        const slot = (position % slots.count) * slots.each;
        waiting = { position, since: now, timer: setTimeout(() => void tell(toTheEnd), wait + slot) };
      }
    },
    heard: (position) => {
      last = elapsed();
      inARow = position === toTheEnd ? inARow + 1 : 0;
      // Another desk's first hint is about its own entry alone: whoever has that one does not look.
      if (waiting === null || position !== toTheEnd || last - waiting.since < onTheWay) return;
      clearTimeout(waiting.timer);
      waiting = null;
    },
    end: async () => {
      if (waiting) await tell(toTheEnd);
    },
  };
}
