import { type ReactNode, useState } from 'react';
import type { OutboxRow } from '../../../preload/contract/outbox.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { countOf } from '../../data/numbers.ts';
import { useAction } from '../../data/use-action.ts';
import { announce } from '../../ui/announcer.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useOutboxState } from './outbox-state.ts';

type Message = Pick<OutboxRow, 'id' | 'state'>;

interface RetryHandle {
  /** Tries them again; asks first where one may arrive twice. */
  readonly ask: (messages: readonly Message[]) => void;
  /** Takes them back; asks first. */
  readonly askCancel: (messages: readonly Message[]) => void;
  readonly busy: boolean;
  readonly error: Refusal | null;
  /** The questions; put them anywhere. */
  readonly dialogs: ReactNode;
}

/** Trying messages again and taking them back, with the questions that come before. */
export function useRetry(): RetryHandle {
  const [doubtful, setDoubtful] = useState<readonly Message[]>([]);
  const [leaving, setLeaving] = useState<readonly Message[]>([]);
  const select = useOutboxState((state) => state.select);
  const retry = useAction('outbox.retry');
  const cancel = useAction('outbox.cancel');

  const run = async (messages: readonly Message[], evenIfTwice: boolean): Promise<void> => {
    setDoubtful([]);
    if (messages.length === 0) return;
    const answer = await retry.run({ ids: messages.map((message) => message.id), evenIfTwice });
    if (!answer.ok) return;
    select([]);
    announce(`${countOf(answer.value.retried.length, 'message')} will be tried again`);
  };
  const takeBack = async (): Promise<void> => {
    const answer = await cancel.run({ ids: leaving.map((message) => message.id) });
    setLeaving([]);
    if (!answer.ok) return;
    select([]);
    announce(`${countOf(answer.value.cancelled.length, 'message')} cancelled`);
  };

  const uncertain = doubtful.filter((message) => message.state === 'uncertain').length;
  return {
    ask: (messages) => {
      if (messages.some((message) => message.state === 'uncertain')) setDoubtful(messages);
      else void run(messages, false);
    },
    askCancel: setLeaving,
    busy: retry.busy || cancel.busy,
    error: retry.error ?? cancel.error,
    dialogs: (
      <>
        <ConfirmDialog
          title={uncertain === 1 ? 'This message may arrive twice' : 'Some messages may arrive twice'}
          isOpen={doubtful.length > 0}
          onClose={() => setDoubtful([])}
          onConfirm={() => void run(doubtful, true)}
          confirmLabel="Send again, even if twice"
        >
          <p>
            The connection broke after{' '}
            {uncertain === 1 ? 'it was' : `${countOf(uncertain, 'of them was', 'of them were')}`} handed over,
            so nobody knows whether the mail server has it. Ask the recipient first if you can.
          </p>
        </ConfirmDialog>
        <ConfirmDialog
          title={`Cancel ${countOf(leaving.length, 'message')}?`}
          isOpen={leaving.length > 0}
          onClose={() => setLeaving([])}
          onConfirm={() => void takeBack()}
          confirmLabel={leaving.length === 1 ? 'Cancel the message' : 'Cancel the messages'}
          isDanger
          isBusy={cancel.busy}
        >
          <p>They are not sent any more. To help the same person later, start the reminder or reset anew.</p>
        </ConfirmDialog>
      </>
    ),
  };
}
