import { lazy, Suspense } from 'react';
import { useProgramDialog } from '../../shared/window/program-dialog.ts';

// Rarely asked for: each byte of the first screen goes through the main process.
const loadAbout = () => import('./about-dialog.tsx');
const loadDiagnostics = () => import('./diagnostics-dialog.tsx');
const AboutDialog = lazy(async () => ({ default: (await loadAbout()).AboutDialog }));
const DiagnosticsDialog = lazy(async () => ({ default: (await loadDiagnostics()).DiagnosticsDialog }));

/** Loads the dialogs where somebody may ask for one next, so that it opens at once. */
export function loadProgramDialogs(): void {
  void loadAbout();
  void loadDiagnostics();
}

/** What is shown of the program itself. The frame holds it: the menu can ask for it on every screen. */
export function ProgramDialogs() {
  const { shown, close } = useProgramDialog();
  return (
    <Suspense fallback={null}>
      {shown === 'about' ? <AboutDialog onClose={close} /> : null}
      {shown === 'diagnostics' ? <DiagnosticsDialog onClose={close} /> : null}
    </Suspense>
  );
}
