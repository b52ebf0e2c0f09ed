import type { KeyChangeResult } from '../../../preload/contract/keys.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { windowStore } from '../../window-store.ts';

interface KeyState {
  /** How the last change of the key ended: the window is drawn anew meanwhile, for its desk is closed. */
  readonly changed: KeyChangeResult | null;
  readonly error: Refusal | null;
  readonly keep: (end: Pick<KeyState, 'changed' | 'error'>) => void;
}

/** What the window remembers of a change of the key. */
export const useKeyState = windowStore<KeyState>((set) => ({
  changed: null,
  error: null,
  keep: (end) => set(end),
}));
