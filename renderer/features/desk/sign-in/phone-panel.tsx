import { useState } from 'react';
import type { AccountRecord } from '../../../../preload/contract/directory.ts';
import type { PhoneView, SigningInRecord } from '../../../../preload/contract/signing-in.ts';
import { ActButton } from '../../../shared/acts/act-button.tsx';
import { accountTitle } from '../../../shared/record/account-title.ts';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { FieldRow, FieldRows } from '../../../ui/fields/field-rows.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Masked } from '../../../ui/text/masked.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import { useReveal } from '../record/use-reveal.ts';
import { CompletePhone } from './complete-phone.tsx';
import { ResetPhoneDialog, SetPhoneDialog } from './phone-dialogs.tsx';
import styles from './sign-in.module.css';

export interface PhonePanelProps {
  readonly account: AccountRecord;
  readonly record: SigningInRecord;
  /** Nobody can sign in here any more. */
  readonly isOver: boolean;
}

const typeWords = { mobile: 'mobile', landline: 'landline', voip: 'internet phone' } as const;
const wayWords = { text: 'codes by text', voice: 'codes by call' } as const;

const aboutPhone = (phone: PhoneView): string =>
  [
    phone.type === null ? null : typeWords[phone.type],
    phone.country,
    phone.way === null ? 'no codes' : wayWords[phone.way],
  ]
    .filter(Boolean)
    .join(', ');

/** The phone that receives security codes: what it is, giving one, confirming it, taking it away. */
export function PhonePanel({ account, record, isOver }: PhonePanelProps) {
  const [open, setOpen] = useState<{ readonly what: 'set' | 'reset'; readonly without: boolean } | null>(
    null,
  );
  const { reveal, error } = useReveal();
  const subject = { accountId: account.id };
  const { phone, pendingPhone } = record;
  const refused = isOver ? 'Nobody can sign in here any more.' : null;
  const close = (): void => setOpen(null);
  return (
    <Panel title="Verification phone">
      <FieldRows>
        <FieldRow name="On file">
          {phone === null ? (
            <span className={styles.quiet}>none: no code can be sent, and nobody called back</span>
          ) : (
            <>
              <Masked
                value={phone.masked}
                kind="phone"
                label={`verification phone of ${accountTitle(account)}`}
                onReveal={() => reveal('account-phone', account.id)}
              />
              <span className={styles.quiet}>{aboutPhone(phone)}</span>
            </>
          )}
        </FieldRow>
        {pendingPhone === null ? null : (
          <FieldRow name="To confirm">
            <bdi>{pendingPhone.masked}</bdi>
            <span className={styles.quiet}>{aboutPhone(pendingPhone)}</span>
            <StateBadge state="pending" word="not confirmed" />
            <span className={styles.quiet}>
              since <RelativeTime at={pendingPhone.since} isFocusable />
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
            {pendingPhone === null ? 'Set a phone' : 'Another number'}
          </ActButton>
        ) : (
          <ActButton
            type="signing-in.reset-phone"
            subject={subject}
            refused={refused}
            onPress={(without) => setOpen({ what: 'reset', without })}
          >
            Take it away
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
