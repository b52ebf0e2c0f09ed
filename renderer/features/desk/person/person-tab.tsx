import { type ReactNode, useState } from 'react';
import type { AccountRecord } from '../../../../preload/contract/directory.ts';
import type { PersonRecord } from '../../../../preload/contract/people.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { ActButton } from '../../../shared/acts/act-button.tsx';
import { DirectAct } from '../../../shared/acts/direct-act.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import { editLevelWords } from './edit-levels.ts';
import { NameDialog } from './name-dialog.tsx';
import styles from './person.module.css';
import { type PersonChange, PersonDialog } from './person-dialogs.tsx';

interface Asked {
  readonly change: PersonChange | 'name';
  readonly withoutProof: boolean;
}

/** What somebody is and may do in the practice, each with the change that the practice can ask for. */
export function PersonTab({ account }: { readonly account: AccountRecord }) {
  const { data: person, error } = useDeskQuery('person', { accountId: account.id });
  const [asked, setAsked] = useState<Asked | null>(null);
  if (error !== null) return <InlineError error={error} />;
  if (person === undefined) return null;
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
    ? 'The practice is closed.'
    : status === 'deactivated'
      ? 'The account is deactivated.'
      : null;
  const isOff = status === 'deactivated';
  const button = (
    change: PersonChange | 'name',
    type: Parameters<typeof ActButton>[0]['type'],
    words: string,
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
      {words}
    </ActButton>
  );
  return (
    <dl className={styles.rows}>
      {person.kind === 'person' ? (
        <Row
          name="Name"
          value={<bdi>{person.name}</bdi>}
          act={button('name', 'people.set-name', 'Correct', 'name', isClosed ? over : null)}
        />
      ) : null}
      <Row
        name="Role title"
        value={person.roleTitle === '' ? <span className={styles.quiet}>none given</span> : person.roleTitle}
        act={button('role-title', 'people.set-role-title', 'Change', 'role title')}
      />
      <Row
        name="Edit level"
        value={editLevelWords[person.editLevel]}
        act={button('edit-level', 'people.set-edit-level', 'Change', 'edit level')}
      />
      <Row
        name="Administrator"
        value={person.administrator ? 'yes' : 'no'}
        act={
          person.administrator
            ? button(
                'revoke',
                'people.revoke-administrator',
                'Take it away',
                'administrator',
                over ??
                  (person.lastAdministrator ? 'The last one of the practice: make another first.' : null),
              )
            : button('grant', 'people.grant-administrator', 'Make administrator', person.name)
        }
      />
      <Row
        name="Emergency access"
        value={person.emergencyAccess ? 'allowed' : 'no'}
        act={button(
          'emergency',
          'people.set-emergency-access',
          person.emergencyAccess ? 'End it' : 'Allow it',
          'emergency access',
        )}
      />
      <Row
        name="Invitation"
        value={<Invitation person={person} />}
        act={
          status === 'invited' && over === null ? (
            <DirectAct
              type="people.resend-invitation"
              subject={subject}
              place={`account:${accountId}`}
              input={{ accountId }}
              icon="send"
              said={{
                title: '',
                mail: 'The invitation',
                again: true,
                matter: { kind: 'invitation-to-finish', accountId },
                note: 'Finishing needs the practice access code, which is only ever said.',
              }}
            >
              Send it again
            </DirectAct>
          ) : null
        }
      />
      <Row
        name="Account"
        value={<StateBadge state={status} />}
        act={
          isOff
            ? button(
                'reactivate',
                'people.reactivate',
                'Reactivate',
                person.name,
                isClosed ? 'The practice is closed.' : null,
              )
            : button(
                'deactivate',
                'people.deactivate',
                'Deactivate',
                person.name,
                person.lastAdministrator
                  ? 'The last administrator of the practice: make another first.'
                  : isClosed
                    ? over
                    : null,
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
  if (invitation === null) return <span className={styles.quiet}>none: not invited from here</span>;
  return (
    <span>
      {invitation.finishedAt === null ? (
        <>
          sent <RelativeTime at={invitation.sentAt} isFocusable />
          {invitation.expiresAt === null ? (
            '; its link no longer works'
          ) : (
            <>
              , works until <RelativeTime at={invitation.expiresAt} isFocusable />
            </>
          )}
        </>
      ) : (
        <>
          finished <RelativeTime at={invitation.finishedAt} isFocusable />
        </>
      )}
      {invitation.invitedBy === null ? null : (
        <span className={styles.quiet}>
          {' '}
          by <bdi>{invitation.invitedBy}</bdi>
        </span>
      )}
    </span>
  );
}
