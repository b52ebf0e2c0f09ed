import type { JobName, Jobs } from '../../preload/contract/contract.ts';
import { jobs } from '../../preload/contract/contract.ts';
import type { OutputOf, ParsedInputOf } from '../../preload/contract/define.ts';
import { reaches } from '../../preload/contract/roles.ts';
import { standingOf } from '../desk/operators/read-operators.ts';
import { invalidInput } from '../desk/perform.ts';
import { type Answer, failures } from '../failures.ts';
import { forbiddenExporter } from '../machine-policy.ts';
import { verifyAudit } from './audit/verify-audit.ts';
import { checkStore } from './backup/check-store.ts';
import { createBackup } from './backup/make-backup.ts';
import { exportAudit } from './export/export-audit.ts';
import { exportCases } from './export/export-cases.ts';
import { exportReadiness } from './export/export-readiness.ts';
import { exportScheduled } from './export/export-scheduled.ts';
import { importJob } from './import/import-job.ts';
import { importSample } from './import/import-sample.ts';
import { previewImport } from './import/preview.ts';
import { undoImport } from './import/undo-job.ts';
import type { JobContext } from './job-context.ts';
import { mendable } from './mendable.ts';
import { runNoted } from './note-job.ts';
import { readinessReport } from './readiness/report-job.ts';

type JobWork = {
  readonly [Name in JobName]: (
    input: ParsedInputOf<Jobs[Name]>,
    context: JobContext,
  ) => Promise<Answer<OutputOf<Jobs[Name]>>>;
};

const work: JobWork = {
  import: importJob,
  previewImport,
  importSample,
  undoImport,
  exportCases,
  exportAudit,
  verifyAudit,
  // The report is made of pages, which most jobs are not.
  exportReport: async (input, context) =>
    (await import('./export/export-report.ts')).exportReport(input, context),
  readinessReport,
  exportReadiness,
  exportScheduled,
  createBackup,
  checkStore,
  // Letters need the templates, which no other job does.
  mailReadiness: async (input, context) =>
    (await import('./readiness/mail-job.ts')).mailReadiness(input, context),
};

/** Jobs that take records out of the computer as a file: a policy may say who may. */
const exports: readonly JobName[] = [
  'exportCases',
  'exportAudit',
  'exportReadiness',
  'exportReport',
  'exportScheduled',
];

/** Runs one job to its end. What a person can mend is an answer; an exception is a bug. */
export async function runJob<Name extends JobName>(
  name: Name,
  input: unknown,
  context: JobContext,
): Promise<Answer<OutputOf<Jobs[Name]>>> {
  if (!Object.hasOwn(work, name)) return failures.jobUnknown(name);
  const parsed = jobs[name].input.safeParse(input);
  if (!parsed.success) return invalidInput(parsed.error.issues);
  // Asked here, where every face's jobs come by. What they change asks again at the door.
  if (context.actor.isProgram !== true) {
    const standing = standingOf(context.store.read, context.actor);
    if (!standing.ok) return standing;
    if (!reaches(standing.value.role, jobs[name].role))
      return standing.value.role === 'auditor' ? failures.auditorChangesNothing() : failures.leadNeeded();
    const forbidden = exports.includes(name) ? forbiddenExporter(standing.value.role) : null;
    if (forbidden) return forbidden;
  }
  const answer = await runNoted(name, parsed.data, context, () =>
    mendable<unknown>(context.store.path, () => work[name](parsed.data as never, context)),
  );
  return answer as Answer<OutputOf<Jobs[Name]>>;
}
