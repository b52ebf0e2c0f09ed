import { type FormEvent, useId, useRef, useState } from 'react';
import { useShell } from '../../data/use-action.ts';
import { useDeskQuery, useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { NewPasswordFields, noPassword, passwordLack } from '../../shared/operators/new-password-fields.tsx';
import { SignInRefused } from '../../shared/operators/sign-in-refused.tsx';
import { nextAttemptAt, useWaiting } from '../../shared/operators/use-waiting.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { PasswordField } from '../../ui/fields/password-field.tsx';
import { partWords } from '../../ui/words.ts';
import styles from './sign-in.module.css';
import { signInWords as words } from './words.ts';

/** The own password of an operator: the present one, if there is one, and the next. */
export function OwnPasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const form = useId();
  const fields = useRef<HTMLFormElement>(null);
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState(noPassword);
  const [checked, setChecked] = useState(false);
  const { run, busy, error, clearError } = useShell('setOwnPassword');
  const waiting = useWaiting(nextAttemptAt(error));
  const { data: asked } = useShellQuery('operatorPasswordRules', {});
  const { data: status } = useShellQuery('deskStatus', {});
  const { data: operators } = useDeskQuery('operators', {});
  if (asked === undefined || status === undefined || operators === undefined) return null;
  const hasPassword = operators.find(({ name }) => name === status.operator)?.hasPassword ?? true;
  const isWrong = error?.code === 'password-wrong';
  const isBad = error !== null && !isWrong && error.code.startsWith('password-');

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (busy || waiting.seconds > 0) return;
    if ((hasPassword && current === '') || passwordLack(typed, asked.least) !== null) {
      // After the refusals are drawn, the first of them has the focus.
      requestAnimationFrame(() =>
        fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    const answer = await run({ current: hasPassword ? current : null, next: typed.password });
    if (!answer.ok) return;
    announce(say(words.passwordChanged));
    onClose();
  };

  return (
    <Dialog
      title={say(hasPassword ? words.changePassword : words.choosePassword)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say(partWords.cancel)}</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            isPending={busy}
            isDisabled={waiting.seconds > 0}
          >
            {say(words.changePasswordNow)}
          </Button>
        </>
      }
    >
      <form
        ref={fields}
        id={form}
        className={styles.form}
        onSubmit={(event) => void submit(event)}
        noValidate
      >
        {hasPassword ? (
          <PasswordField
            label={say(words.currentPassword)}
            value={current}
            onChange={(next) => {
              setCurrent(next);
              clearError();
            }}
            autoFocus
            errorMessage={
              isWrong ? error.message : checked && current === '' ? say(words.typeCurrentPassword) : null
            }
          />
        ) : null}
        <NewPasswordFields
          value={typed}
          onChange={(next) => {
            setTyped(next);
            clearError();
          }}
          least={asked.least}
          rules={asked.rules}
          ownWords={status.operator}
          isChecked={checked}
          refused={isBad ? error.message : null}
          autoFocus={!hasPassword}
        />
        <SignInRefused error={isWrong || isBad ? null : error} waiting={waiting} />
      </form>
    </Dialog>
  );
}
