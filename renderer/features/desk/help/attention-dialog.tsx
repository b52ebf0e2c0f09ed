import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Refusal } from '../../../../preload/contract/shared.ts';
import { say } from '../../../language.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import styles from './dialogs.module.css';
import { EmailUsDialog } from './email-us-dialog.tsx';
import { helpWords as words } from './words.ts';

export interface AttentionDialogProps {
  readonly error: Refusal;
  readonly about: 'user-name' | 'password';
  /** What was typed into the form. */
  readonly given: string;
  readonly onClose: () => void;
}

/** What was typed is not on file. The words `email us` in the sentence open a message; without them they follow it. */
export function AttentionDialog({ error, about, given, onClose }: AttentionDialogProps) {
  const [writing, setWriting] = useState(false);
  if (writing) return <EmailUsDialog about={about} given={given} onClose={onClose} />;
  const link = say(words.emailUsLink);
  // The last place: what was typed stands before it and may hold the same words.
  const at = error.message.lastIndexOf(link);
  const operatorNote = typeof error.operatorNote === 'string' ? error.operatorNote : null;
  return (
    <Dialog
      title={say(words.attention)}
      isOpen
      onClose={onClose}
      role="alertdialog"
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          {say(words.ok)}
        </Button>
      }
    >
      <p className={styles.sentence}>
        {at < 0 ? `${error.message} ` : error.message.slice(0, at)}
        <AriaButton className={classes(styles.link)} onPress={() => setWriting(true)}>
          {link}
        </AriaButton>
        {at < 0 ? null : error.message.slice(at + link.length)}
      </p>
      {operatorNote === null ? null : (
        <p className={styles.operator}>{say(words.forOperator, { note: operatorNote })}</p>
      )}
    </Dialog>
  );
}
