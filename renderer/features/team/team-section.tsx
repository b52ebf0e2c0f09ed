import { type ReactNode, useState } from 'react';
import type { TeamMember, TeamPresent, TeamView } from '../../../preload/contract/team.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { useOthers } from '../../shared/team/use-others.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { Fingerprint } from '../../ui/text/fingerprint.tsx';
import { CreateDialog } from './create-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { JoinDialog } from './join-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { MemberList } from './member-list.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import styles from './team.module.css';
import { TeamCare } from './team-care.tsx';
import { TeamOutcomeNote } from './team-outcome.tsx';
import { useTeamState } from './team-state.ts';
import { RaiseNote, StoppedNote } from './team-trouble.tsx';
import { Unmanned } from './unmanned.tsx';
import { teamWords as words } from './words.ts';

// Other desks come and go without anything being changed here.
const askEvery = 5000;

interface TeamSectionProps {
  /** Which desks send: a setting of the desk, shown below the team's desks. */
  readonly duties: (members: readonly TeamMember[]) => ReactNode;
}

/** The team of this desk: what one is and the ways to one, or who belongs to it and how far each is. */
export function TeamSection({ duties }: TeamSectionProps) {
  const { data, error, refetch } = useShellQuery(
    'teamStatus',
    {},
    { everyMillis: askEvery, keepPrevious: true },
  );
  if (data === undefined) return <InlineError error={error} />;
  return (
    <div className={styles.column}>
      <TeamOutcomeNote />
      {data.team === null ? <NoTeam /> : <OwnTeam team={data.team} duties={duties} onChanged={refetch} />}
    </div>
  );
}

function NoTeam() {
  const [isOpen, setOpen] = useState<'create' | 'join' | null>(null);
  const keep = useTeamState((state) => state.keep);
  const open = (dialog: 'create' | 'join'): void => {
    keep(null);
    setOpen(dialog);
  };
  const close = (): void => setOpen(null);
  return (
    <>
      <p>{say(words.whatItIs)}</p>
      <div className={styles.ways}>
        <May offered="createTeam">
          <Button icon="plus" onPress={() => open('create')}>
            {say(words.create)}
          </Button>
          <Button icon="import" onPress={() => open('join')}>
            {say(words.join)}
          </Button>
        </May>
      </div>
      {isOpen === 'create' ? <CreateDialog onClose={close} /> : null}
      {isOpen === 'join' ? <JoinDialog keyFile={null} hasStore onClose={close} /> : null}
    </>
  );
}

interface OwnTeamProps extends TeamSectionProps {
  readonly team: TeamView;
  readonly onChanged: () => void;
}

function OwnTeam({ team, duties, onChanged }: OwnTeamProps) {
  const { server, members, unmanned, owner, problem } = team;
  const { others } = useOthers();
  const status = useShellQuery('deskStatus', {}).data;
  const link = status?.team ?? null;
  const keep = useTeamState((state) => state.keep);
  const [isOpen, setOpen] = useState<'invite' | 'leave' | TeamMember | null>(null);
  const open = (what: NonNullable<typeof isOpen>): void => {
    keep(null);
    setOpen(what);
  };
  const close = (): void => {
    setOpen(null);
    onChanged();
  };
  const isStopped = link?.state === 'stopped';
  const { host, port, database } = server;
  return (
    <>
      <FieldRows>
        <FieldRow name={say(words.server)}>
          <bdi>{say(words.serverAt, { host, port: String(port), database })}</bdi>
        </FieldRow>
        {server.fingerprint === null ? null : (
          <FieldRow name={say(words.trustedCertificate)}>
            <Fingerprint of={server.fingerprint} />
          </FieldRow>
        )}
      </FieldRows>
      {isStopped ? <StoppedNote link={link} /> : null}
      {team.raise === null ? null : <RaiseNote raise={team.raise} />}
      {problem?.code === 'team-unreachable' ? (
        <Callout tone="warn" title={say(words.serverAway)}>
          {say(words.serverAwayMeaning)}
        </Callout>
      ) : (
        <InlineError error={isStopped ? null : problem} />
      )}
      {members === null ? null : (
        <MemberList
          members={membersNow(members, others, status?.operator)}
          isStopped={isStopped}
          onRemove={open}
        />
      )}
      <Unmanned duties={unmanned} />
      <div className={styles.ways}>
        <May offered="inviteToTeam">
          <Button icon="plus" isDisabled={owner === null} onPress={() => open('invite')}>
            {say(words.invite)}
          </Button>
          <Button icon="cross" onPress={() => open('leave')}>
            {say(words.leave)}
          </Button>
        </May>
      </div>
      <TeamCare />
      {members === null ? null : duties(members)}
      {isOpen === 'invite' && owner !== null ? <InviteDialog owner={owner} onClose={close} /> : null}
      {isOpen === 'leave' ? <LeaveDialog onClose={close} /> : null}
      {typeof isOpen === 'object' && isOpen !== null && owner !== null ? (
        <RemoveDialog member={isOpen} owner={owner} onClose={close} />
      ) : null}
    </>
  );
}

/** The desks that belong to the team, each with who is there now as far as it says so. */
const membersNow = (
  members: readonly TeamMember[],
  others: readonly TeamPresent[],
  own: string | undefined,
): readonly TeamMember[] =>
  members
    .filter(({ state }) => state !== 'removed')
    .map((member) => {
      const here = member.isOwn ? own : others.find(({ desk }) => desk === member.id)?.operator;
      return { ...member, operator: here ?? member.operator };
    });
