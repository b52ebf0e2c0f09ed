import { useProgramDialog } from '../../shared/window/program-dialog.ts';
import { AboutDialog } from './about-dialog.tsx';
import { DiagnosticsDialog } from './diagnostics-dialog.tsx';

/** What is shown of the program itself. The frame holds it: the menu can ask for it on every screen. */
export function ProgramDialogs() {
  const { shown, close } = useProgramDialog();
  if (shown === 'about') return <AboutDialog onClose={close} />;
  if (shown === 'diagnostics') return <DiagnosticsDialog onClose={close} />;
  return null;
}
