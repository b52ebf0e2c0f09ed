import type { TeamView } from '../preload/contract/team.ts';
import type { Reader } from './store/handles.ts';
import { membershipOf } from './team/membership.ts';
import { teamOwner, teamStatus } from './team-members.ts';

/** The team that a store belongs to, and what its server says of it; null where it belongs to none. */
export async function teamView(reader: Reader): Promise<TeamView | null> {
  const membership = membershipOf(reader);
  if (membership === null) return null;
  const { host, port, database, fingerprint } = membership.access;
  const server = { host, port, database, fingerprint };
  const [status, owner] = await Promise.all([teamStatus(reader), teamOwner(reader)]);
  if (!status.ok) return { server, members: null, unmanned: [], owner: null, problem: status.error };
  const { last, desk, desks, unmanned } = status.value;
  return {
    server,
    owner: owner.ok ? owner.value : null,
    problem: null,
    unmanned,
    members: desks.map(({ id, name, operator, program, position, seenAt, state }) => ({
      id,
      name,
      operator,
      program,
      behind: Math.max(0, last - (id === desk ? status.value.position : position)),
      seenAt,
      state,
      isOwn: id === desk,
    })),
  };
}
