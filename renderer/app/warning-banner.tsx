import type { ReactNode } from 'react';
import { useNavigation } from '../shared/window/navigation.ts';
import { Button } from '../ui/buttons/button.tsx';
import { Icon } from '../ui/buttons/icon.tsx';
import styles from './paused-banner.module.css';

interface WarningBannerProps {
  /** The section of the settings that says more. */
  readonly section: string;
  /** What leads there. */
  readonly show: string;
  readonly children: ReactNode;
}

/** Says across the window, for as long as it is so, what goes wrong by itself, and leads to where it can be mended. */
export function WarningBanner({ section, show, children }: WarningBannerProps) {
  const open = useNavigation((navigation) => navigation.open);
  return (
    <div className={styles.banner} role="status">
      <Icon name="warning" />
      <p className={styles.words}>{children}</p>
      <Button variant="plain" onPress={() => open('settings', { section })}>
        {show}
      </Button>
    </div>
  );
}
