import type { CaseRecord } from '../../../preload/contract/cases.ts';
import type { ParsedInputOf } from '../../../preload/contract/define.ts';
import { caseKeys, columnsOfKey } from '../../../preload/contract/export-columns.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { ExportResult, transferJobs } from '../../../preload/contract/transfer.ts';
import { caseConditions, daysWithin } from '../../desk/cases/case-filters.ts';
import { type CaseRow, readCases, selectCases } from '../../desk/cases/read-case.ts';
import { withIdsOnFile } from '../../desk/directory/ids-on-file.ts';
import type { Stretch } from '../../desk/ground/basics/days.ts';
import { readSettings } from '../../desk/ground/basics/settings.ts';
import type { Answer } from '../../failures.ts';
import { say } from '../../language.ts';
import { isLeftOut } from '../../machine-policy.ts';
import { allOf, sql } from '../../store/sql.ts';
import type { JobContext } from '../job-context.ts';
import { caseColumns } from './case-columns.ts';
import { type ExportContent, exportFile } from './export-file.ts';
import type { Manifest } from './manifest.ts';
import { printWords } from './print-words.ts';
import { manifestWords } from './words.ts';
import { csvWriting } from './writers/csv-writing.ts';
import { jsonLinesWriting } from './writers/json-lines-writing.ts';
import type { Writing } from './writers/writing.ts';

type ExportInput = ParsedInputOf<typeof transferJobs.exportCases>;

/**
 * The job `exportCases`: the cases that the filters leave, newest first, and a manifest beside the file.
 * Codes `filter-invalid` and those of `exportFile`.
 */
export async function exportCases(input: ExportInput, context: JobContext): Promise<Answer<ExportResult>> {
  const filters = withIdsOnFile(context.store.read, 'cases', input.filters);
  const at = { now: context.clock(), settings: readSettings(context.store.read) };
  const conditions = caseConditions(context.store.read, filters, at);
  if (!conditions.ok) return conditions;
  const opened = daysWithin(input.filters);
  if (!opened.ok) return opened;
  const content: ExportContent<CaseRecord> = {
    writing: await writingOf(input),
    filters: input.filters,
    ...periodOf(opened.value),
    count: (reader) =>
      reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM cases AS c WHERE ${allOf(conditions.value)}`)
        ?.n ?? 0,
    rows: function* (watched, total) {
      for (const rows of inGroups(watched.each<CaseRow>(selectCases(conditions.value, total))))
        yield* readCases(watched, rows, at);
    },
  };
  return exportFile(input.out, content, context);
}

/** What belongs to so many cases is read at once. */
const groupSize = 256;

function* inGroups<Row>(rows: Iterable<Row>): Generator<readonly Row[]> {
  let group: Row[] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length < groupSize) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

const instantText = (at: Millis | null): string | null => (at === null ? null : new Date(at).toISOString());

/** The manifest's words for a stretch of time; none where it has no end to either side. */
const periodOf = ({ from, before }: Stretch): Pick<Manifest, 'period'> =>
  from === null && before === null
    ? {}
    : { period: { from: instantText(from), before: instantText(before) } };

const onlyWith = (record: CaseRecord, keys: readonly (keyof CaseRecord)[]): Partial<CaseRecord> =>
  Object.fromEntries(keys.map((key) => [key, record[key]]));

/** How cases become a file. What makes workbooks and pages is loaded where one is asked for. */
async function writingOf({ format, exact, filters, zone }: ExportInput): Promise<Writing<CaseRecord>> {
  switch (format) {
    case 'csv':
      return csvWriting(caseColumns, exact);
    case 'jsonl': {
      const keys = caseKeys.filter((key) => !columnsOfKey(key).some(isLeftOut));
      const line = (record: CaseRecord): string =>
        `${JSON.stringify(keys.length === caseKeys.length ? record : onlyWith(record, keys))}\n`;
      return jsonLinesWriting(keys, line, { exact, note: say(manifestWords.jsonLines) });
    }
    case 'xlsx':
      return (await import('./writers/xlsx-writing.ts')).xlsxWriting(caseColumns, say(printWords.cases));
    case 'pdf': {
      const { pdfWriting } = await import('./writers/pdf-writing.ts');
      const { printedCaseColumns, caseLines } = await import('./case-print.ts');
      return pdfWriting({
        title: say(printWords.caseLog),
        lines: caseLines(filters),
        zone: zone ?? filters.zone ?? 'UTC',
        columns: printedCaseColumns,
      });
    }
  }
}
