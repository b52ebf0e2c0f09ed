import { create } from 'zustand';

interface DifferencesState {
  /** The difference that is open beside the list, by its key. */
  readonly openKey: string | null;
  readonly open: (key: string | null) => void;
  /** What was done last, said above the list until something else is opened. */
  readonly done: string | null;
  readonly say: (done: string) => void;
}

/** What the window remembers of the list of differences. */
export const useDifferencesState = create<DifferencesState>((set) => ({
  openKey: null,
  open: (openKey) => set({ openKey, done: null }),
  done: null,
  say: (done) => set({ done, openKey: null }),
}));
