import { useEffect } from 'react';
import { windowStore } from '../../window-store.ts';

interface PlacesState {
  /** How many parts of the window show each place. */
  readonly shown: Readonly<Record<string, number>>;
  readonly add: (place: string) => void;
  readonly remove: (place: string) => void;
}

/** What this window has before it, as topics: `case:7K3M-Q2XA`, `account:a-17`. */
export const usePlaces = windowStore<PlacesState>(
  (set) => ({
    shown: {},
    add: (place) => set(({ shown }) => ({ shown: { ...shown, [place]: (shown[place] ?? 0) + 1 } })),
    remove: (place) =>
      set(({ shown: { [place]: count = 0, ...others } }) => ({
        shown: count > 1 ? { ...others, [place]: count - 1 } : others,
      })),
  }),
  // What is shown says so again.
  { catchUp: (state) => ({ ...state, shown: {} }) },
);

/** Says for as long as a part is shown that the window has this before it. */
export function useBeAt(place: string): void {
  const add = usePlaces((state) => state.add);
  const remove = usePlaces((state) => state.remove);
  useEffect(() => {
    add(place);
    return () => remove(place);
  }, [place, add, remove]);
}
