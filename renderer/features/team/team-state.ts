import type { Refusal } from '../../../preload/contract/shared.ts';
import type { TeamCheck, TeamProgress } from '../../../preload/contract/team.ts';
import { windowStore } from '../../window-store.ts';

/** What came of work on the team, for who looks at it once the dialog that asked for it is gone. */
export type TeamOutcome =
  | { readonly kind: 'created'; readonly aside: string | null }
  /** A backup is the store now, and yet there is no team. */
  | { readonly kind: 'only-restored'; readonly aside: string | null; readonly why: Refusal }
  | { readonly kind: 'joined' | 'rejoined'; readonly aside: string | null }
  | { readonly kind: 'left' }
  | { readonly kind: 'removed'; readonly name: string; readonly newKey: boolean }
  | { readonly kind: 'raised'; readonly left: readonly string[] }
  | { readonly kind: 'snapshot' }
  | { readonly kind: 'checked'; readonly check: TeamCheck }
  | { readonly kind: 'cancelled'; readonly work: TeamProgress['work'] }
  | { readonly kind: 'refused'; readonly why: Refusal };

interface TeamState {
  readonly outcome: TeamOutcome | null;
  /** Whether it is to have the focus once it is shown: what was pressed for it is gone. */
  readonly isAwaited: boolean;
  readonly keep: (outcome: TeamOutcome | null, isAwaited?: boolean) => void;
  readonly noteShown: () => void;
}

/** What the window remembers of work on the team. */
export const useTeamState = windowStore<TeamState>((set) => ({
  outcome: null,
  isAwaited: false,
  keep: (outcome, isAwaited = outcome !== null) => set({ outcome, isAwaited }),
  noteShown: () => set({ isAwaited: false }),
}));
