import { bridge } from '../bridge.ts';
import { settled } from './answers.ts';

/** Locks the desk until who is signed in is back. */
export function lockDesk(): void {
  void settled(() => bridge().shell.lock({}));
}
