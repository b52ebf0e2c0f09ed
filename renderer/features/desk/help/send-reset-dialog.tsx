import { type FormEvent, useState } from 'react';
import { useDraft } from '../../../data/drafts.ts';
import { useAction } from '../../../data/use-action.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { BelongsTo } from '../../../shared/acts/belongs-to.tsx';
import { useCaller } from '../../../shared/call/use-caller.ts';
import { useCircumstances } from '../../../shared/call/use-circumstances.ts';
import { LinkReachNote } from '../../../shared/mail/link-reach.tsx';
import { withMasked } from '../../../shared/mail/with-masked.ts';
import { accountTitle } from '../../../shared/record/account-title.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { useAdopt } from '../../../shared/record/use-adopt.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { mask } from '../../../ui/text/mask.ts';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import styles from './dialogs.module.css';
import { requestedByProblem } from './requested-by.ts';

const blank: { readonly typedBy: string | null; readonly lock: 'keep' | 'clear' | null } = {
  typedBy: null,
  lock: null,
};

/** A reset for one account, to the address on file. Whether it ends a lock too is said, never assumed. */
export function SendResetDialog({
  accountId,
  onClose,
}: {
  readonly accountId: string;
  readonly onClose: () => void;
}) {
  const account = useDeskQuery('account', { id: accountId });
  const signingIn = useDeskQuery('signingIn', { accountId });
  const practiceId = account.data?.practiceId;
  const practice = useDeskQuery(
    'practice',
    { id: practiceId ?? 'none' },
    { enabled: practiceId !== undefined },
  );
  const caller = useCaller();
  const draft = useDraft(`send-reset:${accountId}`, blank);
  const { typedBy, lock } = draft.values;
  const setTypedBy = (next: string): void => draft.change({ typedBy: next });
  const setLock = (next: 'keep' | 'clear'): void => draft.change({ lock: next });
  const [checked, setChecked] = useState(false);
  const send = useAction('logins.send-reset');
  const circumstances = useCircumstances();
  const adopt = useAdopt();
  const keepOutcome = useDesk((state) => state.keepOutcome);

  const record = account.data;
  const name = record === undefined ? '' : accountTitle(record);
  // Nobody is called like a clinic's shared account, so there the name has to be asked for.
  const asking = record?.kind === 'person' ? record.name : '';
  const requestedBy = typedBy ?? (caller === '' ? asking : caller);
  const askerProblem = requestedByProblem(requestedBy);
  const isLocked = signingIn.data?.locked ?? record?.status === 'locked';
  const own = record?.emailState === 'verified' ? record.email : null;
  const to = own ?? practice.data?.email ?? null;
  const returned =
    own === null ? practice.data?.returned : record?.claims.find(({ role }) => role === 'current')?.returned;
  const isKnown = record !== undefined && practice.data !== undefined;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (askerProblem !== null || (isLocked && lock === null)) return;
    const answer = await send.run({ accountId, requestedBy, clearLock: lock === 'clear' }, circumstances);
    if (!answer.ok) return;
    keepOutcome(`account:${accountId}`, {
      title: '',
      mail: 'A link to create a new password',
      matter: { kind: 'link-to-use', accountId },
      result: answer.value,
    });
    draft.clear();
    adopt(answer.value.caseNumber);
    onClose();
  };

  return (
    <Dialog
      title="Send a password reset"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button
            onPress={() => {
              draft.clear();
              onClose();
            }}
          >
            Cancel
          </Button>
          <Button
            variant="primary"
            icon="send"
            type="submit"
            form="send-reset"
            isDisabled={to === null}
            isPending={send.busy}
          >
            Send reset
          </Button>
        </>
      }
    >
      <form id="send-reset" className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <InlineError error={account.error ?? practice.error} />
        {isKnown && to === null ? (
          <Callout tone="warn" title="There is no address on file that a reset could go to">
            The account has no verified login email and the practice no clinic email. Both come with the
            directory.
          </Callout>
        ) : null}
        {to === null ? null : (
          <p>
            For <bdi>{name}</bdi>. Goes to <strong>{mask(to, 'email')}</strong>,{' '}
            {own === null
              ? 'the clinic email: the account has no verified login email.'
              : 'the verified login email.'}
          </p>
        )}
        {to === null || returned == null ? null : (
          <Callout tone="warn" title="Mail to this address came back">
            {withMasked(returned.reason, to, mask(to, 'email'))} <RelativeTime at={returned.at} />. A reset
            will hardly arrive there; the record says what to do.
          </Callout>
        )}
        <TextField
          label="Requested by"
          value={requestedBy}
          onChange={setTypedBy}
          autoFocus
          description="The mail says who asked."
          errorMessage={checked ? askerProblem : null}
        />
        {isLocked ? (
          <>
            <RadioGroup
              label="The account is locked"
              value={lock}
              onChange={setLock}
              options={[
                {
                  value: 'keep',
                  label: 'Leave the lock',
                  note:
                    signingIn.data?.lockedUntil == null
                      ? 'It stays until somebody unlocks the account.'
                      : 'It ends by itself, 30 minutes after the last failure.',
                },
                {
                  value: 'clear',
                  label: 'End the lock too',
                  note: 'Signing in works as soon as the new password is set.',
                },
              ]}
            />
            {checked && lock === null ? (
              <p className={styles.missing} role="alert">
                Choose what happens to the lock.
              </p>
            ) : null}
          </>
        ) : null}
        {record?.lastResetAt == null ? null : (
          <p className={styles.quiet}>
            The last reset was asked for <RelativeTime at={record.lastResetAt} />. A new one voids its link.
          </p>
        )}
        <LinkReachNote />
        <InlineError error={send.error} />
        <BelongsTo />
      </form>
    </Dialog>
  );
}
