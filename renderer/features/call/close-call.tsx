import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PlainMessage } from '../../../language/catalogue.ts';
import { reasonWords, resolutionWords } from '../../../preload/contract/case-words.ts';
import { type CaseRecord, type ResolutionCode, resolutionCodes } from '../../../preload/contract/cases.ts';
import { askNow } from '../../data/ask-now.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { type Call, useCalls } from '../../shared/call/call-store.ts';
import { isMeantElsewhere } from '../../shared/call/is-meant-elsewhere.ts';
import { useDesk } from '../../shared/record/desk-store.ts';
import { useLetterKeys } from '../../shared/window/letters.ts';
import { typesElsewhere } from '../../shared/window/types-elsewhere.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import styles from './call-panel.module.css';
import { likelyResolution, type MailFate, mailFate } from './likely-resolution.ts';
import { callWords as words } from './words.ts';

const fateWords: Readonly<Record<MailFate, PlainMessage>> = {
  lost: words.mailLost,
  uncertain: words.mailUncertain,
  waiting: words.mailWaiting,
};

// The key that saved a note, pressed twice, was meant for the note: it does not begin the closing as well.
const secondPressMillis = 500;

/** Ends the call: a first key shows what will be recorded, and another one records it. */
export function CloseCall({ call, record }: { readonly call: Call; readonly record: CaseRecord }) {
  const isClosing = useCalls((state) => state.isClosing);
  const setClosing = useCalls((state) => state.setClosing);
  const drop = useCalls((state) => state.drop);
  const hasDraft = call.draft.trim() !== '';
  const fate = mailFate(record);
  const keys = useLetterKeys('X');

  const noteJustSaved = useRef(false);
  const hadDraft = useRef(hasDraft);
  // Before anything is painted or pressed with the note gone.
  useLayoutEffect(() => {
    const saved = hadDraft.current && !hasDraft;
    hadDraft.current = hasDraft;
    if (!saved) return;
    noteJustSaved.current = true;
    const settled = setTimeout(() => {
      noteJustSaved.current = false;
    }, secondPressMillis);
    return () => clearTimeout(settled);
  }, [hasDraft]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      if (hasDraft || isMeantElsewhere(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      // The same key never closes: it shows what closing would record, once.
      if (!event.repeat && !noteJustSaved.current && record.state !== 'closed') setClosing(true);
    };
    // Before a button that has the focus takes it for a press.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [hasDraft, record.state, setClosing]);

  if (record.state === 'closed')
    return (
      <div className={styles.close}>
        <p>{say(words.caseIsClosed)}</p>
        <Button onPress={() => drop(call.caseNumber)}>{say(words.dismiss)}</Button>
      </div>
    );
  if (isClosing) return <ReadThenClose call={call} record={record} />;
  return (
    <div className={styles.close}>
      {fate === null ? null : <p>{say(fateWords[fate])}</p>}
      <Button {...keys} onPress={() => setClosing(true)}>
        {say(words.closeCaseAsk)}
      </Button>
    </div>
  );
}

/** What was done a moment ago may not be in the window yet, and decides what is recorded: the case is read first. */
function ReadThenClose({ call, record }: { readonly call: Call; readonly record: CaseRecord }) {
  const number = call.caseNumber;
  const [read, setRead] = useState<CaseRecord | 'unanswered' | null>(null);
  useEffect(() => {
    let isOver = false;
    void askNow('case', { number }).then((answer) => {
      if (!isOver) setRead(answer.ok ? answer.value : 'unanswered');
    });
    return () => {
      isOver = true;
    };
  }, [number]);
  if (read === null) return <div className={styles.close} />;
  // What comes in meanwhile is newer.
  const isNewer = read === 'unanswered' || record.updatedAt > read.updatedAt;
  return <Closing call={call} record={isNewer ? record : read} />;
}

/** What closing will record, with the button that does it. */
function Closing({ call, record }: { readonly call: Call; readonly record: CaseRecord }) {
  const [chosen, setChosen] = useState<ResolutionCode | null>(null);
  const resolution = chosen ?? likelyResolution(record);
  const fate = mailFate(record);
  const closing = useAction('cases.close');
  const noting = useAction('cases.note');
  const drop = useCalls((state) => state.drop);
  const setClosing = useCalls((state) => state.setClosing);
  const keepClosed = useCalls((state) => state.keepClosed);
  // The next caller is looked up in the box.
  const askFocus = useDesk((state) => state.askFocus);
  const draft = call.draft.trim();
  const noted = record.timeline.findLast(({ kind }) => kind === 'cases.note')?.text ?? '';
  const note = draft === '' ? noted : draft;
  const { run: close, busy } = closing;
  const { run: write } = noting;

  const end = useCallback(async (): Promise<void> => {
    const from = document.activeElement;
    if (draft !== '' && !(await write({ number: call.caseNumber, text: draft })).ok) return;
    const answer = await close({ number: call.caseNumber, resolution });
    if (!answer.ok) return;
    drop(call.caseNumber);
    keepClosed({ call: { ...call, draft: '' }, resolution });
    // What is typed already would be chosen there, and the next key take its place.
    if (!typesElsewhere(from)) askFocus();
    announce(
      say(words.caseClosedAs, { number: call.caseNumber, resolution: say(resolutionWords[resolution]) }),
    );
  }, [call, draft, close, write, drop, keepClosed, askFocus, resolution]);

  const back = (): void => {
    setClosing(false);
    askFocus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no room for its legend here.
    <div
      className={styles.close}
      role="group"
      aria-label={say(words.closingCase, { number: call.caseNumber })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        back();
      }}
    >
      <h4>{say(words.closingCase, { number: call.caseNumber })}</h4>
      {fate === null ? null : <p>{say(fateWords[fate])}</p>}
      <SelectField
        label={say(words.resolution)}
        options={resolutionCodes.map((value) => ({ value, label: say(resolutionWords[value]) }))}
        value={resolution}
        onChange={setChosen}
      />
      <FieldRows>
        <FieldRow name={say(words.reason)}>{say(reasonWords[record.reason])}</FieldRow>
        <FieldRow name={say(words.notes)}>
          {note === '' ? (
            <span className={styles.quiet}>{say(words.noNote)}</span>
          ) : (
            <bdi className={styles.closingNote}>{note}</bdi>
          )}
        </FieldRow>
      </FieldRows>
      <InlineError error={closing.error ?? noting.error} />
      <div className={styles.buttons}>
        <Button
          variant="primary"
          autoFocus
          keyHint="Enter"
          isPending={busy || noting.busy}
          onPress={() => void end()}
        >
          {say(words.closeCase)}
        </Button>
        <Button keyHint="Escape" onPress={back}>
          {say(words.back)}
        </Button>
      </div>
    </div>
  );
}
