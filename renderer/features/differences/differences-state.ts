import { windowStore } from '../../window-store.ts';

interface DifferencesState {
  /** The difference that is open beside the list, by its key. */
  readonly openKey: string | null;
  readonly open: (key: string | null) => void;
  /** Says what was done last, above the list until something else is opened. */
  readonly done: (() => string) | null;
  readonly showDone: (done: () => string) => void;
}

/** What the window remembers of the list of differences. */
export const useDifferencesState = windowStore<DifferencesState>((set) => ({
  openKey: null,
  open: (openKey) => set({ openKey, done: null }),
  done: null,
  showDone: (done) => set({ done, openKey: null }),
}));
