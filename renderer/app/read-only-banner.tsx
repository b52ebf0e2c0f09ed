import { sayWith } from '../language.ts';
import { Icon } from '../ui/buttons/icon.tsx';
import styles from './paused-banner.module.css';
import { frameWords as words } from './words.ts';

/** Says for as long as it is so that everything can be looked at and nothing changed. */
export function ReadOnlyBanner({ because }: { readonly because: string | null }) {
  return (
    <div className={styles.banner} role="status">
      <Icon name="warning" />
      <p className={styles.words}>
        {because ?? sayWith(words.readOnly, { b: (inside) => <strong>{inside}</strong> })}
      </p>
    </div>
  );
}
