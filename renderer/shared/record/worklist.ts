import type { ContestedClaim } from '../../../preload/contract/claims.ts';
import { windowStore } from '../../window-store.ts';

interface WorklistState {
  /** The conflicts as the list had them when one was opened; a solved one keeps its place until the list is opened again. */
  readonly rows: readonly ContestedClaim[];
  readonly total: number;
  readonly start: (rows: readonly ContestedClaim[], total: number) => void;
  readonly add: (rows: readonly ContestedClaim[]) => void;
  readonly end: () => void;
}

/** The contested addresses that somebody works through, one after the other. */
export const useWorklist = windowStore<WorklistState>((set) => ({
  rows: [],
  total: 0,
  start: (rows, total) => set({ rows, total }),
  add: (more) => set(({ rows }) => ({ rows: [...rows, ...more] })),
  end: () => set({ rows: [], total: 0 }),
}));
