import type { OutboxRow } from '../../../preload/contract/outbox.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { partWords } from '../../ui/words.ts';
import { changeWords as words } from './change-words.ts';
import { PutAwayDialog } from './put-away-dialog.tsx';

type Message = Pick<OutboxRow, 'id' | 'state'>;

/** What a person is asked before messages are changed. */
export type Asked =
  | {
      readonly kind: 'retry';
      readonly messages: readonly Message[];
      /** Those of them that may arrive twice. */
      readonly doubtful: readonly Message[];
    }
  | { readonly kind: 'putAway'; readonly messages: readonly Message[] }
  | { readonly kind: 'cancel'; readonly messages: readonly Message[] };

interface ChangeQuestionsProps {
  readonly asked: Asked | null;
  readonly onClose: () => void;
  readonly onRetry: (messages: readonly Message[], evenIfTwice: boolean) => void;
  readonly onCancel: (messages: readonly Message[]) => void;
  readonly onPutAway: (messages: readonly Message[], reason: string) => void;
}

/** The questions before many messages, or doubtful ones, are sent again, and before any are cancelled. */
export function ChangeQuestions({ asked, onClose, onRetry, onCancel, onPutAway }: ChangeQuestionsProps) {
  const retrying = asked?.kind === 'retry' ? asked : null;
  const cancelling = asked?.kind === 'cancel' ? asked.messages : [];
  const doubtful = retrying?.doubtful ?? [];
  const all = retrying?.messages ?? [];
  const sure = all.filter((message) => !doubtful.includes(message));
  return (
    <>
      <ConfirmDialog
        title={say(words.retryQuestion, { count: all.length })}
        isOpen={retrying !== null && doubtful.length === 0}
        onClose={onClose}
        onConfirm={() => onRetry(all, false)}
        confirmLabel={say(words.retryThem, { count: all.length })}
      >
        <p>{say(words.sentAsTheyAre)}</p>
      </ConfirmDialog>
      <Dialog
        title={say(words.mayArriveTwice, { count: doubtful.length })}
        isOpen={doubtful.length > 0}
        onClose={onClose}
        role="alertdialog"
        footer={
          <>
            <Button onPress={onClose}>{say(partWords.cancel)}</Button>
            {sure.length === 0 ? null : (
              <Button onPress={() => onRetry(sure, false)}>
                {say(words.retryOthers, { count: sure.length })}
              </Button>
            )}
            <Button variant="primary" autoFocus onPress={() => onRetry(all, true)}>
              {say(words.sendEvenIfTwice)}
            </Button>
          </>
        }
      >
        <p>{say(words.notKnownWhether, { count: doubtful.length })}</p>
      </Dialog>
      {asked?.kind === 'putAway' ? (
        <PutAwayDialog
          count={asked.messages.length}
          onClose={onClose}
          onPutAway={(reason) => onPutAway(asked.messages, reason)}
        />
      ) : null}
      <ConfirmDialog
        title={say(words.cancelQuestion, { count: cancelling.length })}
        isOpen={cancelling.length > 0}
        onClose={onClose}
        onConfirm={() => onCancel(cancelling)}
        confirmLabel={say(words.cancelThem, { count: cancelling.length })}
        isDanger
      >
        <p>{say(words.notSentAnyMore, { count: cancelling.length })}</p>
      </ConfirmDialog>
    </>
  );
}
