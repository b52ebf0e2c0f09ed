import { useState } from 'react';
import type { OperatorRecord } from '../../../../preload/contract/operators.ts';
import type { OperatorRole } from '../../../../preload/contract/roles.ts';
import { useDraftText } from '../../../data/drafts.ts';
import { useShell } from '../../../data/use-action.ts';
import { say, sayWith } from '../../../language.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { FormDialog } from '../../../ui/dialogs/form-dialog.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { RoleChoice } from './operator-fields.tsx';
import styles from './operators.module.css';
import { operatorsWords as words } from './words.ts';

interface KeyFileDialogProps {
  readonly operator: OperatorRecord;
  readonly onClose: () => void;
}

/** Makes a key file, for scheduled work: what it is for, what it may do, and where it goes. */
export function KeyFileDialog({ operator, onClose }: KeyFileDialogProps) {
  const { id, name } = operator;
  const [label, setLabel] = useDraftText(`key-file:${id}`);
  const [role, setRole] = useState<OperatorRole>('auditor');
  const [checked, setChecked] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  const choose = useShell('chooseFile');
  const make = useShell('makeOperatorKey');

  const submit = async (): Promise<void> => {
    setChecked(true);
    if (label.trim() === '' || choose.busy || make.busy) return;
    const chosen = await choose.run({ purpose: 'new-operator-key', suggestedName: 'login-desk-sign-in.key' });
    if (!chosen.ok || chosen.value.path === null) return;
    const answer = await make.run({ operatorId: id, label, role, path: chosen.value.path });
    if (!answer.ok) return;
    setLabel('');
    setPath(answer.value.path);
  };

  if (path !== null) return <KeyMade path={path} onClose={onClose} />;
  return (
    <FormDialog
      title={say(words.keyTitle, { name })}
      confirm={say(words.chooseWhere)}
      busy={choose.busy || make.busy}
      onSubmit={() => void submit()}
      onCancel={() => setLabel('')}
      onClose={onClose}
    >
      <p>{say(words.keyMeaning, { name })}</p>
      <TextField
        label={say(words.keyLabel)}
        placeholder={say(words.keyLabelExample)}
        value={label}
        onChange={setLabel}
        autoFocus
        errorMessage={checked && label.trim() === '' ? say(words.typeLabel) : null}
      />
      <RoleChoice
        label={say(words.keyRole)}
        description={say(words.keyRoleMeaning, { name })}
        value={role}
        onChange={setRole}
        most={operator.role}
      />
      <InlineError error={choose.error ?? make.error} />
    </FormDialog>
  );
}

function KeyMade({ path, onClose }: { readonly path: string; readonly onClose: () => void }) {
  const show = useShell('showInFolder');
  return (
    <Dialog
      title={say(words.keyIsMade)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button icon="folder" onPress={() => void show.run({ path })}>
            {say(words.showInFolder)}
          </Button>
          <Button variant="primary" autoFocus onPress={onClose}>
            {say(words.close)}
          </Button>
        </>
      }
    >
      <Callout tone="warn">
        {sayWith(words.keyLies, { path: <bdi className={styles.path}>{path}</bdi> })}
      </Callout>
      <InlineError error={show.error} />
    </Dialog>
  );
}
