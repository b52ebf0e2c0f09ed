import type { PlainMessage } from '../../language/catalogue.ts';
import type { IconName } from '../../preload/contract/icons.ts';
import { say } from '../language.ts';
import { type Screen, screens, useNavigation } from '../shared/window/navigation.ts';
import { Icon } from '../ui/buttons/icon.tsx';
import { classes } from '../ui/classes.ts';
import styles from './rail.module.css';
import { frameWords as words } from './words.ts';

const looks: Readonly<Record<Screen, { readonly name: PlainMessage; readonly icon: IconName }>> = {
  desk: { name: words.desk, icon: 'phone' },
  cases: { name: words.cases, icon: 'cases' },
  outbox: { name: words.outbox, icon: 'mail' },
  directory: { name: words.directory, icon: 'directory' },
  reports: { name: words.reports, icon: 'reports' },
  links: { name: words.links, icon: 'link' },
  audit: { name: words.audit, icon: 'shield' },
  settings: { name: words.settings, icon: 'settings' },
};

/** What a screen is called. */
export function screenWords(screen: Screen): string {
  return say(looks[screen].name);
}

/** The way to every screen; settings stand apart at the bottom. */
export function Rail({ attention }: { readonly attention: number }) {
  const current = useNavigation((navigation) => navigation.screen);
  const open = useNavigation((navigation) => navigation.open);
  return (
    <nav className={styles.rail} aria-label={say(words.screens)}>
      {screens.map((screen, index) => {
        const { icon } = looks[screen];
        const name = screenWords(screen);
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
            aria-label={waiting === null ? name : say(words.needPerson, { screen: name, count: waiting })}
            onClick={() => open(screen)}
          >
            <Icon name={icon} />
            <span className={styles.words} data-words={name}>
              {name}
            </span>
            {waiting === null ? null : <span className={styles.count}>{waiting}</span>}
          </button>
        );
      })}
    </nav>
  );
}
