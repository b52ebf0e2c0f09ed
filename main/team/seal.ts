import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Sql, SqlValue } from '../store/sql.ts';

/** A statement of an entry, and how many rows it touched where it was tried; null where that is not known. */
export interface NotedStatement extends Sql {
  readonly touched: number | null;
}

/** What an entry is known by besides what is sealed in it: all of it is bound to the seal. */
export interface EntryHead {
  /** From 1, without gaps. */
  readonly position: number;
  /** UUIDv7, made by the desk for this entry alone. */
  readonly id: string;
  /** The id of the desk that wrote it. */
  readonly desk: string;
  /** Milliseconds, UTC. */
  readonly at: number;
  /** The schema of the store that it was written on. */
  readonly schema: number;
  /** SHA-256 of the entry before, in hexadecimal. */
  readonly previous: string;
}

/** An entry of the team's log as it lies on the server. */
export interface Entry extends EntryHead {
  readonly sealed: Buffer;
  /** SHA-256 of all of the above, in hexadecimal. */
  readonly hash: string;
}

/** The team's keys, 32 bytes each: the one that seals now comes first. */
export type TeamKeys = readonly [Buffer, ...Buffer[]];

const version = 1;
const keyIdLength = 8;
const nonceLength = 12;
const tagLength = 16;
const headLength = 1 + keyIdLength + nonceLength + tagLength;
/** An entry that is longer when it is opened is none of ours, in bytes. */
const mostOpened = 2 ** 30;

/** What goes before the first entry of a team. */
export const firstHash = (team: string): string =>
  createHash('sha256').update(`Login Desk team ${team}`).digest('hex');

interface ReadyKey {
  /** Which key sealed something, without saying anything of the key. */
  readonly id: Buffer;
  /** As the ciphers take it without looking at what it is: each entry asks for it. */
  readonly secret: KeyObject;
}

const readyKeys = new WeakMap<Buffer, ReadyKey>();
function ready(key: Buffer): ReadyKey {
  const known = readyKeys.get(key);
  if (known) return known;
  const id = Buffer.from(hkdfSync('sha256', key, '', 'Login Desk team key id', keyIdLength));
  const made = { id, secret: createSecretKey(key) };
  readyKeys.set(key, made);
  return made;
}

/** A number as JSON keeps it: a store's numbers are safe integers or fractions, and nothing else. */
function plainValue(value: SqlValue): unknown {
  if (Buffer.isBuffer(value)) return { b: value.toString('base64') };
  if (typeof value === 'bigint') return { i: value.toString() };
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error('A statement of a team’s log has a number that is none');
  return value;
}

function storedValue(plain: unknown): SqlValue {
  if (plain === null || typeof plain === 'string' || typeof plain === 'number') return plain;
  const { b, i } = plain as { readonly b?: string; readonly i?: string };
  if (typeof b === 'string') return Buffer.from(b, 'base64');
  if (typeof i === 'string') return BigInt(i);
  throw new Error('A value of a team’s log is of no kind that is known');
}

interface Written {
  /** Each text once: an import has one for thousands of rows. */
  readonly texts: readonly string[];
  /** Index of the text, rows touched, values. */
  readonly run: readonly (readonly [number, number | null, ...unknown[]])[];
}

function written(statements: readonly NotedStatement[]): Buffer {
  const places = new Map<string, number>();
  const run = statements.map(({ text, values, touched }) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return [place, touched, ...values.map(plainValue)] as const;
  });
  return Buffer.from(JSON.stringify({ texts: [...places.keys()], run } satisfies Written));
}

function readStatements(bytes: Buffer): readonly NotedStatement[] {
  const { texts, run } = JSON.parse(bytes.toString('utf8')) as Written;
  return run.map(([place, touched, ...values]) => {
    const text = texts[place];
    if (text === undefined) throw new Error('A statement of a team’s log has no text');
    return { text, touched, values: values.map(storedValue) };
  });
}

/** Everything that a seal is bound to. */
const boundTo = ({ position, id, desk, at, schema, previous }: EntryHead): Buffer =>
  Buffer.from(JSON.stringify(['Login Desk team entry', position, id, desk, at, schema, previous]));

/** The hash of an entry: of all that lies on the server besides the hash itself. */
export const entryHash = (head: EntryHead, sealed: Buffer): string =>
  createHash('sha256').update(boundTo(head)).update(sealed).digest('hex');

/**
 * Bytes that only who has the team's key can read, and that can't be changed or put in another place: AES-256-GCM with
 * `bound` as additional data.
 */
export function sealBytes([key]: TeamKeys, bytes: Buffer, bound: Buffer): Buffer {
  const nonce = randomBytes(nonceLength);
  const { id, secret } = ready(key);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce, { authTagLength: tagLength });
  cipher.setAAD(bound);
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), id, nonce, cipher.getAuthTag(), body]);
}

/** Whether one of these keys made a seal, by what the seal says. */
export const isSealedWith = (keys: TeamKeys, sealed: Buffer): boolean =>
  keys.some((key) => ready(key).id.equals(sealed.subarray(1, 1 + keyIdLength)));

/** The bytes that were sealed; null where the seal is broken, is bound to something else, or no key of the team made it. */
export function openBytes(keys: TeamKeys, sealed: Buffer, bound: Buffer): Buffer | null {
  if (sealed.length < headLength || sealed[0] !== version) return null;
  const id = sealed.subarray(1, 1 + keyIdLength);
  const key = keys.find((each) => ready(each).id.equals(id));
  if (!key) return null;
  const nonce = sealed.subarray(1 + keyIdLength, headLength - tagLength);
  const decipher = createDecipheriv('aes-256-gcm', ready(key).secret, nonce, { authTagLength: tagLength });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(headLength - tagLength, headLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(headLength)), decipher.final()]);
  } catch {
    return null;
  }
}

/** An entry with its statements sealed. */
export function sealEntry(keys: TeamKeys, head: EntryHead, statements: readonly NotedStatement[]): Entry {
  const sealed = sealBytes(keys, deflateRawSync(written(statements)), boundTo(head));
  return { ...head, sealed, hash: entryHash(head, sealed) };
}

/** The statements of an entry; null where it is not as it was written, or not at the place that it was written for. */
export function openEntry(keys: TeamKeys, entry: Entry): readonly NotedStatement[] | null {
  if (entryHash(entry, entry.sealed) !== entry.hash) return null;
  const opened = openBytes(keys, entry.sealed, boundTo(entry));
  return opened && readStatements(inflateRawSync(opened, { maxOutputLength: mostOpened }));
}
