import { createContext, useContext, useLayoutEffect, useRef } from 'react';

/** Whether a list and what is open of it both have their room. */
export const RoomForBoth = createContext(false);

/**
 * Opens the first row of a list that was just opened, where there is room for both: `list` says which list it is, and each is
 * looked at once. Nothing else happens: the focus stays, and what was closed by hand stays closed.
 */
export function useOpenFirst(
  list: string,
  firstKey: string | null,
  openKey: string | null,
  open: (key: string) => void,
): void {
  const hasRoom = useContext(RoomForBoth);
  const looked = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (looked.current === list) return;
    // What is open already was opened by somebody, or stayed open from before.
    if (openKey !== null) looked.current = list;
    if (looked.current === list || firstKey === null || !hasRoom) return;
    looked.current = list;
    open(firstKey);
  }, [list, firstKey, openKey, hasRoom, open]);
}
