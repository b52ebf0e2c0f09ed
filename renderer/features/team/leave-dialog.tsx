import { say } from '../../language.ts';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { useTeamWork } from './use-team-work.ts';
import { teamWords as words } from './words.ts';

/** Asks once more before this desk leaves the team. */
export function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const leave = useTeamWork('leaveTeam', 'leave', { outcome: () => ({ kind: 'left' }), onDone: onClose });
  return (
    <ConfirmDialog
      isOpen
      isDanger
      title={say(words.leaveTitle)}
      confirmLabel={say(words.leaveIt)}
      isBusy={leave.busy}
      onConfirm={() => void leave.run({})}
      onClose={onClose}
    >
      <p>{say(words.leaveMeaning)}</p>
      <InlineError error={leave.error} />
    </ConfirmDialog>
  );
}
