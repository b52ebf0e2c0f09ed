import { useAction } from '../../../data/use-action.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { HelpDialog, useHelpDraft } from './help-dialog.tsx';

/** Option 1 of the clinic portal's login help, for a caller on the phone. */
export function UserNameHelpDialog({
  email: known,
  onClose,
}: {
  readonly email: string;
  readonly onClose: () => void;
}) {
  const draft = useHelpDraft('user-name', known, { email: known });
  const { email } = draft.values;
  const isEmpty = email.trim() === '';
  const help = useAction('logins.user-name-help');
  return (
    <HelpDialog
      title="Forgot User Name?"
      about="user-name"
      given={email}
      isComplete={!isEmpty}
      help={help}
      send={(circumstances) => help.run({ email }, circumstances)}
      sentMail="The mail with the user name"
      forget={draft.clear}
      onClose={onClose}
    >
      {(isTried) => (
        <TextField
          label="Clinic Email *"
          type="email"
          value={email}
          onChange={(next) => draft.change({ email: next })}
          autoFocus
          aria-required
          description="The address as the caller says it. The mail goes to the one on file."
          errorMessage={isTried && isEmpty ? 'Type the clinic’s email address first.' : null}
        />
      )}
    </HelpDialog>
  );
}
