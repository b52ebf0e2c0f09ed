import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PlainMessage } from '../../../language/catalogue.ts';
import { resolutionWords } from '../../../preload/contract/case-words.ts';
import { type CaseRecord, type ResolutionCode, resolutionCodes } from '../../../preload/contract/cases.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { type Call, useCalls } from '../../shared/call/call-store.ts';
import { isMeantElsewhere } from '../../shared/call/is-meant-elsewhere.ts';
import { useDesk } from '../../shared/record/desk-store.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import styles from './call-panel.module.css';
import { likelyResolution, type MailFate, mailFate } from './likely-resolution.ts';
import { callWords as words } from './words.ts';

const fateWords: Readonly<Record<MailFate, PlainMessage>> = {
  lost: words.mailLost,
  uncertain: words.mailUncertain,
  waiting: words.mailWaiting,
};

// The key that saved a note, pressed twice, was meant for the note: it does not close the case as well.
const secondPressMillis = 500;

/** Ends the call: a note that is still being typed is saved, and the case closed with what came of it. */
export function CloseCall({ call, record }: { readonly call: Call; readonly record: CaseRecord }) {
  const [chosen, setChosen] = useState<ResolutionCode | null>(null);
  const resolution = chosen ?? likelyResolution(record);
  const fate = mailFate(record);
  const closing = useAction('cases.close');
  const noting = useAction('cases.note');
  const drop = useCalls((state) => state.drop);
  // The next caller is looked up in the box.
  const askFocus = useDesk((state) => state.askFocus);
  const hasDraft = call.draft.trim() !== '';
  const { run: close, busy } = closing;
  const { run: note } = noting;

  const end = useCallback(async (): Promise<void> => {
    if (hasDraft && !(await note({ number: call.caseNumber, text: call.draft })).ok) return;
    const answer = await close({ number: call.caseNumber, resolution });
    if (!answer.ok) return;
    drop(call.caseNumber);
    askFocus();
    announce(
      say(words.caseClosedAs, { number: call.caseNumber, resolution: say(resolutionWords[resolution]) }),
    );
  }, [call, hasDraft, close, note, drop, askFocus, resolution]);

  const [noteJustSaved, setNoteJustSaved] = useState(false);
  const hadDraft = useRef(hasDraft);
  // Before anything is painted or pressed with the note gone.
  useLayoutEffect(() => {
    const saved = hadDraft.current && !hasDraft;
    hadDraft.current = hasDraft;
    if (!saved) return;
    setNoteJustSaved(true);
    const settled = setTimeout(() => setNoteJustSaved(false), secondPressMillis);
    return () => clearTimeout(settled);
  }, [hasDraft]);
  const choose = (next: ResolutionCode | null): void => {
    setNoteJustSaved(false);
    setChosen(next);
  };
  const takesKey = !hasDraft && !noteJustSaved;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      if (busy || hasDraft) return;
      if (isMeantElsewhere(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.repeat || !takesKey) return;
      void end();
    };
    // Before a button that has the focus takes it for a press.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [end, busy, hasDraft, takesKey]);

  if (record.state === 'closed')
    return (
      <div className={styles.close}>
        <p>{say(words.caseIsClosed)}</p>
        <Button onPress={() => drop(call.caseNumber)}>{say(words.dismiss)}</Button>
      </div>
    );
  return (
    <div className={styles.close}>
      <InlineError error={closing.error ?? noting.error} />
      {fate === null ? null : <p>{say(fateWords[fate])}</p>}
      <SelectField
        label={say(words.resolution)}
        options={resolutionCodes.map((value) => ({ value, label: say(resolutionWords[value]) }))}
        value={resolution}
        onChange={choose}
      />
      <Button
        variant="primary"
        {...(!takesKey ? {} : { keyHint: 'Mod+Enter', 'aria-keyshortcuts': 'Control+Enter Meta+Enter' })}
        isPending={busy}
        onPress={() => void end()}
      >
        {say(words.closeCase)}
      </Button>
    </div>
  );
}
