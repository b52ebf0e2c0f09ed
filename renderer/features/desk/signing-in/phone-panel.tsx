import { useState } from 'react';
import type { AccountRecord } from '../../../../preload/contract/directory.ts';
import type { PhoneView, SigningInRecord } from '../../../../preload/contract/signing-in.ts';
import { say, sayWith } from '../../../language.ts';
import { ActButton } from '../../../shared/acts/act-button.tsx';
import { May } from '../../../shared/operators/may.tsx';
import { accountTitle } from '../../../shared/record/account-title.ts';
import { useReveal } from '../../../shared/record/use-reveal.ts';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { FieldRow, FieldRows } from '../../../ui/fields/field-rows.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Masked } from '../../../ui/text/masked.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import { CompletePhone } from './complete-phone.tsx';
import { ResetPhoneDialog, SetPhoneDialog } from './phone-dialogs.tsx';
import { phoneWords as words } from './phone-words.ts';
import styles from './sign-in.module.css';
import { signInWords } from './words.ts';

export interface PhonePanelProps {
  readonly account: AccountRecord;
  readonly record: SigningInRecord;
  /** The account can no longer be used to sign in. */
  readonly isOver: boolean;
}

const typeWords = { mobile: words.mobile, landline: words.landline, voip: words.internetPhone } as const;
const wayWords = { text: words.codesByText, voice: words.codesByCall } as const;

const aboutPhone = (phone: PhoneView): string =>
  [
    phone.type === null ? null : say(typeWords[phone.type]),
    phone.country,
    say(phone.way === null ? words.noCodes : wayWords[phone.way]),
  ]
    .filter(Boolean)
    .join(', ');

/** The phone that receives security codes: what it is, setting one, confirming it, removing it. */
export function PhonePanel({ account, record, isOver }: PhonePanelProps) {
  const [open, setOpen] = useState<{ readonly what: 'set' | 'reset'; readonly without: boolean } | null>(
    null,
  );
  const { reveal, error } = useReveal(account.practiceId);
  const subject = { accountId: account.id };
  const { phone, pendingPhone } = record;
  const refused = isOver ? say(signInWords.noSignIn) : null;
  const close = (): void => setOpen(null);
  return (
    <Panel title={say(words.verificationPhone)}>
      <FieldRows>
        <FieldRow name={say(words.onFile)}>
          {phone === null ? (
            <span className={styles.quiet}>{say(words.noneOnFile)}</span>
          ) : (
            <>
              <May offered="callers.reveal">
                <Masked
                  value={phone.masked}
                  kind="phone"
                  label={say(words.phoneOf, { name: accountTitle(account) })}
                  onReveal={() => reveal('account-phone', account.id)}
                />
              </May>
              <span className={styles.quiet}>{aboutPhone(phone)}</span>
            </>
          )}
        </FieldRow>
        {pendingPhone === null ? null : (
          <FieldRow name={say(words.toConfirm)}>
            <bdi>{pendingPhone.masked}</bdi>
            <span className={styles.quiet}>{aboutPhone(pendingPhone)}</span>
            <StateBadge state="pending" word={say(words.notConfirmed)} />
            <span className={styles.quiet}>
              {sayWith(words.since, { at: <RelativeTime at={pendingPhone.since} isFocusable /> })}
            </span>
          </FieldRow>
        )}
      </FieldRows>
      {[phone?.warning, pendingPhone?.warning].map((warning) =>
        warning == null ? null : (
          <Callout key={warning} tone="warn">
            {warning}
          </Callout>
        ),
      )}
      <InlineError error={error} />
      {pendingPhone === null ? null : <CompletePhone accountId={account.id} gateway={record.gateway} />}
      <div className={styles.actions}>
        {phone === null ? (
          <ActButton
            type="signing-in.set-phone"
            subject={subject}
            refused={refused}
            onPress={(without) => setOpen({ what: 'set', without })}
          >
            {say(pendingPhone === null ? words.setPhone : words.anotherNumber)}
          </ActButton>
        ) : (
          <ActButton
            type="signing-in.reset-phone"
            subject={subject}
            refused={refused}
            onPress={(without) => setOpen({ what: 'reset', without })}
          >
            {say(words.removePhone)}
          </ActButton>
        )}
      </div>
      {open?.what === 'set' ? (
        <SetPhoneDialog
          accountId={account.id}
          gateway={record.gateway}
          withoutProof={open.without}
          onClose={close}
        />
      ) : null}
      {open?.what === 'reset' ? (
        <ResetPhoneDialog
          accountId={account.id}
          browsers={record.browsers.length}
          withoutProof={open.without}
          onClose={close}
        />
      ) : null}
    </Panel>
  );
}
