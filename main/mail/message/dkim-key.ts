import { createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { DkimSettings } from '../../../preload/contract/mail-settings.ts';
import type { DkimRecord } from '../../../preload/contract/mail-setup.ts';

// What receivers everywhere can check: Ed25519 is known to few of them (RFC 8463), and 1,024 bits are too few by now.
const bits = 2048;

/** Makes a private key to sign mail with, in PEM. It takes some tenths of a second, beside whatever else goes on. */
export async function makeDkimKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: bits });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** The public half of a key as the TXT record that receivers look for (RFC 6376, 3.6; RFC 8463, 4). */
export function dkimRecord({ domain, selector }: DkimSettings, privateKey: KeyObject): DkimRecord {
  const publicKey = createPublicKey(privateKey);
  const type = publicKey.asymmetricKeyType === 'ed25519' ? 'ed25519' : 'rsa';
  const half =
    type === 'ed25519'
      ? Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
      : publicKey.export({ type: 'spki', format: 'der' });
  return {
    name: `${selector}._domainkey.${domain}`,
    value: `v=DKIM1; k=${type}; p=${half.toString('base64')}`,
  };
}
