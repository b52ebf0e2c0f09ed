import { useState } from 'react';
import type { Refusal } from '../../../../preload/contract/shared.ts';
import { useDraft } from '../../../data/drafts.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import styles from '../../../shared/acts/acts.module.css';
import { accountTitle } from '../../../shared/record/account-title.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { mask } from '../../../ui/text/mask.ts';
import { useConfirmedBy } from '../record/second-factor.ts';

export interface AddressDialogProps {
  readonly accountId: string;
  readonly email: string;
  readonly withoutProof: boolean;
  readonly onClose: () => void;
}

/** Gives an account a login email: its first one is claimed, another one is changed to. The address can still be corrected. */
export function AddressDialog({ accountId, email: known, withoutProof, onClose }: AddressDialogProps) {
  const confirmed = useConfirmedBy(accountId);
  const { data: account } = useDeskQuery('account', { id: accountId });
  const [initial] = useState({ email: known });
  const draft = useDraft(`address:${accountId}:${known}`, initial);
  const openRecord = useDesk((state) => state.openRecord);
  const [checked, setChecked] = useState(false);
  const { email } = draft.values;
  if (account === undefined) return null;
  const current = account.claims.find((claim) => claim.role === 'current');
  const isVerified = current?.state === 'verified';
  const name = accountTitle(account);
  const field = (
    <TextField
      label={current === undefined ? 'Login email' : 'New login email'}
      type="email"
      value={email}
      onChange={(next) => draft.change({ email: next })}
      autoFocus={!withoutProof}
      {...(known === '' ? { description: 'The tab “Addresses” suggests some that are free.' } : {})}
      errorMessage={checked && email.trim() === '' ? 'Type the address.' : null}
    />
  );
  const input = () => {
    setChecked(true);
    return email.trim() === '' ? null : { accountId, email };
  };
  const afterRefusal = ({ code }: Refusal) =>
    code === 'email-in-use' ? (
      <Button
        onPress={() => {
          openRecord({ type: 'email', id: email.trim(), forAccount: accountId });
          onClose();
        }}
      >
        See why, and what can be done
      </Button>
    ) : null;
  const common = {
    afterRefusal,
    subject: { accountId, practiceId: account.practiceId },
    place: `account:${accountId}`,
    input,
    withoutProof,
    onClose,
    onDone: draft.clear,
    onCancel: draft.clear,
  };
  if (current === undefined)
    return (
      <ActDialog
        {...common}
        type="claims.claim"
        title="Claim an address"
        confirm="Claim it"
        said={{
          title: 'The address is claimed',
          mail: 'its link',
          matter: { kind: 'address-to-verify', accountId },
          note: 'Nobody else can have it from now on. Signing in with it works once the link was opened.',
        }}
      >
        <p>
          For <bdi>{name}</bdi>. A mail with a link goes to the address; until the link is opened it is
          claimed and not verified.
        </p>
        {field}
      </ActDialog>
    );
  return (
    <ActDialog
      {...common}
      type="claims.change-email"
      title="Change the login email"
      confirm="Begin the change"
      said={{
        title: 'The change has begun',
        mail: isVerified ? 'the mail to both addresses' : 'its link',
        ...(isVerified ? { once: 'both addresses are told' } : {}),
        matter: { kind: 'address-to-verify', accountId },
        note: isVerified
          ? `The old address keeps working until the new one is confirmed ${confirmed}.`
          : `The new address is confirmed ${confirmed}. The old one was never verified and gets no email.`,
      }}
    >
      <p>
        {isVerified ? (
          <>
            For <bdi>{name}</bdi>, who signs in with {mask(current.email, 'email')} until the new address is
            confirmed
          </>
        ) : (
          <>
            For <bdi>{name}</bdi>, who claimed {mask(current.email, 'email')} and never verified it: nothing
            is sent there. The new address is confirmed
          </>
        )}{' '}
        {confirmed}. After that the old one is free for others.
      </p>
      {field}
    </ActDialog>
  );
}

/** Frees an address that somebody else holds without use, for the account that asks for it. */
export function ReleaseDialog({ accountId, email, withoutProof, onClose }: AddressDialogProps) {
  return (
    <ActDialog
      type="claims.release"
      title="Release the claim"
      subject={{ accountId }}
      place={`account:${accountId}`}
      confirm="Release it"
      isDanger
      input={() => ({ email, forAccountId: accountId })}
      said={{
        title: 'The address is released',
        note: 'Nobody holds it now. Claim it for this account before somebody else does.',
        matter: { kind: 'address-to-claim', accountId },
      }}
      withoutProof={withoutProof}
      onClose={onClose}
    >
      <p>
        <bdi className={styles.email}>{email}</bdi> is taken from the account that holds it. Links that went
        there stop working, and the address is free for whoever claims it first.
      </p>
      <Callout tone="info">Claiming it for this account is a step of its own, right afterwards.</Callout>
    </ActDialog>
  );
}

/** Stops a change of the login email that is not confirmed yet. */
export function CancelChangeDialog({
  accountId,
  withoutProof,
  onClose,
  place,
}: Omit<AddressDialogProps, 'email'> & { readonly place: string }) {
  const { data: account } = useDeskQuery('account', { id: accountId });
  const pending = account?.claims.find((claim) => claim.role === 'pending');
  return (
    <ActDialog
      type="claims.cancel-change"
      title="Cancel the change"
      subject={{ accountId }}
      place={place}
      confirm="Cancel the change"
      dismiss="Let it go on"
      input={() => ({ accountId })}
      said={{ title: 'The change is cancelled; the old address stays' }}
      withoutProof={withoutProof}
      onClose={onClose}
    >
      <p>
        {pending === undefined ? 'The new address' : mask(pending.email, 'email')} is given up and free for
        others. {account === undefined ? 'The account' : <bdi>{accountTitle(account)}</bdi>} goes on signing
        in with the old one.
      </p>
    </ActDialog>
  );
}
