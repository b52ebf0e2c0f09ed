import type { Refusal } from '../../../preload/contract/shared.ts';
import { windowStore } from '../../window-store.ts';

interface TeamState {
  /** Why making, joining or leaving came to nothing, where the dialog that asked is gone: its desk was closed meanwhile. */
  readonly refusal: Refusal | null;
  readonly keep: (refusal: Refusal | null) => void;
}

/** What the window remembers of work on the team. */
export const useTeamState = windowStore<TeamState>((set) => ({
  refusal: null,
  keep: (refusal) => set({ refusal }),
}));
