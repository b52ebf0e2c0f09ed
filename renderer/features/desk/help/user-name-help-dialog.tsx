import { useAction } from '../../../data/use-action.ts';
import { say } from '../../../language.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { HelpDialog, useHelpDraft } from './help-dialog.tsx';
import { helpWords as words } from './words.ts';

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
      title={say(words.forgotUserName)}
      about="user-name"
      given={email}
      isComplete={!isEmpty}
      help={help}
      send={(circumstances) => help.run({ email }, circumstances)}
      sentMail="userNameMail"
      forget={draft.clear}
      onClose={onClose}
    >
      {(isTried) => (
        <TextField
          label={say(words.clinicEmail)}
          type="email"
          value={email}
          onChange={(next) => draft.change({ email: next })}
          autoFocus
          aria-required
          description={say(words.aboutClinicEmail)}
          errorMessage={isTried && isEmpty ? say(words.typeClinicEmail) : null}
        />
      )}
    </HelpDialog>
  );
}
