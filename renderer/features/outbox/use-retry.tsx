import { type ReactNode, useState } from 'react';
import type { OutboxRow } from '../../../preload/contract/outbox.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { countOf } from '../../data/numbers.ts';
import { useAction } from '../../data/use-action.ts';
import { announce } from '../../ui/announcer.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useOutboxState } from './outbox-state.ts';

type Message = Pick<OutboxRow, 'id' | 'state'>;

// Beyond this many the refusals have one cause, and it is shown instead.
const mostLeftOut = 20;

interface RetryHandle {
  /** Tries them again; asks first where one may arrive twice. */
  readonly ask: (messages: readonly Message[]) => void;
  /** Takes them back; asks first. */
  readonly askCancel: (messages: readonly Message[]) => void;
  readonly busy: boolean;
  readonly error: Refusal | null;
  /** What came of it. */
  readonly notice: ReactNode;
  /** The questions; put them anywhere. */
  readonly dialogs: ReactNode;
}

/** Trying messages again and taking them back, with the questions that come before. */
export function useRetry(): RetryHandle {
  const [doubtful, setDoubtful] = useState<readonly Message[]>([]);
  const [leaving, setLeaving] = useState<readonly Message[]>([]);
  const [notice, setNotice] = useState<string | null>(null);
  const select = useOutboxState((state) => state.select);
  const retry = useAction('outbox.retry');
  const cancel = useAction('outbox.cancel');

  const run = async (messages: readonly Message[], evenIfTwice: boolean): Promise<void> => {
    setDoubtful([]);
    setNotice(null);
    let ids = messages.map((message) => message.id);
    const passedOver: string[] = [];
    // One that can't be sent again must not keep back the others: it is left out and named.
    while (ids.length > 0) {
      const answer = await retry.run({ ids, evenIfTwice });
      if (answer.ok) {
        select([]);
        const done = `${countOf(answer.value.retried.length, 'message')} will be tried again.`;
        setNotice(passedOver.length === 0 ? done : `${done} Left out: ${passedOver.join(' ')}`);
        announce(done);
        return;
      }
      const refused = answer.error.id;
      const rest = ids.filter((id) => id !== refused);
      if (messages.length === 1 || rest.length === ids.length || passedOver.length >= mostLeftOut) return;
      passedOver.push(answer.error.message);
      ids = rest;
    }
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
    notice: notice === null ? null : <p role="status">{notice}</p>,
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
