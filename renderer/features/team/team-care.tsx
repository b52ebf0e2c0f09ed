import { useTeamProgress } from '../../data/team-progress.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import styles from './team.module.css';
import { TeamProgressBar } from './team-progress-bar.tsx';
import { useTeamWork } from './use-team-work.ts';
import { teamWords as words } from './words.ts';

/** What a lead does for the team now and then, beside the open desk: a snapshot by hand, and a walk over the whole log. */
export function TeamCare() {
  const snapshot = useTeamWork('makeTeamSnapshot', 'snapshot', { outcome: () => ({ kind: 'snapshot' }) });
  const check = useTeamWork('verifyTeam', 'verify', {
    outcome: (found) => ({ kind: 'checked', check: found }),
  });
  // Who comes back to this page finds it still going on.
  const told = useTeamProgress(({ progress }) => progress?.work ?? null);
  const going = snapshot.busy ? 'snapshot' : check.busy ? 'verify' : told;
  return (
    <>
      <div className={styles.ways}>
        <May offered="verifyTeam">
          <Button icon="shield" isDisabled={going !== null} onPress={() => void check.run({})}>
            {say(words.checkLog)}
          </Button>
        </May>
        <May offered="makeTeamSnapshot">
          <Button icon="export" isDisabled={going !== null} onPress={() => void snapshot.run({})}>
            {say(words.makeSnapshot)}
          </Button>
        </May>
      </div>
      {going === 'snapshot' || going === 'verify' ? <TeamProgressBar work={going} canCancel /> : null}
      <InlineError error={snapshot.error ?? check.error} />
    </>
  );
}
