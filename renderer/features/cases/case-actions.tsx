import { useState } from 'react';
import type { CaseRecord, ResolutionCode } from '../../../preload/contract/cases.ts';
import { useAction } from '../../data/use-action.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import styles from './case-detail.module.css';
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
      {isOver ? (
        <Button icon="refresh" onPress={() => setAsked('reopen')}>
          Open again
        </Button>
      ) : (
        <>
          <Button
            icon={state === 'open' ? 'pause' : 'play'}
            isPending={update.busy}
            onPress={() => void update.run({ number, state: state === 'open' ? 'waiting' : 'open' })}
          >
            {state === 'open' ? 'Set to waiting' : 'Set to open'}
          </Button>
          <Button icon="check" onPress={() => setAsked('solve')}>
            Solve case
          </Button>
        </>
      )}
      {state === 'closed' ? null : (
        <Button variant="primary" onPress={() => setAsked('close')}>
          Close case
        </Button>
      )}
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
      title={asked === 'solve' ? 'Solve the case' : 'Close the case'}
      isOpen={asked !== null}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isPending={action.busy}
            lacks={resolution === null ? 'Choose how it ended' : null}
            onPress={() => void finish()}
          >
            {asked === 'solve' ? 'Solve case' : 'Close case'}
          </Button>
        </>
      }
    >
      <p className={styles.quiet}>
        {asked === 'solve'
          ? 'A solved case can still be changed, and closed later.'
          : 'A closed case changes no more, until somebody opens it again.'}
      </p>
      <RadioGroup
        label="How it ended"
        options={resolutionOptions}
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
  const [why, setWhy] = useState('');
  const reopen = useAction('cases.reopen');
  const submit = async (): Promise<void> => {
    const answer = await reopen.run({ number, why });
    if (!answer.ok) return;
    setWhy('');
    onClose();
  };
  return (
    <Dialog
      title="Open the case again"
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form="reopen-case"
            isDisabled={why.trim() === ''}
            isPending={reopen.busy}
          >
            Open again
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
          label="Why"
          description="One line; it goes into the timeline."
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
