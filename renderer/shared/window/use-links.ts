import { useEffect } from 'react';
import { onLink } from '../../data/links.ts';
import { useShell } from '../../data/use-action.ts';
import { useNavigation } from './navigation.ts';

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
    return onLink(() => void follow());
  }, [take, open]);
}
