import { useState } from 'react';
import type { CaseRecord, ResolutionCode } from '../../../preload/contract/cases.ts';
import { useDraftText } from '../../data/drafts.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { partWords } from '../../ui/words.ts';
import styles from './case-detail.module.css';
import { caseDialogWords as words } from './dialog-words.ts';
import dialogs from './dialogs.module.css';
import { resolutionOptions } from './options.ts';

/** What may be done with the case as a whole, by the state that it is in. */
export function CaseActions({ record }: { readonly record: CaseRecord }) {
  const [asked, setAsked] = useState<'solve' | 'close' | 'reopen' | null>(null);
  const update = useAction('cases.update');
  const { number, state } = record;
  const isOver = state === 'solved' || state === 'closed';
  return (
    <div className={styles.actions}>
      <May offered="cases.update">
        {isOver ? (
          <Button icon="refresh" onPress={() => setAsked('reopen')}>
            {say(words.reopen)}
          </Button>
        ) : (
          <>
            <Button
              icon={state === 'open' ? 'pause' : 'play'}
              isPending={update.busy}
              onPress={() => void update.run({ number, state: state === 'open' ? 'waiting' : 'open' })}
            >
              {say(state === 'open' ? words.setToWaiting : words.setToOpen)}
            </Button>
            <Button icon="check" onPress={() => setAsked('solve')}>
              {say(words.solveCase)}
            </Button>
          </>
        )}
        {state === 'closed' ? null : (
          <Button variant="primary" onPress={() => setAsked('close')}>
            {say(words.closeCase)}
          </Button>
        )}
      </May>
      <InlineError error={update.error} />
      <FinishDialog
        key={`${asked}`}
        record={record}
        asked={asked === 'reopen' ? null : asked}
        onClose={() => setAsked(null)}
      />
      <ReopenDialog number={number} isOpen={asked === 'reopen'} onClose={() => setAsked(null)} />
    </div>
  );
}

interface FinishDialogProps {
  readonly record: CaseRecord;
  readonly asked: 'solve' | 'close' | null;
  readonly onClose: () => void;
}

function FinishDialog({ record, asked, onClose }: FinishDialogProps) {
  const [resolution, setResolution] = useState<ResolutionCode | null>(record.resolution);
  const solve = useAction('cases.solve');
  const close = useAction('cases.close');
  const action = asked === 'solve' ? solve : close;
  const finish = async (): Promise<void> => {
    if (resolution === null) return;
    const answer = await action.run({ number: record.number, resolution });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      title={say(asked === 'solve' ? words.solveTheCase : words.closeTheCase)}
      isOpen={asked !== null}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say(partWords.cancel)}</Button>
          <Button
            variant="primary"
            isPending={action.busy}
            lacks={resolution === null ? say(words.chooseResolution) : null}
            onPress={() => void finish()}
          >
            {say(asked === 'solve' ? words.solveCase : words.closeCase)}
          </Button>
        </>
      }
    >
      <p className={styles.quiet}>
        {say(asked === 'solve' ? words.solvedCanChange : words.closedUntilReopened)}
      </p>
      <RadioGroup
        label={say(words.resolution)}
        options={resolutionOptions()}
        value={resolution}
        onChange={setResolution}
      />
      <InlineError error={action.error} />
    </Dialog>
  );
}

interface ReopenDialogProps {
  readonly number: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function ReopenDialog({ number, isOpen, onClose }: ReopenDialogProps) {
  const [why, setWhy] = useDraftText(`reopen:${number}`);
  const reopen = useAction('cases.reopen');
  const submit = async (): Promise<void> => {
    const answer = await reopen.run({ number, why });
    if (!answer.ok) return;
    setWhy('');
    onClose();
  };
  return (
    <Dialog
      title={say(words.reopenTheCase)}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say(partWords.cancel)}</Button>
          <Button
            variant="primary"
            type="submit"
            form="reopen-case"
            isDisabled={why.trim() === ''}
            isPending={reopen.busy}
          >
            {say(words.reopen)}
          </Button>
        </>
      }
    >
      <form
        id="reopen-case"
        className={dialogs.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={say(words.why)}
          description={say(words.whyGoesIntoTimeline)}
          autoFocus
          isRequired
          maxLength={500}
          value={why}
          onChange={setWhy}
        />
        <InlineError error={reopen.error} />
      </form>
    </Dialog>
  );
}
