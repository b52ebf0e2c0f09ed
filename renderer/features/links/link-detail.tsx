import { linkPurposeWords } from '../../../preload/contract/link-words.ts';
import type { LinkOpening, LinkRow } from '../../../preload/contract/links.ts';
import { ownZone } from '../../data/days.ts';
import { proofWords } from '../../data/proof-words.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { channelWords } from '../../data/words.ts';
import { say, sayWith } from '../../language.ts';
import { withMasked } from '../../shared/mail/with-masked.ts';
import { useReveal } from '../../shared/record/use-reveal.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { StateBadge } from '../../ui/feedback/state-badge.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { mask } from '../../ui/text/mask.ts';
import { Masked } from '../../ui/text/masked.tsx';
import { NameText } from '../../ui/text/name-text.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { CancelLink } from './cancel-link.tsx';
import { LinkBadge } from './link-badge.tsx';
import styles from './links.module.css';
import { linkWords as words } from './words.ts';

/** One link: what to say to the caller, who asked for it, and what became of it. */
export function LinkDetail({ id }: { readonly id: string }) {
  const { data: link, error } = useDeskQuery('link', { id, zone: ownZone() });
  const open = useNavigation((navigation) => navigation.open);
  if (error !== null)
    return (
      <div className={styles.content}>
        <InlineError error={error} />
      </div>
    );
  if (link === undefined) return <Loading />;
  const { mail } = link;
  return (
    <div className={styles.content}>
      <header>
        <h2 className={styles.title}>{say(linkPurposeWords[link.purpose])}</h2>
        <p className={styles.stateLine}>
          <LinkBadge state={link.state} />
          <NameText>{link.accountName}</NameText>
        </p>
      </header>
      <Callout tone="info" title={say(words.sayToCaller)}>
        <p className={styles.said}>{link.tellCaller}</p>
      </Callout>
      {link.canCancel || mail !== null ? (
        <div className={styles.actions}>
          <CancelLink link={link} />
          {mail === null ? null : (
            <Button icon="mail" onPress={() => open('outbox', { message: mail.id })}>
              {say(words.openMail)}
            </Button>
          )}
        </div>
      ) : null}
      <Panel title={say(words.whatBecame)}>
        <Fate link={link} />
      </Panel>
      <Panel title={say(words.whoAsked)}>
        <Asked link={link} />
      </Panel>
    </div>
  );
}

function Fate({ link }: { readonly link: LinkRow }) {
  const isOver = link.validUntil < useNow();
  const { mail, to } = link;
  const reason = mail?.reason ?? null;
  return (
    <FieldRows>
      <FieldRow name={say(words.made)}>
        <RelativeTime at={link.madeAt} isFocusable />
      </FieldRow>
      <FieldRow name={say(isOver ? words.expired : words.expires)}>
        <RelativeTime at={link.validUntil} isFocusable />
      </FieldRow>
      <FieldRow name={say(words.mail)}>
        {mail === null ? (
          <span className={styles.quiet}>{say(words.noMail)}</span>
        ) : (
          <span className={styles.lines}>
            <span className={styles.stateLine}>
              <StateBadge state={mail.state} />
              <RelativeTime at={mail.at} isFocusable />
            </span>
            {reason === null ? null : (
              <span className={styles.answer} translate="no">
                {to === null ? reason : withMasked(reason, to, mask(to, 'email'))}
              </span>
            )}
          </span>
        )}
      </FieldRow>
      <FieldRow name={say(words.opened)}>
        {link.openings.length === 0 ? (
          <span className={styles.quiet}>{say(words.notOpened)}</span>
        ) : (
          <ul className={styles.lines}>
            {link.openings.map((opening) => (
              <li key={opening.client}>
                <Opening opening={opening} />
              </li>
            ))}
          </ul>
        )}
      </FieldRow>
      {link.usedAt === null ? null : (
        <FieldRow name={say(words.used)}>
          {link.usedBy === null ? (
            <RelativeTime at={link.usedAt} isFocusable />
          ) : (
            sayWith(words.usedBy, {
              at: <RelativeTime at={link.usedAt} isFocusable />,
              client: link.usedBy,
            })
          )}
        </FieldRow>
      )}
      {link.cancelledAt === null ? null : (
        <FieldRow name={say(words.cancelled)}>
          <span className={styles.lines}>
            <RelativeTime at={link.cancelledAt} isFocusable />
            <span>{link.cancelledBecause}</span>
          </span>
        </FieldRow>
      )}
    </FieldRows>
  );
}

function Opening({ opening }: { readonly opening: LinkOpening }) {
  const { client, times, firstAt, lastAt } = opening;
  const first = <RelativeTime at={firstAt} isFocusable />;
  return times === 1
    ? sayWith(words.openingOnce, { client, first })
    : sayWith(words.openingOften, { client, times, first, last: <RelativeTime at={lastAt} isFocusable /> });
}

function Asked({ link }: { readonly link: LinkRow }) {
  const open = useNavigation((navigation) => navigation.open);
  const { reveal, error } = useReveal(link.practiceId);
  const { caseNumber } = link;
  const unknown = <span className={styles.quiet}>{say(words.notKnown)}</span>;
  const proofs = [
    ...link.proofs.map((kind) => say(proofWords[kind].words)),
    ...(link.overridden ? [say(words.overridden)] : []),
  ];
  return (
    <>
      <FieldRows>
        <FieldRow name={say(words.askedBy)}>
          {link.askedBy === null ? unknown : <NameText>{link.askedBy}</NameText>}
        </FieldRow>
        <FieldRow name={say(words.channel)}>
          {link.channel === null ? unknown : say(channelWords[link.channel])}
        </FieldRow>
        <FieldRow name={say(words.operator)}>
          {link.operator === null ? unknown : <NameText>{link.operator}</NameText>}
        </FieldRow>
        <FieldRow name={say(words.proven)}>
          {proofs.length === 0 ? (
            <span className={styles.quiet}>{say(words.nothingProven)}</span>
          ) : (
            <ul className={styles.lines}>
              {proofs.map((proof) => (
                <li key={proof}>{proof}</li>
              ))}
            </ul>
          )}
        </FieldRow>
        <FieldRow name={say(words.sentTo)}>
          {link.to === null ? (
            unknown
          ) : (
            <Masked
              value={link.to}
              kind="email"
              label={say(words.theAddress)}
              onReveal={() => reveal('link-address', link.id)}
            />
          )}
        </FieldRow>
        <FieldRow name={say(words.account)}>
          <span className={styles.flush}>
            <Button variant="plain" onPress={() => open('desk', { account: link.accountId })}>
              {link.accountName}
            </Button>
          </span>
        </FieldRow>
        <FieldRow name={say(words.practice)}>
          <span className={styles.flush}>
            <Button variant="plain" onPress={() => open('desk', { practice: link.practiceId })}>
              {link.practiceName}
            </Button>
          </span>
        </FieldRow>
        {caseNumber === null ? null : (
          <FieldRow name={say(words.case)}>
            <span className={styles.flush}>
              <Button variant="plain" onPress={() => open('cases', { case: caseNumber })}>
                {caseNumber}
              </Button>
            </span>
          </FieldRow>
        )}
      </FieldRows>
      <InlineError error={error} />
    </>
  );
}
