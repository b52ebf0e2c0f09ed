import { useOverlays } from '../../shared/window/shortcuts.ts';
import { LaterDialog, later } from '../../ui/later.tsx';

// Rarely asked for: each byte of the first screen goes through the main process.
const dialog = later(async () => (await import('./own-password-dialog.tsx')).OwnPasswordDialog);

/** Where an operator changes their own password, or chooses the first one, while they want to. */
export function OwnPassword() {
  const isOpen = useOverlays((overlays) => overlays.ownPasswordOpen);
  const show = useOverlays((overlays) => overlays.showOwnPassword);
  return isOpen ? <LaterDialog dialog={dialog} onClose={() => show(false)} /> : null;
}
