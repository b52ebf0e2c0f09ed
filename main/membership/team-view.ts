import type { TeamRaise, TeamView } from '../../preload/contract/team.ts';
import type { OpenDesk } from '../compose.ts';
import { sql } from '../store/sql.ts';
import { membershipOf } from '../team/membership.ts';
import { type TeamStatus, teamOwner, teamStatus } from './team-members.ts';
import { holdsBack } from './team-raise.ts';

/** The team that a desk belongs to, and what its server says of it; null where it belongs to none. */
export async function teamView(
  desk: Pick<OpenDesk, 'reader' | 'needsRaise' | 'newestSchema'>,
): Promise<TeamView | null> {
  const { reader } = desk;
  const membership = membershipOf(reader);
  if (membership === null) return null;
  const { host, port, database, fingerprint } = membership.access;
  const server = { host, port, database, fingerprint };
  const [status, owner] = await Promise.all([teamStatus(reader), teamOwner(reader)]);
  const raise = raiseOf(desk, status.ok ? status.value : null);
  if (!status.ok) return { server, members: null, unmanned: [], owner: null, raise, problem: status.error };
  const { last, desk: own, desks, unmanned } = status.value;
  return {
    server,
    owner: owner.ok ? owner.value : null,
    raise,
    problem: null,
    unmanned,
    members: desks.map(({ id, name, operator, program, position, seenAt, state }) => ({
      id,
      name,
      operator,
      program,
      behind: Math.max(0, last - (id === own ? status.value.position : position)),
      seenAt,
      state,
      isOwn: id === own,
    })),
  };
}

/** What bringing the team to this program's version waits for; null where it works with that. */
function raiseOf(
  { reader, needsRaise, newestSchema }: Parameters<typeof teamView>[0],
  status: TeamStatus | null,
): TeamRaise | null {
  // Where it is needed, what is read is a copy in this program's own version.
  const now = reader.get<{ readonly user_version: number }>(sql`PRAGMA user_version`)?.user_version ?? 0;
  if (!needsRaise && now >= newestSchema) return null;
  const holding = status?.desks.filter(
    (each) => each.id !== status.desk && holdsBack(each, newestSchema, Date.now()),
  );
  return { isNeeded: needsRaise, heldBackBy: holding?.map(({ name }) => name) ?? null };
}
