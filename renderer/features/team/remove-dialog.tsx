import { useState } from 'react';
import type { TeamMember } from '../../../preload/contract/team.ts';
import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { FormDialog } from '../../ui/dialogs/form-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { OwnersPassword } from './owners-password.tsx';
import { useTeamState } from './team-state.ts';
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
  const keep = useTeamState((state) => state.keep);
  const [newKey, setNewKey] = useState(false);
  const [checked, setChecked] = useState(false);
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (password === '' || remove.busy) return;
    if (!(await remove.run({ desk: id, password, newKey })).ok) return;
    keep({ kind: 'removed', name, newKey });
    onClose();
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
      <Checkbox isSelected={newKey} onChange={setNewKey} note={say(words.newKeyMeaning)}>
        {say(words.newKey)}
      </Checkbox>
      <OwnersPassword owner={owner} value={password} onChange={setPassword} isChecked={checked} autoFocus />
      <InlineError error={remove.error} />
    </FormDialog>
  );
}
