import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { type Answer, done, failures } from '../failures.ts';
import type { StoreKey } from '../store/key.ts';
import { openKeyed } from '../store/keyed-database.ts';
import { partName, removeOldParts } from '../store/part-name.ts';
import { removeCopy } from '../store/rekeyed-copy.ts';
import type { Store } from '../store/store.ts';
import { StoreRefused } from '../store/store-refused.ts';
import type { LogPlace } from './entry-rows.ts';
import type { TeamLog } from './log.ts';
import { isSealedWith, openBytes, sealBytes, type TeamKeys } from './seal.ts';
import { unwatched, type Watch } from './watch.ts';

export interface SnapshotParts {
  readonly query: TeamLog['query'];
  /** The newest first: what is put is sealed with that one, what is taken may be sealed with an earlier one. */
  readonly keys: TeamKeys;
  readonly nativeBinding?: string | undefined;
  /** Told how much of it is sent or received. */
  readonly watch?: Watch | undefined;
}

/** How long a part is before it is sealed, in bytes. */
const partLength = 2 ** 20;

/** The key under which the copy in a snapshot is encrypted: nothing of a store lies in the clear, on no disk. */
const copyKey = (key: Buffer, id: string): StoreKey =>
  Buffer.from(hkdfSync('sha256', key, id, 'Login Desk team snapshot', 32));

/** A free name beside a store for the copy that goes into a snapshot. What programs left there that were killed over theirs goes. */
export function snapshotCopy(storePath: string): string {
  const name = `${storePath}.snapshot`;
  removeOldParts(name);
  // Two programs of one desk, and two threads of one, may be at it at once.
  return partName(name, randomBytes(4).toString('hex'));
}

interface SnapshotFacts extends LogPlace {
  readonly id: string;
  readonly schema: number;
  readonly bytes: number;
  /** SHA-256 of the copy, in hexadecimal. */
  readonly sha256: string;
  readonly parts: number;
}

/** Each part is bound to all that is said of its snapshot, and to its place in it. */
const boundTo = (facts: SnapshotFacts, part: number): Buffer =>
  Buffer.from(
    JSON.stringify([
      'Login Desk team snapshot',
      ...[facts.id, facts.position, facts.hash, facts.schema, facts.bytes, facts.sha256, facts.parts, part],
    ]),
  );

/** Makes the copy that goes into a snapshot, and gives its place in the log. Nothing of the desk itself is in it. */
function makeCopy(
  store: Store,
  key: StoreKey,
  copy: string,
  newKey: StoreKey,
  binding: string | undefined,
): LogPlace {
  removeCopy(copy);
  store.copyTo(copy);
  const database = openKeyed({ path: copy, key, nativeBinding: binding });
  try {
    database.pragma('journal_mode = DELETE');
    // What is deleted here is overwritten too: how the desk gets in is its own.
    database.pragma('secure_delete = ON');
    const place = database.prepare('SELECT position, hash FROM team_membership').get() as LogPlace;
    database.exec('DELETE FROM team_membership');
    database.pragma(`rekey = 'raw:${newKey.toString('hex')}'`);
    return place;
  } finally {
    database.close();
  }
}

/** A file in parts, all but the last one of them of the same length. */
function* partsOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const part = Buffer.alloc(partLength);
      let length = 0;
      for (let read = 1; read > 0 && length < partLength; length += read)
        read = readSync(file, part, length, partLength - length, null);
      if (length > 0) yield part.subarray(0, length);
      if (length < partLength) return;
    }
  } finally {
    closeSync(file);
  }
}

function digestOf(path: string): string {
  const digest = createHash('sha256');
  for (const part of partsOf(path)) digest.update(part);
  return digest.digest('hex');
}

/**
 * Puts a copy of a member's store on the server, for those who join or come back late. It is listed once all of it is there.
 * `copy` is where it may lie meanwhile. Rejects as the log does, and with the system's error.
 */
export async function putSnapshot(
  { query, keys, nativeBinding, watch = unwatched }: SnapshotParts,
  from: { readonly store: Store; readonly key: StoreKey; readonly copy: string; readonly desk: string },
  { id, at }: { readonly id: string; readonly at: number },
): Promise<LogPlace> {
  try {
    watch('copying');
    const place = makeCopy(from.store, from.key, from.copy, copyKey(keys[0], id), nativeBinding);
    const bytes = statSync(from.copy).size;
    const facts: SnapshotFacts = {
      ...place,
      id,
      schema: from.store.schemaNow(),
      bytes,
      sha256: digestOf(from.copy),
      parts: Math.ceil(bytes / partLength),
    };
    let part = 0;
    for (const piece of partsOf(from.copy)) {
      watch('sending', part * partLength, bytes);
      await query('INSERT INTO login_desk.snapshot_parts (snapshot, part, sealed) VALUES ($1, $2, $3)', [
        id,
        part,
        sealBytes([keys[0]], piece, boundTo(facts, part)),
      ]);
      part += 1;
    }
    // Once it is listed it is there.
    watch('sending', bytes, bytes);
    await query(
      `INSERT INTO login_desk.snapshots (id, position, hash, schema_version, bytes, sha256, parts, made_at, desk)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[id, facts.position, Buffer.from(facts.hash, 'hex'), facts.schema, bytes],
        ...[Buffer.from(facts.sha256, 'hex'), facts.parts, at, from.desk],
      ],
    );
    return place;
  } finally {
    removeCopy(from.copy);
  }
}

interface SnapshotRow {
  readonly id: string;
  readonly position: string;
  readonly hash: Buffer;
  readonly schema_version: string;
  readonly bytes: string;
  readonly sha256: Buffer;
  readonly parts: string;
  readonly made_at: string;
}

/** One that a desk made of what the log has lost since is none. */
async function newestSnapshot(
  query: TeamLog['query'],
): Promise<(SnapshotFacts & { readonly at: number }) | null> {
  const { rows } = await query<SnapshotRow>(
    `SELECT id, position, hash, schema_version, bytes, sha256, parts, made_at FROM login_desk.snapshots AS s
     WHERE position = 0 OR EXISTS (
       SELECT 1 FROM login_desk.entries AS e WHERE e.position = s.position AND e.hash = s.hash)
     ORDER BY position DESC, made_at DESC LIMIT 1`,
  );
  const [row] = rows;
  return row
    ? {
        id: row.id,
        position: Number(row.position),
        hash: row.hash.toString('hex'),
        schema: Number(row.schema_version),
        bytes: Number(row.bytes),
        sha256: row.sha256.toString('hex'),
        parts: Number(row.parts),
        at: Number(row.made_at),
      }
    : null;
}

/** Where the newest snapshot is in the log, and when it was made; null where there is none. */
export const snapshotPlace = (
  query: TeamLog['query'],
): Promise<(LogPlace & { readonly at: number }) | null> => newestSnapshot(query);

/**
 * Writes the newest snapshot's copy into a new file and puts it under a store's own key. Gives its place in the log. Codes
 * `team-snapshot-damaged`, `store-too-new`; rejects as the log does, and with the system's error. What was refused leaves
 * no file.
 */
export async function takeSnapshot(
  { query, keys, nativeBinding, watch = unwatched }: SnapshotParts,
  { copy, newKey, schema }: { readonly copy: string; readonly newKey: StoreKey; readonly schema: number },
): Promise<Answer<LogPlace>> {
  const facts = await newestSnapshot(query);
  if (facts === null) return failures.teamSnapshotDamaged();
  if (facts.schema > schema) return failures.storeTooNew(facts.schema);
  let isWhole = false;
  try {
    watch('receiving', 0, facts.bytes);
    const key = await keyOf(query, keys, facts);
    isWhole = key !== null && (await writeCopy({ query, watch }, key, facts, copy));
    if (key === null || !isWhole) return failures.teamSnapshotDamaged();
    watch('preparing');
    const database = openKeyed({ path: copy, key: copyKey(key, facts.id), nativeBinding });
    try {
      database.pragma('synchronous = FULL');
      database.pragma(`rekey = 'raw:${newKey.toString('hex')}'`);
    } finally {
      database.close();
    }
    return done({ position: facts.position, hash: facts.hash });
  } finally {
    if (!isWhole) removeCopy(copy);
  }
}

async function sealedPart(
  query: TeamLog['query'],
  { id }: SnapshotFacts,
  part: number,
): Promise<Buffer | null> {
  const { rows } = await query<{ sealed: Buffer }>(
    'SELECT sealed FROM login_desk.snapshot_parts WHERE snapshot = $1 AND part = $2',
    [id, part],
  );
  return rows[0]?.sealed ?? null;
}

/** Which of the team's keys sealed a snapshot; null where none did. */
async function keyOf(query: TeamLog['query'], keys: TeamKeys, facts: SnapshotFacts): Promise<Buffer | null> {
  const first = await sealedPart(query, facts, 0);
  if (first && !isSealedWith(keys, first)) throw new StoreRefused(failures.teamKeyMissing());
  return (first && keys.find((key) => openBytes([key], first, boundTo(facts, 0)) !== null)) ?? null;
}

async function writeCopy(
  { query, watch }: { readonly query: TeamLog['query']; readonly watch: Watch },
  key: Buffer,
  facts: SnapshotFacts,
  copy: string,
): Promise<boolean> {
  removeCopy(copy);
  const digest = createHash('sha256');
  const file = openSync(copy, 'wx', 0o600);
  try {
    for (let part = 0; part < facts.parts; part += 1) {
      watch('receiving', part * partLength, facts.bytes);
      const sealed = await sealedPart(query, facts, part);
      const piece = sealed && openBytes([key], sealed, boundTo(facts, part));
      if (!piece) return false;
      digest.update(piece);
      writeSync(file, piece);
    }
  } finally {
    closeSync(file);
  }
  return digest.digest('hex') === facts.sha256;
}
