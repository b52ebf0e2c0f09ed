import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { type Language, languageOf } from '../../language/languages.ts';
import type { SetupState } from '../../preload/contract/shell.ts';
import { makeQueryClient, refreshOnChanges } from '../data/client.ts';
import { followJobs } from '../data/jobs.ts';
import { broughtBefore, followDrafts } from '../data/lasting.ts';
import { followTeamWork } from '../data/team-progress.ts';
import { followUpdates } from '../data/update-news.ts';
import { useSetup } from '../data/use-setup.ts';
import { shareWithWindows } from '../data/windows.ts';
import type { SetupScreenProps } from '../features/setup/setup-screen.tsx';
import { LockScreen } from '../features/sign-in/lock-screen.tsx';
import { setWindowLanguage, windowLanguage, windowLocale } from '../language.ts';
import { Awaited, later, useLater } from '../ui/later.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { WindowHabits } from './window-habits.tsx';

// A desk that opens without a question needs none of it: each byte of the first screen goes through the main process.
const setupScreen = later(async () => (await import('../features/setup/setup-screen.tsx')).SetupScreen);

/** The window: the desk when there is one, and before that the way to one. */
export function App() {
  const [client] = useState(makeQueryClient);

  useEffect(() => {
    const stops = [
      refreshOnChanges(client),
      followJobs(),
      followTeamWork(),
      followUpdates(),
      followDrafts(),
      shareWithWindows(broughtBefore),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client]);

  return (
    <QueryClientProvider client={client}>
      <ErrorBoundary>
        <Stage />
      </ErrorBoundary>
    </QueryClientProvider>
  );
}

function Stage() {
  const setup = useSetup();
  const [expected] = useState(expectedLanguage);
  const language = setup.data?.language ?? expected ?? windowLanguage();
  // Before anything is drawn below, and again only when it is another.
  setWindowLanguage(language);
  const isAwaited = expected !== null && setup.data === undefined && setup.error === null;
  const frame = useFrame(setup.data, isAwaited);
  return (
    <I18nProvider key={language} locale={windowLocale()}>
      {/* Below the lock everything stays as it was left; for another operator it begins again. */}
      {frame.isShown ? (
        <WindowHabits key={frame.number}>
          <Frame />
        </WindowHabits>
      ) : null}
      {isAwaited || setup.data?.stage === 'ready' ? null : setup.data?.stage === 'locked' ? (
        <LockScreen setup={setup.data} />
      ) : (
        <Setup setup={setup.data ?? null} error={setup.error} onRetry={setup.refetch} />
      )}
    </I18nProvider>
  );
}

/** The way to a desk, where there is none yet. */
function Setup(shown: SetupScreenProps) {
  const SetupScreen = useLater(setupScreen);
  return SetupScreen === null ? <Awaited /> : <SetupScreen {...shown} />;
}

/**
 * The language of the desk that the last start opened without a question; null where it asked one. The frame of such a desk is
 * drawn while it is opened: what is typed meanwhile is looked up as soon as it is there.
 */
function expectedLanguage(): Language | null {
  const isExpected = document.querySelector('meta[name="desk-expected"]') !== null;
  return isExpected ? languageOf(document.documentElement.lang) : null;
}

/**
 * The window's frame: whether it is drawn, also below the lock, and its number, which is another one for each operator. A
 * window that begins locked has nothing to keep.
 */
function useFrame(
  setup: SetupState | undefined,
  isAwaited: boolean,
): { readonly number: number; readonly isShown: boolean } {
  const number = useRef(0);
  const shownTo = useRef<string | null>(null);
  const operator =
    setup?.stage === 'ready' ? setup.operatorId : setup?.stage === 'locked' ? shownTo.current : null;
  if (shownTo.current !== null && shownTo.current !== operator) number.current += 1;
  shownTo.current = operator;
  return { number: number.current, isShown: isAwaited || operator !== null };
}
