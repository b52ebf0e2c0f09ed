import { useState } from 'react';
import type { TeamMember } from '../../../preload/contract/team.ts';
import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { FormDialog } from '../../ui/dialogs/form-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { OwnersPassword } from './owners-password.tsx';
import { teamWords as words } from './words.ts';

interface RemoveDialogProps {
  readonly member: TeamMember;
  readonly owner: string;
  readonly onClose: () => void;
}

/** Ends a desk's way in to the team. */
export function RemoveDialog({ member: { id, name }, owner, onClose }: RemoveDialogProps) {
  const remove = useShell('removeFromTeam');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (password === '' || remove.busy) return;
    if ((await remove.run({ desk: id, password })).ok) onClose();
  };
  return (
    <FormDialog
      title={say(words.removeTitle, { name })}
      confirm={say(words.removeIt)}
      busy={remove.busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{say(words.removeMeaning)}</p>
      <OwnersPassword owner={owner} value={password} onChange={setPassword} isChecked={checked} autoFocus />
      <InlineError error={remove.error} />
    </FormDialog>
  );
}
