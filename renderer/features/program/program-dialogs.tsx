import { lazy, Suspense } from 'react';
import { useProgramDialog } from '../../shared/window/program-dialog.ts';

// Rarely asked for: each byte of the first screen goes through the main process.
const AboutDialog = lazy(async () => ({ default: (await import('./about-dialog.tsx')).AboutDialog }));
const DiagnosticsDialog = lazy(async () => ({
  default: (await import('./diagnostics-dialog.tsx')).DiagnosticsDialog,
}));

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
