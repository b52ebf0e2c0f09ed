import { useState } from 'react';
import { say } from '../../language.ts';
import { FormDialog } from '../../ui/dialogs/form-dialog.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { changeWords as words } from './change-words.ts';

interface PutAwayDialogProps {
  readonly count: number;
  readonly onClose: () => void;
  readonly onPutAway: (reason: string) => void;
}

/** Asks why nothing more is done about messages that did not arrive. */
export function PutAwayDialog({ count, onClose, onPutAway }: PutAwayDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={say(words.putAwayQuestion, { count })}
      confirm={say(words.putAway)}
      busy={false}
      onSubmit={() => {
        if (reason.trim() !== '') onPutAway(reason.trim());
      }}
      onClose={onClose}
    >
      <p>{say(words.putAwayMeaning, { count })}</p>
      <TextField
        label={say(words.reason)}
        description={say(words.reasonHint)}
        value={reason}
        onChange={setReason}
        maxLength={200}
        isRequired
        autoFocus
      />
    </FormDialog>
  );
}
