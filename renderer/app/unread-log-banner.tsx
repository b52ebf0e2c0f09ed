import { useState } from 'react';
import { Button } from '../ui/buttons/button.tsx';
import { Icon } from '../ui/buttons/icon.tsx';
import styles from './paused-banner.module.css';

/** Says after a start that the last change before it could not be read, until somebody has seen it. */
export function UnreadLogBanner({ kept }: { readonly kept: string }) {
  const [isSeen, setSeen] = useState(false);
  if (isSeen) return null;
  return (
    <div className={styles.banner} role="status">
      <Icon name="warning" />
      <p className={styles.words}>
        <strong>The last change could not be read.</strong> It was being written when the program ended, or it
        was damaged since. Look at what was done last; the bytes are kept in {kept}.
      </p>
      <Button variant="plain" onPress={() => setSeen(true)}>
        Got it
      </Button>
    </div>
  );
}
