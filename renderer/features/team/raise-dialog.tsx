import { say } from '../../language.ts';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { troubleWords as words } from './trouble-words.ts';
import { useTeamWork } from './use-team-work.ts';

interface RaiseDialogProps {
  /** Names of the desks that have to be updated then before they can go on. */
  readonly heldBackBy: readonly string[];
  readonly onClose: () => void;
}

/** Asks once more before the whole team gets this program's version. */
export function RaiseDialog({ heldBackBy, onClose }: RaiseDialogProps) {
  const raise = useTeamWork('raiseTeam', 'raise', {
    outcome: ({ left }) => ({ kind: 'raised', left }),
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      isOpen
      isDanger={heldBackBy.length > 0}
      title={say(words.raiseTitle)}
      confirmLabel={say(words.raiseIt)}
      isBusy={raise.busy}
      onConfirm={() => void raise.run({})}
      onClose={onClose}
    >
      <p>{say(words.raiseMeaning)}</p>
      {heldBackBy.length === 0 ? null : (
        <p>{say(words.stopsThem, { desks: heldBackBy.join(', '), count: heldBackBy.length })}</p>
      )}
      <InlineError error={raise.error} />
    </ConfirmDialog>
  );
}
