import type { TeamPresent } from '../../../preload/contract/team.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';

const nobody: readonly TeamPresent[] = [];

/** Who is at the other desks of the team right now; a desk without one asks nobody. */
export function useOthers(): { readonly isInTeam: boolean; readonly others: readonly TeamPresent[] } {
  const { data: status } = useShellQuery('deskStatus', {});
  const isInTeam = status !== undefined && status.team !== null;
  const { data } = useShellQuery('whoElse', {}, { enabled: isInTeam });
  return { isInTeam, others: data ?? nobody };
}
