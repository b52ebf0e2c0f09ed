import type { PlainMessage } from '../../language/catalogue.ts';
import type { IconName } from '../../preload/contract/icons.ts';
import { useDeskQuery } from '../data/use-desk-query.ts';
import { say } from '../language.ts';
import { type Screen, screens, useNavigation } from '../shared/window/navigation.ts';
import { Icon } from '../ui/buttons/icon.tsx';
import { classes } from '../ui/classes.ts';
import { Unseen } from '../ui/text/unseen.tsx';
import { windowOwner } from '../window-store.ts';
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

// A reminder comes without anybody changing anything.
const countedEvery = 10_000;

/** The way to every screen; settings stand apart at the bottom. */
export function Rail({ attention }: { readonly attention: number }) {
  const current = useNavigation((navigation) => navigation.screen);
  const open = useNavigation((navigation) => navigation.open);
  const { data: queues } = useDeskQuery(
    'queueCounts',
    { operatorId: windowOwner() ?? 'none' },
    { everyMillis: countedEvery, keepPrevious: true },
  );
  // What nobody would see otherwise: a reminder that has come, and what somebody left at the portal.
  const cases = (queues?.dueForMe ?? 0) + (queues?.newFromPortal ?? 0);
  return (
    <nav className={styles.rail} aria-label={say(words.screens)} data-part="">
      {screens.map((screen, index) => {
        const { icon } = looks[screen];
        const name = screenWords(screen);
        const waiting = screen === 'outbox' ? attention : screen === 'cases' ? cases : 0;
        const means = screen === 'outbox' ? words.needPerson : words.needTurn;
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
            onClick={() => open(screen)}
          >
            <Icon name={icon} />
            <span className={styles.words} data-words={name}>
              {name}
            </span>
            {waiting === 0 ? null : (
              <>
                {' '}
                <span className={styles.count}>{waiting}</span>
                <Unseen> {say(means, { count: waiting })}</Unseen>
              </>
            )}
          </button>
        );
      })}
    </nav>
  );
}
