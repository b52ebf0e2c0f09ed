import { sayWith } from '../language.ts';
import { auditorNote } from '../shared/operators/may.tsx';
import { Icon } from '../ui/buttons/icon.tsx';
import styles from './paused-banner.module.css';
import { frameWords as words } from './words.ts';

/** Says for as long as an auditor is signed in what their window is; whatever is off there refers to it. */
export function AuditorBanner() {
  return (
    <div className={styles.banner} role="status">
      <Icon name="eye" />
      <p id={auditorNote} className={styles.words}>
        {sayWith(words.auditor, { b: (inside) => <strong>{inside}</strong> })}
      </p>
    </div>
  );
}
