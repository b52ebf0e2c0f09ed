import type { ReadinessKind, ReadinessScope } from '../../../preload/contract/readiness.ts';
import type { AccountKind } from '../../../preload/contract/shared.ts';
import { windowStore } from '../../window-store.ts';

interface ReadinessState {
  /** Practice IDs as they are typed, apart by commas or spaces. */
  readonly practices: string;
  readonly state: string | null;
  readonly accounts: AccountKind | null;
  /** The outcome that the list is narrowed to. */
  readonly kind: ReadinessKind | null;
  /** States that there were when nothing was narrowed. */
  readonly states: readonly string[];
  readonly change: (
    fields: Partial<Pick<ReadinessState, 'practices' | 'state' | 'accounts' | 'kind' | 'states'>>,
  ) => void;
}

/** What the window remembers of the readiness screen. */
export const useReadinessState = windowStore<ReadinessState>((set) => ({
  practices: '',
  state: null,
  accounts: null,
  kind: null,
  states: [],
  change: (fields) => set(fields),
}));

/** What is looked at, as the desk is asked for it. */
export function scopeOf({
  practices,
  state,
  accounts,
}: Pick<ReadinessState, 'practices' | 'state' | 'accounts'>): ReadinessScope {
  const ids = practices
    .split(/[\s,;]+/)
    .filter((id) => id !== '')
    .map((id) => id.slice(0, 100))
    .slice(0, 1000);
  return {
    ...(ids.length === 0 ? {} : { practices: ids }),
    ...(state === null ? {} : { state }),
    ...(accounts === null ? {} : { accounts }),
  };
}
