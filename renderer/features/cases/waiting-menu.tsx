import { type FormEvent, useState } from 'react';
import type { CaseRecord } from '../../../preload/contract/cases.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { useDraftText } from '../../data/drafts.ts';
import { useAction } from '../../data/use-action.ts';
import { say, windowLocale } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { MenuButton } from '../../ui/dialogs/menu-button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { partWords } from '../../ui/words.ts';
import dialogs from './dialogs.module.css';
import { queueWords as words } from './queue-words.ts';
import { nextWeekday, reminderTime, tomorrowMorning } from './reminder-time.ts';

const hour = 3_600_000;
const monday = 1;

const exact = (at: number): string =>
  new Intl.DateTimeFormat(windowLocale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);

/** Lets a case wait: until a time that is picked or typed, or without a reminder. */
export function WaitingMenu({ number }: Pick<CaseRecord, 'number'>) {
  const wait = useAction('cases.wait');
  return (
    <WaitMenu
      draft={number}
      onWait={async (until) => (await wait.run({ number, until })).ok}
      isBusy={wait.busy}
      error={wait.error}
      onTyped={wait.clearError}
    />
  );
}

interface WaitMenuProps {
  /** What a time is typed for. */
  readonly draft: string;
  /** Lets wait until then; null: without a reminder. Answers whether it was done. */
  readonly onWait: (until: number | null) => Promise<boolean>;
  readonly isBusy?: boolean;
  readonly error?: Refusal | null;
  readonly onTyped?: () => void;
}

/** The times that are asked for most, and any other. */
export function WaitMenu({ isBusy = false, error = null, ...rest }: WaitMenuProps) {
  const [asks, setAsks] = useState(false);
  const until = (at: number | null) => void rest.onWait(at);
  return (
    <>
      <MenuButton
        label={say(words.wait)}
        isDisabled={isBusy}
        entries={[
          { id: 'hour', label: say(words.inAnHour), icon: 'clock', onSelect: () => until(Date.now() + hour) },
          {
            id: 'tomorrow',
            label: say(words.tomorrow),
            icon: 'clock',
            onSelect: () => until(tomorrowMorning(Date.now())),
          },
          {
            id: 'monday',
            label: say(words.nextMonday),
            icon: 'clock',
            onSelect: () => until(nextWeekday(Date.now(), monday)),
          },
          { id: 'other', label: say(words.atATime), icon: 'pencil', onSelect: () => setAsks(true) },
          { id: 'none', label: say(words.noReminder), icon: 'pause', onSelect: () => until(null) },
        ]}
      />
      <InlineError error={asks ? null : error} />
      {asks ? (
        <ReminderDialog {...rest} isBusy={isBusy} error={error} onClose={() => setAsks(false)} />
      ) : null}
    </>
  );
}

interface ReminderDialogProps extends WaitMenuProps {
  readonly onClose: () => void;
}

/** Asks when somebody is to be called back, in words or as a date, and says how it was understood. */
function ReminderDialog({ draft, onWait, isBusy, error, onTyped, onClose }: ReminderDialogProps) {
  const [typed, setTyped] = useDraftText(`reminder:${draft}`);
  const [checked, setChecked] = useState(false);
  const now = useNow();
  const at = reminderTime(typed, now);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (at === null || isBusy === true) return;
    if (!(await onWait(at))) return;
    setTyped('');
    onClose();
  };
  return (
    <Dialog
      title={say(words.callBackWhen)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button
            onPress={() => {
              setTyped('');
              onClose();
            }}
          >
            {say(partWords.cancel)}
          </Button>
          <Button variant="primary" type="submit" form="reminder" isPending={isBusy ?? false}>
            {say(words.setReminder)}
          </Button>
        </>
      }
    >
      <form id="reminder" className={dialogs.form} noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          label={say(words.when)}
          description={say(words.whenExample)}
          autoFocus
          maxLength={60}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            setChecked(false);
            onTyped?.();
          }}
          errorMessage={checked && at === null ? say(words.typeWhen) : null}
        />
        <p role="status">{at === null ? '' : say(words.comesBackAt, { at: exact(at) })}</p>
        <InlineError error={error ?? null} />
      </form>
    </Dialog>
  );
}
