import { type ReactNode, useState } from 'react';
import type { PlainMessage } from '../../../../language/catalogue.ts';
import { languageNames } from '../../../../language/languages.ts';
import type { AccountRecord } from '../../../../preload/contract/directory.ts';
import type { InvitationRecord, PersonRecord } from '../../../../preload/contract/people.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say, sayWith } from '../../../language.ts';
import { ActButton } from '../../../shared/acts/act-button.tsx';
import { DirectAct } from '../../../shared/acts/direct-act.tsx';
import { Loading } from '../../../ui/feedback/loading.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { Unanswered } from '../../../ui/feedback/unanswered.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import { editLevelWords } from './edit-levels.ts';
import { NameDialog } from './name-dialog.tsx';
import styles from './person.module.css';
import { type PersonChange, PersonDialog } from './person-dialogs.tsx';
import { personWords as words } from './words.ts';

interface Asked {
  readonly change: PersonChange | 'name';
  readonly withoutProof: boolean;
}

/** What somebody is and may do in the practice, each with the change that the practice can request. */
export function PersonTab({ account }: { readonly account: AccountRecord }) {
  const { data: person, error, refetch } = useDeskQuery('person', { accountId: account.id });
  const [asked, setAsked] = useState<Asked | null>(null);
  if (error !== null) return <Unanswered error={error} onRetry={refetch} />;
  if (person === undefined) return <Loading />;
  return (
    <>
      <PersonRows person={person} ask={(change, withoutProof) => setAsked({ change, withoutProof })} />
      {asked === null ? null : asked.change === 'name' ? (
        <NameDialog
          account={account}
          person={person}
          withoutProof={asked.withoutProof}
          onClose={() => setAsked(null)}
        />
      ) : (
        <PersonDialog
          change={asked.change}
          person={person}
          withoutProof={asked.withoutProof}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

interface PersonRowsProps {
  readonly person: PersonRecord;
  readonly ask: (change: PersonChange | 'name', withoutProof: boolean) => void;
}

function PersonRows({ person, ask }: PersonRowsProps) {
  const { accountId, status } = person;
  const subject = { accountId, practiceId: person.practiceId };
  const isClosed = person.practiceStatus === 'closed';
  const over = isClosed
    ? say(words.practiceClosed)
    : status === 'deactivated'
      ? say(words.accountDeactivated)
      : null;
  const isOff = status === 'deactivated';
  const button = (
    change: PersonChange | 'name',
    type: Parameters<typeof ActButton>[0]['type'],
    label: PlainMessage,
    about: string,
    refused: string | null = over,
  ) => (
    <ActButton
      type={type}
      subject={subject}
      about={about}
      refused={refused}
      onPress={(without) => ask(change, without)}
    >
      {say(label)}
    </ActButton>
  );
  return (
    <dl className={styles.rows}>
      {person.kind === 'person' ? (
        <Row
          name={say(words.name)}
          value={<bdi>{person.name}</bdi>}
          act={button('name', 'people.set-name', words.correct, say(words.aboutName), isClosed ? over : null)}
        />
      ) : null}
      <Row
        name={say(words.roleTitle)}
        value={
          person.roleTitle === '' ? (
            <span className={styles.quiet}>{say(words.noneGiven)}</span>
          ) : (
            person.roleTitle
          )
        }
        act={button('role-title', 'people.set-role-title', words.change, say(words.aboutRoleTitle))}
      />
      {person.language === null ? null : (
        <Row name={say(words.language)} value={languageNames[person.language]} act={null} />
      )}
      <Row
        name={say(words.editLevel)}
        value={say(editLevelWords[person.editLevel])}
        act={button('edit-level', 'people.set-edit-level', words.change, say(words.aboutEditLevel))}
      />
      <Row
        name={say(words.administrator)}
        value={say(person.administrator ? words.yes : words.no)}
        act={
          person.administrator
            ? button(
                'revoke',
                'people.revoke-administrator',
                words.removeAdministrator,
                say(words.aboutAdministrator),
                over ?? (person.lastAdministrator ? say(words.lastOne) : null),
              )
            : button('grant', 'people.grant-administrator', words.makeAdministrator, person.name)
        }
      />
      <Row
        name={say(words.emergencyAccess)}
        value={say(person.emergencyAccess ? words.allowed : words.notAllowed)}
        act={button(
          'emergency',
          'people.set-emergency-access',
          person.emergencyAccess ? words.endIt : words.allowIt,
          say(words.aboutEmergencyAccess),
        )}
      />
      <Row
        name={say(words.invitation)}
        value={<Invitation person={person} />}
        act={
          status === 'invited' && over === null ? (
            <DirectAct
              type="people.resend-invitation"
              subject={subject}
              place={`account:${accountId}`}
              input={{ accountId }}
              icon="send"
              said={() => ({
                title: '',
                mail: 'invitationAgain',
                matter: { kind: 'invitation-to-finish', accountId },
                note: say(words.finishingNeedsCode),
              })}
            >
              {say(words.sendAgain)}
            </DirectAct>
          ) : null
        }
      />
      <Row
        name={say(words.account)}
        value={<StateBadge state={status} />}
        act={
          isOff
            ? button('reactivate', 'people.reactivate', words.reactivate, person.name, isClosed ? over : null)
            : button(
                'deactivate',
                'people.deactivate',
                words.deactivate,
                person.name,
                person.lastAdministrator ? say(words.lastAdministrator) : isClosed ? over : null,
              )
        }
      />
    </dl>
  );
}

function Row({
  name,
  value,
  act,
}: {
  readonly name: string;
  readonly value: ReactNode;
  readonly act: ReactNode;
}) {
  return (
    <div className={styles.row}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
      <dd className={styles.act}>{act}</dd>
    </div>
  );
}

function Invitation({ person }: { readonly person: PersonRecord }) {
  const { invitation } = person;
  if (invitation === null) return <span className={styles.quiet}>{say(words.notInvited)}</span>;
  const { invitedBy } = invitation;
  return (
    <span>
      {invitationStand(invitation)}{' '}
      {invitedBy === null ? null : (
        <span className={styles.quiet}>{sayWith(words.invitedBy, { name: <bdi>{invitedBy}</bdi> })}</span>
      )}
    </span>
  );
}

function invitationStand({ sentAt, expiresAt, finishedAt }: InvitationRecord): ReactNode {
  if (finishedAt !== null)
    return sayWith(words.finished, { at: <RelativeTime at={finishedAt} isFocusable /> });
  const sent = <RelativeTime at={sentAt} isFocusable />;
  if (expiresAt === null) return sayWith(words.sentLinkDead, { sent });
  return sayWith(words.sentUntil, { sent, until: <RelativeTime at={expiresAt} isFocusable /> });
}
