import type { Shells } from '../../../preload/contract/contract.ts';
import type { InputOf, OutputOf } from '../../../preload/contract/define.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import type { TeamProgress } from '../../../preload/contract/team.ts';
import { useShell } from '../../data/use-action.ts';
import { useIsShown } from '../../data/use-is-shown.ts';
import { type TeamOutcome, useTeamState } from './team-state.ts';

type WorkName =
  | 'createTeam'
  | 'joinTeam'
  | 'leaveTeam'
  | 'rejoinTeam'
  | 'raiseTeam'
  | 'makeTeamSnapshot'
  | 'verifyTeam';

/** Work on the team, for most of which the desk is closed. */
export interface TeamWorkHandle<Name extends WorkName> {
  readonly busy: boolean;
  /** Why it was refused, for the dialog while it is there. */
  readonly error: Refusal | null;
  readonly clearError: () => void;
  /** Ends it where that leaves everything as it was. */
  readonly stop: () => void;
  readonly run: (input: InputOf<Shells[Name]>) => Promise<void>;
}

interface TeamWorkOptions<Name extends WorkName> {
  readonly outcome: (value: OutputOf<Shells[Name]>) => TeamOutcome;
  readonly onDone?: () => void;
  /** Whether it was asked for on the page that shows what came of it. */
  readonly isOnPage?: boolean;
}

/**
 * Runs such work. Where the desk was closed for it the dialog is gone by the end: what came of it is kept for the page. `onDone` is
 * called once it was done.
 */
export function useTeamWork<Name extends WorkName>(
  name: Name,
  work: TeamProgress['work'],
  { outcome, onDone, isOnPage = true }: TeamWorkOptions<Name>,
): TeamWorkHandle<Name> {
  const shell = useShell(name);
  const cancel = useShell('cancelTeamWork');
  const keep = useTeamState((state) => state.keep);
  const isShown = useIsShown();
  return {
    busy: shell.busy,
    error: shell.error?.code === 'job-cancelled' ? null : shell.error,
    clearError: shell.clearError,
    stop: () => {
      if (shell.busy) void cancel.run({});
    },
    run: async (input) => {
      keep(null);
      const answer = await shell.run(input);
      if (answer.ok) {
        keep(outcome(answer.value), isOnPage);
        onDone?.();
        return;
      }
      // On a first screen there is no page yet: its dialog says it.
      if (!isOnPage) return;
      if (answer.error.code === 'job-cancelled') keep({ kind: 'cancelled', work });
      else if (!isShown()) keep({ kind: 'refused', why: answer.error });
    },
  };
}
