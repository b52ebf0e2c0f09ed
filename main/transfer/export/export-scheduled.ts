import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type {
  ExportedDays,
  ScheduledExport,
  ScheduledExportMade,
} from '../../../preload/contract/scheduled-export.ts';
import { transferJobs } from '../../../preload/contract/transfer.ts';
import { readSettings } from '../../desk/ground/basics/settings.ts';
import { type Answer, done, failures, type Refused } from '../../failures.ts';
import type { JobContext } from '../job-context.ts';
import { mendable } from '../mendable.ts';
import { runNoted } from '../note-job.ts';
import { exportCases } from './export-cases.ts';
import { noteExportState, readExportState } from './export-state.ts';
import { manifestPath } from './manifest.ts';
import { planOf } from './schedule.ts';

/**
 * The job `exportScheduled`: exports the case log as the setting says into its folder, under a name with its days, over nothing that is
 * there. How it went is noted beside the store, and in the audit chain as of any export.
 * Codes `export-not-scheduled`, `export-of-other-desk` and those of `exportCases`.
 */
export async function exportScheduled(
  _input: object,
  context: JobContext,
): Promise<Answer<ScheduledExportMade>> {
  const schedule = readSettings(context.store.read)['export.scheduled'];
  if (schedule === null) return failures.exportNotScheduled();
  if (schedule.desk !== context.desk) return failures.exportOfOtherDesk(schedule.operator);
  const { store, clock } = context;
  const { dueAt, days } = planOf(schedule, readExportState(store.path), clock());
  const made = await exported(schedule, days, context);
  if (made.ok) {
    const { file, rows } = made.value;
    const lastGood = { at: clock(), dueAt, setting: schedule.since, file, rows, ...days };
    noteExportState(store.path, { lastGood, failing: null });
  } else if (made.error.code !== 'job-cancelled') noteFailure(schedule, made, context);
  context.announce(['exports']);
  return made;
}

function noteFailure(
  { since: setting }: ScheduledExport,
  { error }: Refused,
  { store, clock }: JobContext,
): void {
  const at = clock();
  const { failing } = readExportState(store.path);
  const since = failing?.setting === setting ? failing.since : at;
  noteExportState(store.path, { failing: { since, at, setting, message: error.message } });
}

async function exported(
  { folder, format, exact, zone }: ScheduledExport,
  days: ExportedDays,
  context: JobContext,
): Promise<Answer<ScheduledExportMade>> {
  const file = freeName(folder, days, format);
  const input = transferJobs.exportCases.input.parse({
    format,
    exact,
    out: file,
    filters: { ...days, zone },
    zone,
  });
  const answer = await runNoted('exportCases', input, context, () =>
    mendable(context.store.path, () => exportCases(input, context)),
  );
  return answer.ok ? done({ ...(answer.value as ScheduledExportMade), ...days, file }) : answer;
}

/** A name with the days that nothing has, neither file nor manifest: what lies there may be a person's. */
function freeName(folder: string, { from, to }: ExportedDays, ending: string): string {
  const name = `login-desk-cases-${from === to ? from : `${from}-to-${to}`}`;
  for (let count = 1; ; count += 1) {
    const file = join(folder, `${name}${count === 1 ? '' : `-${count}`}.${ending}`);
    if (!isThere(file) && !isThere(manifestPath(file))) return file;
  }
}

/** A folder that can't be looked at is told of by the export. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
