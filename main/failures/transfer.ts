import type { Refusal } from '../../preload/contract/shared.ts';
import { refused } from './refused.ts';

/** What of an import is in the store for good when it stops: rows that were read and not written are not among them. */
type StayedRows = Readonly<Record<string, unknown>> & {
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
};

const cameIn = ({ added, updated }: StayedRows): string => `${added} new, ${updated} changed`;

/** Files that come in or go out, and the jobs that carry them. */
export const transferFailures = {
  // Files in and out
  fileUnreadable: (path: string, reason: string) =>
    refused('file-unreadable', `${path} can't be read (${reason}). Check the path and its permissions.`, {
      path,
    }),
  fileChanged: (name: string) =>
    refused('file-changed', `${name} was changed while it was being read. Import it when it is finished.`),
  csvEmpty: (name: string) =>
    refused('csv-empty', `${name} is empty: there is not even a header. Nothing was changed.`),
  csvNotText: (name: string) =>
    refused(
      'csv-not-text',
      `${name} is no text file. Save the sheet as “CSV UTF-8” and import that. Nothing was changed.`,
    ),
  encodingUnsupported: (name: string, looksLike: string, line: number | null) =>
    refused(
      'encoding-unsupported',
      `${name} can't be read in that encoding${line === null ? '' : ` from line ${line}`}; it looks like ${looksLike}. Name its encoding, or save it as “CSV UTF-8” and import that. Nothing was changed.`,
      { line, looksLike },
    ),
  encodingMixed: (name: string, line: number) =>
    refused(
      'encoding-unsupported',
      `${name} is UTF-8, but line ${line} has a letter in another encoding, so nobody can tell which letters are meant. Correct that line, or name the file's encoding. Nothing was changed.`,
      { line, looksLike: 'UTF-8 and another encoding' },
    ),
  encodingNotOffered: (encoding: string) =>
    refused(
      'encoding-unsupported',
      `There is no encoding “${encoding.slice(0, 40)}” here. Usual ones are utf-8, utf-16, windows-1252 and macintosh. Nothing was changed.`,
    ),
  csvHeaderUnreadable: (line: number) =>
    refused(
      'csv-header-unreadable',
      `The header on line ${line} can't be read as CSV: it has a stray quotation mark or is far too long. Nothing was changed.`,
      { line },
    ),
  csvColumnMissing: (missing: readonly string[], known: readonly string[], separator: string) =>
    refused(
      'csv-column-missing',
      `The header has no column ${missing.map((name) => `“${name}”`).join(' and no ')} (columns were told apart by ${separator}). It may have: ${known.join(', ')}. Nothing was changed.`,
      { columns: missing },
    ),
  csvColumnTwice: (column: string) =>
    refused('csv-column-twice', `The header has the column “${column}” twice. Nothing was changed.`, {
      column,
    }),
  csvQuoteUnclosed: (line: number) =>
    refused(
      'csv-quote-unclosed',
      `The quotation mark that opens a cell on line ${line} is not closed, so nobody can tell where its row ends. Nothing was changed.`,
      { line },
    ),
  formatUnavailable: (format: string) =>
    refused('format-unavailable', `Exporting as ${format} is not there yet. Choose csv or jsonl.`, {
      format,
    }),
  targetIsFolder: (path: string) =>
    refused('target-is-folder', `${path} is a folder. Give the name of a file in it.`),
  targetNotFile: (path: string) =>
    refused(
      'target-not-file',
      `${path} is not an ordinary file, so nothing is written there. Give another name.`,
    ),
  targetInUse: (path: string) =>
    refused(
      'target-in-use',
      `${path} belongs to the program or is being read, so it is not replaced. Give another name.`,
    ),
  targetIsKey: (path: string) =>
    refused(
      'target-is-key',
      `${path} holds a key and is not replaced: nobody could open again what it belongs to. Give another name.`,
    ),
  targetIsManifest: (path: string) =>
    refused(
      'target-is-manifest',
      `${path} is kept for the manifest of another export and is not replaced. Give another name.`,
    ),
  targetHasManifest: (path: string) =>
    refused(
      'target-has-manifest',
      `${path} is an export with a manifest beside it, which would no longer fit. Give another name.`,
    ),
  targetIsImport: (path: string) =>
    refused(
      'target-is-import',
      `${path} has the columns of a file to import and is not replaced. Give another name.`,
    ),
  folderMissing: (folder: string) =>
    refused('folder-missing', `There is no folder ${folder}. Make it first, or choose another.`),
  folderNotWritable: (folder: string, reason: string) =>
    refused('folder-not-writable', `Nothing can be written in ${folder} (${reason}). Choose another folder.`),
  diskFullForFile: (path: string) =>
    refused('disk-full', `The disk is full, so ${path} was not written. Free some space and try again.`),
  manifestUnreadable: (path: string) =>
    refused(
      'manifest-unreadable',
      `${path} is no manifest of an export. It is the file that ends in .manifest.json.`,
    ),
  exportChanged: (file: string) =>
    refused('export-changed', `${file} is missing, or is not the file that was exported with this manifest.`),
  exportHeadUnknown: () =>
    refused(
      'export-head-unknown',
      'The manifest names a state of the audit chain that this store never had.',
    ),
  jobCancelled: () => refused('job-cancelled', 'Stopped before it was done, as somebody asked.'),
  importCancelled: (stayed: StayedRows) =>
    refused(
      'job-cancelled',
      `Stopped after ${stayed.rows} rows, as somebody asked. What came in stays: ${cameIn(stayed)}. Import the file again for the rest.`,
      stayed,
    ),
  importStopped: (error: Refusal, stayed: StayedRows) =>
    refused(
      error.code,
      `The import stopped after ${stayed.rows} rows. ${error.code === 'disk-full' ? 'The disk is full.' : error.message} What came in stays: ${cameIn(stayed)}. Import the file again when that is mended.`,
      stayed,
    ),
  mailingCancelled: (soFar: Readonly<Record<string, number>>) =>
    refused(
      'job-cancelled',
      `Stopped after ${soFar.practices} practices, as somebody asked. Letters that are queued stay queued; run it again for the rest.`,
      soFar,
    ),
  mailingStopped: (error: Refusal, soFar: Readonly<Record<string, number>>) =>
    refused(
      error.code,
      `The letters stopped after ${soFar.practices} practices: ${error.message} What is queued stays queued; run it again for the rest.`,
      soFar,
    ),
  articleNotFound: (id: string) =>
    refused('article-not-found', `There is no article “${id}”. Search for a word of it instead.`),
  jobFailed: (name: string, reason: string) =>
    refused('job-failed', `The work “${name}” ended before it was done (${reason}). Start it again.`, {
      name,
    }),
  jobsTooMany: () =>
    refused('jobs-too-many', 'Too much work is waiting already. Start this when some of it has ended.'),
  pathNotChosen: (field: string) =>
    refused(
      'path-not-chosen',
      'The window may only use files that were chosen in the system’s own dialog. Choose the file there.',
      { field },
    ),
  jobUnknown: (name: string) => refused('job-unknown', `There is no work called “${name}”.`),
} as const;
