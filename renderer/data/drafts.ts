import { useCallback, useMemo } from 'react';
import { windowStore } from '../window-store.ts';

type Values = Readonly<Record<string, unknown>>;

interface DraftsState {
  readonly drafts: Readonly<Record<string, Values>>;
  readonly change: (key: string, part: Values) => void;
  readonly clear: (key: string) => void;
}

/** What was typed into dialogs and not sent yet, by what it was typed for. */
export const useDrafts = windowStore<DraftsState>((set) => ({
  drafts: {},
  change: (key, part) => set(({ drafts }) => ({ drafts: { ...drafts, [key]: { ...drafts[key], ...part } } })),
  clear: (key) => set(({ drafts: { [key]: _sent, ...drafts } }) => ({ drafts })),
}));

export interface Draft<Fields extends object> {
  readonly values: Fields;
  readonly change: (part: Partial<Fields>) => void;
  /** It was sent, or given up: the next one begins again. */
  readonly clear: () => void;
}

/** The fields of a dialog: they outlive its Escape, because going back a step must lose nothing. */
export function useDraft<Fields extends object>(key: string, initial: Fields): Draft<Fields> {
  const typed = useDrafts((state) => state.drafts[key]);
  const changeAny = useDrafts((state) => state.change);
  const clearAny = useDrafts((state) => state.clear);
  const change = useCallback((part: Partial<Fields>) => changeAny(key, part as Values), [changeAny, key]);
  const clear = useCallback(() => clearAny(key), [clearAny, key]);
  return useMemo(
    () => ({ values: { ...initial, ...(typed as Partial<Fields> | undefined) }, change, clear }),
    [initial, typed, change, clear],
  );
}
