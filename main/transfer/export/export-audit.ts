import type { AuditEntry } from '../../../preload/contract/audit-log.ts';
import type { ParsedInputOf } from '../../../preload/contract/define.ts';
import type { ExportResult, transferJobs } from '../../../preload/contract/transfer.ts';
import { entryConditions, rangeOfFilters, withinRange } from '../../desk/audit/entry-filters.ts';
import { auditEntry, type StoredEntry } from '../../desk/audit/read-entries.ts';
import { withIdsOnFile } from '../../desk/directory/ids-on-file.ts';
import { type Answer, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { isLeftOut } from '../../machine-policy.ts';
import { allOf, sql } from '../../store/sql.ts';
import type { JobContext } from '../job-context.ts';
import { type Column, numberColumn, textColumn, timeColumn } from './columns.ts';
import { type ExportContent, exportFile } from './export-file.ts';
import { printWords } from './print-words.ts';
import { manifestWords } from './words.ts';
import { csvWriting } from './writers/csv-writing.ts';
import { jsonLinesWriting } from './writers/json-lines-writing.ts';
import { mapWriting, type Writing } from './writers/writing.ts';

type Input = ParsedInputOf<typeof transferJobs.exportAudit>;

const json = (value: unknown): string => (value === null || value === undefined ? '' : JSON.stringify(value));

// What was given to the action, and what else an entry holds, is JSON in one cell each.
const columns: readonly Column<AuditEntry>[] = [
  numberColumn('sequence', ({ sequence }) => sequence),
  timeColumn('at', ({ at }) => at),
  textColumn('operator', ({ operator }) => operator),
  textColumn('action', ({ action }) => action),
  textColumn('what', ({ what }) => what),
  textColumn('refused', ({ refused }) => refused?.code ?? ''),
  textColumn('refusal', ({ refused }) => refused?.message ?? ''),
  textColumn('case_number', ({ caseNumber }) => caseNumber ?? ''),
  textColumn('practice_id', ({ practiceId }) => practiceId ?? ''),
  textColumn('practice_name', ({ practiceName }) => practiceName ?? ''),
  textColumn('account_id', ({ accountId }) => accountId ?? ''),
  textColumn('account_name', ({ accountName }) => accountName ?? ''),
  textColumn('proofs', ({ proofs }) => proofs.join(' ')),
  textColumn('override', ({ override }) => override ?? ''),
  textColumn('approved_by', ({ approvedBy }) => approvedBy ?? ''),
  textColumn('input', ({ input }) => json(input)),
  textColumn('rest', ({ rest }) => (Object.keys(rest).length === 0 ? '' : json(rest))),
  textColumn('previous_hash', ({ previousHash }) => previousHash),
  textColumn('hash', ({ hash }) => hash),
];

/** The keys of an entry's JSON line: `entry` is what its hash is made over. */
const keys = ['sequence', 'what', 'entry', 'previousHash', 'hash'] as const;

function jsonLine(stored: StoredEntry, what: string): string {
  const { sequence, body, previous_hash: previousHash, hash } = stored;
  // The entry as the chain has it, byte for byte, so that its hash can be computed from the file.
  const isJson = isValidJson(body);
  const rest = JSON.stringify({ previousHash, hash }).slice(1);
  return `${JSON.stringify({ sequence, what }).slice(0, -1)},"entry":${isJson ? body : JSON.stringify(body)},${rest}\n`;
}

function isValidJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

/**
 * The job `exportAudit`: the entries that the filters leave, in the order of the chain, and a manifest beside the file.
 * Codes `set-by-policy` and those of `exportFile`.
 */
export async function exportAudit(input: Input, context: JobContext): Promise<Answer<ExportResult>> {
  // Its lines are what the hashes are made over: nothing of one can be left out.
  if (input.format === 'jsonl' && columns.some(({ name }) => isLeftOut(name)))
    return failures.forbiddenByPolicy('export.leaveOut');
  const reader = context.store.read;
  const filters = withIdsOnFile(reader, 'auditEntries', input.filters);
  const range = rangeOfFilters(filters);
  const conditions = allOf([...entryConditions(reader, filters), ...withinRange(range)]);
  const instant = (at: number | undefined): string | null =>
    at === undefined ? null : new Date(at).toISOString();
  const content: ExportContent<Exported> = {
    writing: await writingOf(input),
    filters: input.filters,
    ...(range.from === null && range.before === null
      ? {}
      : { period: { from: instant(range.from?.at), before: instant(range.before?.at) } }),
    count: (counted) =>
      counted.get<{ n: number }>(sql`SELECT count(*) AS n FROM audit WHERE ${conditions}`)?.n ?? 0,
    rows: function* (watched, total) {
      const statement = sql`SELECT sequence, body, hash, previous_hash FROM audit WHERE ${conditions}
        ORDER BY sequence LIMIT ${total}`;
      for (const stored of watched.each<StoredEntry>(statement))
        yield { stored, entry: auditEntry(watched, stored) };
    },
  };
  return exportFile(input.out, content, context);
}

/** An entry as the chain has it, and as it is read. */
interface Exported {
  readonly stored: StoredEntry;
  readonly entry: AuditEntry;
}

/** How entries become a file. What makes workbooks and pages is loaded where one is asked for. */
async function writingOf({ format, exact, filters }: Input): Promise<Writing<Exported>> {
  switch (format) {
    case 'csv':
      return mapWriting(csvWriting(columns, exact), ({ entry }) => entry);
    case 'jsonl':
      return jsonLinesWriting(keys, ({ stored, entry }: Exported) => jsonLine(stored, entry.what), {
        exact,
        note: say(manifestWords.auditLines),
      });
    case 'xlsx': {
      const { xlsxWriting } = await import('./writers/xlsx-writing.ts');
      return mapWriting(xlsxWriting(columns, say(printWords.auditLog)), ({ entry }) => entry);
    }
    case 'pdf': {
      const { pdfWriting } = await import('./writers/pdf-writing.ts');
      const { auditLines, printedAuditColumns } = await import('./audit-print.ts');
      const writing = pdfWriting({
        title: say(printWords.auditLog),
        lines: auditLines(filters),
        zone: filters.zone,
        columns: printedAuditColumns,
      });
      return mapWriting(writing, ({ entry }) => entry);
    }
  }
}
