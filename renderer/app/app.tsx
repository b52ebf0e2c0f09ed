import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { makeQueryClient, refreshOnChanges } from '../data/client.ts';
import { followJobs } from '../data/jobs.ts';
import { useShellQuery } from '../data/use-desk-query.ts';
import { SetupScreen } from '../features/setup/setup-screen.tsx';
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
  const setup = useShellQuery('setupState', {});
  const language = setup.data?.language ?? windowLanguage();
  // Before anything is drawn below, and again only when it is another.
  setWindowLanguage(language);
  return (
    <I18nProvider key={language} locale={windowLocale()}>
      {setup.data?.stage === 'ready' ? (
        <Frame />
      ) : (
        <SetupScreen setup={setup.data ?? null} error={setup.error} onRetry={setup.refetch} />
      )}
    </I18nProvider>
  );
}
