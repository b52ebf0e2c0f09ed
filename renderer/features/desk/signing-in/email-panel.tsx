import { useState } from 'react';
import type { AccountRecord } from '../../../../preload/contract/directory.ts';
import { say, sayWith } from '../../../language.ts';
import { ActButton } from '../../../shared/acts/act-button.tsx';
import { DirectAct } from '../../../shared/acts/direct-act.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { mask } from '../../../ui/text/mask.ts';
import { AddressDialog, CancelChangeDialog } from '../acts/claim-dialogs.tsx';
import { addressWords } from '../acts/words.ts';
import { useSecondFactor } from '../record/second-factor.ts';
import styles from './sign-in.module.css';
import { signInWords as words } from './words.ts';

export interface EmailPanelProps {
  readonly account: AccountRecord;
  /** The account can no longer be used to sign in. */
  readonly isOver: boolean;
}

interface Asked {
  readonly what: 'give' | 'cancel';
  readonly withoutProof: boolean;
}

/** Which state an account's login email is in, a change that is not confirmed yet included. */
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
  const refused = isOver ? say(words.noSignIn) : null;
  const close = (): void => setAsked(null);
  return (
    <Panel title={say(words.loginEmail)}>
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
            said={() => ({
              title: '',
              mail: 'linkAgain',
              matter: { kind: 'address-to-verify', accountId },
            })}
          >
            {say(stand === 'pending' ? words.sendLinkAgain : words.sendVerificationAgain)}
          </DirectAct>
        ) : null}
        {stand === 'pending' ? (
          <ActButton
            type="claims.cancel-change"
            subject={{ accountId }}
            onPress={(withoutProof) => setAsked({ what: 'cancel', withoutProof })}
          >
            {say(words.cancelChange)}
          </ActButton>
        ) : (
          <ActButton
            type={stand === 'none' ? 'claims.claim' : 'claims.change-email'}
            subject={{ accountId }}
            named={say(stand === 'none' ? addressWords.claimAddress : addressWords.changeLoginEmail)}
            refused={refused}
            onPress={(withoutProof) => setAsked({ what: 'give', withoutProof })}
          >
            {say(stand === 'none' ? words.claimAddress : words.changeIt)}
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
  const factor = useSecondFactor(account.id);
  const pending = account.claims.find((claim) => claim.role === 'pending');
  switch (standOf(account)) {
    case 'pending':
      return sayWith(words.changePending, {
        factor,
        email: <bdi>{mask(pending?.email ?? '', 'email')}</bdi>,
      });
    case 'unverified':
      return say(words.claimedUnopened);
    case 'verified':
      return say(words.verified);
    case 'none':
      return say(account.wanted === null ? words.noneYet : words.noneYetWanted);
  }
}
