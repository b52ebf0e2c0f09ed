import { useProgramDialog } from '../../shared/window/program-dialog.ts';
import { type Later, LaterDialog, later } from '../../ui/later.tsx';

type ProgramDialog = Later<{ readonly onClose: () => void }>;

// Rarely asked for: each byte of the first screen goes through the main process.
const about: ProgramDialog = later(async () => (await import('./about-dialog.tsx')).AboutDialog);
const diagnostics: ProgramDialog = later(
  async () => (await import('./diagnostics-dialog.tsx')).DiagnosticsDialog,
);

/** Loads the dialogs where somebody may ask for one next, so that it opens at once. */
export function loadProgramDialogs(): void {
  for (const dialog of [about, diagnostics]) void dialog.load().catch(() => undefined);
}

/** What is shown of the program itself. The frame holds it: the menu can ask for it on every screen. */
export function ProgramDialogs() {
  const { shown, close } = useProgramDialog();
  if (shown === null) return null;
  return <LaterDialog key={shown} dialog={shown === 'about' ? about : diagnostics} onClose={close} />;
}
