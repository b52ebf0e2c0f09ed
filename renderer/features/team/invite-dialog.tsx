import { useState } from 'react';
import type { TeamInvitation } from '../../../preload/contract/team.ts';
import { useDraftText } from '../../data/drafts.ts';
import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { FormDialog } from '../../ui/dialogs/form-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { partWords } from '../../ui/words.ts';
import { OwnersPassword } from './owners-password.tsx';
import styles from './team.module.css';
import { TeamProgressBar } from './team-progress-bar.tsx';
import { teamWords as words } from './words.ts';

interface InviteDialogProps {
  /** Who owns the team's tables. */
  readonly owner: string;
  readonly onClose: () => void;
}

/** Saves an invitation for one desk, and shows its code once. */
export function InviteDialog({ owner, onClose }: InviteDialogProps) {
  const invite = useShell('inviteToTeam');
  const cancel = useShell('cancelTeamWork');
  const [name, setName] = useDraftText('team-invite');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const [made, setMade] = useState<TeamInvitation | null>(null);
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (name.trim() === '' || password === '' || invite.busy) return;
    const answer = await invite.run({ name, password });
    if (!answer.ok) return;
    setName('');
    setMade(answer.value.invitation);
  };

  const close = (): void => {
    if (invite.busy) void cancel.run({});
    onClose();
  };

  if (made !== null) return <Invited invitation={made} onClose={onClose} />;
  return (
    <FormDialog
      title={say(words.inviteTitle)}
      confirm={say(words.inviteWhere)}
      busy={invite.busy}
      onSubmit={() => void submit()}
      onCancel={() => setName('')}
      onClose={close}
    >
      <p>{say(words.inviteMeaning)}</p>
      <TextField
        label={say(words.nameOfOther)}
        value={name}
        onChange={setName}
        maxLength={100}
        autoFocus
        errorMessage={checked && name.trim() === '' ? say(words.typeName) : null}
      />
      <OwnersPassword owner={owner} value={password} onChange={setPassword} isChecked={checked} />
      {invite.busy ? <TeamProgressBar work="invite" /> : null}
      <InlineError error={invite.error} />
    </FormDialog>
  );
}

function Invited({
  invitation: { name, path, code, endsAt },
  onClose,
}: {
  readonly invitation: TeamInvitation;
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      title={say(words.invitationSaved, { name })}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          {say(partWords.done)}
        </Button>
      }
    >
      <div className={styles.column}>
        <p className={styles.code} aria-label={say(words.code)} role="note">
          {code}
        </p>
        <p>{say(words.tellCode)}</p>
        <FieldRows>
          <FieldRow name={say(words.fileIn)}>
            <bdi className={styles.file}>{path}</bdi>
          </FieldRow>
          <FieldRow name={say(words.goodUntil)}>
            <RelativeTime at={endsAt} isFocusable />
          </FieldRow>
        </FieldRows>
      </div>
    </Dialog>
  );
}
