import { type FormEvent, useState } from 'react';
import type { ResetOutcome } from '../../../preload/contract/logins.ts';
import { useDraft } from '../../data/drafts.ts';
import { useAction } from '../../data/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCalls } from '../call/call-store.ts';
import { useCaller } from '../call/use-caller.ts';
import { useCircumstances } from '../call/use-circumstances.ts';
import { AttentionDialog } from './attention-dialog.tsx';
import { BelongsTo } from './belongs-to.tsx';
import styles from './dialogs.module.css';
import { Done } from './email-us-dialog.tsx';
import { OutcomeNote } from './outcome-note.tsx';
import { useAdopt } from './use-adopt.ts';

interface Fields {
  readonly userName: string;
  readonly typedBy: string | null;
}

const title = 'Password Help?';

/** Option 2 of the clinic portal's login help, for a caller on the phone. */
export function PasswordHelpDialog({
  userName: known,
  onClose,
}: {
  readonly userName: string;
  readonly onClose: () => void;
}) {
  const caller = useCaller();
  const number = useCalls((state) => state.openNumber);
  // What one caller said is nothing for the next one's form.
  const draft = useDraft<Fields>(`password-help:${number ?? ''}:${known}`, {
    userName: known,
    typedBy: null,
  });
  const { userName, typedBy } = draft.values;
  const requestedBy = typedBy ?? caller;
  const [checked, setChecked] = useState(false);
  const [sent, setSent] = useState<ResetOutcome | null>(null);
  const help = useAction('logins.password-help');
  const circumstances = useCircumstances();
  const adopt = useAdopt();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (userName.trim() === '' || requestedBy.trim() === '') return;
    const answer = await help.run({ userName, requestedBy }, circumstances);
    if (!answer.ok) return;
    draft.clear();
    setSent(answer.value);
    adopt(answer.value.caseNumber);
  };

  if (help.error?.code === 'user-name-not-on-file')
    return (
      <AttentionDialog
        error={help.error}
        about="password"
        given={userName.trim()}
        onClose={() => {
          draft.clear();
          onClose();
        }}
      />
    );
  if (sent !== null)
    return (
      <Dialog title={title} isOpen onClose={onClose} footer={<Done onClose={onClose} />}>
        <OutcomeNote outcome={{ title: 'The link is on its way by mail', result: sent }} />
      </Dialog>
    );
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" type="submit" form="password-help" isPending={help.busy}>
          Submit
        </Button>
      }
    >
      <form id="password-help" className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label="User Name *"
          value={userName}
          onChange={(next) => draft.change({ userName: next })}
          autoFocus
          aria-required
          errorMessage={checked && userName.trim() === '' ? 'Type the clinic’s user name first.' : null}
        />
        <TextField
          label="Requested By *"
          value={requestedBy}
          onChange={(next) => draft.change({ typedBy: next })}
          aria-required
          description="The mail says who asked."
          errorMessage={checked && requestedBy.trim() === '' ? 'Type the name of who asks.' : null}
        />
        <InlineError error={help.error} />
        <BelongsTo />
      </form>
    </Dialog>
  );
}
