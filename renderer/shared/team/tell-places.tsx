import { useEffect } from 'react';
import { bridge } from '../../bridge.ts';
import { settled } from '../../data/answers.ts';
import { usePlaces } from './places.ts';
import { useOthers } from './use-others.ts';

// Someone who walks through records is at none of them.
const settleMillis = 250;

/** Tells the team's other desks what this window has before it. Renders nothing. */
export function TellPlaces() {
  const shown = usePlaces((state) => state.shown);
  const { isInTeam } = useOthers();
  const places = JSON.stringify(Object.keys(shown).sort());
  useEffect(() => {
    if (!isInTeam) return;
    const timer = setTimeout(
      // What could not be told is told with the next change; nobody waits for it.
      () => void settled(() => bridge().shell.beAt({ places: JSON.parse(places) as string[] })),
      settleMillis,
    );
    return () => clearTimeout(timer);
  }, [isInTeam, places]);
  return null;
}
