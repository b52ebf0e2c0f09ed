import { useCallback } from 'react';
import type { WindowPlace } from '../../../preload/contract/windows.ts';
import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { type Screen, useNavigation } from './navigation.ts';
import { notify } from './notice.tsx';
import { usePlaces } from './places.ts';
import { shortcutWords as words } from './words.ts';

/** What of a screen is a record, the first one meant. */
const recordsOf: Readonly<Partial<Record<Screen, readonly ('case' | 'account' | 'practice')[]>>> = {
  desk: ['account', 'practice'],
  cases: ['case'],
};

/** What this window has before it: the open case or record, else its screen. */
function placeHere(): WindowPlace {
  const shown = Object.keys(usePlaces.getState().shown);
  const { screen } = useNavigation.getState();
  for (const kind of recordsOf[screen] ?? []) {
    const found = shown.find((place) => place.startsWith(`${kind}:`));
    if (found !== undefined) return { kind, id: found.slice(kind.length + 1) };
  }
  return { kind: 'screen', id: screen };
}

/** Opens another window: at what this one has before it, or at a place that is given. */
export function useNewWindow(): (place?: WindowPlace) => Promise<void> {
  const { run } = useShell('newWindow');
  return useCallback(
    async (place = placeHere()) => {
      const answer = await run({ place });
      if (answer.ok && !answer.value.opened) notify(say(words.tooManyWindows));
    },
    [run],
  );
}
