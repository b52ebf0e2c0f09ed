import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { signedBytes } from '../../main/updates/signed-feed.ts';

// What goes before the 32 bytes of an Ed25519 key in DER (RFC 8410).
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A private key from its 32 bytes. */
const keyOf = (seed: Buffer) =>
  createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' });

/** The public half of a key, 64 hexadecimal digits. */
export const publicKeyOf = (seed: Buffer): string =>
  createPublicKey(keyOf(seed)).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');

/** What a version's stores are in, for a team that has to know it before anybody updates. */
export interface FeedSchemas {
  readonly schema: number;
  readonly oldestWorkable: number;
}

/** Names of a folder's feeds, as electron-builder writes them: a channel's for each system. */
export async function feedsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^(latest|beta)(-mac|-linux(-\w+)?)?\.yml$/.test(name)).sort();
}

/** Adds to each feed what a team has to know, and signs it; gives the names of the signatures. The same again changes nothing. */
export async function signFeeds(
  folder: string,
  seed: Buffer,
  schemas: FeedSchemas,
): Promise<readonly string[]> {
  const key = keyOf(seed);
  const signed: string[] = [];
  for (const name of await feedsIn(folder)) {
    const path = join(folder, name);
    // A feed without its signature is refused, one with an older one too: there is none while it is written.
    await rm(`${path}.sig`, { force: true });
    const text = withSchemas(await readFile(path, 'utf8'), schemas);
    await writeFile(path, text);
    const signature = sign(null, signedBytes(name, Buffer.from(text)), key).toString('base64');
    await writeFile(`${path}.sig`, `${signature}\n`);
    signed.push(`${name}.sig`);
  }
  return signed;
}

function withSchemas(feed: string, { schema, oldestWorkable }: FeedSchemas): string {
  const rest = feed.replaceAll(/^(schema|oldestWorkable): .*\n?/gm, '').trimEnd();
  return `${rest}\nschema: ${schema}\noldestWorkable: ${oldestWorkable}\n`;
}
