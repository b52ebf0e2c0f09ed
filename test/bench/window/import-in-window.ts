import type { DeskWindow } from '../../../tools/demo/desk-window.ts';
import type { DeskPage } from './desk-page.ts';

export interface RunningImport {
  /** Resolves with the answer, however it ended. */
  readonly ended: Promise<unknown>;
  /** Asks it to end, and waits until it has. */
  cancel(): Promise<void>;
}

/** Starts the import of a file of people as a person does, by the system's dialog, and gives how to follow it. */
export async function importInWindow(desk: DeskWindow, file: string): Promise<RunningImport> {
  await desk.answerFileDialog(file);
  const jobId = await desk.page.evaluate(async (path) => {
    const { shell, job, on } = (window as unknown as DeskPage).loginDesk;
    await shell.chooseFile({ purpose: 'import' });
    const ended = new Promise((resolve) => {
      const stop = on.jobDone((end) => {
        stop();
        resolve(end.answer);
      });
    });
    Object.assign(window, { importEnded: ended });
    const started = await job.import({ what: 'people', file: path });
    if (!started.ok) throw new Error(started.error.message);
    return started.value.jobId;
  }, file);
  const ended = desk.page.evaluate(
    () => (window as unknown as { importEnded: Promise<unknown> }).importEnded,
  );
  return {
    ended,
    cancel: async () => {
      await desk.page.evaluate((id) => (window as unknown as DeskPage).loginDesk.cancelJob(id), jobId);
      await ended;
    },
  };
}
