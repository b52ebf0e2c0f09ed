import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { basename, join } from 'node:path';
import type { RandomBytes } from '../desk/ground/basics/context.ts';
import type { StoreKey } from '../store/key.ts';

/** One text that was typed and not sent, as plain JSON, and when it was typed last. */
export interface KeptText {
  readonly at: number;
  readonly json: string;
}

export type KeptTexts = ReadonlyMap<string, KeptText>;

const mark = Buffer.from('LDD1');
const nonceLength = 12;
const tagLength = 16;

/** Where drafts lie in a data folder: beside the store and not in it, for a store may be a team's. */
export const draftsFolder = (folder: string): string => join(folder, 'drafts');

/** The file of one operator's drafts. Its name says nothing of who that is. */
export const draftsFile = (folder: string, operatorId: string): string =>
  join(draftsFolder(folder), `${createHash('sha256').update(operatorId).digest('hex').slice(0, 24)}.sealed`);

/** The file of the words that were added at this computer. */
export const ownWordsFile = (folder: string): string => join(draftsFolder(folder), 'own-words.sealed');

/** The key of drafts: who has the store's key has it too, and it opens nothing else. */
export const draftsKeyOf = (key: StoreKey): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'login-desk drafts', 32));

/** Seals drafts for one file, which is one operator's: under another name the bytes don't open. */
export function sealDrafts(texts: KeptTexts, file: string, key: Buffer, random: RandomBytes): Buffer {
  const nonce = random(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(basename(file)));
  const plain = JSON.stringify([...texts].map(([name, { at, json }]) => [name, at, json]));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([mark, nonce, cipher.getAuthTag(), body]);
}

/** What was sealed; null where the bytes are another key's, another file's, cut off or changed. */
export function unsealDrafts(bytes: Buffer, file: string, key: Buffer): KeptTexts | null {
  const bodyAt = mark.length + nonceLength + tagLength;
  if (bytes.length < bodyAt || !bytes.subarray(0, mark.length).equals(mark)) return null;
  const nonce = bytes.subarray(mark.length, mark.length + nonceLength);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
      .setAAD(Buffer.from(basename(file)))
      .setAuthTag(bytes.subarray(mark.length + nonceLength, bodyAt));
    const plain = Buffer.concat([decipher.update(bytes.subarray(bodyAt)), decipher.final()]);
    const rows = JSON.parse(plain.toString('utf8')) as readonly (readonly [string, number, string])[];
    return new Map(rows.map(([name, at, json]) => [name, { at, json }]));
  } catch {
    return null;
  }
}
