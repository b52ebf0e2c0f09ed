import { useCallback, useRef } from 'react';
import { useShellQuery } from '../data/use-desk-query.ts';
import { CasesScreen } from '../features/cases/cases-screen.tsx';
import { DirectoryScreen } from '../features/directory/directory-screen.tsx';
import { OutboxScreen } from '../features/outbox/outbox-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { Announcer } from '../ui/announcer.tsx';
import { classes } from '../ui/classes.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './frame.module.css';
import { type Screen, useNavigation } from './navigation.ts';
import { PausedBanner } from './paused-banner.tsx';
import { Rail, screenWords } from './rail.tsx';
import { useOverlays, useShortcuts } from './shortcuts.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { StatusBar } from './status-bar.tsx';

// The queue may pause, and a message may fall due, without anybody changing anything.
const statusMillis = 15_000;

/** The window around the screens: rail, command bar, call panel, status. */
export function Frame() {
  const screen = useNavigation((navigation) => navigation.screen);
  const callOpen = useOverlays((overlays) => overlays.callOpen);
  const { data: status } = useShellQuery('deskStatus', {}, { everyMillis: statusMillis, keepPrevious: true });
  const header = useRef<HTMLElement>(null);
  const focusCommandBar = useCallback(() => {
    const box = header.current?.querySelector('input');
    box?.focus();
    box?.select();
  }, []);
  useShortcuts(focusCommandBar);

  return (
    <div className={styles.window}>
      <Rail attention={status?.attention ?? 0} />
      <div className={styles.page}>
        <header ref={header} className={styles.header} />
        <PausedBanner paused={status?.paused ?? null} />
        <main className={styles.screen} aria-label={screenWords(screen)}>
          <ErrorBoundary key={screen} of={screenWords(screen)}>
            <ScreenOf screen={screen} />
          </ErrorBoundary>
        </main>
      </div>
      <aside className={classes(styles.call, callOpen && styles.callOpen)} aria-label="Call" />
      <div className={styles.status}>
        <StatusBar status={status} />
      </div>
      <ShortcutsDialog />
      <Announcer />
    </div>
  );
}

function ScreenOf({ screen }: { readonly screen: Screen }) {
  switch (screen) {
    case 'desk':
      return null;
    case 'cases':
      return <CasesScreen />;
    case 'outbox':
      return <OutboxScreen />;
    case 'directory':
      return <DirectoryScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}
