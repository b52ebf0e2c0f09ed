import { say } from '../../language.ts';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { troubleWords as words } from './trouble-words.ts';
import { useTeamWork } from './use-team-work.ts';

interface RejoinDialogProps {
  /** So many pieces of work were done here without the team, which does not have them yet. */
  readonly kept: number;
  readonly onClose: () => void;
}

/** Asks once more before the team's state takes the place of this desk's store. */
export function RejoinDialog({ kept, onClose }: RejoinDialogProps) {
  const rejoin = useTeamWork('rejoinTeam', 'rejoin', {
    outcome: ({ aside }) => ({ kind: 'rejoined', aside }),
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      isOpen
      isDanger
      title={say(words.rejoinTitle)}
      confirmLabel={say(words.rejoinIt)}
      isBusy={rejoin.busy}
      onConfirm={() => void rejoin.run({})}
      onClose={onClose}
    >
      <p>{say(words.rejoinMeaning)}</p>
      <p>{say(words.rejoinKeeps)}</p>
      {kept === 0 ? null : <p>{say(words.keptFollows, { count: kept })}</p>}
      <InlineError error={rejoin.error} />
    </ConfirmDialog>
  );
}
