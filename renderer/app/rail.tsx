import type { IconName } from '../../preload/contract/icons.ts';
import { type Screen, screens, useNavigation } from '../shared/window/navigation.ts';
import { Icon } from '../ui/buttons/icon.tsx';
import { classes } from '../ui/classes.ts';
import styles from './rail.module.css';

const looks: Readonly<Record<Screen, { readonly words: string; readonly icon: IconName }>> = {
  desk: { words: 'Desk', icon: 'phone' },
  cases: { words: 'Cases', icon: 'cases' },
  outbox: { words: 'Outbox', icon: 'mail' },
  directory: { words: 'Directory', icon: 'directory' },
  reports: { words: 'Reports', icon: 'reports' },
  settings: { words: 'Settings', icon: 'settings' },
};

/** What a screen is called. */
export function screenWords(screen: Screen): string {
  return looks[screen].words;
}

/** The way to every screen; settings stand apart at the bottom. */
export function Rail({ attention }: { readonly attention: number }) {
  const current = useNavigation((navigation) => navigation.screen);
  const open = useNavigation((navigation) => navigation.open);
  return (
    <nav className={styles.rail} aria-label="Screens">
      {screens.map((screen, index) => {
        const { words, icon } = looks[screen];
        const waiting = screen === 'outbox' && attention > 0 ? attention : null;
        return (
          <button
            key={screen}
            type="button"
            className={classes(
              styles.item,
              screen === current && styles.current,
              screen === 'settings' && styles.last,
            )}
            aria-current={screen === current ? 'page' : undefined}
            aria-keyshortcuts={`Control+${index + 1} Meta+${index + 1}`}
            aria-label={waiting === null ? words : `${words}, ${waiting} need a person`}
            onClick={() => open(screen)}
          >
            <Icon name={icon} />
            <span className={styles.words}>{words}</span>
            {waiting === null ? null : <span className={styles.count}>{waiting}</span>}
          </button>
        );
      })}
    </nav>
  );
}
