import { z } from 'zod';
import type { AuditVerification } from './audit.ts';
import { auditFilters } from './audit-log.ts';
import { caseFilters } from './cases.ts';
import { job } from './define.ts';
import { type ImportKindName, type ImportSeparator, importKinds, importReading } from './import-reading.ts';
import type { LastImport } from './imports.ts';
import { filePath } from './shared.ts';
import { reportPeriod, timeZone } from './times.ts';

export interface RejectedRow {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

/** Something in a file that was taken for what it is, though it is not written as it should be. */
export interface ImportNote {
  readonly code: string;
  readonly message: string;
  readonly line?: number;
}

export interface ImportConflict {
  readonly line: number;
  readonly accountId: string;
  readonly email: string;
  readonly holderAccountId: string;
}

/** A cell in which the source says one thing and the desk another. Phones, addresses and user names are masked. */
export interface ImportDifference {
  readonly line: number;
  readonly record: 'practice' | 'account';
  readonly id: string;
  readonly column: string;
  readonly deskSays: string;
  readonly sourceSays: string;
}

export interface ImportResult {
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly contested: number;
  /** Cells that the desk changed and the source too, to another value: the desk's stays until a person decides. */
  readonly differences: number;
  readonly seconds: number;
  /** At most 100 in the order of their lines, some of each reason. */
  readonly rejects: readonly RejectedRow[];
  /** The first 100. */
  readonly conflicts: readonly ImportConflict[];
  readonly differing: readonly ImportDifference[];
  readonly ignoredColumns: readonly string[];
  readonly notes: readonly ImportNote[];
  /** How the file was read, as `utf-8`; the names are those of the encoding standard. */
  readonly encoding: string;
  readonly dryRun: boolean;
}

/** A column of a file, and what it is taken for. */
export interface PreviewColumn {
  /** Its name in the file; empty where it has none. */
  readonly name: string;
  /** How a map names it. */
  readonly from: string;
  /** The field here; null where nothing is taken from it. */
  readonly to: string | null;
  /** How that is known: its own name, a map that was given or remembered, other words for it, or what its cells look like. */
  readonly by: 'name' | 'map' | 'remembered' | 'words' | 'cells' | null;
}

/** The beginning of a file. Its cells are as they stand there: it is the operator's own file. */
export interface ImportPreview {
  readonly what: ImportKindName;
  readonly encoding: string;
  /** Null where the file itself names another one. */
  readonly separator: ImportSeparator | null;
  readonly header: boolean;
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Fields that are needed and have no column. */
  readonly missing: readonly string[];
  /** Fields that two columns are taken for. */
  readonly twice: readonly string[];
  readonly fields: readonly string[];
  /** Whether files with these columns are read by a map that is remembered, and of whom and when. */
  readonly remembered: {
    readonly headers: readonly string[];
    readonly at: number;
    readonly operator: string;
  } | null;
}

/** Encodings that a face offers for a file; others of the encoding standard can be named too. */
export const importEncodings = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'macintosh',
] as const;

/** What undoing the last import did, or would do. */
export interface UndoResult extends LastImport {
  readonly dryRun: boolean;
}

export const exportFormats = ['csv', 'jsonl', 'xlsx', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportResult {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  /** Path of the manifest that lies beside the file. */
  readonly manifest: string;
  /** The fingerprint of the key that signed the manifest; left out where it is not signed. */
  readonly signer?: string;
  /** Cells that were longer than a spreadsheet keeps and are cut off in the file; left out where there are none. */
  readonly shortenedCells?: number;
  /** Rows with characters that a PDF file has no font for, and a question mark instead; left out where there are none. */
  readonly unshownRows?: number;
}

export interface JobProgress {
  readonly jobId: string;
  readonly name: string;
  readonly done: number;
  readonly total: number | null;
  /** Rows a second so far. */
  readonly rate: number;
  readonly secondsLeft: number | null;
  /** It has not begun: one of a kind runs, four at most. */
  readonly waits?: boolean;
}

export const transferJobs = {
  import: job<ImportResult>()(
    z.object({
      what: z.enum(importKinds),
      file: filePath,
      dryRun: z.boolean().default(false),
      ...importReading,
      /** Files with the same columns are read by the same map from now on. */
      remember: z.boolean().default(false),
      rejectsFile: filePath.optional(),
    }),
    { role: 'agent' },
  ),
  /** Looks at the beginning of a file: what it holds, how it is read, its first rows. Nothing is changed, and nothing noted. */
  previewImport: job<ImportPreview>()(
    z.object({ what: z.enum(importKinds).optional(), file: filePath, ...importReading }),
    { role: 'agent' },
  ),
  /** Takes back what the last import wrote, but for what was touched since. After a cancel it goes on where it was. */
  undoImport: job<UndoResult>()(
    z.object({
      /** Which import a person saw; the last one where it is left out. */
      importId: z.string().max(100).optional(),
      dryRun: z.boolean().default(false),
      staysFile: filePath.optional(),
    }),
    { role: 'lead' },
  ),
  importSample: job<{ practices: ImportResult; people: ImportResult }>()(z.object({}), {
    role: 'agent',
  }),
  exportCases: job<ExportResult>()(
    z.object({
      format: z.enum(exportFormats),
      out: filePath,
      filters: caseFilters.default({}),
      exact: z.boolean().default(false),
      /** In which the times of a PDF file are; without it the zone of the filters, or UTC. */
      zone: timeZone.optional(),
    }),
    { role: 'auditor' },
  ),
  exportAudit: job<ExportResult>()(
    z.object({
      format: z.enum(exportFormats),
      out: filePath,
      filters: auditFilters.prefault({}),
      exact: z.boolean().default(false),
    }),
    { role: 'auditor' },
  ),
  /** The reports of a period on paper: cases, mail, resets and conflicts in numbers. Names and addresses are not in it. */
  exportReport: job<ExportResult>()(reportPeriod.extend({ out: filePath }), { role: 'auditor' }),
  /** Checks the chain, the rows that it answers for, and what is given of it: a manifest with its file, and signed heads. */
  verifyAudit: job<AuditVerification>()(
    z.object({
      manifest: filePath.optional(),
      /** Files with signed heads: heads, lists of them, manifests of exports and backups. */
      heads: z.array(filePath).max(100).optional(),
      /** The public key that has to have signed them, besides the store's own. */
      publicKey: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    }),
    { role: 'auditor' },
  ),
};
