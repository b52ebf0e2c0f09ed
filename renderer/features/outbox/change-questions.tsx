import type { OutboxRow } from '../../../preload/contract/outbox.ts';
import { countOf, countText } from '../../data/numbers.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';

type Message = Pick<OutboxRow, 'id' | 'state'>;

/** What a person is asked before messages are changed. */
export type Asked =
  | {
      readonly kind: 'retry';
      readonly messages: readonly Message[];
      /** Those of them that may arrive twice. */
      readonly doubtful: readonly Message[];
    }
  | { readonly kind: 'cancel'; readonly messages: readonly Message[] };

interface ChangeQuestionsProps {
  readonly asked: Asked | null;
  readonly onClose: () => void;
  readonly onRetry: (messages: readonly Message[], evenIfTwice: boolean) => void;
  readonly onCancel: (messages: readonly Message[]) => void;
}

/** The questions before many messages, or doubtful ones, are sent again, and before any are taken back. */
export function ChangeQuestions({ asked, onClose, onRetry, onCancel }: ChangeQuestionsProps) {
  const retrying = asked?.kind === 'retry' ? asked : null;
  const cancelling = asked?.kind === 'cancel' ? asked.messages : [];
  const doubtful = retrying?.doubtful ?? [];
  const all = retrying?.messages ?? [];
  const sure = all.filter((message) => !doubtful.includes(message));
  return (
    <>
      <ConfirmDialog
        title={`Retry ${countOf(all.length, 'message')}?`}
        isOpen={retrying !== null && doubtful.length === 0}
        onClose={onClose}
        onConfirm={() => onRetry(all, false)}
        confirmLabel={all.length === 1 ? 'Retry the message' : `Retry ${countText(all.length)} messages`}
      >
        <p>They go out again as they are, as fast as the mail server takes them.</p>
      </ConfirmDialog>
      <Dialog
        title={doubtful.length === 1 ? 'This message may arrive twice' : 'Some messages may arrive twice'}
        isOpen={doubtful.length > 0}
        onClose={onClose}
        role="alertdialog"
        footer={
          <>
            <Button onPress={onClose}>Cancel</Button>
            {sure.length === 0 ? null : (
              <Button onPress={() => onRetry(sure, false)}>
                Retry the other {sure.length === 1 ? 'one' : countText(sure.length)}
              </Button>
            )}
            <Button variant="primary" autoFocus onPress={() => onRetry(all, true)}>
              Send again, even if twice
            </Button>
          </>
        }
      >
        <p>
          The connection broke after{' '}
          {doubtful.length === 1 ? 'it was' : `${countOf(doubtful.length, 'of them was', 'of them were')}`}{' '}
          handed over, so nobody knows whether the mail server has it. Ask the recipient first if you can.
        </p>
      </Dialog>
      <ConfirmDialog
        title={`Cancel ${countOf(cancelling.length, 'message')}?`}
        isOpen={cancelling.length > 0}
        onClose={onClose}
        onConfirm={() => onCancel(cancelling)}
        confirmLabel={cancelling.length === 1 ? 'Cancel the message' : 'Cancel the messages'}
        isDanger
      >
        <p>
          {cancelling.length === 1 ? 'It is' : 'They are'} not sent any more. To help the same person later,
          start the reminder or reset again.
        </p>
      </ConfirmDialog>
    </>
  );
}
