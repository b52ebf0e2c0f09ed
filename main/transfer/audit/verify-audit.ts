import { basename, dirname } from 'node:path';
import type { AuditProblem, AuditVerification } from '../../../preload/contract/audit.ts';
import type { ParsedInputOf } from '../../../preload/contract/define.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import type { transferJobs } from '../../../preload/contract/transfer.ts';
import { auditHead } from '../../desk/audit/chain.ts';
import { noHash } from '../../desk/audit/chain-entries.ts';
import { checkStore, type StoreCheck } from '../../desk/audit/check-store.ts';
import { headsFile } from '../../desk/audit/outside.ts';
import { noteWords, problemWords as words } from '../../desk/audit/problem-words.ts';
import { keptHeads, ownPublicKeys, readHead, readHeads } from '../../desk/audit/signed-heads.ts';
import { readSettings } from '../../desk/ground/basics/settings.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader } from '../../store/handles.ts';
import { readNamedFile } from '../../store/named-file.ts';
import { sealedKinds } from '../../store/sealed-rows.ts';
import { sql } from '../../store/sql.ts';
import { knownStoreId } from '../../store/store-id.ts';
import type { ReadManifest } from '../export/manifest.ts';
import { type JobContext, progressOf } from '../job-context.ts';
import { inSnapshot, WalkCancelled, watchedReader } from '../snapshot.ts';
import { anchorProblem, checkHeads, type HeadFrom } from './check-heads.ts';
import { fileOf, fileProblem, readManifest, signerOfManifest } from './check-manifest.ts';

type Input = ParsedInputOf<typeof transferJobs.verifyAudit>;

/** With a manifest, what of it doesn't hold: `export-changed` or `export-head-unknown`. */
export interface AuditCheck extends AuditVerification {
  readonly problem?: Refusal;
}

/**
 * The job `verifyAudit`: walks the chain and compares every row that it answers for. It is held against every signed head there
 * is: the store's own, those in the folder outside, and those that are given. With a manifest it also looks whether the
 * exported file is the one that was written then. What doesn't hold is told with `ok: false`. Codes `manifest-unreadable`,
 * `job-cancelled`.
 */
export async function verifyAudit(input: Input, context: JobContext): Promise<Answer<AuditCheck>> {
  const manifest = input.manifest === undefined ? done(null) : readManifest(input.manifest);
  if (!manifest.ok) return manifest;
  const startedAt = context.elapsed();
  const reader = context.store.read;
  try {
    return inSnapshot(reader, () => {
      const total = auditHead(reader).entries + countRows(reader);
      const watched = watchedReader(reader, context.cancelled, (count) =>
        context.progress(progressOf(count, total, context.elapsed() - startedAt)),
      );
      return done(put(reader, checkStore(watched), input, manifest.value));
    });
  } catch (error) {
    if (error instanceof WalkCancelled) return failures.jobCancelled();
    throw error;
  }
}

const countRows = (reader: Reader): number =>
  reader.get<{ n: number | null }>(
    sql`SELECT sum(row_count) AS n FROM seal_sums WHERE kind IN (SELECT value FROM json_each(${JSON.stringify(sealedKinds.map(({ kind }) => kind))}))`,
  )?.n ?? 0;

/** Puts together what the store says of itself and what was kept of it elsewhere. */
function put(
  reader: Reader,
  { walk, ...check }: StoreCheck,
  input: Input,
  manifest: ReadManifest | null,
): AuditCheck {
  const own = ownPublicKeys(reader);
  const keys = input.publicKey === undefined ? own : [...own, input.publicKey];
  // A store that never signed anything has no key to compare with.
  const expected = { keys: keys.length > 0 ? keys : null, store: knownStoreId(reader) };
  const read = [...ownHeads(reader), ...outsideHeads(reader), ...givenHeads(input.heads ?? [])];
  const heads = checkHeads(
    reader,
    walk,
    read.flatMap((each) => ('head' in each ? [each] : [])),
    expected,
  );
  const problems: AuditProblem[] = [
    ...check.problems,
    ...[anchorProblem(walk, keys)].filter((problem) => problem !== null),
    ...read.flatMap((each) => ('code' in each ? [each] : [])),
    ...heads.problems,
  ];
  const uncovered = walk.last - heads.covered;
  const notes = [
    ...check.notes,
    ...heads.notes,
    ...(own.length > 0 && uncovered > 0 ? [say(noteWords.notYetSigned, { count: uncovered })] : []),
  ];
  const base: AuditCheck = { ...check, ok: problems.length === 0, problems, notes };
  return manifest === null || input.manifest === undefined
    ? base
    : withManifest(
        reader,
        walk,
        base,
        { path: input.manifest, manifest, isSigned: own.length > 0 },
        expected,
      );
}

function withManifest(
  reader: Reader,
  walk: StoreCheck['walk'],
  base: AuditCheck,
  given: {
    readonly path: string;
    readonly manifest: ReadManifest;
    readonly isSigned: boolean;
  },
  expected: Parameters<typeof checkHeads>[3],
): AuditCheck {
  const { path, manifest } = given;
  const head = readHead(manifest.document);
  const signer = signerOfManifest(manifest, expected.keys);
  const found: AuditProblem[] = [];
  // What was exported before the store had a key to sign with is held against the chain alone.
  const signed = head && (head.signature !== null || given.isSigned);
  const known = signed ? checkHeads(reader, walk, [{ source: basename(path), head }], expected) : null;
  if (known) found.push(...known.problems);
  const { entries } = manifest.auditHead;
  const wentThrough = hasBeen(reader, walk, manifest.auditHead);
  const changed = fileProblem(path, manifest);
  if (changed) found.push(changed);
  const refusal = !wentThrough
    ? failures.exportHeadUnknown()
    : changed
      ? failures.exportChanged(fileOf(path, manifest))
      : null;
  return {
    ...base,
    ok: base.ok && found.length === 0 && wentThrough,
    firstBad: base.firstBad ?? (wentThrough ? null : Math.min(entries, base.entries + 1)),
    problems: [...(base.problems ?? []), ...found],
    notes: [...new Set([...(base.notes ?? []), ...(known?.notes ?? [])])],
    ...(signer ? { signer } : {}),
    ...(refusal && base.ok ? { problem: refusal.error } : {}),
  };
}

/** Whether the chain had that many entries with that last hash once, as far as its entries are still there. */
function hasBeen(
  reader: Reader,
  { anchor }: StoreCheck['walk'],
  { entries, head }: { entries: number; head: string },
): boolean {
  if (entries === 0) return head === noHash;
  if (anchor && entries <= anchor.through) return entries < anchor.through || head === anchor.hash;
  return reader.get<{ hash: string }>(sql`SELECT hash FROM audit WHERE sequence = ${entries}`)?.hash === head;
}

const ownHeads = (reader: Reader): HeadFrom[] =>
  keptHeads(reader).map((head) => ({ source: say(words.ownHeads), head }));

// A list of heads of many years is far shorter.
const mostHeadBytes = 32 * 1024 * 1024;

function headsAt(path: string): HeadFrom[] | null | undefined {
  try {
    const text = readNamedFile(path, mostHeadBytes)?.toString('utf8');
    const heads = text === undefined ? null : readHeads(text);
    return heads?.map((head) => ({ source: basename(path), head }));
  } catch {
    return null;
  }
}

/** The heads in the folder outside. One that is not there just now is no problem of the chain. */
function outsideHeads(reader: Reader): HeadFrom[] {
  const { folder } = readSettings(reader)['audit.outside'];
  const store = knownStoreId(reader);
  return (folder !== null && store !== null ? headsAt(headsFile(folder, store)) : null) ?? [];
}

const givenHeads = (paths: readonly string[]): (HeadFrom | AuditProblem)[] =>
  paths.flatMap(
    (path): (HeadFrom | AuditProblem)[] =>
      headsAt(path) ?? [
        {
          code: 'head-unreadable',
          message: say(words['head-unreadable'], { source: `${basename(path)} (${dirname(path)})` }),
        },
      ],
  );
