import type { TeamProgress } from '../../preload/contract/team.ts';
import { bridge } from '../bridge.ts';
import { windowStore } from '../window-store.ts';

/** How far work on a team has come; null while there is none, and before it has told anything. */
export const useTeamProgress = windowStore<{ readonly progress: TeamProgress | null }>(() => ({
  progress: null,
}));

/** Listens to work on a team. Returns what ends it. */
export const followTeamWork = (): (() => void) =>
  bridge().on.teamProgress(({ progress }) => useTeamProgress.setState({ progress }));
