import { createHash } from 'node:crypto';

/** An entry of the chain as the store has it. */
export interface Entry {
  readonly sequence: number;
  readonly previous_hash: string;
  readonly body: string;
  readonly hash: string;
}

/** What comes before the first entry: 64 zeros. */
export const noHash = '0'.repeat(64);

/** SHA-256, in hexadecimal, over the sequence, the previous hash and the canonical JSON (RFC 8785) of an entry. */
export const entryHash = (sequence: number, previousHash: string, body: string): string =>
  createHash('sha256').update(`${sequence}\n${previousHash}\n${body}`).digest('hex');
