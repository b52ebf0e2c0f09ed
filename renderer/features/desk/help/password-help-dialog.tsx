import { useAction } from '../../../data/use-action.ts';
import { say } from '../../../language.ts';
import { useCaller } from '../../../shared/call/use-caller.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { HelpDialog, useHelpDraft } from './help-dialog.tsx';
import { requestedByProblem } from './requested-by.ts';
import { helpWords as words } from './words.ts';

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
      title={say(words.passwordHelp)}
      about="password"
      given={userName}
      isComplete={!lacksName && askerProblem === null}
      help={help}
      send={(circumstances) => help.run({ userName, requestedBy }, circumstances)}
      sentMail="link"
      forget={draft.clear}
      onClose={onClose}
    >
      {(isTried) => (
        <>
          <TextField
            label={say(words.userName)}
            value={userName}
            onChange={(next) => draft.change({ userName: next })}
            autoFocus
            aria-required
            errorMessage={isTried && lacksName ? say(words.typeUserName) : null}
          />
          <TextField
            label={say(words.requestedByRequired)}
            value={requestedBy}
            onChange={(next) => draft.change({ typedBy: next })}
            aria-required
            description={say(words.mailSaysWhoAsked)}
            errorMessage={isTried ? askerProblem : null}
          />
        </>
      )}
    </HelpDialog>
  );
}
