import { type FormEvent, useState } from 'react';
import type { CaseReason } from '../../../preload/contract/cases.ts';
import { caseReasons } from '../../../preload/contract/cases.ts';
import type { Channel } from '../../../preload/contract/shared.ts';
import { channels } from '../../../preload/contract/shared.ts';
import { useAction } from '../../data/use-action.ts';
import { channelWords, reasonWords } from '../../data/words.ts';
import { type NewCall, useCalls } from '../../shared/call/call-store.ts';
import { useDesk } from '../../shared/record/desk-store.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import styles from './call-panel.module.css';

const reasonOptions = caseReasons.map((value) => ({ value, label: reasonWords[value] }));
const channelOptions = channels.map((value) => ({ value, label: channelWords[value] }));

/** Who is calling and why: it opens the case that all the rest belongs to. */
export function NewCallForm({ known }: { readonly known: NewCall }) {
  const [caller, setCaller] = useState(known.caller ?? '');
  const [callback, setCallback] = useState('');
  const [reason, setReason] = useState<CaseReason>('other');
  const [channel, setChannel] = useState<Channel>('phone');
  const [checked, setChecked] = useState(false);
  const opening = useAction('cases.open');
  const take = useCalls((state) => state.take);
  const abandon = useCalls((state) => state.abandon);
  const askFocus = useDesk((state) => state.askFocus);
  const about = known.accountName ?? known.practiceName;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (caller.trim() === '') return;
    const answer = await opening.run({
      channel,
      caller,
      reason,
      ...(callback.trim() === '' ? {} : { callback }),
      ...(known.accountId === undefined ? {} : { accountId: known.accountId }),
      ...(known.practiceId === undefined ? {} : { practiceId: known.practiceId }),
    });
    if (!answer.ok) return;
    take(answer.value.number);
    askFocus();
    announce(`Case ${answer.value.number} is open`);
  };

  return (
    <form
      className={styles.body}
      aria-label="New call"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        // What was typed is only given up by the button that says so.
        const isTouched = caller !== (known.caller ?? '') || callback !== '';
        if (event.key !== 'Escape' || event.defaultPrevented || isTouched) return;
        event.preventDefault();
        abandon();
        askFocus();
      }}
      noValidate
    >
      {about === undefined ? null : (
        <p className={styles.quiet}>
          About <bdi className={styles.strong}>{about}</bdi>
          {known.practiceId === undefined ? null : `, ${known.practiceId}`}
        </p>
      )}
      <TextField
        label="Caller"
        value={caller}
        onChange={setCaller}
        autoFocus
        aria-required
        errorMessage={checked && caller.trim() === '' ? 'Type the name of who is calling.' : null}
      />
      <TextField label="Calls back at" type="tel" value={callback} onChange={setCallback} />
      <SelectField label="Reason" options={reasonOptions} value={reason} onChange={setReason} />
      <SelectField label="Comes by" options={channelOptions} value={channel} onChange={setChannel} />
      <InlineError error={opening.error} />
      <div className={styles.buttons}>
        <Button variant="primary" type="submit" icon="phone" isPending={opening.busy}>
          Start the call
        </Button>
        <Button
          onPress={() => {
            abandon();
            askFocus();
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
