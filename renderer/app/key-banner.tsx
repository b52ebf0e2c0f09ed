import { useState } from 'react';
import { useShellQuery } from '../data/use-desk-query.ts';
import { keyWords as words } from '../features/keys/words.ts';
import { say, sayWith } from '../language.ts';
import { useNavigation } from '../shared/window/navigation.ts';
import { Button } from '../ui/buttons/button.tsx';
import { Icon } from '../ui/buttons/icon.tsx';
import styles from './paused-banner.module.css';

/** Says what is wrong with where the key lies, or that its recovery key is not on paper yet, until the next start at the latest. */
export function KeyBanner() {
  const { data: key } = useShellQuery('keyStatus', {});
  const open = useNavigation((navigation) => navigation.open);
  const [isPutOff, setPutOff] = useState(false);
  const warning = key?.warnings[0];
  if (isPutOff || key === undefined || (warning === undefined && !key.recoveryWanted)) return null;
  return (
    <div className={styles.banner} role="status">
      <Icon name="key" />
      <p className={styles.words}>
        {warning?.message ?? sayWith(words.wanted, { b: (inside) => <strong>{inside}</strong> })}
      </p>
      <Button variant="plain" onPress={() => open('settings', { section: 'key' })}>
        {say(words.toTheKey)}
      </Button>
      <Button variant="plain" onPress={() => setPutOff(true)}>
        {say(words.later)}
      </Button>
    </div>
  );
}
