import { windowStore } from '../../window-store.ts';

interface DroppedState {
  /** Files that were dragged in and not looked at yet. */
  readonly paths: readonly string[];
  readonly drop: (paths: readonly string[]) => void;
  readonly take: () => readonly string[];
}

/** What was dragged into the window, until the import has it. */
export const useDropped = windowStore<DroppedState>((set, get) => ({
  paths: [],
  drop: (paths) => set({ paths }),
  take: () => {
    const { paths } = get();
    if (paths.length > 0) set({ paths: [] });
    return paths;
  },
}));
