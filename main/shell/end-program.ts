import { app } from 'electron';
import type { OpenDesk } from '../compose.ts';
import type { WindowUpdates } from '../window/window-updates.ts';

export interface ProgramEnd {
  readonly desk: {
    login(): OpenDesk | null;
    letGo(): OpenDesk | null;
  };
  readonly updates: Pick<WindowUpdates, 'isReady' | 'isFree' | 'installAtEnd'>;
  /** Notes what the next start may expect of the desk. */
  readonly expectAgain: (closing: OpenDesk) => void;
  /** What else has to be put away, whatever becomes of the rest. */
  readonly putAway: () => readonly Promise<unknown>[];
}

/** Ends the program in order when it is quit: the desk first, then a newer version takes its place. */
export function endInOrder({ desk, updates, expectAgain, putAway }: ProgramEnd): void {
  const end = async (closing: OpenDesk | null): Promise<void> => {
    const isFree = updates.isReady() && (await updates.isFree(closing).catch(() => false));
    if (closing !== null) expectAgain(closing);
    await Promise.allSettled([closing?.shutdown(), ...putAway()]);
    const installed = await updates.installAtEnd(isFree);
    if (installed?.start) app.relaunch({ execPath: installed.start, args: process.argv.slice(1) });
    // A second quit would wait for windows that are gone by now.
    if (installed?.endsByItself !== true) app.exit();
  };
  let ends = false;
  app.on('will-quit', (event) => {
    if (ends || (!desk.login() && !updates.isReady())) return;
    ends = true;
    // A message on its way is brought to its end first, so that its state is known.
    event.preventDefault();
    void end(desk.letGo()).catch(() => app.exit());
  });
}
