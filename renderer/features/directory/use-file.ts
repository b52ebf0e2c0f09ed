import type { InputOf } from '../../../preload/contract/define.ts';
import type { ImportPreview, transferJobs } from '../../../preload/contract/transfer.ts';
import { type JobRun, useJobs } from '../../data/jobs.ts';
import { runToEnd } from '../../data/run-to-end.ts';
import type { JobHandle } from '../../data/use-job.ts';
import { type ImportKind, useDirectoryState } from './directory-state.ts';
import { isReady, type Reading, readingToImport } from './import-reading.ts';

/** Where the window keeps what it saw of a file, by what that holds. */
export const lookSlot = (what: ImportKind | 'arriving'): string => `look ${what}`;

/** A file of which nobody said how it is read. */
export const asFound: Reading = {};

export type ImportJob = JobHandle<'import'>;

type ImportInput = InputOf<typeof transferJobs.import>;

/** Whether a run was about a file as it is read now. */
export function isOf(
  input: ImportInput | null,
  file: string | null,
  reading: Reading,
  preview: ImportPreview | null,
): boolean {
  if (input === null || preview === null || input.file !== file) return false;
  const {
    what: _what,
    file: _file,
    dryRun: _dryRun,
    remember: _kept,
    rejectsFile: _rejects,
    ...read
  } = input;
  return JSON.stringify(read) === JSON.stringify(readingToImport(reading, preview));
}

interface FileInHand {
  /** What was seen of it last, while it is looked at too. */
  readonly look: JobRun | undefined;
  readonly preview: ImportPreview | null;
  /**
   * Looks at a file that is to be read so, and checks it at once where that is asked for and nothing is missing: neither changes
   * anything, so neither needs a question.
   */
  readonly lookAt: (file: string, reading: Reading, then: 'look' | 'check') => Promise<void>;
}

/** The file of one kind that is looked at. */
export function useFile(what: ImportKind, job: Pick<ImportJob, 'start' | 'reset'>): FileInHand {
  const look = useJobs((jobs) => jobs.runs[lookSlot(what)]);
  const file = useDirectoryState((state) => state.files[what] ?? null);
  const seen = useDirectoryState((state) => state.seen[what] ?? null);
  const { setFile, setReading, setSeen, setRejectsFile } = useDirectoryState();
  const lookAt: FileInHand['lookAt'] = async (next, reading, then) => {
    if (next !== file) {
      setSeen(what, null);
      job.reset();
    }
    setFile(what, next);
    setReading(what, reading);
    setRejectsFile(what, null);
    const { map, ...rest } = reading;
    const found = await runToEnd(lookSlot(what), 'previewImport', {
      what,
      file: next,
      ...rest,
      ...(map === undefined ? {} : { map: [...map] }),
    });
    setSeen(what, found.ok ? found.value : null);
    if (!found.ok || then === 'look' || !isReady(found.value)) return;
    await job.start({ what, file: next, dryRun: true, ...readingToImport(reading, found.value) });
  };
  return { look, preview: seen, lookAt };
}
