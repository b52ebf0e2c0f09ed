import { type FormEvent, useState } from 'react';
import type { HelpOutcome } from '../../../preload/contract/logins.ts';
import { useDraft } from '../../data/drafts.ts';
import { useAction } from '../../data/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCalls } from '../call/call-store.ts';
import { useCircumstances } from '../call/use-circumstances.ts';
import { AttentionDialog } from './attention-dialog.tsx';
import { BelongsTo } from './belongs-to.tsx';
import styles from './dialogs.module.css';
import { Done } from './email-us-dialog.tsx';
import { OutcomeNote } from './outcome-note.tsx';
import { useAdopt } from './use-adopt.ts';

const title = 'Forgot User Name?';

/** Option 1 of the clinic portal's login help, for a caller on the phone. */
export function UserNameHelpDialog({
  email: known,
  onClose,
}: {
  readonly email: string;
  readonly onClose: () => void;
}) {
  const number = useCalls((state) => state.openNumber);
  // What one caller said is nothing for the next one's form.
  const draft = useDraft(`user-name-help:${number ?? ''}:${known}`, { email: known });
  const { email } = draft.values;
  const [isEmpty, setIsEmpty] = useState(false);
  const [sent, setSent] = useState<HelpOutcome | null>(null);
  const help = useAction('logins.user-name-help');
  const circumstances = useCircumstances();
  const adopt = useAdopt();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsEmpty(email.trim() === '');
    if (email.trim() === '') return;
    const answer = await help.run({ email }, circumstances);
    if (!answer.ok) return;
    draft.clear();
    setSent(answer.value);
    adopt(answer.value.caseNumber);
  };

  if (help.error?.code === 'email-not-on-file')
    return (
      <AttentionDialog
        error={help.error}
        about="user-name"
        given={email.trim()}
        onClose={() => {
          draft.clear();
          onClose();
        }}
      />
    );
  if (sent !== null)
    return (
      <Dialog title={title} isOpen onClose={onClose} footer={<Done onClose={onClose} />}>
        <OutcomeNote outcome={{ title: 'The user name is on its way by mail', result: sent }} />
      </Dialog>
    );
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" type="submit" form="user-name-help" isPending={help.busy}>
          Submit
        </Button>
      }
    >
      <form id="user-name-help" className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label="Clinic Email *"
          type="email"
          value={email}
          onChange={(next) => draft.change({ email: next })}
          autoFocus
          aria-required
          description="The address as the caller says it. The mail goes to the one on file."
          errorMessage={isEmpty && email.trim() === '' ? 'Type the clinic’s email address first.' : null}
        />
        <InlineError error={help.error} />
        <BelongsTo />
      </form>
    </Dialog>
  );
}
