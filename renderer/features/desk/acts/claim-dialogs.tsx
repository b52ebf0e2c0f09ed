import { useState } from 'react';
import type { Refusal } from '../../../../preload/contract/shared.ts';
import { useDraft } from '../../../data/drafts.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say, sayWith } from '../../../language.ts';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import styles from '../../../shared/acts/acts.module.css';
import { accountTitle } from '../../../shared/record/account-title.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { mask } from '../../../ui/text/mask.ts';
import { useSecondFactor } from '../record/second-factor.ts';
import { addressWords as words } from './words.ts';

export interface AddressDialogProps {
  readonly accountId: string;
  readonly email: string;
  readonly withoutProof: boolean;
  readonly onClose: () => void;
}

/** Gives an account a login email: its first one is claimed, a later one is a change. The address can still be corrected. */
export function AddressDialog({ accountId, email: known, withoutProof, onClose }: AddressDialogProps) {
  const factor = useSecondFactor(accountId);
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
      label={say(current === undefined ? words.loginEmail : words.newLoginEmail)}
      type="email"
      value={email}
      onChange={(next) => draft.change({ email: next })}
      autoFocus={!withoutProof}
      {...(known === '' ? { description: say(words.suggestionsAreInTab) } : {})}
      errorMessage={checked && email.trim() === '' ? say(words.typeAddress) : null}
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
        {say(words.seeWhyInUse)}
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
        title={say(words.claimAddress)}
        confirm={say(words.claimIt)}
        said={() => ({
          title: say(words.addressClaimed),
          mail: 'itsLink',
          matter: { kind: 'address-to-verify', accountId },
          note: say(words.afterClaim),
        })}
      >
        <p>{sayWith(words.aboutClaim, { name: <bdi>{name}</bdi> })}</p>
        {field}
      </ActDialog>
    );
  return (
    <ActDialog
      {...common}
      type="claims.change-email"
      title={say(words.changeLoginEmail)}
      confirm={say(words.startChange)}
      said={() => ({
        title: say(words.changeStarted),
        mail: isVerified ? 'toBothAddresses' : 'itsLink',
        cancels: accountId,
        matter: { kind: 'address-to-verify', accountId },
        note: say(isVerified ? words.oldWorksUntil : words.oldGetsNothing, { factor }),
      })}
    >
      <p>
        {sayWith(isVerified ? words.aboutChangeVerified : words.aboutChangeUnverified, {
          factor,
          name: <bdi>{name}</bdi>,
          email: mask(current.email, 'email'),
        })}
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
      title={say(words.releaseClaim)}
      subject={{ accountId }}
      place={`account:${accountId}`}
      confirm={say(words.releaseIt)}
      isDanger
      input={() => ({ email, forAccountId: accountId })}
      said={() => ({
        title: say(words.addressReleased),
        note: say(words.afterRelease),
        matter: { kind: 'address-to-claim', accountId },
      })}
      withoutProof={withoutProof}
      onClose={onClose}
    >
      <p>{sayWith(words.aboutRelease, { email: <bdi className={styles.email}>{email}</bdi> })}</p>
      <Callout tone="info">{say(words.claimingIsNext)}</Callout>
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
      title={say(words.cancelChange)}
      subject={{ accountId }}
      place={place}
      confirm={say(words.cancelChange)}
      dismiss={say(words.keepChange)}
      input={() => ({ accountId })}
      said={() => ({ title: say(words.changeCancelled) })}
      withoutProof={withoutProof}
      onClose={onClose}
    >
      <p>
        {sayWith(words.aboutCancel, {
          email: pending === undefined ? say(words.newAddress) : mask(pending.email, 'email'),
          name: account === undefined ? say(words.theAccount) : <bdi>{accountTitle(account)}</bdi>,
        })}
      </p>
    </ActDialog>
  );
}
