import { windowStore } from '../../window-store.ts';

interface SettingsState {
  /** The section that is shown, by its id. */
  readonly section: string;
  readonly show: (section: string) => void;
}

/** What the window remembers of the settings screen. */
export const useSettingsState = windowStore<SettingsState>((set) => ({
  section: 'mail',
  show: (section) => set({ section }),
}));
