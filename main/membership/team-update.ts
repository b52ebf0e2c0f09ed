import type { UpdateInTeam } from '../../preload/contract/updates.ts';
import type { OpenDesk } from '../compose.ts';
import { sql } from '../store/sql.ts';
import { membershipOf } from '../team/membership.ts';
import { teamStatus } from './team-members.ts';
import { holdsBack } from './team-raise.ts';

/** The schemas of a version that is on offer, as its feed has them. */
interface OfferedSchemas {
  readonly schema?: number | undefined;
  readonly oldestWorkable?: number | undefined;
}

/**
 * What a newer version means for the team of a desk: who was seen lately and can't read what it would write, and whether it can work
 * before the team is raised. Null where the desk has no team, or the version keeps its schema. Nothing is written, here or on the server.
 */
export async function updateInTeam(
  { reader }: Pick<OpenDesk, 'reader'>,
  { schema, oldestWorkable = 0 }: OfferedSchemas,
  now: number,
): Promise<UpdateInTeam | null> {
  const membership = membershipOf(reader);
  if (membership === null) return null;
  const today = reader.get<{ readonly user_version: number }>(sql`PRAGMA user_version`)?.user_version ?? 0;
  if (schema !== undefined && schema <= today) return null;
  const needsRaise = oldestWorkable > today;
  const status = schema === undefined ? null : await teamStatus(reader);
  if (schema === undefined || status?.ok !== true) return { behind: null, needsRaise };
  const { desks, desk } = status.value;
  const behind = desks.filter((each) => each.id !== desk && holdsBack(each, schema, now));
  return { behind: behind.map(({ name }) => name), needsRaise };
}
