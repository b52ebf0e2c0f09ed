import type { ReactNode } from 'react';
import type { TeamMember } from '../../../preload/contract/team.ts';
import { say, sayWith } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { StateBadge } from '../../ui/feedback/state-badge.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import styles from './team.module.css';
import { teamWords as words } from './words.ts';

// A desk tells every ten seconds where it stands.
const hereFor = 30_000;

interface MemberListProps {
  readonly members: readonly TeamMember[];
  /** Whether this desk follows the team no more. */
  readonly isStopped: boolean;
  readonly onRemove: (member: TeamMember) => void;
}

/** The desks of a team: who is here, how far each is, and the way to end one. */
export function MemberList({ members, isStopped, onRemove }: MemberListProps) {
  return (
    <ul className={styles.list} aria-label={say(words.desks)}>
      {members.map((member) => (
        <li key={member.id} className={styles.row}>
          <div>
            <p className={styles.who}>
              <bdi className={styles.name}>{member.name}</bdi>
              {member.isOwn ? <span className={styles.quiet}>({say(words.thisDesk)})</span> : null}
              <MemberState member={member} />
            </p>
            <p className={styles.quiet}>{separated(factsOf(member, isStopped))}</p>
          </div>
          {member.isOwn ? null : (
            <May offered="removeFromTeam">
              <Button
                variant="plain"
                aria-label={say(words.removeOf, { name: member.name })}
                onPress={() => onRemove(member)}
              >
                {say(words.remove)}
              </Button>
            </May>
          )}
        </li>
      ))}
    </ul>
  );
}

function MemberState({ member: { state, seenAt, isOwn } }: { readonly member: TeamMember }) {
  const now = useNow();
  if (state === 'invited') return <StateBadge state="invited" word={say(words.invited)} />;
  const isHere = isOwn || (seenAt !== null && now - seenAt < hereFor);
  return isHere ? (
    <StateBadge state="active" word={say(words.here)} />
  ) : (
    <StateBadge state="none" word={say(words.away)} />
  );
}

function factsOf(
  { state, operator, behind, program, seenAt, isOwn }: TeamMember,
  isStopped: boolean,
): readonly ReactNode[] {
  if (state === 'invited') return [say(words.notJoined)];
  const place = behind === 0 ? say(words.inStep) : say(words.behind, { count: behind });
  return [
    ...(operator === '' ? [] : [<bdi key="operator">{operator}</bdi>]),
    isOwn && isStopped ? say(words.stopped) : place,
    ...(program === '' ? [] : [say(words.version, { version: program })]),
    ...(seenAt === null || isOwn
      ? []
      : [sayWith(words.lastContact, { at: <RelativeTime key="at" at={seenAt} isFocusable /> })]),
  ];
}

const separated = (facts: readonly ReactNode[]): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the facts of a desk never move.
  facts.map((fact, index) => <span key={index}>{index === 0 ? fact : <> · {fact}</>}</span>);
