import { useState } from 'react';
import type { ClaimHolder, WayOut } from '../../../../preload/contract/claims.ts';
import { actions } from '../../../../preload/contract/contract.ts';
import { useDeskQuery, useShellQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { ActButton } from '../../../shared/acts/act-button.tsx';
import { DirectAct } from '../../../shared/acts/direct-act.tsx';
import { May } from '../../../shared/operators/may.tsx';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { AddressDialog, CancelChangeDialog, ReleaseDialog } from './claim-dialogs.tsx';
import { ConsolidateDialog } from './consolidate-dialog.tsx';
import { mergeWords } from './merge-words.ts';
import { Suggestions } from './suggestions.tsx';
import { UnlockButton } from './unlock-button.tsx';
import { addressWords as words } from './words.ts';

export interface WayActProps {
  readonly way: WayOut;
  /** The address in question; null where there is none. */
  readonly email: string | null;
  readonly forAccount: string | null;
  readonly holder: ClaimHolder | null;
  /** The best way of all: one that only advises opens at once. */
  readonly isFirst: boolean;
}

const otherAddress: ReadonlySet<string> = new Set(['another-address', 'own-address', 'second-address']);
const resets: ReadonlySet<string> = new Set(['sign-in-help', 'logins.send-reset']);

/** A way out as a button, where the program can carry it out. Null for what the operator only tells the caller. */
export function WayAct(props: WayActProps) {
  const { way, email, forAccount, holder } = props;
  const ask = useDesk((state) => state.ask);
  if (otherAddress.has(way.action))
    return forAccount === null ? null : <OtherAddress accountId={forAccount} startsOpen={props.isFirst} />;
  if (resets.has(way.action))
    return forAccount === null || !way.allowed ? null : (
      <May offered="logins.send-reset">
        <Button onPress={() => ask({ kind: 'send-reset', accountId: forAccount })}>
          {say(words.sendReset)}
        </Button>
      </May>
    );
  if (!(way.action in actions) && way.action !== 'claims.confirm-change') return null;
  // The account that holds the address gets the mail or keeps it; the account that asks is another one.
  const owner = holder?.accountId ?? forAccount;
  switch (way.action) {
    case 'claims.claim':
      return forAccount === null || email === null ? (
        <ForNoAccount />
      ) : (
        <ClaimWay way={way} accountId={forAccount} email={email} />
      );
    case 'claims.send-verification':
      return owner === null ? null : (
        <Resend accountId={owner} place={placeOf(forAccount, owner)} way={way} />
      );
    case 'claims.confirm-change':
      return owner === null ? null : (
        <Resend
          accountId={owner}
          place={placeOf(forAccount, owner)}
          way={way}
          label={say(words.sendLinkAgain)}
        />
      );
    case 'claims.cancel-change':
      return owner === null ? null : (
        <Cancel accountId={owner} place={placeOf(forAccount, owner)} way={way} />
      );
    case 'claims.release':
      return forAccount === null || email === null ? (
        <ForNoAccount />
      ) : (
        <Release way={way} accountId={forAccount} email={email} needsLead={isOver(holder)} />
      );
    case 'claims.consolidate':
      return forAccount === null || holder === null ? (
        <ForNoAccount />
      ) : (
        <Consolidate way={way} accountId={forAccount} otherAccountId={holder.accountId} />
      );
    case 'signing-in.unlock':
      return forAccount === null ? null : <UnlockButton accountId={forAccount} />;
    default:
      return null;
  }
}

const placeOf = (forAccount: string | null, owner: string): string => `account:${forAccount ?? owner}`;

function ForNoAccount() {
  return <span>{say(words.openRecordFirst)}</span>;
}

/** Which dialog is open: with the proof, or by a lead without it. */
type Asked = 'proven' | 'without' | null;
const asked = (withoutProof: boolean): Asked => (withoutProof ? 'without' : 'proven');

interface WayProps {
  readonly way: WayOut;
  readonly accountId: string;
}

const refusedOf = (way: WayOut): string | null => (way.allowed ? null : say(words.notPossibleNow));

function ClaimWay({ way, accountId, email }: WayProps & { readonly email: string }) {
  const [open, setOpen] = useState<Asked>(null);
  const { data: account } = useDeskQuery('account', { id: accountId });
  const hasOne = account?.claims.some((claim) => claim.role === 'current') === true;
  return (
    <>
      <ActButton
        type={hasOne ? 'claims.change-email' : 'claims.claim'}
        subject={{ accountId }}
        strength={way.strength}
        refused={refusedOf(way)}
        onPress={(without) => setOpen(asked(without))}
      >
        {say(hasOne ? words.changeToIt : words.claimIt)}
      </ActButton>
      {open === null ? null : (
        <AddressDialog
          accountId={accountId}
          email={email}
          withoutProof={open === 'without'}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

/** The account that holds it can no longer be used to sign in. */
const isOver = (holder: ClaimHolder | null): boolean =>
  holder?.status === 'deactivated' || holder?.practiceStatus === 'closed';

interface ReleaseProps extends WayProps {
  readonly email: string;
  /** With all the proof there is, too. */
  readonly needsLead: boolean;
}

function Release({ way, accountId, email, needsLead }: ReleaseProps) {
  const [open, setOpen] = useState<Asked>(null);
  const { data: status } = useShellQuery('deskStatus', {});
  const lacksLead = needsLead && status !== undefined && status.role !== 'lead';
  return (
    <>
      <ActButton
        type="claims.release"
        subject={{ accountId }}
        strength={way.strength}
        refused={refusedOf(way) ?? (lacksLead ? say(words.onlyLeadReleases) : null)}
        onPress={(without) => setOpen(asked(without))}
      >
        {say(words.releaseIt)}
      </ActButton>
      {open === null ? null : (
        <ReleaseDialog
          accountId={accountId}
          email={email}
          withoutProof={open === 'without'}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function Consolidate({ way, accountId, otherAccountId }: WayProps & { readonly otherAccountId: string }) {
  const [open, setOpen] = useState<Asked>(null);
  return (
    <>
      <ActButton
        type="claims.consolidate"
        subject={{ accountId }}
        strength={way.strength}
        refused={refusedOf(way)}
        onPress={(without) => setOpen(asked(without))}
      >
        {say(mergeWords.seeChanges)}
      </ActButton>
      {open === null ? null : (
        <ConsolidateDialog
          accountId={accountId}
          otherAccountId={otherAccountId}
          withoutProof={open === 'without'}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function Cancel({ way, accountId, place }: WayProps & { readonly place: string }) {
  const [open, setOpen] = useState<Asked>(null);
  return (
    <>
      <ActButton
        type="claims.cancel-change"
        subject={{ accountId }}
        strength={way.strength}
        refused={refusedOf(way)}
        onPress={(without) => setOpen(asked(without))}
      >
        {say(words.cancelChange)}
      </ActButton>
      {open === null ? null : (
        <CancelChangeDialog
          accountId={accountId}
          place={place}
          withoutProof={open === 'without'}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

interface ResendProps extends WayProps {
  readonly place: string;
  readonly label?: string;
}

/** The mail goes to the address on file and to no other, so no proof is needed. */
function Resend({ accountId, place, way, label = say(words.sendAgain) }: ResendProps) {
  return (
    <DirectAct
      type="claims.send-verification"
      subject={{ accountId }}
      place={place}
      input={{ accountId }}
      icon="send"
      refused={refusedOf(way)}
      said={() => ({
        title: '',
        mail: 'linkAgain',
        matter: { kind: 'address-to-verify', accountId },
      })}
    >
      {label}
    </DirectAct>
  );
}

function OtherAddress({
  accountId,
  startsOpen,
}: {
  readonly accountId: string;
  readonly startsOpen: boolean;
}) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const [email, setEmail] = useState<string | null>(null);
  return (
    <>
      <Button
        icon={isOpen ? 'chevron-down' : 'chevron-right'}
        aria-expanded={isOpen}
        onPress={() => setIsOpen(!isOpen)}
      >
        {say(isOpen ? words.hideSuggestions : words.suggestAddresses)}
      </Button>
      {isOpen ? <Suggestions accountId={accountId} onUse={setEmail} /> : null}
      {email === null ? null : (
        <AddressDialog
          key={email}
          accountId={accountId}
          email={email}
          withoutProof={false}
          onClose={() => setEmail(null)}
        />
      )}
    </>
  );
}
