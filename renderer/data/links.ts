import { bridge } from '../bridge.ts';

/**
 * Calls `follow` when the system has given the program a link, and when somebody may have signed in: one that came before waits
 * for them. Gives how to stop.
 */
export function onLink(follow: () => void): () => void {
  const stops = [bridge().on.linkArrived(follow), bridge().on.setupChanged(follow)];
  return () => {
    for (const stop of stops) stop();
  };
}
