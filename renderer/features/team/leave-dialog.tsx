import { useState } from 'react';
import { say } from '../../language.ts';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { useTeamWork } from './use-team-work.ts';
import { teamWords as words } from './words.ts';

/** Asks once more before this desk leaves the team, and whether its store stays on this computer. */
export function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const leave = useTeamWork('leaveTeam', 'leave', { outcome: () => ({ kind: 'left' }), onDone: onClose });
  const [removeStore, setRemoveStore] = useState(false);
  return (
    <ConfirmDialog
      isOpen
      isDanger
      title={say(words.leaveTitle)}
      confirmLabel={say(removeStore ? words.leaveAndDelete : words.leaveIt)}
      isBusy={leave.busy}
      onConfirm={() => void leave.run({ removeStore })}
      onClose={onClose}
    >
      {removeStore ? (
        <Callout tone="danger" title={say(words.cannotUndo)}>
          {say(words.cannotUndoMeaning)}
        </Callout>
      ) : (
        <p>{say(words.leaveMeaning)}</p>
      )}
      <Checkbox
        isSelected={removeStore}
        onChange={setRemoveStore}
        isDisabled={leave.busy}
        note={say(words.removeStoreMeaning)}
      >
        {say(words.removeStore)}
      </Checkbox>
      <InlineError error={leave.error} />
    </ConfirmDialog>
  );
}
