import { useOverlays } from '../shared/window/shortcuts.ts';
import { LaterDialog, later } from '../ui/later.tsx';

// Rarely asked for, and with a sentence for each key: each byte of the first screen goes through the main process.
const overview = later(async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog);

/** The overview of all shortcuts, while somebody wants it. */
export function ShortcutsOverview() {
  const isOpen = useOverlays((overlays) => overlays.shortcutsOpen);
  const show = useOverlays((overlays) => overlays.showShortcuts);
  return isOpen ? <LaterDialog dialog={overview} onClose={() => show(false)} /> : null;
}
