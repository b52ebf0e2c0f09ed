import type { AccountRecord } from '../../../../preload/contract/directory.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { useCalls } from '../../../shared/call/call-store.ts';
import { FailedChecks } from '../../../shared/call/failed-checks.tsx';
import { May } from '../../../shared/operators/may.tsx';
import { accountTitle } from '../../../shared/record/account-title.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { OthersHere } from '../../../shared/team/others-here.tsx';
import { useLetterKeys } from '../../../shared/window/letters.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Icon } from '../../../ui/buttons/icon.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { Unanswered } from '../../../ui/feedback/unanswered.tsx';
import { Tabs } from '../../../ui/layout/tabs.tsx';
import { NameText } from '../../../ui/text/name-text.tsx';
import { DifferencesOf, useDifferenceCount } from '../../differences/differences-of.tsx';
import { LinksOf } from '../../links/links-of.tsx';
import { ConflictPanel } from '../conflict/conflict-panel.tsx';
import { OutcomeNote } from '../outcome-note.tsx';
import { PersonTab } from '../person/person-tab.tsx';
import { LockCallout } from '../signing-in/lock-left.tsx';
import { SignInTab } from '../signing-in/sign-in-tab.tsx';
import { AccountFacts } from './account-facts.tsx';
import { AccountVerbs } from './account-verbs.tsx';
import styles from './account-view.module.css';
import { AddressesTab } from './addresses-tab.tsx';
import { callAbout } from './call-about.ts';
import { CasesOf } from './cases-of.tsx';
import { MessagesOf } from './messages-of.tsx';
import { PracticeAccounts } from './practice-accounts.tsx';
import { AwaitedRecord, RecordPage } from './record-page.tsx';
import { ReturnedMailCallout } from './returned-mail.tsx';
import { Siblings } from './siblings.tsx';
import { UpgradeTab } from './upgrade-tab.tsx';
import { recordWords as words } from './words.ts';

/** The record of an account: who this is, what is wrong, what may be done. */
export function AccountView({ id }: { readonly id: string }) {
  const { data: account, error, refetch } = useDeskQuery('account', { id });
  if (error !== null)
    return (
      <RecordPage title={say(words.account)}>
        <Unanswered error={error} onRetry={refetch} />
      </RecordPage>
    );
  if (account === undefined)
    return (
      <RecordPage title={say(words.account)}>
        <AwaitedRecord />
      </RecordPage>
    );
  return <LoadedAccount account={account} />;
}

function LoadedAccount({ account }: { readonly account: AccountRecord }) {
  const place = `account:${account.id}`;
  const outcome = useDesk((state) => state.outcomes[place]);
  const keepOutcome = useDesk((state) => state.keepOutcome);
  const ask = useDesk((state) => state.ask);
  const openRecord = useDesk((state) => state.openRecord);
  const begin = useCalls((state) => state.begin);
  const isOver = account.status === 'deactivated' || account.practiceStatus === 'closed';
  const name = accountTitle(account);
  // A lock that ends automatically is no state of the account: only its sign-in knows of it.
  const { data: signingIn } = useDeskQuery('signingIn', { accountId: account.id });
  const isLocked = !isOver && (signingIn?.locked ?? account.status === 'locked');

  const differences = useDifferenceCount({ account: account.id });
  const resetKeys = useLetterKeys('R');
  const userNameKeys = useLetterKeys('F');
  const callKeys = useLetterKeys('C');

  return (
    <RecordPage
      title={name}
      badges={
        <>
          <StateBadge state={isLocked ? 'locked' : account.status} />
          {account.practiceStatus === 'closed' ? (
            <StateBadge state="closed" word={say(words.practiceClosed)} />
          ) : null}
          <OthersHere place={`account:${account.id}`} />
        </>
      }
      meta={
        <>
          <span>{account.role || say(words.noRoleGiven)}</span>
          {account.administrator ? (
            <span className={styles.administrator}>
              <Icon name="shield" /> {say(words.administrator)}
            </span>
          ) : null}
          <span aria-hidden="true">·</span>
          <Button variant="plain" onPress={() => openRecord({ type: 'practice', id: account.practiceId })}>
            <NameText>{account.practiceName}</NameText>
          </Button>
          <span>{account.practiceId}</span>
        </>
      }
      actions={
        <>
          <May offered="logins.send-reset">
            <Button
              variant={account.wanted === null ? 'primary' : 'quiet'}
              icon="key"
              {...resetKeys}
              lacks={isOver ? say(words.accountOver) : null}
              onPress={() => ask({ kind: 'send-reset', accountId: account.id })}
            >
              {say(words.sendReset)}
            </Button>
          </May>
          {account.kind === 'clinic' && !isOver ? (
            <May offered="logins.user-name-help">
              <Button icon="person" {...userNameKeys} onPress={() => ask({ kind: 'user-name-help' })}>
                {say(words.forgotUserName)}
              </Button>
            </May>
          ) : null}
          <May offered="cases.open">
            <Button icon="phone" {...callKeys} onPress={() => begin(callAbout(account, isLocked))}>
              {say(words.newCall)}
            </Button>
          </May>
        </>
      }
    >
      {outcome === undefined ? null : (
        <OutcomeNote outcome={outcome} place={place} onDismiss={() => keepOutcome(place, null)} />
      )}
      <AccountVerbs account={account} isLocked={isLocked} isOver={isOver} />
      <FailedChecks accountId={account.id} />
      {isLocked ? <LockCallout accountId={account.id} /> : null}
      {account.wanted === null ? null : (
        <ConflictPanel email={account.wanted.email} forAccount={account.id} isWanted />
      )}
      {account.claims.map(({ email, role, returned }) =>
        returned === null ? null : (
          <ReturnedMailCallout
            key={email}
            email={email}
            returned={returned}
            title={say(role === 'current' ? words.loginEmailReturned : words.newLoginEmailReturned)}
          />
        ),
      )}
      <AccountFacts
        account={account}
        lastReset={signingIn?.resets.find(({ requestedAt }) => requestedAt === account.lastResetAt)}
      />
      {differences === null ? null : <p>{say(words.importDiffers, { count: differences })}</p>}
      <Tabs
        label={say(words.moreAboutAccount)}
        items={[
          { id: 'sign-in', label: say(words.signIn), content: <SignInTab account={account} /> },
          { id: 'person', label: say(words.person), content: <PersonTab account={account} /> },
          {
            id: 'upgrade',
            label: say(words.upgrade),
            content: <UpgradeTab account={account} hasConflict={account.wanted !== null} />,
          },
          { id: 'cases', label: say(words.cases), content: <CasesOf filters={{ account: account.id }} /> },
          {
            id: 'messages',
            label: say(words.messages),
            content: <MessagesOf whose={{ account: account.id }} />,
          },
          { id: 'links', label: say(words.links), content: <LinksOf account={account.id} /> },
          {
            id: 'siblings',
            label: say(words.samePerson),
            count: account.siblings.length || null,
            content: <Siblings rows={account.siblings} />,
          },
          {
            id: 'colleagues',
            label: say(words.colleagues),
            content: <PracticeAccounts practice={{ id: account.practiceId, name: account.practiceName }} />,
          },
          {
            id: 'differences',
            label: say(words.differences),
            count: differences,
            content: <DifferencesOf whose={{ account: account.id }} />,
          },
          { id: 'addresses', label: say(words.addresses), content: <AddressesTab account={account} /> },
        ]}
      />
    </RecordPage>
  );
}
