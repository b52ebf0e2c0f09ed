import type { CaseRecord } from '../../../preload/contract/cases.ts';
import type { ParsedInputOf } from '../../../preload/contract/define.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { ExportResult, transferJobs } from '../../../preload/contract/transfer.ts';
import { caseConditions, daysWithin } from '../../desk/cases/case-filters.ts';
import { type CaseRow, readCases, selectCases } from '../../desk/cases/read-case.ts';
import { withIdsOnFile } from '../../desk/directory/ids-on-file.ts';
import type { Stretch } from '../../desk/ground/basics/days.ts';
import { readSettings } from '../../desk/ground/basics/settings.ts';
import { type Answer, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { allOf, sql } from '../../store/sql.ts';
import { byteOrderMarkText, csvLine } from '../csv/write-csv.ts';
import type { JobContext } from '../job-context.ts';
import { caseColumns, caseKeys } from './case-columns.ts';
import { type ExportContent, exportFile } from './export-file.ts';
import { csvNote } from './manifest.ts';
import { manifestWords } from './words.ts';

type ExportInput = ParsedInputOf<typeof transferJobs.exportCases>;

/** How cases look as text. */
interface Writing
  extends Pick<ExportContent, 'format' | 'head' | 'columns' | 'exact' | 'spreadsheetSafe' | 'note'> {
  readonly line: (record: CaseRecord, onShortened: () => void) => string;
}

/**
 * The job `exportCases`: the cases that the filters leave, newest first, and a manifest beside the file.
 * Codes `format-unavailable`, `filter-invalid` and those of `exportFile`.
 */
export async function exportCases(input: ExportInput, context: JobContext): Promise<Answer<ExportResult>> {
  if (input.format !== 'csv' && input.format !== 'jsonl') return failures.formatUnavailable(input.format);
  const filters = withIdsOnFile(context.store.read, 'cases', input.filters);
  const at = { now: context.clock(), settings: readSettings(context.store.read) };
  const conditions = caseConditions(context.store.read, filters, at.now);
  if (!conditions.ok) return conditions;
  const opened = daysWithin(input.filters);
  if (!opened.ok) return opened;
  const { line, ...writing } =
    input.format === 'csv' ? csvWriting(input.exact) : jsonLinesWriting(input.exact);
  const content: ExportContent = {
    ...writing,
    filters: input.filters,
    ...periodOf(opened.value),
    count: (reader) =>
      reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM cases AS c WHERE ${allOf(conditions.value)}`)
        ?.n ?? 0,
    lines: function* (watched, total, onShortened) {
      for (const rows of inGroups(watched.each<CaseRow>(selectCases(conditions.value, total))))
        for (const record of readCases(watched, rows, at)) yield line(record, onShortened);
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
const periodOf = ({ from, before }: Stretch): Pick<ExportContent, 'period'> =>
  from === null && before === null
    ? {}
    : { period: { from: instantText(from), before: instantText(before) } };

function csvWriting(exact: boolean): Writing {
  const safe = !exact;
  const names = caseColumns.map(({ name }) => name);
  const isPlain = caseColumns.map((column) => column.isPlain === true);
  return {
    format: 'csv',
    head: (safe ? byteOrderMarkText : '') + csvLine(names, { safe }),
    line: (record, onShortened) =>
      csvLine(
        caseColumns.map(({ of }) => of(record)),
        { safe, isPlain, onShortened },
      ),
    columns: names,
    exact,
    spreadsheetSafe: safe,
    note: csvNote(safe),
  };
}

const jsonLinesWriting = (exact: boolean): Writing => ({
  format: 'jsonl',
  head: '',
  line: (record) => `${JSON.stringify(record)}\n`,
  columns: caseKeys,
  exact,
  spreadsheetSafe: false,
  note: say(manifestWords.jsonLines),
});
