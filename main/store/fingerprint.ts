import { hkdfSync } from 'node:crypto';
import { base32, groupsOf } from './base32.ts';
import type { StoreKey } from './key.ts';

// Another purpose of the same key would take another word.
const purpose = 'login-desk store key fingerprint 1';
const bytes = 10;

/**
 * What a key is known by, as in `7K3M-Q2XA-9RTB-04CD`: 80 bits that are derived from it one way, so that they may lie beside a
 * store, in a backup's manifest and on a screen, and tell nothing of the key.
 */
export const fingerprintOf = (key: StoreKey): string =>
  groupsOf(base32(Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), purpose, bytes))), 4).join('-');
