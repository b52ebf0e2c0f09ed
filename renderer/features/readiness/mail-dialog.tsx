import { useState } from 'react';
import {
  type ReadinessKind,
  type ReadinessScope,
  readinessKinds,
} from '../../../preload/contract/readiness.ts';

import { useShellQuery } from '../../data/use-desk-query.ts';
import { useJob } from '../../data/use-job.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { kindLooks } from './kind-words.tsx';
import { letterWords as words } from './letter-words.ts';
import { LettersQueued, LettersSeen } from './mail-result.tsx';
import styles from './readiness.module.css';

const daysOffered = ['7', '14', '30', '90'] as const;

interface MailDialogProps {
  readonly scope: ReadinessScope;
  /** The outcome that the list is narrowed to; null for all. */
  readonly kind: ReadinessKind | null;
  readonly onClose: () => void;
}

/** Letters to people and clinics about the upgrade: chosen, read, and only then queued. */
export function MailDialog({ scope, kind, onClose }: MailDialogProps) {
  const [kinds, setKinds] = useState<readonly ReadinessKind[]>(kind === null ? readinessKinds : [kind]);
  const [days, setDays] = useState<(typeof daysOffered)[number]>('14');
  const { data: status } = useShellQuery('deskStatus', {});
  const look = useJob('mailReadiness', 'readiness letters seen');
  const send = useJob('mailReadiness', 'readiness letters');
  const input = { filters: { ...scope, kinds: [...kinds] }, days: Number(days) };
  const step = send.running || send.result ? 'send' : look.running || look.result ? 'look' : 'choose';
  const running = send.running ? send : look.running ? look : null;
  const letters = look.result ? look.result.letters.person + look.result.letters.clinic : 0;

  const again = (): void => {
    look.reset();
    send.reset();
  };
  const close = (): void => {
    if (!send.running) again();
    onClose();
  };

  return (
    <Dialog
      title={say(words.lettersAboutUpgrade)}
      isOpen
      onClose={close}
      size="wide"
      footer={
        running !== null ? null : step === 'choose' ? (
          <Button
            variant="primary"
            icon="eye"
            lacks={kinds.length === 0 ? say(words.chooseOutcome) : null}
            onPress={() => void look.start({ ...input, dryRun: true })}
          >
            {say(words.lookAtLetters)}
          </Button>
        ) : step === 'look' ? (
          <>
            <Button onPress={again}>{say(words.chooseAgain)}</Button>
            {letters === 0 ? null : (
              <Button
                variant="primary"
                icon="send"
                lacks={status !== undefined && status.role !== 'lead' ? say(words.onlyLead) : null}
                onPress={() => void send.start(input)}
              >
                {say(words.queueLetters, { count: letters })}
              </Button>
            )}
          </>
        ) : (
          <Button variant="primary" onPress={close}>
            {' '}
            {say(words.done)}{' '}
          </Button>
        )
      }
    >
      {running !== null ? (
        <ProgressBar
          label={say(running === send ? words.queuing : words.checking)}
          progress={running.progress}
          unit="practices"
          onCancel={running.cancel}
        />
      ) : step === 'choose' ? (
        <div className={styles.form}>
          <fieldset className={styles.kinds}>
            <legend>{say(words.whomToTell)}</legend>
            {readinessKinds.map((each) => (
              <Checkbox
                key={each}
                isSelected={kinds.includes(each)}
                onChange={(on) =>
                  setKinds((before) =>
                    readinessKinds.filter((one) => (one === each ? on : before.includes(one))),
                  )
                }
                note={say(kindLooks[each].meaning)}
              >
                {say(kindLooks[each].word)}
              </Checkbox>
            ))}
          </fieldset>
          <SelectField
            label={say(words.skipToldWithin)}
            options={daysOffered.map((value) => ({
              value,
              label: say(words.days, { count: Number(value) }),
            }))}
            value={days}
            onChange={setDays}
          />
        </div>
      ) : null}
      <InlineError
        error={send.error ?? look.error}
        next={look.error?.code === 'job-cancelled' ? say(words.nothingQueued) : undefined}
      />
      {step === 'look' && look.result ? <LettersSeen result={look.result} /> : null}
      {send.result ? <LettersQueued result={send.result} mailMode={status?.mailMode ?? null} /> : null}
    </Dialog>
  );
}
