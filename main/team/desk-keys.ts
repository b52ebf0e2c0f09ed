import { createPrivateKey, createPublicKey, diffieHellman, hkdfSync, type KeyObject } from 'node:crypto';
import type { RandomBytes } from './roles.ts';
import { openBytes, sealBytes } from './seal.ts';

/** What goes before the 32 bytes of an X25519 key in DER (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b656e04220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b656e032100', 'hex');

const keyLength = 32;

const privateOf = (bytes: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([privatePrefix, bytes]), format: 'der', type: 'pkcs8' });
const publicOf = (bytes: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicPrefix, bytes]), format: 'der', type: 'spki' });
const publicBytes = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-keyLength);

/** The public half of a desk's private key, 32 bytes each. */
export const publicKeyOf = (privateKey: Buffer): Buffer => publicBytes(privateOf(privateKey));

/** The key that two halves make, for one purpose. */
const agreed = (own: KeyObject, other: KeyObject, salt: Buffer): Buffer =>
  Buffer.from(
    hkdfSync(
      'sha256',
      diffieHellman({ privateKey: own, publicKey: other }),
      salt,
      'Login Desk team desk',
      keyLength,
    ),
  );

/** Bytes that the desk with this public key alone can read, bound to what `bound` says: X25519, HKDF, AES-256-GCM. */
export function sealForDesk(publicKey: Buffer, bytes: Buffer, bound: Buffer, random: RandomBytes): Buffer {
  const once = privateOf(random(keyLength));
  const shown = publicBytes(once);
  const key = agreed(once, publicOf(publicKey), Buffer.concat([shown, publicKey]));
  return Buffer.concat([shown, sealBytes([key], bytes, bound)]);
}

/** What was sealed for a desk; null where it was sealed for another one, changed, or bound to something else. */
export function openAsDesk(privateKey: Buffer, sealed: Buffer, bound: Buffer): Buffer | null {
  if (sealed.length <= keyLength) return null;
  const shown = sealed.subarray(0, keyLength);
  const own = privateOf(privateKey);
  let key: Buffer;
  try {
    key = agreed(own, publicOf(shown), Buffer.concat([shown, publicBytes(own)]));
  } catch {
    // A point that agrees on nothing.
    return null;
  }
  return openBytes([key], sealed.subarray(keyLength), bound);
}
