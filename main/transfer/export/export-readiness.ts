import { basename } from 'node:path';
import type { ParsedInputOf } from '../../../preload/contract/define.ts';
import type { ReadinessRow, readinessJobs } from '../../../preload/contract/readiness.ts';
import type { ExportResult } from '../../../preload/contract/transfer.ts';
import { auditHead } from '../../desk/audit/chain.ts';
import {
  type CandidateRow,
  countCandidates,
  scopeConditions,
  selectCandidates,
} from '../../desk/readiness/candidates.ts';
import { createClassifier, toReadinessRow } from '../../desk/readiness/classify.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { byteOrderMarkText, csvLine } from '../csv/write-csv.ts';
import { type AtomicFile, openAtomicFile } from '../files/atomic-file.ts';
import { type JobContext, progressOf } from '../job-context.ts';
import { inSnapshot, WalkCancelled, watchedReader } from '../snapshot.ts';
import { csvNote, type Manifest, manifestPath } from './manifest.ts';

type Input = ParsedInputOf<typeof readinessJobs.exportReadiness>;

// Who holds an address is not among the columns: a list like this is passed on to practices.
const columns: readonly { readonly name: string; readonly of: (row: ReadinessRow) => string }[] = [
  { name: 'practice_id', of: (row) => row.practiceId },
  { name: 'practice_name', of: (row) => row.practiceName },
  { name: 'account_id', of: (row) => row.accountId },
  { name: 'account_kind', of: (row) => row.account },
  { name: 'name', of: (row) => row.name },
  { name: 'readiness', of: (row) => row.kind },
  { name: 'email', of: (row) => row.email ?? '' },
  { name: 'claimed', of: (row) => (row.claimed ? 'yes' : 'no') },
  { name: 'also_wanted_by', of: (row) => String(row.alsoWantedBy) },
  { name: 'probably_meant', of: (row) => row.suggestion ?? '' },
  { name: 'told_at', of: (row) => (row.noticedAt === null ? '' : new Date(row.noticedAt).toISOString()) },
];

/**
 * The job `exportReadiness`: what would become of each account, as CSV with a manifest beside it, read from one state of the
 * store. The files are there wholly or not at all. Codes of the files, `job-cancelled`.
 */
export async function exportReadiness(input: Input, context: JobContext): Promise<Answer<ExportResult>> {
  const file = openAtomicFile(input.out, context.random);
  if (!file.ok) return file;
  const manifestFile = openAtomicFile(manifestPath(input.out), context.random);
  if (!manifestFile.ok) {
    file.value.discard();
    return manifestFile;
  }
  try {
    const { rows, head, exportedAt } = writeRows(file.value, input, context);
    const written = file.value.finish();
    const manifest: Manifest = {
      file: basename(input.out),
      rows,
      ...written,
      format: 'csv',
      exact: input.exact,
      spreadsheetSafe: !input.exact,
      note: csvNote(!input.exact),
      filters: input.filters,
      auditHead: head,
      exportedAt,
      operator: context.operator,
      program: { name: 'Login Desk', version: context.version },
      columns: columns.map(({ name }) => name),
    };
    manifestFile.value.write(`${JSON.stringify(manifest, null, 2)}\n`);
    manifestFile.value.finish();
    return done({ rows, ...written, manifest: manifestPath(input.out) });
  } catch (error) {
    if (error instanceof WalkCancelled) return failures.jobCancelled();
    throw error;
  } finally {
    file.value.discard();
    manifestFile.value.discard();
  }
}

function writeRows(file: AtomicFile, { filters, exact }: Input, context: JobContext) {
  const reader = context.store.read;
  const startedAt = context.elapsed();
  const safe = !exact;
  return inSnapshot(reader, () => {
    const head = auditHead(reader);
    const exportedAt = new Date(context.clock()).toISOString();
    const total = reader.get<{ n: number }>(countCandidates(filters))?.n ?? 0;
    const tell = (count: number) => context.progress(progressOf(count, total, context.elapsed() - startedAt));
    const watched = watchedReader(reader, context.cancelled, tell);
    const classify = createClassifier();
    const line = (cells: readonly string[]) => file.write(csvLine(cells, { safe }));
    let rows = 0;
    if (safe) file.write(byteOrderMarkText);
    line(columns.map(({ name }) => name));
    for (const candidate of watched.each<CandidateRow>(selectCandidates(scopeConditions(filters)))) {
      const readiness = classify(candidate);
      if (filters.kinds && !filters.kinds.includes(readiness.kind)) continue;
      const row = toReadinessRow(candidate, readiness);
      line(columns.map(({ of }) => of(row)));
      rows += 1;
    }
    tell(total);
    return { rows, head, exportedAt };
  });
}
