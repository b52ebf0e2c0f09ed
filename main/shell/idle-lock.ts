import { app, powerMonitor, type WebContents, webContents } from 'electron';
import { createIdleLock, type IdleLockParts } from '../sign-in/idle-lock.ts';

const lookEvery = 2000;

/** Locks when no one touched the window for a while, when the computer sleeps, and when the system's own lock comes on. */
export function watchForAbsence(
  parts: Pick<IdleLockParts, 'idleMinutes' | 'isOpen'> & {
    readonly lock: (why: 'idle' | 'sleep') => void;
  },
): void {
  const idle = createIdleLock({ ...parts, elapsed: () => performance.now(), lock: () => parts.lock('idle') });
  const watch = (contents: WebContents): void => {
    contents.on('input-event', () => idle.touched());
  };
  // The window is there before the desk is.
  webContents.getAllWebContents().forEach(watch);
  app.on('web-contents-created', (_event, contents) => watch(contents));
  setInterval(() => idle.look(), lookEvery);
  const sleep = (): void => parts.lock('sleep');
  powerMonitor.on('suspend', sleep);
  powerMonitor.on('lock-screen', sleep);
}
