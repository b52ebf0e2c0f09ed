import { useEffect, useState } from 'react';
import type { CaseRecord, ResolutionCode } from '../../../preload/contract/cases.ts';
import { useDraftText } from '../../data/drafts.ts';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { useCalls } from '../../shared/call/call-store.ts';
import { MacroMenu } from '../../shared/call/macro-menu.tsx';
import { May } from '../../shared/operators/may.tsx';
import { isLocked } from '../../shared/window/locked.ts';
import { isAsked } from '../../shared/window/shortcuts.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { partWords } from '../../ui/words.ts';
import { windowOwner } from '../../window-store.ts';
import styles from './case-detail.module.css';
import { useWantedOf } from './case-verbs.tsx';
import { caseDialogWords as words } from './dialog-words.ts';
import dialogs from './dialogs.module.css';
import { resolutionOptions } from './options.ts';
import { queueWords } from './queue-words.ts';
import { useTakeUp } from './use-take-up.ts';
import { WaitingMenu } from './waiting-menu.tsx';

/** What may be done with the case as a whole, by the state that it is in. */
export function CaseActions({ record }: { readonly record: CaseRecord }) {
  const [asked, setAsked] = useState<'solve' | 'close' | 'reopen' | null>(null);
  const update = useAction('cases.update');
  const { number, state } = record;
  const hasOpenCall = useCalls((calls) => calls.openNumber !== null);
  const isOver = state === 'solved' || state === 'closed';
  const takingUp = useTakeUp();
  useWantedOf(number, { onAsk: setAsked, onTakeUp: () => void takingUp.takeUp(number) });
  return (
    <div className={styles.actions} data-screen-only>
      <May offered="cases.update">
        {isOver ? (
          <Button icon="refresh" onPress={() => setAsked('reopen')}>
            {say(words.reopen)}
          </Button>
        ) : (
          <>
            <TakeUp number={number} {...takingUp} />
            <span data-case-part="wait">
              <WaitingMenu number={number} />
            </span>
            <MacroMenu number={number} takesKeys={!hasOpenCall} />
            {state === 'open' ? null : (
              <Button
                icon="play"
                isPending={update.busy}
                onPress={() => void update.run({ number, state: 'open' })}
              >
                {say(words.setToOpen)}
              </Button>
            )}
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

interface TakeUpProps extends ReturnType<typeof useTakeUp> {
  readonly number: string;
}

/** Takes the case up as a call, unless it is one already: also by its key, wherever the focus is. */
function TakeUp({ number, takeUp, busy, error }: TakeUpProps) {
  const isOpenCall = useCalls((state) => state.openNumber === number);
  const isHanded = useDeskQuery('handedCalls', { operatorId: windowOwner() ?? 'none' }).data?.length !== 0;
  useEffect(() => {
    // A call that a colleague hands over comes first: it has the same key.
    if (isOpenCall || isHanded) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const mod = event.ctrlKey !== event.metaKey;
      if (!mod || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'u') return;
      if (isLocked() || isAsked()) return;
      event.preventDefault();
      if (!event.repeat) void takeUp(number);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [number, isOpenCall, isHanded, takeUp]);
  if (isOpenCall) return null;
  return (
    <>
      <Button
        icon="phone"
        isPending={busy}
        {...(isHanded ? {} : { keyHint: 'Mod+U', 'aria-keyshortcuts': 'Control+U Meta+U' })}
        onPress={() => void takeUp(number)}
      >
        {say(queueWords.takeUp)}
      </Button>
      <InlineError error={error} />
    </>
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
