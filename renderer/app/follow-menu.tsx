import { useEffect, useRef } from 'react';
import { onMenu } from '../data/menu.ts';
import { useCommands } from '../features/desk/search/commands.ts';
import { say } from '../language.ts';
import { isLocked } from '../shared/window/locked.ts';
import { notify } from '../shared/window/notice.tsx';
import { isAsked } from '../shared/window/shortcuts.ts';
import { frameWords as words } from './words.ts';

/** Does what is chosen in the menu: the command of the box that is called alike. */
export function FollowMenu() {
  const commands = useCommands();
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(
    () =>
      onMenu((choice) => {
        // Below the lock, and below a question, everything stays as it is.
        if (isLocked() || isAsked()) return;
        const command = latest.current.find(({ id }) => id === choice);
        if (command === undefined) notify(say(words.notOfRole));
        else command.run();
      }),
    [],
  );
  return null;
}
