import { basename } from 'node:path';
import type { AuditHead } from '../../../preload/contract/audit.ts';
import type { ExportResult } from '../../../preload/contract/transfer.ts';
import { auditHead } from '../../desk/audit/chain.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { forbiddenFormat } from '../../machine-policy.ts';
import type { Reader } from '../../store/handles.ts';
import { signerFingerprint } from '../../store/signing.ts';
import { knownStoreId } from '../../store/store-id.ts';
import type { AtomicFile } from '../files/atomic-file.ts';
import { openManifest, openOutputFile } from '../files/output-file.ts';
import { type JobContext, progressOf } from '../job-context.ts';
import { inSnapshot, WalkCancelled, watchedReader } from '../snapshot.ts';
import { type Manifest, manifestPath, shortenedNote, unshownNote } from './manifest.ts';
import type { Write, Writing } from './writers/writing.ts';

/** What goes into an exported file, and what its manifest says of it. */
export interface ExportContent<Row> extends Pick<Manifest, 'filters' | 'period'> {
  readonly writing: Writing<Row>;
  /** How many records there are to look through, for the progress. */
  readonly count: (reader: Reader) => number;
  /** The rows, each written as it comes. Walks with this reader, which tells how far it is and can be cancelled. */
  readonly rows: (watched: Reader, total: number) => Iterable<Row>;
}

/**
 * Writes one file and its manifest beside it, both read from one state of the store. They are there wholly or not at all,
 * and take the place of older ones: a face that wants to ask first, asks before.
 * Codes `set-by-policy`, those of `openOutputFile`, `job-cancelled`.
 */
export function exportFile<Row>(
  out: string,
  content: ExportContent<Row>,
  context: JobContext,
): Answer<ExportResult> {
  const forbidden = forbiddenFormat(content.writing.format);
  if (forbidden) return forbidden;
  const file = openOutputFile(out, context);
  if (!file.ok) return file;
  const manifestFile = openManifest(out, context);
  if (!manifestFile.ok) {
    file.value.discard();
    return manifestFile;
  }
  try {
    const exportedAt = context.clock();
    const write: Write = (piece) => file.value.write(piece);
    const { rows, head, store, ...lacks } = writeRows(write, content, exportedAt, context);
    const written = file.value.complete();
    const { filters, period } = content;
    const { format, exact, spreadsheetSafe, note, columns } = content.writing;
    const manifest: Manifest = {
      file: basename(out),
      rows,
      ...written,
      format,
      exact,
      spreadsheetSafe,
      note: [note, ...lackNotes(lacks)].join(' '),
      ...lacks,
      filters,
      ...(period === undefined ? {} : { period }),
      store,
      auditHead: head,
      exportedAt: new Date(exportedAt).toISOString(),
      operator: context.actor.operator,
      program: { name: 'Login Desk', version: context.version },
      columns,
    };
    const { signer } = context;
    manifestFile.value.write(`${JSON.stringify(signer ? signer.sign(manifest) : manifest, null, 2)}\n`);
    manifestFile.value.complete();
    placePair(file.value, manifestFile.value);
    return done({
      rows,
      ...written,
      manifest: manifestPath(out),
      ...(signer ? { signer: signerFingerprint(signer.publicKey) } : {}),
      ...lacks,
    });
  } catch (error) {
    if (error instanceof WalkCancelled) return failures.jobCancelled();
    throw error;
  } finally {
    file.value.discard();
    manifestFile.value.discard();
  }
}

/**
 * Puts a file and its manifest in place. Between the two there is no manifest: an older one would speak for a file that it
 * does not belong to. A program that ends there leaves a file that nothing speaks for, and the next export is whole.
 */
function placePair(file: AtomicFile, manifest: AtomicFile): void {
  manifest.withdrawOlder();
  try {
    file.place();
  } finally {
    if (file.isPlaced()) manifest.giveUpOlder();
  }
  manifest.place();
}

/** What a file has not wholly; each is left out where there is none. */
interface Lacks {
  readonly shortenedCells?: number;
  readonly unshownRows?: number;
}

const lackNotes = ({ shortenedCells, unshownRows }: Lacks): readonly string[] => [
  ...(shortenedCells === undefined ? [] : [shortenedNote(shortenedCells)]),
  ...(unshownRows === undefined ? [] : [unshownNote(unshownRows)]),
];

function writeRows<Row>(
  write: Write,
  content: ExportContent<Row>,
  exportedAt: number,
  context: JobContext,
): Lacks & { readonly rows: number; readonly head: AuditHead; readonly store: string | null } {
  const reader = context.store.read;
  const startedAt = context.elapsed();
  return inSnapshot(reader, () => {
    const head = auditHead(reader);
    const total = content.count(reader);
    const tell = (count: number) => context.progress(progressOf(count, total, context.elapsed() - startedAt));
    const watched = watchedReader(reader, context.cancelled, tell);
    let [rows, shortenedCells, unshownRows] = [0, 0, 0];
    const sink = content.writing.open(
      write,
      { exportedAt, total, operator: context.actor.operator },
      {
        shortened: () => {
          shortenedCells += 1;
        },
        unshown: () => {
          unshownRows += 1;
        },
      },
    );
    for (const row of content.rows(watched, total)) {
      sink.add(row);
      rows += 1;
    }
    sink.end();
    tell(total);
    return {
      rows,
      head,
      store: knownStoreId(reader),
      ...(shortenedCells === 0 ? {} : { shortenedCells }),
      ...(unshownRows === 0 ? {} : { unshownRows }),
    };
  });
}
