import type { CaseReason } from '../../../preload/contract/cases.ts';
import type { Channel } from '../../../preload/contract/shared.ts';
import { refusedField } from '../../data/answers.ts';
import { useDraft } from '../../data/drafts.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { partWords } from '../../ui/words.ts';
import { useCasesState } from './case-filters.ts';
import { caseDialogWords as words } from './dialog-words.ts';
import styles from './dialogs.module.css';
import { channelOptions, reasonOptions } from './options.ts';

const blank = {
  channel: 'phone' as Channel,
  caller: '',
  callback: '',
  practiceId: '',
  reason: 'other' as CaseReason,
};

/** Opens a case by hand: for a letter, a visit, or anything that came another way. */
export function NewCaseDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { values: fields, change: changeDraft, clear } = useDraft('new-case', blank);
  const openCase = useCasesState((state) => state.openCase);
  const open = useAction('cases.open');
  const change = (part: Partial<typeof blank>): void => {
    changeDraft(part);
    open.clearError();
  };

  const submit = async (): Promise<void> => {
    const callback = fields.callback.trim();
    const practiceId = fields.practiceId.trim();
    const answer = await open.run({
      channel: fields.channel,
      caller: fields.caller,
      reason: fields.reason,
      ...(callback === '' ? {} : { callback }),
      ...(practiceId === '' ? {} : { practiceId }),
    });
    if (!answer.ok) return;
    clear();
    openCase(answer.value.number);
    onClose();
  };

  const unknownPractice = open.error?.code === 'practice-not-found';
  const field = unknownPractice ? 'practiceId' : refusedField(open.error);
  const messageAt = (name: string): string | null => (field === name ? (open.error?.message ?? null) : null);
  const shown = field !== null && field in blank;

  return (
    <Dialog
      title={say(words.newCase)}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button
            onPress={() => {
              clear();
              onClose();
            }}
          >
            {say(partWords.cancel)}
          </Button>
          <Button
            variant="primary"
            type="submit"
            form="new-case"
            isPending={open.busy}
            isDisabled={fields.caller.trim() === ''}
          >
            {say(words.openTheCase)}
          </Button>
        </>
      }
    >
      <form
        id="new-case"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={say(words.caller)}
          description={say(words.whoAsks)}
          autoFocus
          isRequired
          value={fields.caller}
          onChange={(caller) => change({ caller })}
          errorMessage={messageAt('caller')}
        />
        <SelectField
          label={say(words.channel)}
          options={channelOptions()}
          value={fields.channel}
          onChange={(channel) => change({ channel })}
        />
        <SelectField
          label={say(words.reason)}
          options={reasonOptions()}
          value={fields.reason}
          onChange={(reason) => change({ reason })}
        />
        <TextField
          label={say(words.callBackAt)}
          value={fields.callback}
          onChange={(callback) => change({ callback })}
          errorMessage={messageAt('callback')}
        />
        <TextField
          label={say(words.practiceId)}
          description={say(words.practiceIfKnown)}
          value={fields.practiceId}
          onChange={(practiceId) => change({ practiceId })}
          errorMessage={messageAt('practiceId')}
        />
        {shown ? null : <InlineError error={open.error} />}
      </form>
    </Dialog>
  );
}
