import { useBrought } from '../data/lasting.ts';
import { say, sayWith } from '../language.ts';
import { Button } from '../ui/buttons/button.tsx';
import { Icon } from '../ui/buttons/icon.tsx';
import styles from './paused-banner.module.css';
import { frameWords as words } from './words.ts';

/** Says in one line that what was open and typed before is here again, or that it can't be kept at the moment. */
export function KeptBanner() {
  const { brought, problem, gotIt } = useBrought();
  if (problem !== null)
    return (
      <div className={styles.banner} role="status">
        <Icon name="warning" />
        <p className={styles.words}>
          {sayWith(words.notKept, { why: problem.message, b: (inside) => <strong>{inside}</strong> })}
        </p>
      </div>
    );
  if (brought === null) return null;
  return (
    <div className={styles.banner} role="status">
      <Icon name="check" />
      <p className={styles.words}>
        {sayWith(words.broughtBack, {
          ...brought,
          both: brought.calls > 0 && brought.texts > 0 ? 'yes' : 'no',
          b: (inside) => <strong>{inside}</strong>,
        })}
      </p>
      <Button variant="plain" onPress={gotIt}>
        {say(words.gotIt)}
      </Button>
    </div>
  );
}
