import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { SetupState } from '../../preload/contract/shell.ts';
import { makeQueryClient, refreshOnChanges } from '../data/client.ts';
import { followJobs } from '../data/jobs.ts';
import { useSetup } from '../data/use-setup.ts';
import { SetupScreen } from '../features/setup/setup-screen.tsx';
import { LockScreen } from '../features/sign-in/lock-screen.tsx';
import { setWindowLanguage, windowLanguage, windowLocale } from '../language.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';

/** The window: the desk when there is one, and before that the way to one. */
export function App() {
  const [client] = useState(makeQueryClient);

  useEffect(() => {
    const stops = [refreshOnChanges(client), followJobs()];
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
  const language = setup.data?.language ?? windowLanguage();
  // Before anything is drawn below, and again only when it is another.
  setWindowLanguage(language);
  const drawnFor = useOperatorInWindow(setup.data);
  return (
    <I18nProvider key={language} locale={windowLocale()}>
      {/* Below the lock everything stays as it was left; for another operator it begins again. */}
      {drawnFor === null ? null : <Frame key={drawnFor} />}
      {setup.data?.stage === 'ready' ? null : setup.data?.stage === 'locked' ? (
        <LockScreen setup={setup.data} />
      ) : (
        <SetupScreen setup={setup.data ?? null} error={setup.error} onRetry={setup.refetch} />
      )}
    </I18nProvider>
  );
}

/** For whom the window is drawn, by id: who is signed in, also while it is locked. A window that begins locked has nothing to keep. */
function useOperatorInWindow(setup: SetupState | undefined): string | null {
  const drawn = useRef<string | null>(null);
  if (setup?.stage === 'ready') drawn.current = setup.operatorId;
  else if (setup?.stage !== 'locked') drawn.current = null;
  return drawn.current;
}
