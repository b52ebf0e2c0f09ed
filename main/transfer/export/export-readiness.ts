import type { ParsedInputOf } from '../../../preload/contract/define.ts';
import type { ReadinessRow, readinessJobs } from '../../../preload/contract/readiness.ts';
import type { ExportResult } from '../../../preload/contract/transfer.ts';
import {
  type CandidateRow,
  countCandidates,
  scopeConditions,
  selectCandidates,
} from '../../desk/readiness/candidates.ts';
import { createClassifier, toReadinessRow } from '../../desk/readiness/classify.ts';
import type { Answer } from '../../failures.ts';
import { byteOrderMarkText, csvLine } from '../csv/write-csv.ts';
import type { JobContext } from '../job-context.ts';
import { type ExportContent, exportFile } from './export-file.ts';
import { csvNote } from './manifest.ts';

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
 * The job `exportReadiness`: what would become of each account, as CSV with a manifest beside it. Codes of `exportFile`.
 */
export async function exportReadiness(input: Input, context: JobContext): Promise<Answer<ExportResult>> {
  const { filters, exact } = input;
  const safe = !exact;
  const names = columns.map(({ name }) => name);
  const content: ExportContent = {
    format: 'csv',
    exact,
    spreadsheetSafe: safe,
    note: csvNote(safe),
    filters,
    columns: names,
    head: (safe ? byteOrderMarkText : '') + csvLine(names, { safe }),
    count: (reader) => reader.get<{ n: number }>(countCandidates(filters))?.n ?? 0,
    lines: function* (watched, _total, onShortened) {
      const classify = createClassifier();
      for (const candidate of watched.each<CandidateRow>(selectCandidates(scopeConditions(filters)))) {
        const readiness = classify(candidate);
        if (filters.kinds && !filters.kinds.includes(readiness.kind)) continue;
        const row = toReadinessRow(candidate, readiness);
        yield csvLine(
          columns.map(({ of }) => of(row)),
          { safe, onShortened },
        );
      }
    },
  };
  return exportFile(input.out, content, context);
}
