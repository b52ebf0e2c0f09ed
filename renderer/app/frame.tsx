import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { useShellQuery } from '../data/use-desk-query.ts';
import { RescueOutcome } from '../features/backups/outcome-dialog.tsx';
import { CallPanel } from '../features/call/call-panel.tsx';
import { CommandBar } from '../features/desk/search/command-bar.tsx';
import { OwnPasswordDialog } from '../features/sign-in/own-password-dialog.tsx';
import { say } from '../language.ts';
import { useCalls } from '../shared/call/call-store.ts';
import { ApprovalDialog } from '../shared/operators/approval-dialog.tsx';
import { useNavigation } from '../shared/window/navigation.ts';
import { useOverlays, useShortcuts } from '../shared/window/shortcuts.ts';
import { Announcer } from '../ui/announcer.tsx';
import { Button } from '../ui/buttons/button.tsx';
import { classes } from '../ui/classes.ts';
import { AuditorBanner } from './auditor-banner.tsx';
import { BackupBanner, useBackupStatus } from './backup-banner.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './frame.module.css';
import { KeyBanner } from './key-banner.tsx';
import { PausedBanner } from './paused-banner.tsx';
import { Rail, screenWords } from './rail.tsx';
import { ReadOnlyBanner } from './read-only-banner.tsx';
import { ScreenOf, useLoadedScreens } from './screens.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { StatusBar } from './status-bar.tsx';
import { UnreadLogBanner } from './unread-log-banner.tsx';
import { frameWords as words } from './words.ts';

// The queue may pause, and a message may fall due, without anyone changing anything.
const statusMillis = 15_000;

/** The window around the screens: rail, command bar, call panel, status. */
export function Frame() {
  const screen = useNavigation((navigation) => navigation.screen);
  const callOpen = useOverlays((overlays) => overlays.callOpen);
  const { data: status } = useShellQuery('deskStatus', {}, { everyMillis: statusMillis, keepPrevious: true });
  const backups = useBackupStatus();
  const isBarThere = useNextTurn();
  const header = useRef<HTMLElement>(null);
  const focusCommandBar = useCallback(() => {
    const box = header.current?.querySelector('input');
    box?.focus();
    box?.select();
  }, []);
  useShortcuts(focusCommandBar);
  useLoadedScreens();

  return (
    <div className={styles.window}>
      <Rail attention={status?.attention ?? 0} />
      <div className={styles.page}>
        <header ref={header} className={styles.header}>
          <CommandBar />
          <CallToggle />
        </header>
        <BackupBanner status={backups} />
        {status?.unreadLog ? <UnreadLogBanner kept={status.unreadLog} /> : null}
        {status?.role === 'auditor' ? <AuditorBanner /> : null}
        <KeyBanner />
        {status?.readOnly ? <ReadOnlyBanner /> : <PausedBanner status={status} />}
        {/* The desk makes room for the call by itself: its results stay as wide as they are. */}
        <main
          className={classes(styles.screen, callOpen && screen !== 'desk' && styles.besideCall)}
          aria-label={screenWords(screen)}
        >
          <ErrorBoundary key={screen} of={screenWords(screen)}>
            {isBarThere ? <ScreenOf screen={screen} /> : null}
          </ErrorBoundary>
        </main>
      </div>
      <aside className={classes(styles.call, callOpen && styles.callOpen)} aria-label={say(words.call)}>
        <ErrorBoundary of={say(words.theCall)}>{isBarThere ? <CallPanel /> : null}</ErrorBoundary>
      </aside>
      <div className={styles.status}>
        {isBarThere ? <StatusBar status={status} backups={backups} /> : null}
      </div>
      {isBarThere ? (
        <>
          <RescueOutcome />
          <ShortcutsDialog />
          <OwnPasswordDialog />
          <ApprovalDialog />
        </>
      ) : null}
      <Announcer />
    </div>
  );
}

/**
 * False at first, and true as soon as what was drawn is there: the box takes keys before the rest of the window is drawn, and
 * that gives way to them.
 */
function useNextTurn(): boolean {
  const [isNext, setNext] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setNext(true)));
    return () => clearTimeout(timer);
  }, []);
  return isNext;
}

/** Where the window is narrow, the call folds away; this brings it back and says that one is open. */
function CallToggle() {
  const callOpen = useOverlays((overlays) => overlays.callOpen);
  const showCall = useOverlays((overlays) => overlays.showCall);
  const calls = useCalls((state) => state.calls.length);
  const inHand = useCalls((state) => state.openNumber ?? (state.starting === null ? null : 'new'));
  // A call that begins, or is resumed, is meant to be seen.
  useEffect(() => {
    if (inHand !== null) showCall(true);
  }, [inHand, showCall]);
  return (
    <span className={styles.toggle}>
      <Button icon="phone" aria-expanded={callOpen} onPress={() => showCall(!callOpen)}>
        {calls === 0 ? say(words.call) : say(words.calls, { count: calls })}
      </Button>
    </span>
  );
}
