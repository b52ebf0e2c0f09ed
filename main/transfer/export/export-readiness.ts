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
import { say } from '../../language.ts';
import type { JobContext } from '../job-context.ts';
import { type Column, codeColumn, columnsThatGo, numberColumn, textColumn, timeColumn } from './columns.ts';
import { type ExportContent, exportFile } from './export-file.ts';
import { printWords } from './print-words.ts';
import { manifestWords } from './words.ts';
import { csvWriting } from './writers/csv-writing.ts';
import { jsonLinesWriting } from './writers/json-lines-writing.ts';
import type { Writing } from './writers/writing.ts';

type Input = ParsedInputOf<typeof readinessJobs.exportReadiness>;

// Who holds an address is not among the columns: a list like this is passed on to practices.
const columns: readonly Column<ReadinessRow>[] = [
  textColumn('practice_id', (row) => row.practiceId),
  textColumn('practice_name', (row) => row.practiceName),
  textColumn('account_id', (row) => row.accountId),
  textColumn('account_kind', (row) => row.account),
  textColumn('name', (row) => row.name),
  textColumn('readiness', (row) => row.kind),
  textColumn('email', (row) => row.email ?? ''),
  codeColumn('claimed', (row) => (row.claimed ? 'yes' : 'no')),
  numberColumn('also_wanted_by', (row) => row.alsoWantedBy),
  textColumn('probably_meant', (row) => row.suggestion ?? ''),
  timeColumn('told_at', (row) => row.noticedAt),
];

/**
 * The job `exportReadiness`: what would become of each account, with a manifest beside the file. Codes of `exportFile`.
 */
export async function exportReadiness(input: Input, context: JobContext): Promise<Answer<ExportResult>> {
  const { filters } = input;
  const content: ExportContent<ReadinessRow> = {
    writing: await writingOf(input),
    filters,
    count: (reader) => reader.get<{ n: number }>(countCandidates(filters))?.n ?? 0,
    rows: function* (watched) {
      const classify = createClassifier();
      for (const candidate of watched.each<CandidateRow>(selectCandidates(scopeConditions(filters)))) {
        const readiness = classify(candidate);
        if (filters.kinds && !filters.kinds.includes(readiness.kind)) continue;
        yield toReadinessRow(candidate, readiness);
      }
    },
  };
  return exportFile(input.out, content, context);
}

/** How accounts become a file. What makes workbooks and pages is loaded where one is asked for. */
async function writingOf({ format, exact, filters, zone }: Input): Promise<Writing<ReadinessRow>> {
  switch (format) {
    case 'csv':
      return csvWriting(columns, exact);
    case 'jsonl': {
      const left = columnsThatGo(columns);
      const names = left.map(({ name }) => name);
      const line = (row: ReadinessRow): string =>
        `${JSON.stringify(Object.fromEntries(left.map(({ name, of, value }) => [name, value ? value(row) : of(row)])))}\n`;
      return jsonLinesWriting(names, line, { exact, note: say(manifestWords.accountLines) });
    }
    case 'xlsx':
      return (await import('./writers/xlsx-writing.ts')).xlsxWriting(columns, say(printWords.readiness));
    case 'pdf': {
      const { pdfWriting } = await import('./writers/pdf-writing.ts');
      const { printedReadinessColumns, readinessLines } = await import('./readiness-print.ts');
      return pdfWriting({
        title: say(printWords.readiness),
        lines: readinessLines(filters),
        zone: zone ?? 'UTC',
        columns: printedReadinessColumns,
      });
    }
  }
}
