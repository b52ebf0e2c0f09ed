import type { Store } from './store.ts';

/** A store that knows whether a write is still waited for. */
export interface WatchedStore extends Store {
  /** Done once no write is under way. What became of each is for the one who asked for it. */
  settled(): Promise<void>;
}

/** Watches the writes of a store, so that it is not closed before the last of them is answered. */
export function watchWrites(store: Store): WatchedStore {
  const underWay = new Set<Promise<unknown>>();
  return {
    ...store,
    write: (work, doing) => {
      const written = store.write(work, doing);
      underWay.add(written);
      const over = (): void => {
        underWay.delete(written);
      };
      written.then(over, over);
      return written;
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}
