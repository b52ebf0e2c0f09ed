import { useAction } from '../../../data/use-action.ts';
import { useCaller } from '../../../shared/call/use-caller.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { HelpDialog, useHelpDraft } from './help-dialog.tsx';
import { requestedByProblem } from './requested-by.ts';

/** `typedBy` is null while it is the caller who asks. */
interface Fields {
  readonly userName: string;
  readonly typedBy: string | null;
}

/** Option 2 of the clinic portal's login help, for a caller on the phone. */
export function PasswordHelpDialog({
  userName: known,
  onClose,
}: {
  readonly userName: string;
  readonly onClose: () => void;
}) {
  const caller = useCaller();
  const draft = useHelpDraft<Fields>('password', known, { userName: known, typedBy: null });
  const { userName, typedBy } = draft.values;
  const requestedBy = typedBy ?? caller;
  const lacksName = userName.trim() === '';
  const askerProblem = requestedByProblem(requestedBy);
  const help = useAction('logins.password-help');
  return (
    <HelpDialog
      title="Password Help?"
      about="password"
      given={userName}
      isComplete={!lacksName && askerProblem === null}
      help={help}
      send={(circumstances) => help.run({ userName, requestedBy }, circumstances)}
      sentMail="The link"
      forget={draft.clear}
      onClose={onClose}
    >
      {(isTried) => (
        <>
          <TextField
            label="User Name *"
            value={userName}
            onChange={(next) => draft.change({ userName: next })}
            autoFocus
            aria-required
            errorMessage={isTried && lacksName ? 'Type the clinic’s user name first.' : null}
          />
          <TextField
            label="Requested By *"
            value={requestedBy}
            onChange={(next) => draft.change({ typedBy: next })}
            aria-required
            description="The mail says who asked."
            errorMessage={isTried ? askerProblem : null}
          />
        </>
      )}
    </HelpDialog>
  );
}
