import { useSyncExternalStore } from 'react';

interface Ticker {
  readonly subscribe: (listener: () => void) => () => void;
  readonly now: () => number;
}

const makeTicker = (every: number): Ticker => {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | null = null;
  let now = 0;
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      timer ??= setInterval(() => {
        now = Date.now();
        for (const each of listeners) each();
      }, every);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0 || timer === null) return;
        clearInterval(timer);
        timer = null;
        now = 0;
      };
    },
    now: () => {
      if (now === 0) now = Date.now();
      return now;
    },
  };
};

// One timer for all that shows a time, however many rows there are; none runs while nothing watches.
const tickers = { second: makeTicker(1000), quarterMinute: makeTicker(15_000) } as const;

/** The time now, new every second or every quarter of a minute, from one shared timer. */
export function useNow(every: keyof typeof tickers = 'quarterMinute'): number {
  return useSyncExternalStore(tickers[every].subscribe, tickers[every].now);
}
