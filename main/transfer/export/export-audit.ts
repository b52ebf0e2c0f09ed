import type { AuditEntry } from '../../../preload/contract/audit-log.ts';
import type { ParsedInputOf } from '../../../preload/contract/define.ts';
import type { ExportResult, transferJobs } from '../../../preload/contract/transfer.ts';
import { entryConditions, rangeOfFilters, withinRange } from '../../desk/audit/entry-filters.ts';
import { auditEntry, type StoredEntry } from '../../desk/audit/read-entries.ts';
import { withIdsOnFile } from '../../desk/directory/ids-on-file.ts';
import { type Answer, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { allOf, sql } from '../../store/sql.ts';
import { byteOrderMarkText, csvLine } from '../csv/write-csv.ts';
import type { JobContext } from '../job-context.ts';
import { type ExportContent, exportFile } from './export-file.ts';
import { csvNote } from './manifest.ts';
import { manifestWords } from './words.ts';

type Input = ParsedInputOf<typeof transferJobs.exportAudit>;

const json = (value: unknown): string => (value === null || value === undefined ? '' : JSON.stringify(value));

// Times are ISO 8601 in UTC. What was given to the action, and what else an entry holds, is JSON in one cell each.
const columns: readonly { readonly name: string; readonly of: (entry: AuditEntry) => string }[] = [
  { name: 'sequence', of: ({ sequence }) => String(sequence) },
  { name: 'at', of: ({ at }) => new Date(at).toISOString() },
  { name: 'operator', of: ({ operator }) => operator },
  { name: 'action', of: ({ action }) => action },
  { name: 'what', of: ({ what }) => what },
  { name: 'refused', of: ({ refused }) => refused?.code ?? '' },
  { name: 'refusal', of: ({ refused }) => refused?.message ?? '' },
  { name: 'case_number', of: ({ caseNumber }) => caseNumber ?? '' },
  { name: 'practice_id', of: ({ practiceId }) => practiceId ?? '' },
  { name: 'practice_name', of: ({ practiceName }) => practiceName ?? '' },
  { name: 'account_id', of: ({ accountId }) => accountId ?? '' },
  { name: 'account_name', of: ({ accountName }) => accountName ?? '' },
  { name: 'proofs', of: ({ proofs }) => proofs.join(' ') },
  { name: 'override', of: ({ override }) => override ?? '' },
  { name: 'approved_by', of: ({ approvedBy }) => approvedBy ?? '' },
  { name: 'input', of: ({ input }) => json(input) },
  { name: 'rest', of: ({ rest }) => (Object.keys(rest).length === 0 ? '' : json(rest)) },
  { name: 'previous_hash', of: ({ previousHash }) => previousHash },
  { name: 'hash', of: ({ hash }) => hash },
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
 * Codes `format-unavailable` and those of `exportFile`.
 */
export async function exportAudit(input: Input, context: JobContext): Promise<Answer<ExportResult>> {
  if (input.format !== 'csv' && input.format !== 'jsonl') return failures.formatUnavailable(input.format);
  const { exact } = input;
  const isCsv = input.format === 'csv';
  const safe = isCsv && !exact;
  const reader = context.store.read;
  const filters = withIdsOnFile(reader, 'auditEntries', input.filters);
  const range = rangeOfFilters(filters);
  const conditions = allOf([...entryConditions(reader, filters), ...withinRange(range)]);
  const names = columns.map(({ name }) => name);
  const instant = (at: number | undefined): string | null =>
    at === undefined ? null : new Date(at).toISOString();
  const content: ExportContent = {
    format: input.format,
    exact,
    spreadsheetSafe: safe,
    note: isCsv ? csvNote(safe) : say(manifestWords.auditLines),
    filters: input.filters,
    ...(range.from === null && range.before === null
      ? {}
      : { period: { from: instant(range.from?.at), before: instant(range.before?.at) } }),
    columns: isCsv ? names : keys,
    head: isCsv ? (safe ? byteOrderMarkText : '') + csvLine(names, { safe }) : '',
    count: (counted) =>
      counted.get<{ n: number }>(sql`SELECT count(*) AS n FROM audit WHERE ${conditions}`)?.n ?? 0,
    lines: function* (watched, total, onShortened) {
      const statement = sql`SELECT sequence, body, hash, previous_hash FROM audit WHERE ${conditions}
        ORDER BY sequence LIMIT ${total}`;
      for (const stored of watched.each<StoredEntry>(statement)) {
        const entry = auditEntry(watched, stored);
        yield isCsv
          ? csvLine(
              columns.map(({ of }) => of(entry)),
              { safe, onShortened },
            )
          : jsonLine(stored, entry.what);
      }
    },
  };
  return exportFile(input.out, content, context);
}
