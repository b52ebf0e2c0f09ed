import { createPublicKey, verify } from 'node:crypto';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import { type Answer, done, failures } from '../failures.ts';
import { isVersion } from './versions.ts';

// What goes before the 32 bytes of an Ed25519 key in DER (RFC 8410).
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** A file name and nothing else: what is downloaded lies beside its feed, whatever a server says. */
const fileName = z
  .string()
  .regex(/^[A-Za-z0-9][\w .()+-]{0,199}$/)
  .refine((name) => !name.includes('..'));
/** 64 bytes in base 64. */
const sha512 = z.string().regex(/^[A-Za-z0-9+/]{86}==$/);

const feedFile = z.object({
  url: fileName,
  sha512,
  size: z
    .number()
    .int()
    .min(1)
    .max(2 ** 32),
});

/** What the packager writes beside its packages, and `release:sign` adds to it. */
const feedShape = z
  .object({
    version: z.string().refine(isVersion),
    files: z.array(feedFile).min(1).max(20),
    path: fileName.optional(),
    sha512: sha512.optional(),
    releaseDate: z.iso.datetime(),
    releaseNotes: z
      .union([z.string(), z.array(z.object({ version: z.string(), note: z.string().nullable() })), z.null()])
      .optional(),
    /** The schema that this version's stores have, and the oldest one of a team that it works with. */
    schema: z.number().int().min(0).optional(),
    oldestWorkable: z.number().int().min(0).optional(),
  })
  .refine(({ path, files }) => path === undefined || files.some(({ url }) => url === path));

export type Feed = z.output<typeof feedShape>;

/** More than this no feed has, in bytes. */
export const mostFeedBytes = 256 * 1024;

/** What is signed: the name too, so that one channel's or system's feed is no other's. */
export const signedBytes = (name: string, feed: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`login-desk update feed\n${name}\n`), feed]);

/** Where a channel's feed for a system lies beside its packages: as the packager calls them. */
export function feedNames(
  channel: 'stable' | 'beta',
  { platform, arch }: { readonly platform: NodeJS.Platform; readonly arch: string },
): readonly string[] {
  const system =
    platform === 'darwin' ? '-mac' : platform === 'win32' ? '' : arch === 'x64' ? '-linux' : `-linux-${arch}`;
  // Who tries out what comes gets what is finished too.
  return (channel === 'beta' ? ['beta', 'latest'] : ['latest']).map((each) => `${each}${system}.yml`);
}

/**
 * Reads a feed whose signature fits. Codes `update-signature-wrong`, `update-feed-invalid`; nothing of one that does not fit is read.
 */
export function readSignedFeed(
  name: string,
  { feed, signature, publicKey }: { readonly feed: Buffer; readonly signature: string; publicKey: string },
): Answer<Feed> {
  const key = createPublicKey({
    key: Buffer.concat([publicPrefix, Buffer.from(publicKey, 'hex')]),
    format: 'der',
    type: 'spki',
  });
  const bytes = /^[A-Za-z0-9+/]{86}==\s*$/.test(signature) ? Buffer.from(signature, 'base64') : null;
  if (bytes === null || !verify(null, signedBytes(name, feed), key, bytes))
    return failures.updateSignatureWrong(name);
  try {
    // Without times: a text stays one.
    const parsed = feedShape.safeParse(load(feed.toString('utf8'), { schema: CORE_SCHEMA }));
    return parsed.success ? done(parsed.data) : failures.updateFeedInvalid(name);
  } catch {
    return failures.updateFeedInvalid(name);
  }
}

const mostNotes = 20_000;

/** The notes of a feed as text, whatever else they were meant to be. */
export function notesOf({ releaseNotes }: Feed): string {
  const text =
    typeof releaseNotes === 'string'
      ? releaseNotes
      : (releaseNotes ?? []).map(({ version, note }) => `${version}\n${note ?? ''}`).join('\n\n');
  // Lines stay; nothing that is not seen does.
  return text
    .replaceAll(/[^\P{C}\n]/gu, '')
    .trim()
    .slice(0, mostNotes);
}
