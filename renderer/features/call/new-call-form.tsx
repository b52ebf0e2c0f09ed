import { type FormEvent, useState } from 'react';
import { reasonWords } from '../../../preload/contract/case-words.ts';
import type { CaseReason } from '../../../preload/contract/cases.ts';
import { caseReasons } from '../../../preload/contract/cases.ts';
import type { Channel } from '../../../preload/contract/shared.ts';
import { channels } from '../../../preload/contract/shared.ts';
import { newCallDraft, useDraft } from '../../data/drafts.ts';
import { useAction } from '../../data/use-action.ts';
import { channelWords } from '../../data/words.ts';
import { say, sayWith } from '../../language.ts';
import { type NewCall, useCalls } from '../../shared/call/call-store.ts';
import { useDesk } from '../../shared/record/desk-store.ts';
import { typesElsewhere } from '../../shared/window/types-elsewhere.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { mask } from '../../ui/text/mask.ts';
import { partWords } from '../../ui/words.ts';
import styles from './call-panel.module.css';
import { callWords as words } from './words.ts';

interface TypedCall {
  readonly caller?: string;
  readonly callback?: string;
  readonly reason?: CaseReason;
  readonly channel?: Channel;
}

const nothingTyped: TypedCall = {};

/** Who is calling and why: it opens the case that all the rest belongs to. */
export function NewCallForm({ known }: { readonly known: NewCall }) {
  // What was typed stays while it becomes clear whom the call is about: what is known of a record stands behind it.
  const typed = useDraft<TypedCall>(newCallDraft, nothingTyped);
  const {
    caller = known.caller ?? '',
    callback = '',
    reason = known.reason ?? 'other',
    channel = 'phone',
  } = typed.values;
  const [checked, setChecked] = useState(false);
  const opening = useAction('cases.open');
  const take = useCalls((state) => state.take);
  const landIn = useCalls((state) => state.landIn);
  const abandon = useCalls((state) => state.abandon);
  const askFocus = useDesk((state) => state.askFocus);
  const about = known.accountName ?? known.practiceName;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (caller.trim() === '') return;
    const from = document.activeElement;
    const answer = await opening.run({
      channel,
      caller,
      reason,
      ...(callback.trim() === '' ? {} : { callback }),
      ...(known.accountId === undefined ? {} : { accountId: known.accountId }),
      ...(known.practiceId === undefined ? {} : { practiceId: known.practiceId }),
    });
    if (!answer.ok) return;
    typed.clear();
    take(answer.value.number);
    // The caller is verified next; who is not known yet is looked up.
    if (!typesElsewhere(from)) {
      if (known.accountId === undefined && known.practiceId === undefined) askFocus();
      else landIn(answer.value.number);
    }
    announce(say(words.caseOpen, { number: answer.value.number }));
  };

  return (
    <form
      className={styles.body}
      aria-label={say(words.newCall)}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        // What was typed is only given up by the button that says so.
        const isTouched = caller !== (known.caller ?? '') || callback !== '';
        if (event.key !== 'Escape' || event.defaultPrevented || isTouched) return;
        event.preventDefault();
        typed.clear();
        abandon();
        askFocus();
      }}
      noValidate
    >
      {about === undefined ? null : (
        <p className={styles.quiet}>
          {known.practiceId === undefined
            ? sayWith(words.about, { about: <bdi className={styles.strong}>{about}</bdi> })
            : sayWith(words.aboutInPractice, {
                about: <bdi className={styles.strong}>{about}</bdi>,
                practiceId: known.practiceId,
              })}
        </p>
      )}
      <TextField
        label={say(words.caller)}
        value={caller}
        onChange={(next) => typed.change({ caller: next })}
        autoFocus
        aria-required
        errorMessage={checked && caller.trim() === '' ? say(words.typeCaller) : null}
      />
      <TextField
        label={say(words.callBackAt)}
        type="tel"
        value={callback}
        onChange={(next) => typed.change({ callback: next })}
        {...(known.phone == null
          ? {}
          : { description: say(words.leftEmpty, { number: mask(known.phone, 'phone') }) })}
      />
      <SelectField
        label={say(words.reason)}
        options={caseReasons.map((value) => ({ value, label: say(reasonWords[value]) }))}
        value={reason}
        onChange={(next) => typed.change({ reason: next })}
      />
      <SelectField
        label={say(words.channel)}
        options={channels.map((value) => ({ value, label: say(channelWords[value]) }))}
        value={channel}
        onChange={(next) => typed.change({ channel: next })}
      />
      <InlineError error={opening.error} />
      <div className={styles.buttons}>
        <Button variant="primary" type="submit" icon="phone" isPending={opening.busy}>
          {say(words.startCall)}
        </Button>
        <Button
          onPress={() => {
            typed.clear();
            abandon();
            askFocus();
          }}
        >
          {say(partWords.cancel)}
        </Button>
      </div>
    </form>
  );
}
