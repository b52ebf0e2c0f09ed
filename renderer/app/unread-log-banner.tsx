import { useState } from 'react';
import { say, sayWith } from '../language.ts';
import { Button } from '../ui/buttons/button.tsx';
import { Icon } from '../ui/buttons/icon.tsx';
import styles from './paused-banner.module.css';
import { frameWords as words } from './words.ts';

/** Says after a start that the last change before it could not be read, until someone has seen it. */
export function UnreadLogBanner({ kept }: { readonly kept: string }) {
  const [isSeen, setSeen] = useState(false);
  if (isSeen) return null;
  return (
    <div className={styles.banner} role="status">
      <Icon name="warning" />
      <p className={styles.words}>
        {sayWith(words.unreadLog, { kept, b: (inside) => <strong>{inside}</strong> })}
      </p>
      <Button variant="plain" onPress={() => setSeen(true)}>
        {say(words.gotIt)}
      </Button>
    </div>
  );
}
