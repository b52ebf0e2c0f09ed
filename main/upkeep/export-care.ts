import type { ScheduledExportStatus } from '../../preload/contract/scheduled-export.ts';
import type { Settings } from '../../preload/contract/settings.ts';
import type { Background } from '../desk/ground/basics/background.ts';
import type { Clock } from '../desk/ground/basics/context.ts';
import { exportStatusOf, isExportDue } from '../transfer/export/schedule.ts';
import type { Jobs } from '../transfer/jobs.ts';

// A start is not slowed down by an export that was missed; what comes first is the person.
const lookEvery = 60_000;

export interface ExportCareParts {
  readonly storePath: string;
  /** Nothing is exported by itself. */
  readonly readOnly: boolean;
  /** The id of this desk: what another one of the team set is that desk's to do. */
  readonly desk: string;
  readonly settings: () => Settings;
  readonly clock: Clock;
  readonly jobs: Pick<Jobs, 'runByItself'>;
  readonly background: Background;
}

/** Exports that a running program makes by itself. */
export interface ExportCare {
  readonly status: () => ScheduledExportStatus;
  readonly start: () => void;
}

/** Makes the exports that are due while the program runs, the missed one a minute after the start, in a worker. */
export function createExportCare(parts: ExportCareParts): ExportCare {
  const { storePath, readOnly, desk, settings, clock, jobs, background } = parts;
  const schedule = () => settings()['export.scheduled'];
  return {
    status: () => exportStatusOf(storePath, schedule(), desk, clock()),
    start: () => {
      if (readOnly) return;
      background.every(lookEvery, async () => {
        if (isExportDue(storePath, schedule(), desk, clock())) await jobs.runByItself('exportScheduled', {});
      });
    },
  };
}
