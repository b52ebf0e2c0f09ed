import { z } from 'zod';
import type { AuditHead } from '../../../preload/contract/audit.ts';
import type { AuditFilters } from '../../../preload/contract/audit-log.ts';
import type { CaseFilters } from '../../../preload/contract/cases.ts';
import type { ReadinessFilters } from '../../../preload/contract/readiness.ts';
import type { ReportPeriod } from '../../../preload/contract/times.ts';
import type { ExportFormat } from '../../../preload/contract/transfer.ts';
import { say } from '../../language.ts';
import { readNamedFile } from '../../store/named-file.ts';
import { manifestWords } from './words.ts';

/** What lies beside an exported file and says what it is. */
export interface Manifest {
  /** The file's name; it lies in the manifest's own folder. */
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
  readonly format: ExportFormat;
  /** Cells are as they were typed. */
  readonly exact: boolean;
  /** Cells that a spreadsheet would take for a formula, or show as another number or date, begin with an apostrophe. Only a CSV file needs it; true for a workbook, whose text is text. */
  readonly spreadsheetSafe: boolean;
  /** In the words of a person, what the two above mean for this file. */
  readonly note: string;
  /** Cells that were longer than a spreadsheet keeps and are cut off; left out where there are none. */
  readonly shortenedCells?: number;
  /** Rows with signs that no font of a PDF file has; left out where there are none. */
  readonly unshownRows?: number;
  readonly filters: CaseFilters | ReadinessFilters | AuditFilters | ReportPeriod;
  /** When the cases were opened, or what the entries tell of happened, in instants as `from` and `to` of the filters mean them; ISO 8601, UTC. Null is no end to that side. */
  readonly period?: { readonly from: string | null; readonly before: string | null };
  /** The store's id, as backups and signed heads bear it; null where it has none. */
  readonly store: string | null;
  /** State of the audit chain that the rows were read from. */
  readonly auditHead: AuditHead;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  readonly operator: string;
  readonly program: { readonly name: string; readonly version: string };
  /** Columns of a table, keys of a JSON line. */
  readonly columns: readonly string[];
}

/** Where the manifest of a file lies. */
export const manifestPath = (file: string): string => `${file}${manifestEnding}`;

const manifestEnding = '.manifest.json';

/** Whether a file is called as manifests are, in any case. */
export const isManifestName = (path: string): boolean => path.toLowerCase().endsWith(manifestEnding);

/** The file that a manifest is of, by the manifest's path. */
export const manifestOf = (path: string): string => path.slice(0, -manifestEnding.length);

/** What a CSV file's manifest says of opening it. */
export const csvNote = (spreadsheetSafe: boolean): string =>
  say(spreadsheetSafe ? manifestWords.spreadsheetSafe : manifestWords.asTyped);

/** What a manifest says where cells were cut off. */
export const shortenedNote = (cells: number): string => say(manifestWords.shortened, { cells });

/** What a manifest says where signs could not be shown. */
export const unshownNote = (rows: number): string => say(manifestWords.unshown, { rows });

/** What checking an export needs of its manifest. */
const manifestSchema = z.object({
  file: z.string().min(1),
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  auditHead: z.object({ entries: z.number().int().min(0), head: z.string().regex(/^[0-9a-f]{64}$/) }),
  store: z.string().nullish(),
});

/** A manifest as it was read, and all of it as it was signed. */
export interface ReadManifest extends z.output<typeof manifestSchema> {
  readonly document: unknown;
}

const mostManifestBytes = 1024 * 1024;

/** Reads the manifest at a path; null where there is none, or something else. Throws nothing. */
export function manifestAt(path: string): ReadManifest | null {
  try {
    const bytes = readNamedFile(path, mostManifestBytes);
    if (bytes === null) return null;
    const document: unknown = JSON.parse(bytes.toString('utf8'));
    const parsed = manifestSchema.safeParse(document);
    return parsed.success ? { ...parsed.data, document } : null;
  } catch {
    return null;
  }
}
