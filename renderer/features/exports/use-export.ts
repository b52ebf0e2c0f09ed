import type { Refusal } from '../../../preload/contract/shared.ts';
import type { ExportResult, JobProgress } from '../../../preload/contract/transfer.ts';
import { useShell } from '../../data/use-action.ts';

/** Long work that writes a file, whatever is in it. */
export interface ExportJob {
  readonly running: boolean;
  readonly progress: JobProgress | null;
  readonly cancel: () => void;
  readonly input: { readonly out: string } | null;
  readonly result: ExportResult | null;
  readonly error: Refusal | null;
}

export interface ExportHandle {
  readonly job: ExportJob;
  /** Where it was written, or is being. */
  readonly path: string;
  /** Asks for the file; null is a change of mind or a refusal. */
  readonly choose: (suggestedName: string) => Promise<string | null>;
  readonly isChoosing: boolean;
  /** Why there is no file. */
  readonly error: Refusal | null;
  readonly show: () => void;
  readonly showError: Refusal | null;
}

/** What goes with an export: the file that it writes, before and after. */
export function useExport(job: ExportJob): ExportHandle {
  const chooseFile = useShell('chooseFile');
  const showInFolder = useShell('showInFolder');
  const path = job.input?.out ?? '';
  return {
    job,
    path,
    choose: async (suggestedName) => {
      const chosen = await chooseFile.run({ purpose: 'export', suggestedName });
      return chosen.ok ? chosen.value.path : null;
    },
    isChoosing: chooseFile.busy,
    error: job.error ?? chooseFile.error,
    show: () => void showInFolder.run({ path }),
    showError: showInFolder.error,
  };
}
