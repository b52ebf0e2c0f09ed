import { useShell } from '../../data/use-action.ts';
import { useIsShown } from '../../data/use-is-shown.ts';
import { say } from '../../language.ts';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { useTeamState } from './team-state.ts';
import { teamWords as words } from './words.ts';

/** Asks once more before this desk leaves the team. */
export function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const leave = useShell('leaveTeam');
  const keep = useTeamState((state) => state.keep);
  const isShown = useIsShown();
  const go = async (): Promise<void> => {
    keep(null);
    const answer = await leave.run({});
    if (answer.ok) onClose();
    // Where the desk was closed for it, this dialog is gone by now.
    else if (!isShown()) keep(answer.error);
  };
  return (
    <ConfirmDialog
      isOpen
      isDanger
      title={say(words.leaveTitle)}
      confirmLabel={say(words.leaveIt)}
      isBusy={leave.busy}
      onConfirm={() => void go()}
      onClose={onClose}
    >
      <p>{say(words.leaveMeaning)}</p>
      <InlineError error={leave.error} />
    </ConfirmDialog>
  );
}
