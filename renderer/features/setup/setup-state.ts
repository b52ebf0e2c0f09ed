import { windowStore } from '../../window-store.ts';

interface SetupChoices {
  /** The key file that a person chose: null for the keychain, undefined before anything was chosen. */
  readonly keyFile: string | null | undefined;
  readonly chooseKeyFile: (keyFile: string | null) => void;
}

/** What the window remembers of the first run, also while it is drawn again in another language. */
export const useSetupChoices = windowStore<SetupChoices>((set) => ({
  keyFile: undefined,
  chooseKeyFile: (keyFile) => set({ keyFile }),
}));
