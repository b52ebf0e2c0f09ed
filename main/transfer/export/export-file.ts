import { basename } from 'node:path';
import type { AuditHead } from '../../../preload/contract/audit.ts';
import type { ExportResult } from '../../../preload/contract/transfer.ts';
import { auditHead } from '../../desk/audit/chain.ts';
import { type Answer, done, failures } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { signerFingerprint } from '../../store/signing.ts';
import { knownStoreId } from '../../store/store-id.ts';
import type { AtomicFile } from '../files/atomic-file.ts';
import { openManifest, openOutputFile } from '../files/output-file.ts';
import { type JobContext, progressOf } from '../job-context.ts';
import { inSnapshot, WalkCancelled, watchedReader } from '../snapshot.ts';
import { type Manifest, manifestPath, shortenedNote } from './manifest.ts';

/** What goes into an exported file, and what its manifest says of it. */
export interface ExportContent
  extends Pick<Manifest, 'format' | 'exact' | 'spreadsheetSafe' | 'note' | 'filters' | 'period' | 'columns'> {
  /** What stands before the first row. */
  readonly head: string;
  /** How many records there are to look through, for the progress. */
  readonly count: (reader: Reader) => number;
  /**
   * The rows as text, each written as it comes. Walks with this reader, which tells how far it is and can be cancelled.
   * `onShortened` is told of each cell that was cut off.
   */
  readonly lines: (watched: Reader, total: number, onShortened: () => void) => Iterable<string>;
}

/**
 * Writes one file and its manifest beside it, both read from one state of the store. They are there wholly or not at all,
 * and take the place of older ones: a face that wants to ask first, asks before.
 * Codes of `openOutputFile`, `job-cancelled`.
 */
export function exportFile(out: string, content: ExportContent, context: JobContext): Answer<ExportResult> {
  const file = openOutputFile(out, context);
  if (!file.ok) return file;
  const manifestFile = openManifest(out, context);
  if (!manifestFile.ok) {
    file.value.discard();
    return manifestFile;
  }
  try {
    const exportedAt = new Date(context.clock()).toISOString();
    const { rows, head, store, shortenedCells } = writeRows(
      (text) => file.value.write(text),
      content,
      context,
    );
    const written = file.value.complete();
    const { format, exact, spreadsheetSafe, note, filters, period, columns } = content;
    const manifest: Manifest = {
      file: basename(out),
      rows,
      ...written,
      format,
      exact,
      spreadsheetSafe,
      note: shortenedCells === 0 ? note : `${note} ${shortenedNote(shortenedCells)}`,
      ...(shortenedCells === 0 ? {} : { shortenedCells }),
      filters,
      ...(period === undefined ? {} : { period }),
      store,
      auditHead: head,
      exportedAt,
      operator: context.actor.operator,
      program: { name: 'Login Desk', version: context.version },
      columns,
    };
    const { signer } = context;
    manifestFile.value.write(`${JSON.stringify(signer ? signer.sign(manifest) : manifest, null, 2)}\n`);
    manifestFile.value.complete();
    placePair(file.value, manifestFile.value);
    const result: ExportResult = {
      rows,
      ...written,
      manifest: manifestPath(out),
      ...(signer ? { signer: signerFingerprint(signer.publicKey) } : {}),
    };
    return done(shortenedCells === 0 ? result : { ...result, shortenedCells });
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

function writeRows(
  write: (text: string) => void,
  content: ExportContent,
  context: JobContext,
): {
  readonly rows: number;
  readonly head: AuditHead;
  readonly store: string | null;
  readonly shortenedCells: number;
} {
  const reader = context.store.read;
  const startedAt = context.elapsed();
  return inSnapshot(reader, () => {
    const head = auditHead(reader);
    const total = content.count(reader);
    const tell = (count: number) => context.progress(progressOf(count, total, context.elapsed() - startedAt));
    const watched = watchedReader(reader, context.cancelled, tell);
    let rows = 0;
    let shortenedCells = 0;
    const onShortened = (): void => {
      shortenedCells += 1;
    };
    write(content.head);
    for (const line of content.lines(watched, total, onShortened)) {
      write(line);
      rows += 1;
    }
    tell(total);
    return { rows, head, store: knownStoreId(reader), shortenedCells };
  });
}
