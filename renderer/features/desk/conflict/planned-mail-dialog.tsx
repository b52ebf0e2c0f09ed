import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { Loading } from '../../../ui/feedback/loading.tsx';
import { aroundWords as words } from './around-words.ts';
import styles from './planned-mail.module.css';

/** A way out of a conflict, as it is asked about. */
export interface AskedWay {
  readonly way: string;
  readonly email: string;
  readonly forAccount: string;
}

interface PlannedMailDialogProps {
  readonly asked: AskedWay;
  readonly index: number;
  readonly onClose: () => void;
}

/** A mail that a way would send, as its reader gets it. */
export function PlannedMailDialog({ asked, index, onClose }: PlannedMailDialogProps) {
  const { data: mail, error } = useDeskQuery('plannedMail', { ...asked, index });
  return (
    <Dialog
      title={mail?.subject ?? say(words.seeMail)}
      isOpen
      size="wide"
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {say(words.close)}
        </Button>
      }
    >
      <p>{say(words.previewNote)}</p>
      <InlineError error={error} />
      {mail === undefined && error === null ? <Loading /> : null}
      {mail === undefined ? null : (
        // An empty sandbox: no scripts, no forms, no links out, no origin.
        <iframe className={styles.paper} title={say(words.mailText)} sandbox="" srcDoc={mail.html} />
      )}
    </Dialog>
  );
}
