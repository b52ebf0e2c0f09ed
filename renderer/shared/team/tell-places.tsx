import { useEffect } from 'react';
import { useShell } from '../../data/use-action.ts';
import { usePlaces } from '../window/places.ts';
import { useOthers } from './use-others.ts';

// Someone who walks through records is at none of them.
const settleMillis = 250;

/** Tells the team's other desks what this window has before it. Renders nothing. */
export function TellPlaces() {
  const shown = usePlaces((state) => state.shown);
  const { isInTeam } = useOthers();
  const { run } = useShell('beAt');
  const places = JSON.stringify(Object.keys(shown).sort());
  useEffect(() => {
    if (!isInTeam) return;
    // What could not be told is told with the next change; nobody waits for it.
    const timer = setTimeout(() => void run({ places: JSON.parse(places) as string[] }), settleMillis);
    return () => clearTimeout(timer);
  }, [isInTeam, places, run]);
  return null;
}
