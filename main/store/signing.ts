import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What goes before the 32 bytes of an Ed25519 key in DER (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** What a signature adds to a document. Both are in hexadecimal. */
export interface Signature {
  readonly publicKey: string;
  readonly signature: string;
}

/** Signs in the name of a store. */
export interface Signer {
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
  /** The document with its signature: Ed25519 over the canonical JSON (RFC 8785) of it with the public key. */
  sign<Document extends object>(document: Document): Document & Signature;
}

/** A signer from the 32 bytes of a private key. */
export function signerOf(seed: Buffer): Signer {
  const key = createPrivateKey({
    key: Buffer.concat([privatePrefix, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(key)
    .export({ format: 'der', type: 'spki' })
    .subarray(-32)
    .toString('hex');
  return {
    publicKey,
    sign: (document) => {
      const signed = { ...document, publicKey };
      return { ...signed, signature: sign(null, bytesOf(signed), key).toString('hex') };
    },
  };
}

/** What is signed of a document: all of it besides the signature. */
const bytesOf = (document: object): Buffer => {
  const { signature: _, ...rest } = document as { readonly signature?: unknown };
  // Through JSON once, as it will be read again.
  return Buffer.from(canonicalize(JSON.parse(JSON.stringify(rest))) ?? '');
};

/** How a document is signed: whose key it names, and whether the signature fits. Null where it is not signed at all. */
export function readSignature(
  document: unknown,
): { readonly publicKey: string; readonly fits: boolean } | null {
  if (typeof document !== 'object' || document === null) return null;
  const { publicKey, signature } = document as { readonly publicKey?: unknown; readonly signature?: unknown };
  if (typeof publicKey !== 'string' || typeof signature !== 'string') return null;
  const key = publicKeyOf(publicKey);
  if (key === null || !/^[0-9a-f]{128}$/.test(signature)) return { publicKey, fits: false };
  return { publicKey, fits: verify(null, bytesOf(document), key, Buffer.from(signature, 'hex')) };
}

function publicKeyOf(text: string): KeyObject | null {
  if (!isPublicKey(text)) return null;
  try {
    const key = Buffer.concat([publicPrefix, Buffer.from(text, 'hex')]);
    return createPublicKey({ key, format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}

/** Whether a text is a public key as manifests bear it. */
export const isPublicKey = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** What people compare a public key by, as in `3F2A 91C0 …`: the first 128 bits of its SHA-256, in groups of four. */
export const signerFingerprint = (publicKey: string): string =>
  (
    createHash('sha256')
      .update(isPublicKey(publicKey) ? Buffer.from(publicKey, 'hex') : publicKey)
      .digest('hex')
      .slice(0, 32)
      .toUpperCase()
      .match(/.{4}/g) ?? []
  ).join(' ');
