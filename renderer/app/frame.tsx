import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { useShellQuery } from '../data/use-desk-query.ts';
import { CommandBar } from '../features/desk/search/command-bar.tsx';
import { say } from '../language.ts';
import { useCalls } from '../shared/call/call-store.ts';
import { useDesk } from '../shared/record/desk-store.ts';
import { useNavigation } from '../shared/window/navigation.ts';
import { useNewWindow } from '../shared/window/new-window.ts';
import { useKeptFocus } from '../shared/window/parts.ts';
import { useOverlays, useShortcuts } from '../shared/window/shortcuts.ts';
import { Announcer } from '../ui/announcer.tsx';
import { Button } from '../ui/buttons/button.tsx';
import { classes } from '../ui/classes.ts';
import { Unseen } from '../ui/text/unseen.tsx';
import { AuditorBanner } from './auditor-banner.tsx';
import { BackupBanner, useBackupStatus } from './backup-banner.tsx';
import { CopyingBanner } from './copying-banner.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { ExportBanner } from './export-banner.tsx';
import styles from './frame.module.css';
import { KeyBanner } from './key-banner.tsx';
import { PausedBanner } from './paused-banner.tsx';
import { Rail, screenWords } from './rail.tsx';
import { ReadOnlyBanner } from './read-only-banner.tsx';
import { UnreadLogBanner } from './unread-log-banner.tsx';
import { frameWords as words } from './words.ts';

// The queue may pause, and a message may fall due, without anyone changing anything.
const statusMillis = 15_000;

/** Back to where one was: another screen, or on the desk the record before. */
const goBack = (): void => {
  const { past, screen, back } = useNavigation.getState();
  if (past.length > 0) back();
  else if (screen === 'desk') useDesk.getState().stepBack();
};

/** The window around the screens: rail, command bar, call panel, status. */
export function Frame() {
  const screen = useNavigation((navigation) => navigation.screen);
  const callOpen = useOverlays((overlays) => overlays.callOpen);
  const { data: status } = useShellQuery('deskStatus', {}, { everyMillis: statusMillis, keepPrevious: true });
  const backups = useBackupStatus();
  const parts = useParts();
  const header = useRef<HTMLElement>(null);
  const focusCommandBar = useCallback(() => {
    const box = header.current?.querySelector('input');
    box?.focus();
    box?.select();
  }, []);
  const newWindow = useNewWindow();
  const openAnother = useCallback(() => void newWindow(), [newWindow]);
  useShortcuts(focusCommandBar, goBack, openAnother);
  useKeptFocus();

  return (
    <div className={styles.window}>
      <Rail attention={status?.attention ?? 0} />
      <div className={styles.page}>
        <header ref={header} className={styles.header} data-part="">
          <CommandBar />
          <CallToggle />
        </header>
        <BackupBanner status={backups} />
        <ExportBanner />
        {status?.unreadLog ? <UnreadLogBanner kept={status.unreadLog} /> : null}
        {status?.role === 'auditor' ? <AuditorBanner /> : null}
        <KeyBanner />
        {parts === null ? null : <parts.UpdateBanner />}
        {parts === null ? null : <parts.KeptBanner />}
        {parts === null ? null : <parts.HandedCalls />}
        {parts === null ? null : <parts.DueCases />}
        {parts === null ? null : <parts.CaseVerbs />}
        <CopyingBanner link={status?.team} />
        {status?.readOnly ? (
          <ReadOnlyBanner because={status.readOnlyBecause} />
        ) : (
          <PausedBanner status={status} />
        )}
        <main className={styles.screen} aria-label={screenWords(screen)} data-part="">
          {parts === null ? null : (
            <h1>
              <Unseen>{screenWords(screen)}</Unseen>
            </h1>
          )}
          <ErrorBoundary key={screen} of={screenWords(screen)}>
            {parts === null ? null : <parts.ScreenOf screen={screen} />}
          </ErrorBoundary>
        </main>
      </div>
      <aside
        className={classes(styles.call, callOpen && styles.callOpen)}
        aria-label={say(words.call)}
        data-part=""
      >
        <ErrorBoundary of={say(words.theCall)}>{parts === null ? null : <parts.CallPanel />}</ErrorBoundary>
      </aside>
      <div className={styles.status} data-part="">
        {parts === null ? null : <parts.StatusBar status={status} backups={backups} />}
      </div>
      {parts === null ? null : (
        <>
          <parts.DeskDialogs />
          <parts.FileDrop />
          <parts.RescueOutcome />
          <parts.ShortcutsOverview />
          <parts.Notice />
          <parts.ProgramDialogs />
          <parts.FollowMenu />
          <parts.OwnPassword />
          <parts.WhichCallDialog />
          <parts.ApprovalDialog />
          <parts.LoadedScreens />
          <parts.TellPlaces />
        </>
      )}
      <Announcer />
    </div>
  );
}

type Parts = typeof import('./frame-parts.tsx');

let loadedParts: Parts | null = null;

/**
 * What stands around the box; null until the box is there. It is drawn in turns that give way to keys.
 */
function useParts(): Parts | null {
  const [parts, setParts] = useState(loadedParts);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    if (loadedParts !== null) return;
    import('./frame-parts.tsx').then((loaded) => {
      loadedParts = loaded;
      startTransition(() => setParts(loaded));
    }, setProblem);
  }, []);
  if (problem !== null) throw problem;
  return parts;
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
