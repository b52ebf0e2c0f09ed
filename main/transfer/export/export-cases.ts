import { basename } from 'node:path';
import type { AuditHead } from '../../../preload/contract/audit.ts';
import type { CaseRecord } from '../../../preload/contract/cases.ts';
import type { ParsedInputOf } from '../../../preload/contract/define.ts';
import type { ExportResult, transferJobs } from '../../../preload/contract/transfer.ts';
import { auditHead } from '../../desk/audit/chain.ts';
import { caseConditions } from '../../desk/cases/case-filters.ts';
import { type CaseRow, readCase, selectCases } from '../../desk/cases/read-case.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { allOf, type Sql, sql } from '../../store/sql.ts';
import { byteOrderMarkText, csvLine } from '../csv/write-csv.ts';
import { type AtomicFile, openAtomicFile } from '../files/atomic-file.ts';
import { safeTarget } from '../files/safe-target.ts';
import { type JobContext, progressOf } from '../job-context.ts';
import { inSnapshot, WalkCancelled, watchedReader } from '../snapshot.ts';
import { caseColumns, caseKeys } from './case-columns.ts';
import { csvNote, type Manifest, manifestPath } from './manifest.ts';

type ExportInput = ParsedInputOf<typeof transferJobs.exportCases>;

/** How an export looks as text: what stands before the first case, and each case. */
interface Writing {
  readonly format: Manifest['format'];
  readonly head: string;
  readonly line: (record: CaseRecord) => string;
  readonly columns: readonly string[];
  readonly spreadsheetSafe: boolean;
  readonly note: string;
}

/**
 * The job `exportCases`: the cases that the filters leave, newest first, and a manifest beside the file. Everything is
 * read from one state of the store, one case in memory at a time. The file is there wholly or not at all, and takes the
 * place of an older one: a face that wants to ask first, asks before.
 * Codes `format-unavailable`, `filter-invalid`, `target-is-folder`, `target-not-file`, `target-in-use`, `folder-missing`, `folder-not-writable`,
 * `disk-full`, `job-cancelled`.
 */
export async function exportCases(input: ExportInput, context: JobContext): Promise<Answer<ExportResult>> {
  if (input.format !== 'csv' && input.format !== 'jsonl') return failures.formatUnavailable(input.format);
  const conditions = caseConditions(input.filters);
  if (!conditions.ok) return conditions;
  const target = safeTarget(input.out, context.store.path);
  if (!target.ok) return target;
  const writing = input.format === 'csv' ? csvWriting(input.exact) : jsonLinesWriting();
  const file = openAtomicFile(input.out, context.random);
  if (!file.ok) return file;
  const manifestFile = openAtomicFile(manifestPath(input.out), context.random);
  if (!manifestFile.ok) {
    file.value.discard();
    return manifestFile;
  }
  try {
    const exportedAt = new Date(context.clock()).toISOString();
    const { rows, head } = writeCases(file.value, writing, conditions.value, context);
    const written = file.value.finish();
    const manifest: Manifest = {
      file: basename(input.out),
      rows,
      ...written,
      format: writing.format,
      exact: input.exact,
      spreadsheetSafe: writing.spreadsheetSafe,
      note: writing.note,
      filters: input.filters,
      auditHead: head,
      exportedAt,
      operator: context.operator,
      program: { name: 'Login Desk', version: context.version },
      columns: writing.columns,
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

function writeCases(
  file: AtomicFile,
  writing: Writing,
  conditions: readonly Sql[],
  context: JobContext,
): { readonly rows: number; readonly head: AuditHead } {
  const reader = context.store.read;
  const startedAt = context.elapsed();
  return inSnapshot(reader, () => {
    const head = auditHead(reader);
    const total =
      reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM cases AS c WHERE ${allOf(conditions)}`)?.n ?? 0;
    const tell = (rows: number) => context.progress(progressOf(rows, total, context.elapsed() - startedAt));
    const watched = watchedReader(reader, context.cancelled, tell);
    let rows = 0;
    file.write(writing.head);
    for (const row of watched.each<CaseRow>(selectCases(conditions, total))) {
      const record = readCase(reader, row.number);
      if (!record.ok) throw new Error(record.error.message);
      file.write(writing.line(record.value));
      rows += 1;
    }
    tell(rows);
    return { rows, head };
  });
}

function csvWriting(exact: boolean): Writing {
  const safe = !exact;
  const names = caseColumns.map(({ name }) => name);
  return {
    format: 'csv',
    head: (safe ? byteOrderMarkText : '') + csvLine(names, { safe }),
    line: (record) =>
      csvLine(
        caseColumns.map(({ of }) => of(record)),
        { safe },
      ),
    columns: names,
    spreadsheetSafe: safe,
    note: csvNote(safe),
  };
}

const jsonLinesWriting = (): Writing => ({
  format: 'jsonl',
  head: '',
  line: (record) => `${JSON.stringify(record)}\n`,
  columns: caseKeys,
  spreadsheetSafe: false,
  note: 'One JSON document a line, each a case as it is. Times are milliseconds since 1970 in UTC.',
});
