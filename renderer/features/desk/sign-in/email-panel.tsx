import { useState } from 'react';
import type { AccountRecord } from '../../../../preload/contract/directory.ts';
import { ActButton } from '../../../shared/acts/act-button.tsx';
import { DirectAct } from '../../../shared/acts/direct-act.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { mask } from '../../../ui/text/mask.ts';
import { AddressDialog, CancelChangeDialog } from '../acts/claim-dialogs.tsx';
import { useConfirmedBy } from '../record/second-factor.ts';
import styles from './sign-in.module.css';

export interface EmailPanelProps {
  readonly account: AccountRecord;
  /** Nobody can sign in here any more. */
  readonly isOver: boolean;
}

interface Asked {
  readonly what: 'give' | 'cancel';
  readonly withoutProof: boolean;
}

/** Where an account is with its login email, a change that is under way included. */
function standOf({ claims }: AccountRecord): 'none' | 'unverified' | 'verified' | 'pending' {
  if (claims.some((claim) => claim.role === 'pending')) return 'pending';
  return claims.find((claim) => claim.role === 'current')?.state ?? 'none';
}

/** The address to sign in with: giving the first one, sending its link, changing it, stopping a change. */
export function EmailPanel({ account, isOver }: EmailPanelProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const accountId = account.id;
  const place = `account:${accountId}`;
  const stand = standOf(account);
  const refused = isOver ? 'Nobody can sign in here any more.' : null;
  const close = (): void => setAsked(null);
  return (
    <Panel title="Login email">
      <p className={styles.quiet}>
        <Words account={account} />
      </p>
      <div className={styles.actions}>
        {stand === 'unverified' || stand === 'pending' ? (
          <DirectAct
            type="claims.send-verification"
            subject={{ accountId }}
            place={place}
            input={{ accountId }}
            icon="send"
            refused={refused}
            said={{
              title: '',
              mail: 'The link',
              again: true,
              matter: { kind: 'address-to-verify', accountId },
            }}
          >
            {stand === 'pending' ? 'Send its link again' : 'Send the verification again'}
          </DirectAct>
        ) : null}
        {stand === 'pending' ? (
          <ActButton
            type="claims.cancel-change"
            subject={{ accountId }}
            onPress={(withoutProof) => setAsked({ what: 'cancel', withoutProof })}
          >
            Cancel the change
          </ActButton>
        ) : (
          <ActButton
            type={stand === 'none' ? 'claims.claim' : 'claims.change-email'}
            subject={{ accountId }}
            refused={refused}
            onPress={(withoutProof) => setAsked({ what: 'give', withoutProof })}
          >
            {stand === 'none' ? 'Claim an address' : 'Change it'}
          </ActButton>
        )}
      </div>
      {asked?.what === 'give' ? (
        <AddressDialog accountId={accountId} email="" withoutProof={asked.withoutProof} onClose={close} />
      ) : null}
      {asked?.what === 'cancel' ? (
        <CancelChangeDialog
          accountId={accountId}
          place={place}
          withoutProof={asked.withoutProof}
          onClose={close}
        />
      ) : null}
    </Panel>
  );
}

function Words({ account }: { readonly account: AccountRecord }) {
  const confirmed = useConfirmedBy(account.id);
  const pending = account.claims.find((claim) => claim.role === 'pending');
  switch (standOf(account)) {
    case 'pending':
      return (
        <>
          Changing to <bdi>{mask(pending?.email ?? '', 'email')}</bdi>. The old one works until the new one is
          confirmed, {confirmed}.
        </>
      );
    case 'unverified':
      return 'Claimed, but its link was never opened: nobody signs in with it yet, and nobody else can have it.';
    case 'verified':
      return 'Verified. A change tells both addresses; the old one works until the new one is confirmed.';
    case 'none':
      return account.wanted === null
        ? 'None yet. The tab “Addresses” suggests some that are free.'
        : 'None yet: the ways to the address that it asks for stand above.';
  }
}
