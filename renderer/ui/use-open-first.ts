import { createContext, useContext, useLayoutEffect, useRef } from 'react';

/** Whether a list and what is open of it both have their room. */
export const RoomForBoth = createContext(false);

/** A list and what is open of it, as they are drawn. */
export interface OpenOfList {
  /** Which list it is: one of its states, a queue, a view. Each opens its own first row. */
  readonly list: string;
  /** All that leaves rows out of it, as a text. */
  readonly narrowed: string;
  /** The keys of its rows as far as they are there; null while they are on their way. */
  readonly keys: readonly string[] | null;
  readonly openKey: string | null;
}

/** What was looked at last. */
export type Looked = Omit<OpenOfList, 'keys'>;

/** What is to be opened now (null closes; undefined leaves all as it is), and what was looked at then. */
export interface Opening {
  readonly open: string | null | undefined;
  readonly looked: Looked | null;
}

/**
 * Decides what a list opens. Its first row, once, where nothing is open of it; another list opens its own first row; and what
 * was open stays open beside the same list, narrowed, as long as it is in it. What somebody opened with the change stays as well.
 */
export function openingOf(looked: Looked | null, now: OpenOfList, hasRoom: boolean): Opening {
  const { keys, ...seen } = now;
  const first = hasRoom ? (keys?.[0] ?? null) : null;
  if (looked === null) {
    // What is open already was opened by somebody, or stayed open from before.
    if (now.openKey !== null) return { open: undefined, looked: seen };
    return first === null
      ? { open: undefined, looked: null }
      : { open: first, looked: { ...seen, openKey: first } };
  }
  const isOther = now.list !== looked.list;
  if (!isOther && now.narrowed === looked.narrowed) return { open: undefined, looked: seen };
  if (keys === null) return { open: undefined, looked };
  const isOpenedNow = now.openKey !== null && now.openKey !== looked.openKey;
  const isStill = now.openKey === null || keys.includes(now.openKey);
  if (isOpenedNow || (!isOther && isStill)) return { open: undefined, looked: seen };
  // Another list without a row opens the first one that comes.
  const next = isOther && first === null ? null : { ...seen, openKey: first };
  return { open: first === now.openKey ? undefined : first, looked: next };
}

/**
 * Opens the first row of a list that was just opened, where there is room for both, and closes what the list does not have
 * (`openingOf`). Nothing else happens: the focus stays, and what was closed by hand stays closed.
 */
export function useOpenFirst(now: OpenOfList, open: (key: string | null) => void): void {
  const hasRoom = useContext(RoomForBoth);
  const looked = useRef<Looked | null>(null);
  useLayoutEffect(() => {
    const opening = openingOf(looked.current, now, hasRoom);
    looked.current = opening.looked;
    if (opening.open !== undefined) open(opening.open);
  });
}
