import { useEffect } from 'react';
import type { CodeState } from '../../../preload/contract/signing-in.ts';
import { useDeskQueries, useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { DirectAct } from '../../shared/acts/direct-act.tsx';
import { CountsLaterLine, useCountsLater } from '../../shared/acts/provisional-note.tsx';
import { useCalls } from '../../shared/call/call-store.ts';
import { LinkReachLine } from '../../shared/mail/link-reach.tsx';
import { troubledStates } from '../../shared/mail/mail-trouble.ts';
import type { Outcome } from '../../shared/record/desk-store.ts';
import { useDesk } from '../../shared/record/desk-store.ts';
import {
  codeWords,
  outcomeTitle,
  outcomeTone,
  standOf,
  waitWords,
} from '../../shared/record/outcome-words.ts';
import { recordWords } from '../../shared/record/words.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { StateBadge } from '../../ui/feedback/state-badge.tsx';
import { mask } from '../../ui/text/mask.ts';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { addressWords } from './acts/words.ts';
import styles from './outcome-note.module.css';
import { useMatter } from './use-matter.ts';
import { deskWords as words } from './words.ts';

const codeTrouble: ReadonlySet<CodeState> = new Set(['failed', 'uncertain', 'expired', 'cancelled']);

/** What an action did, where it was done: the case, and each message with its state. */
export function OutcomeNote({
  outcome,
  place = '',
  onDismiss,
}: {
  readonly outcome: Outcome;
  /** Where what an undo does is kept. */
  readonly place?: string;
  readonly onDismiss?: () => void;
}) {
  const open = useNavigation((state) => state.open);
  const dismissDialog = useDesk((state) => state.dismiss);
  const openNumber = useCalls((state) => state.openNumber);
  const take = useCalls((state) => state.take);
  const { result } = outcome;
  const said = outcome.said();
  const { matter } = said;
  const countsLater = useCountsLater();
  const stands = useDeskQueries(
    'message',
    result.messages.map(({ id }) => ({ id })),
  ).map(standOf);
  useMatter(matter, place, outcome.hasBegun === true);
  const { data: signingIn } = useDeskQuery(
    'signingIn',
    { accountId: matter?.accountId ?? 'none' },
    { enabled: said.codeTo !== undefined && matter !== undefined },
  );
  const code = signingIn?.codes[0]?.state ?? 'queued';
  // It was done; where its mails are is seen a moment later, and may change while the banner is there.
  const title = said.codeTo === undefined ? outcomeTitle(said, stands) : codeWords(said.codeTo, code);
  const tone = codeTrouble.has(code) ? 'warn' : outcomeTone(stands);
  const wait = waitWords(stands);
  const isLinkGood = stands.every(({ state }) => !troubledStates.has(state) && state !== 'cancelled');

  useEffect(
    () => announce(say(words.announcedWithCase, { done: title, number: result.caseNumber })),
    [title, result.caseNumber],
  );

  return (
    <div data-lands="" tabIndex={-1} className={styles.lands}>
      <Callout
        tone={tone}
        title={title}
        actions={
          <>
            <Button
              icon="cases"
              onPress={() => {
                dismissDialog();
                open('cases', { case: result.caseNumber });
              }}
            >
              {say(words.openCase, { number: result.caseNumber })}
            </Button>
            {openNumber === result.caseNumber ? null : (
              <Button icon="phone" onPress={() => take(result.caseNumber)}>
                {say(words.takeAsCall)}
              </Button>
            )}
            {onDismiss === undefined ? null : (
              <Button variant="plain" onPress={onDismiss}>
                {say(words.dismiss)}
              </Button>
            )}
            {said.undo === undefined ? null : <Undo number={said.undo} place={place} />}
            {said.cancels === undefined ? null : <CancelChange accountId={said.cancels} place={place} />}
          </>
        }
      >
        {countsLater ? <CountsLaterLine /> : said.note === undefined ? null : <p>{said.note}</p>}
        {wait === null ? null : <p>{wait}</p>}
        <ul className={styles.messages}>
          {result.messages.map((message, index) => (
            <li key={message.id} className={styles.message}>
              <span>
                {sayWith(words.mailTo, {
                  subject: message.subject,
                  address: <bdi>{mask(message.to, 'email')}</bdi>,
                })}
              </span>
              <StateBadge state={stands[index]?.state ?? 'queued'} />
            </li>
          ))}
        </ul>
        {'expiresAt' in result && isLinkGood ? (
          <p>{sayWith(words.linkExpires, { at: <RelativeTime at={result.expiresAt} isFocusable /> })}</p>
        ) : null}
        {isLinkGood && stands.some(({ hasLink }) => hasLink) ? <LinkReachLine /> : null}
      </Callout>
    </div>
  );
}

function Undo({ number, place }: { readonly number: string; readonly place: string }) {
  return (
    <DirectAct
      type="claims.undo-consolidation"
      subject={{}}
      place={place}
      input={{ number }}
      icon="arrow-left"
      said={() => ({ title: say(recordWords.accountsSeparated) })}
    >
      {say(words.undo)}
    </DirectAct>
  );
}

/** A change that was begun by mistake is cancelled where it is told of, while its link was not used. */
function CancelChange({ accountId, place }: { readonly accountId: string; readonly place: string }) {
  return (
    <DirectAct
      type="claims.cancel-change"
      subject={{ accountId }}
      place={place}
      input={{ accountId }}
      icon="arrow-left"
      said={() => ({ title: say(addressWords.changeCancelled) })}
    >
      {say(words.undo)}
    </DirectAct>
  );
}
