import type { RestoreResult, SalvageResult } from '../../../preload/contract/backup.ts';
import type { Refusal } from '../../../preload/contract/refusals.ts';
import { windowStore } from '../../window-store.ts';

interface OutcomeState {
  readonly restored: RestoreResult | null;
  readonly salvaged: SalvageResult | null;
  /** Why it came to nothing, where the screen that asked is gone. */
  readonly refusal: Refusal | null;
  readonly setRefusal: (refusal: Refusal) => void;
  readonly setRestored: (restored: RestoreResult) => void;
  readonly setSalvaged: (salvaged: SalvageResult) => void;
  readonly clear: () => void;
}

const nothing = { restored: null, salvaged: null, refusal: null } as const;

/** What came of a restore: it outlives the screen that asked for it, for the desk is closed and opened by it. */
export const useRescueOutcome = windowStore<OutcomeState>((set) => ({
  restored: null,
  salvaged: null,
  refusal: null,
  setRefusal: (refusal) => set({ ...nothing, refusal }),
  setRestored: (restored) => set({ ...nothing, restored }),
  setSalvaged: (salvaged) => set({ ...nothing, salvaged }),
  clear: () => set(nothing),
}));
