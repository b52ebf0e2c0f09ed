import type { Refusal } from '../../preload/contract/shared.ts';
import { say } from '../language.ts';
import { refused } from './refused.ts';
import { fileWords, jobWords } from './transfer-words.ts';

/** What of an import is in the store for good when it stops: rows that were read and not written are not among them. */
type StayedRows = Readonly<Record<string, unknown>> & {
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
};

/** How many records of an import an undo has been through. */
type UndoneSoFar = { readonly settled: number; readonly records: number };

/** The letters so far. */
type SoFar = Readonly<Record<string, number>> & { readonly practices: number };

/** Files that come in or go out, and the jobs that carry them. */
export const transferFailures = {
  // Files in and out
  fileUnreadable: (path: string, reason: string) =>
    refused('file-unreadable', say(fileWords.fileUnreadable, { path, reason }), {
      path,
    }),
  fileChanged: (name: string) => refused('file-changed', say(fileWords.fileChanged, { name })),
  csvEmpty: (name: string) => refused('csv-empty', say(fileWords.csvEmpty, { name })),
  csvNotText: (name: string) => refused('csv-not-text', say(fileWords.csvNotText, { name })),
  encodingUnsupported: (name: string, looksLike: string, line: number | null) =>
    refused(
      'encoding-unsupported',
      line === null
        ? say(fileWords.encodingUnsupported, { name, looksLike })
        : say(fileWords.encodingUnsupportedFrom, { name, looksLike, line }),
      {
        line,
        looksLike,
      },
    ),
  encodingMixed: (name: string, line: number) =>
    refused('encoding-unsupported', say(fileWords.encodingMixed, { name, line }), {
      line,
      looksLike: say(fileWords.twoEncodings),
    }),
  encodingNotOffered: (encoding: string) =>
    refused('encoding-unsupported', say(fileWords.encodingNotOffered, { encoding: encoding.slice(0, 40) })),
  csvHeaderUnreadable: (line: number) =>
    refused('csv-header-unreadable', say(fileWords.csvHeaderUnreadable, { line }), { line }),
  csvColumnMissing: (missing: readonly string[], known: readonly string[], separator: string) =>
    refused(
      'csv-column-missing',
      say(fileWords.csvColumnMissing, {
        count: missing.length,
        columns: missing.map((name) => `“${name}”`).join(', '),
        separator,
        known: known.join(', '),
      }),
      {
        columns: missing,
      },
    ),
  csvColumnTwice: (column: string) =>
    refused('csv-column-twice', say(fileWords.csvColumnTwice, { column }), {
      column,
    }),
  importFieldUnknown: (field: string, known: readonly string[]) =>
    refused('import-field-unknown', say(fileWords.importFieldUnknown, { field, known: known.join(', ') }), {
      field,
    }),
  importColumnUnknown: (column: string, columns: readonly string[]) =>
    refused(
      'import-column-unknown',
      say(fileWords.importColumnUnknown, { column, columns: columns.join(', ').slice(0, 500) }),
      { column },
    ),
  importMapUnknown: () => refused('import-map-unknown', say(fileWords.importMapUnknown)),
  importUndoNone: () => refused('import-undo-none', say(fileWords.importUndoNone)),
  csvQuoteUnclosed: (line: number) =>
    refused('csv-quote-unclosed', say(fileWords.csvQuoteUnclosed, { line }), { line }),
  targetIsFolder: (path: string) => refused('target-is-folder', say(fileWords.targetIsFolder, { path })),
  targetNotFile: (path: string) => refused('target-not-file', say(fileWords.targetNotFile, { path })),
  targetInUse: (path: string) => refused('target-in-use', say(fileWords.targetInUse, { path })),
  targetIsKey: (path: string) => refused('target-is-key', say(fileWords.targetIsKey, { path })),
  targetIsManifest: (path: string) =>
    refused('target-is-manifest', say(fileWords.targetIsManifest, { path })),
  targetHasManifest: (path: string) =>
    refused('target-has-manifest', say(fileWords.targetHasManifest, { path })),
  targetIsImport: (path: string) => refused('target-is-import', say(fileWords.targetIsImport, { path })),
  folderMissing: (folder: string) => refused('folder-missing', say(fileWords.folderMissing, { folder })),
  folderNotWritable: (folder: string, reason: string) =>
    refused('folder-not-writable', say(fileWords.folderNotWritable, { folder, reason })),
  diskFullForFile: (path: string) => refused('disk-full', say(fileWords.diskFullForFile, { path })),
  manifestUnreadable: (path: string) =>
    refused('manifest-unreadable', say(fileWords.manifestUnreadable, { path })),
  exportChanged: (file: string) => refused('export-changed', say(fileWords.exportChanged, { file })),
  exportNotScheduled: () => refused('export-not-scheduled', say(fileWords.exportNotScheduled)),
  exportOfOtherDesk: (operator: string) =>
    refused('export-of-other-desk', say(fileWords.exportOfOtherDesk, { operator }), { operator }),
  exportHeadUnknown: () => refused('export-head-unknown', say(fileWords.exportHeadUnknown)),
  jobCancelled: () => refused('job-cancelled', say(jobWords.jobCancelled)),
  importCancelled: (stayed: StayedRows) =>
    refused('job-cancelled', say(jobWords.importCancelled, stayed), stayed),
  importStopped: (error: Refusal, stayed: StayedRows) =>
    refused(
      error.code,
      say(jobWords.importStopped, {
        ...stayed,
        reason: error.code === 'disk-full' ? say(jobWords.diskFull) : error.message,
      }),
      stayed,
    ),
  undoCancelled: (soFar: UndoneSoFar) =>
    refused('job-cancelled', say(jobWords.undoCancelled, soFar), {
      settled: soFar.settled,
      records: soFar.records,
    }),
  mailingCancelled: (soFar: SoFar) => refused('job-cancelled', say(jobWords.mailingCancelled, soFar), soFar),
  mailingStopped: (error: Refusal, soFar: SoFar) =>
    refused(error.code, say(jobWords.mailingStopped, { ...soFar, reason: error.message }), soFar),
  articleNotFound: (id: string) => refused('article-not-found', say(jobWords.articleNotFound, { id })),
  jobFailed: (name: string, reason: string) =>
    refused('job-failed', say(jobWords.jobFailed, { name, reason }), {
      name,
    }),
  workerEnded: (name: string, code: number) =>
    refused('job-failed', say(jobWords.jobFailed, { name, reason: say(jobWords.workerEnded, { code }) }), {
      name,
    }),
  jobsTooMany: () => refused('jobs-too-many', say(jobWords.jobsTooMany)),
  pathNotChosen: (field: string) => refused('path-not-chosen', say(jobWords.pathNotChosen), { field }),
  jobUnknown: (name: string) => refused('job-unknown', say(jobWords.jobUnknown, { name })),
} as const;
