import { windowStore } from '../../window-store.ts';

/** Who works here first, but for the password: that is kept nowhere but in its field. */
export interface LeadChoice {
  /** Undefined before anything was typed: the field then has the name that is likely. */
  readonly name: string | undefined;
  readonly signIn: 'password' | 'system-user';
}

interface SetupChoices {
  /** The key file that a person chose: null for the keychain, undefined before anything was chosen. */
  readonly keyFile: string | null | undefined;
  readonly lead: LeadChoice;
  readonly chooseKeyFile: (keyFile: string | null) => void;
  readonly chooseLead: (lead: LeadChoice) => void;
}

/** What the window remembers of the first run, also while it is drawn again in another language. */
export const useSetupChoices = windowStore<SetupChoices>((set) => ({
  keyFile: undefined,
  lead: { name: undefined, signIn: 'password' },
  chooseKeyFile: (keyFile) => set({ keyFile }),
  chooseLead: (lead) => set({ lead }),
}));
