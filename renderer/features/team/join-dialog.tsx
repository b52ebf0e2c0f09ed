import { useState } from 'react';
import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { FormDialog } from '../../ui/dialogs/form-dialog.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import styles from './team.module.css';
import { TeamProgressBar } from './team-progress-bar.tsx';
import { useTeamWork } from './use-team-work.ts';
import { teamWords as words } from './words.ts';

interface JoinDialogProps {
  /** Where the key of a first store goes; null for the keychain, and where there is a store. */
  readonly keyFile: string | null;
  /** Whether a store is here, which moves aside. */
  readonly hasStore: boolean;
  readonly onClose: () => void;
}

/** Makes this desk one of a team, with an invitation's file and its code. */
export function JoinDialog({ keyFile, hasStore, onClose }: JoinDialogProps) {
  const choose = useShell('chooseFile');
  const join = useTeamWork('joinTeam', 'join', {
    outcome: ({ aside }) => ({ kind: 'joined', aside }),
    onDone: onClose,
    isOnPage: hasStore,
  });
  const [file, setFile] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);

  const pick = async (): Promise<void> => {
    const chosen = await choose.run({ purpose: 'open-invitation' });
    if (chosen.ok && chosen.value.path !== null) setFile(chosen.value.path);
    join.clearError();
  };
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (file === null || code.trim() === '' || join.busy) return;
    await join.run({ file, code, keyFile });
  };
  const close = (): void => {
    join.stop();
    onClose();
  };

  return (
    <FormDialog
      title={say(words.joinTitle)}
      confirm={say(words.joinIt)}
      busy={join.busy}
      onSubmit={() => void submit()}
      onClose={close}
    >
      <p>
        {say(words.joinMeaning)} {say(words.signInAfter)}
      </p>
      {hasStore ? (
        <Callout tone="warn" title={say(words.storeAside)}>
          {say(words.storeAsideMeaning)}
        </Callout>
      ) : null}
      <div className={styles.ways}>
        <Button icon="folder" autoFocus onPress={() => void pick()}>
          {say(words.chooseInvitation)}
        </Button>
        {file === null ? null : <bdi className={styles.file}>{file}</bdi>}
        {checked && file === null ? (
          <span role="alert" className={styles.lack}>
            {say(words.missesInvitation)}
          </span>
        ) : null}
      </div>
      <TextField
        label={say(words.code)}
        description={say(words.codeHow)}
        value={code}
        onChange={(typed) => {
          join.clearError();
          setCode(typed);
        }}
        maxLength={200}
        errorMessage={checked && code.trim() === '' ? say(words.typeCode) : null}
      />
      {join.busy ? <TeamProgressBar work="join" /> : null}
      <InlineError error={choose.error ?? join.error} />
    </FormDialog>
  );
}
