import type { AccountAround } from '../../../../preload/contract/conflicts.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say, sayWith } from '../../../language.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Icon } from '../../../ui/buttons/icon.tsx';
import { classes } from '../../../ui/classes.ts';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { NameText } from '../../../ui/text/name-text.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import styles from './around-picture.module.css';
import { aroundWords as words } from './around-words.ts';
import { ClaimHistory } from './claim-history.tsx';
import { conflictWords } from './words.ts';

interface AroundPictureProps {
  readonly email: string;
  readonly forAccount: string | null;
  /** It stands in the record of the account that asks. */
  readonly isOfRecord: boolean;
}

/** The accounts around an address as a small picture: who wants it at one side, who has it at the other. */
export function AroundPicture({ email, forAccount, isOfRecord }: AroundPictureProps) {
  const { data } = useDeskQuery('conflict', forAccount === null ? { email } : { email, forAccount }, {
    keepPrevious: true,
  });
  if (data === undefined) return null;
  const has = data.accounts.filter(({ role }) => role === 'holds' || role === 'changes-to');
  const want = data.accounts.filter(({ role }) => role === 'asks' || role === 'wants');
  const alike = has[0]?.alike ?? [];
  const at = data.email.lastIndexOf('@');
  // Where it has to be cut, that is before its domain.
  const [local, domain] = [data.email.slice(0, at), data.email.slice(at + 1)];
  // An account and its own address is no picture, nor is one that asks for what nobody else has to do with.
  const isDrawn = data.accounts.some(({ accountId }) => accountId !== forAccount);
  const drawn = (each: AccountAround) => (
    <Account key={each.accountId} account={each} isRecord={isOfRecord && each.accountId === forAccount} />
  );
  return (
    <>
      {isDrawn ? (
        <div className={styles.frame}>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and a list would be one of three things. */}
          <div
            className={classes(styles.picture, want.length === 0 && styles.one)}
            role="group"
            aria-label={say(words.picture)}
          >
            {want.length === 0 ? null : (
              <div className={styles.side}>
                {want.map(drawn)}
                {data.others === 0 ? null : (
                  <p className={styles.quiet}>{say(words.others, { count: data.others })}</p>
                )}
              </div>
            )}
            <div className={styles.middle}>
              <bdi className={styles.address}>
                {local}
                <wbr />@{domain}
              </bdi>
            </div>
            <div className={classes(styles.side, styles.holds)}>
              {has.length === 0 ? <p className={styles.quiet}>{say(words.noOne)}</p> : null}
              {has.map(drawn)}
            </div>
          </div>
          <p className={styles.alike}>
            <Icon name="eye" />
            <span>
              {say(words.forYouAlone)}{' '}
              {alike.length === 0 ? null : say(conflictWords.samePerson, { reasons: alike.join(', ') })}
            </span>
          </p>
        </div>
      ) : null}
      <ClaimHistory events={data.events} hasOlder={data.hasOlder} />
    </>
  );
}

function Account({ account, isRecord }: { readonly account: AccountAround; readonly isRecord: boolean }) {
  const openRecord = useDesk((state) => state.openRecord);
  return (
    <div className={styles.account}>
      <p className={styles.tie}>{tieOf(account)}</p>
      <p className={styles.name}>
        {isRecord ? (
          <>
            <NameText isStrong>{account.name}</NameText>
            <span className={styles.quiet}>{say(words.thisRecord)}</span>
          </>
        ) : (
          <Button variant="plain" onPress={() => openRecord({ type: 'account', id: account.accountId })}>
            <NameText isStrong>{account.name}</NameText>
          </Button>
        )}
      </p>
      <p className={styles.quiet}>
        <bdi>{account.practiceName}</bdi> · {account.practiceId}
        {account.isSamePractice ? ` · ${say(words.samePractice)}` : null}
      </p>
      <States account={account} />
    </div>
  );
}

function States({ account }: { readonly account: AccountAround }) {
  const { state, status, practiceStatus, changingTo } = account;
  const isOver = practiceStatus === 'closed' || status === 'deactivated';
  if (state === null && !isOver && changingTo === null) return null;
  return (
    <p className={styles.states}>
      {state === null ? null : <StateBadge state={state} />}
      {practiceStatus === 'closed' ? (
        <StateBadge state="closed" word={say(conflictWords.practiceClosed)} />
      ) : null}
      {status === 'deactivated' ? <StateBadge state="deactivated" /> : null}
      {changingTo === null ? null : (
        <span className={styles.quiet}>{sayWith(words.changesAway, { email: <bdi>{changingTo}</bdi> })}</span>
      )}
    </p>
  );
}

function tieOf({ role, since }: AccountAround) {
  if (since === null) return say(words.asks);
  const at = <RelativeTime at={since} isFocusable />;
  if (role === 'holds') return sayWith(words.holdsSince, { at });
  return sayWith(role === 'changes-to' ? words.changesSince : words.wantsSince, { at });
}
