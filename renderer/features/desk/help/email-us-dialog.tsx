import { type FormEvent, useState } from 'react';
import type { HelpOutcome } from '../../../../preload/contract/logins.ts';
import { useDraft } from '../../../data/drafts.ts';
import { useAction } from '../../../data/use-action.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { useCircumstances } from '../../../shared/call/use-circumstances.ts';
import { ProseArea } from '../../../shared/prose/prose-area.tsx';
import { useAdopt } from '../../../shared/record/use-adopt.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { FieldRow, FieldRows } from '../../../ui/fields/field-rows.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { OutcomeNote } from '../outcome-note.tsx';
import styles from './dialogs.module.css';
import { helpWords as words } from './words.ts';

export interface EmailUsDialogProps {
  readonly about: 'user-name' | 'password';
  /** What the form before was given: the address it came from, or the user name. */
  readonly given: string;
  readonly onClose: () => void;
}

const requests = { 'user-name': words.helpWithUserName, password: words.helpWithPassword } as const;

/** The message that `email us` opens: to the support address, from the address that was given. It becomes a case of its own. */
export function EmailUsDialog({ about, given, onClose }: EmailUsDialogProps) {
  const draft = useDraft(`email-us:${about}:${given}`, {
    from: given.includes('@') ? given : '',
    text: say(requests[about], { given }),
  });
  const { from, text } = draft.values;
  // The box that asks for something first; what is typed later must not move the focus.
  const [startsAtText] = useState(from !== '');
  const [missing, setMissing] = useState(false);
  const [sent, setSent] = useState<HelpOutcome | null>(null);
  const { data: settings } = useDeskQuery('settings', {});
  const send = useAction('logins.email-us');
  const circumstances = useCircumstances();
  const adopt = useAdopt();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (from.trim() === '' || text.trim() === '') return setMissing(true);
    // The message is a request of its own, so it never joins the open call's case.
    const answer = await send.run(
      { from, about, given, text },
      circumstances.channel === undefined ? {} : { channel: circumstances.channel },
    );
    if (!answer.ok) return;
    draft.clear();
    setSent(answer.value);
    adopt(answer.value.caseNumber);
  };

  if (sent !== null)
    return (
      <Dialog title={say(words.emailUs)} isOpen onClose={onClose} footer={<Done onClose={onClose} />}>
        <OutcomeNote outcome={{ said: () => ({ title: '', mail: 'message' }), result: sent }} />
      </Dialog>
    );
  return (
    <Dialog
      title={say(words.emailUs)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button
            onPress={() => {
              draft.clear();
              onClose();
            }}
          >
            {say(words.cancel)}
          </Button>
          <Button variant="primary" icon="send" type="submit" form="email-us" isPending={send.busy}>
            {say(words.send)}
          </Button>
        </>
      }
    >
      <form id="email-us" className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <FieldRows>
          <FieldRow name={say(words.to)}>
            <bdi>{settings?.['mail.support'] ?? ''}</bdi>
          </FieldRow>
        </FieldRows>
        <TextField
          label={say(words.from)}
          type="email"
          value={from}
          onChange={(next) => draft.change({ from: next })}
          autoFocus={!startsAtText}
          errorMessage={missing && from.trim() === '' ? say(words.giveAnswerAddress) : null}
        />
        <ProseArea
          label={say(words.message)}
          rows={6}
          value={text}
          onChange={(next) => draft.change({ text: next })}
          autoFocus={startsAtText}
          errorMessage={missing && text.trim() === '' ? say(words.writeRequest) : null}
        />
        <InlineError error={send.error} />
      </form>
    </Dialog>
  );
}

/** The button that ends a dialog whose work is done. */
export function Done({ onClose }: { readonly onClose: () => void }) {
  return (
    <Button variant="primary" autoFocus onPress={onClose}>
      {say(words.done)}
    </Button>
  );
}
