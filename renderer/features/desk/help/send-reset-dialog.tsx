import { type FormEvent, useState } from 'react';
import { useDraft } from '../../../data/drafts.ts';
import { useAction } from '../../../data/use-action.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say, sayWith } from '../../../language.ts';
import { BelongsTo } from '../../../shared/acts/belongs-to.tsx';
import { useCallFit } from '../../../shared/call/use-call-fit.ts';
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
import { helpWords as words } from './words.ts';

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
  const fit = useCallFit(practiceId);
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
  // A clinic's shared account is no person's name, so there the name has to be asked for.
  const asking = record?.kind === 'person' ? record.name : '';
  const requestedBy = typedBy ?? (caller === '' || fit === 'other-practice' ? asking : caller);
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
      said: () => ({ title: '', mail: 'resetLink', matter: { kind: 'link-to-use', accountId } }),
      result: answer.value,
    });
    draft.clear();
    adopt(answer.value.caseNumber);
    onClose();
  };

  return (
    <Dialog
      title={say(words.sendPasswordReset)}
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
            {say(words.cancel)}
          </Button>
          <Button
            variant="primary"
            icon="send"
            type="submit"
            form="send-reset"
            isDisabled={to === null}
            isPending={send.busy}
          >
            {say(words.sendReset)}
          </Button>
        </>
      }
    >
      <form id="send-reset" className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <InlineError error={account.error ?? practice.error} />
        {isKnown && to === null ? (
          <Callout tone="warn" title={say(words.noAddressForReset)}>
            {say(words.aboutNoAddress)}
          </Callout>
        ) : null}
        {to === null ? null : (
          <p>
            {sayWith(own === null ? words.goesToClinic : words.goesToLogin, {
              name: <bdi>{name}</bdi>,
              address: mask(to, 'email'),
              b: (inside) => <strong>{inside}</strong>,
            })}
          </p>
        )}
        {to === null || returned == null ? null : (
          <Callout tone="warn" title={say(words.mailCameBack)}>
            {sayWith(words.resetUnlikely, {
              reason: withMasked(returned.reason, to, mask(to, 'email')),
              at: <RelativeTime at={returned.at} />,
            })}
          </Callout>
        )}
        <TextField
          label={say(words.requestedBy)}
          value={requestedBy}
          onChange={setTypedBy}
          autoFocus
          description={say(words.mailSaysWhoAsked)}
          errorMessage={checked ? askerProblem : null}
        />
        {isLocked ? (
          <>
            <RadioGroup
              label={say(words.accountLocked)}
              value={lock}
              onChange={setLock}
              options={[
                {
                  value: 'keep',
                  label: say(words.keepLock),
                  note: say(signingIn.data?.lockedUntil == null ? words.lockUntilUnlocked : words.lockEnds),
                },
                {
                  value: 'clear',
                  label: say(words.endLock),
                  note: say(words.aboutEndLock),
                },
              ]}
            />
            {checked && lock === null ? (
              <p className={styles.missing} role="alert">
                {say(words.chooseLock)}
              </p>
            ) : null}
          </>
        ) : null}
        {record?.lastResetAt == null ? null : (
          <p className={styles.quiet}>
            {sayWith(words.lastReset, { at: <RelativeTime at={record.lastResetAt} /> })}
          </p>
        )}
        <LinkReachNote />
        <InlineError error={send.error} />
        <BelongsTo practiceId={practiceId} />
      </form>
    </Dialog>
  );
}
