import { createHash, timingSafeEqual } from 'node:crypto';

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();

/** What is stored of a token, 32 random bytes as base64url: the SHA-256 of the bytes. The text exists in the mail or the cookie alone. */
export const tokenHash = (token: string): Buffer => sha256(Buffer.from(token, 'base64url'));

/** Whether two secrets are the same. Their hashes have one length, whatever was typed, so the comparison takes one time. */
export const sameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(sha256(one), sha256(other));
