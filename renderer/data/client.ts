import { QueryClient } from '@tanstack/react-query';
import type { QueryName } from '../../preload/contract/contract.ts';
import { bridge } from '../bridge.ts';
import { isTouched } from './topics.ts';

/** Answers stay good until an event says otherwise: the desk is on this machine and tells of every change. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
    },
  });
}

// A sender at work tells of each message; asking again more often than this would only cost.
const gatherMillis = 80;

/** Asks again for whatever a change may have touched. Returns what ends it. */
export function refreshOnChanges(client: QueryClient): () => void {
  let gathered = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const flush = (): void => {
    timer = null;
    const topics = [...gathered];
    gathered = new Set();
    void client.invalidateQueries({
      predicate: ({ queryKey: [kind, name, input] }) =>
        kind === 'shell' || (kind === 'query' && isTouched(name as QueryName, input, topics)),
    });
  };
  const gather = (topics: readonly string[]): void => {
    for (const topic of topics) gathered.add(topic);
    timer ??= setTimeout(flush, gatherMillis);
  };

  const stops = [
    bridge().on.changed(({ topics }) => gather(topics)),
    bridge().on.sandboxMail(() => gather(['sandbox'])),
    bridge().on.setupChanged(() => void client.invalidateQueries()),
    bridge().on.presenceChanged(() => void client.invalidateQueries({ queryKey: ['shell', 'whoElse'] })),
    bridge().on.updateChanged(() => void client.invalidateQueries({ queryKey: ['shell', 'updateStatus'] })),
  ];
  return () => {
    if (timer !== null) clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
