import { useState } from 'react';
import type { CaseRecord } from '../../../preload/contract/cases.ts';
import { isName } from '../../../preload/contract/pasted-text.ts';
import type { RefusalCode } from '../../../preload/contract/refusals.ts';
import { refusedField } from '../../data/answers.ts';
import { useDraft } from '../../data/drafts.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { partWords } from '../../ui/words.ts';
import { caseDialogWords as words } from './dialog-words.ts';
import styles from './dialogs.module.css';

const fieldOfCode: Readonly<Partial<Record<RefusalCode, string>>> = {
  'practice-not-found': 'practiceId',
  'account-not-found': 'accountId',
  'case-account-elsewhere': 'accountId',
};

/** Puts right who called, where to call back, and whom the case is about. The timeline keeps each change. */
export function CorrectCaseDialog({
  record,
  onClose,
}: {
  readonly record: CaseRecord;
  readonly onClose: () => void;
}) {
  const [initial] = useState({
    caller: record.caller,
    callback: record.callback ?? '',
    practiceId: record.practiceId ?? '',
    accountId: record.accountId ?? '',
  });
  const draft = useDraft(`correct-case:${record.number}`, initial);
  const update = useAction('cases.update');
  const [checked, setChecked] = useState(false);
  const fields = draft.values;
  const isProven = record.proofs.length > 0;
  const change = (part: Partial<typeof initial>): void => {
    draft.change(part);
    update.clearError();
  };
  const finish = (): void => {
    draft.clear();
    onClose();
  };

  const submit = async (): Promise<void> => {
    setChecked(true);
    if (!isName(fields.caller)) return;
    const changed = (field: keyof typeof initial): boolean => fields[field].trim() !== initial[field];
    const input = {
      ...(changed('caller') ? { caller: fields.caller } : {}),
      ...(changed('callback') ? { callback: fields.callback } : {}),
      ...(changed('practiceId') ? { practiceId: fields.practiceId.trim() || null } : {}),
      ...(changed('accountId') ? { accountId: fields.accountId.trim() || null } : {}),
    };
    if (Object.keys(input).length === 0) return finish();
    const answer = await update.run({ number: record.number, ...input });
    if (answer.ok) finish();
  };

  const refused = (update.error && fieldOfCode[update.error.code]) ?? refusedField(update.error);
  const messageAt = (name: keyof typeof initial): string | null =>
    refused === name ? (update.error?.message ?? null) : null;
  const isShown = refused !== null && refused in initial;

  return (
    <Dialog
      title={say(words.correctTheCase)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={finish}>{say(partWords.cancel)}</Button>
          <Button variant="primary" type="submit" form="correct-case" isPending={update.busy}>
            {say(words.saveCorrection)}
          </Button>
        </>
      }
    >
      <form
        id="correct-case"
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={say(words.caller)}
          autoFocus
          value={fields.caller}
          onChange={(caller) => change({ caller })}
          errorMessage={checked && !isName(fields.caller) ? say(words.typeCaller) : messageAt('caller')}
        />
        <TextField
          label={say(words.callBackAt)}
          value={fields.callback}
          onChange={(callback) => change({ callback })}
          errorMessage={messageAt('callback')}
        />
        <TextField
          label={say(words.practiceId)}
          description={say(words.otherPracticeRemovesAccount)}
          isDisabled={isProven}
          value={fields.practiceId}
          onChange={(practiceId) => change({ practiceId })}
          errorMessage={messageAt('practiceId')}
        />
        <TextField
          label={say(words.accountId)}
          description={say(words.accountBringsPractice)}
          isDisabled={isProven}
          value={fields.accountId}
          onChange={(accountId) => change({ accountId })}
          errorMessage={messageAt('accountId')}
        />
        {isProven ? <Callout tone="info">{say(words.provenStays)}</Callout> : null}
        {isShown ? null : <InlineError error={update.error} />}
      </form>
    </Dialog>
  );
}
