import { useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import { withoutTeamWords as words } from './without-team-words.ts';

interface WithoutTeam {
  /** Work of people that the team does not have yet. */
  readonly kept: number;
}

/** Whether this desk works apart from its team just now; null where it does not, and where it has none. */
export function useWithoutTeam(): WithoutTeam | null {
  const link = useShellQuery('deskStatus', {}).data?.team ?? null;
  if (link === null || link.state === 'in-step') return null;
  return link.state === 'catching-up' && link.kept === 0 ? null : { kept: link.kept };
}

/** What an export or a backup holds while this desk works apart from its team. Nothing while it does not. */
export function HoldsTeamsState({ of }: { readonly of: 'export' | 'backup' }) {
  const without = useWithoutTeam();
  if (without === null) return null;
  return (
    <Callout tone="warn" title={say(of === 'export' ? words.exportHolds : words.backupHolds)}>
      {without.kept === 0 ? null : <p>{say(words.keptIsNotIn, { count: without.kept })}</p>}
    </Callout>
  );
}

/** That an import waits while this desk works apart from its team. Nothing while it does not. */
export function ImportWaits() {
  const without = useWithoutTeam();
  if (without === null) return null;
  return (
    <Callout tone="warn" title={say(words.importWaits)}>
      <p>{say(words.checkNow)}</p>
    </Callout>
  );
}
