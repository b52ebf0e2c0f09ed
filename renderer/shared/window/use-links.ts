import { useEffect } from 'react';
import { onLink } from '../../data/links.ts';
import { useShell } from '../../data/use-action.ts';
import { placeOfWindow } from '../../data/windows.ts';
import { screens, useNavigation } from './navigation.ts';

/** Opens what the window was opened at, once. */
function openPlace(open: ReturnType<typeof useNavigation.getState>['open']): void {
  const place = placeOfWindow();
  if (place === null) return;
  history.replaceState(null, '', location.pathname);
  const screen = screens.find((each) => place.kind === 'screen' && each === place.id);
  if (screen !== undefined) open(screen);
  if (place.kind === 'case') open('cases', { case: place.id });
  if (place.kind === 'account') open('desk', { account: place.id });
  if (place.kind === 'practice') open('desk', { practice: place.id });
}

/** Opens what the system's links to the program ask for, once somebody is signed in. */
export function useLinks(): void {
  const { run: take } = useShell('takeLink');
  const open = useNavigation((navigation) => navigation.open);
  useEffect(() => {
    const follow = async (): Promise<void> => {
      const answer = await take({});
      if (answer.ok && answer.value.case !== null) open('cases', { case: answer.value.case });
    };
    void follow();
    openPlace(open);
    return onLink(() => void follow());
  }, [take, open]);
}
