import { windowStore } from '../../window-store.ts';

interface ProgramDialogState {
  readonly shown: 'about' | 'diagnostics' | null;
  readonly show: (shown: 'about' | 'diagnostics') => void;
  readonly close: () => void;
}

/** What is shown of the program itself, over whichever screen. */
export const useProgramDialog = windowStore<ProgramDialogState>((set) => ({
  shown: null,
  show: (shown) => set({ shown }),
  close: () => set({ shown: null }),
}));
