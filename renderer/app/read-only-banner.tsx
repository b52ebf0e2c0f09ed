import { Icon } from '../ui/buttons/icon.tsx';
import styles from './paused-banner.module.css';

/** Says for as long as it is so that everything can be looked at and nothing changed. */
export function ReadOnlyBanner() {
  return (
    <div className={styles.banner} role="status">
      <Icon name="warning" />
      <p className={styles.words}>
        <strong>Open for reading.</strong> This store can’t be written where it is. To work with it, copy its
        folder to a disk that can be written and open it there.
      </p>
    </div>
  );
}
