import { hkdfSync } from 'node:crypto';
import { auditEntries } from '../desk/audit/audit-actions.ts';
import { appendAudit } from '../desk/audit/chain.ts';
import type { Clock, RandomBytes } from '../desk/ground/basics/context.ts';
import { readKeyReference } from '../folder/key-reference.ts';
import type { Reader, Writer } from '../store/handles.ts';
import { type Signer, signerOf } from '../store/signing.ts';
import { sql } from '../store/sql.ts';
import { type Store, storeRefusal } from '../store/store.ts';
import { type KeyPlace, keyFileOf } from './find-key.ts';

export interface SigningKeyParts extends KeyPlace {
  readonly store: Store;
  /** Whether other desks have all that is in the store too: they sign with the same key, which lies in it. */
  readonly isShared?: boolean;
  readonly operator: string;
  readonly clock: Clock;
  readonly random: RandomBytes;
}

/** A store's private signing key, 32 bytes, and what signs with it. */
export interface SigningKey extends Signer {
  readonly seed: Buffer;
}

/** The keychain's entry that holds the private key with which a store's heads are signed. */
/** The keychain's entry that holds a store's signing key. */
export const signingEntry = (storeId: string): string => `signing ${storeId}`;

/** Where a store keeps it instead, whose own key lies in a file. */
const secretName = 'audit.signing-key';
/** Where the public half is kept; a setting of the program's own, which the chain seals. */
const publicKeySetting = 'audit.public-key';

/** What all instances of the portal over one store have in common, out of the key that they all sign with. */
export const portalSecretOf = (seed: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', seed, '', 'Login Desk portal', 32));

const hexadecimal = /^[0-9a-f]{64}$/;

/**
 * The key that a store's heads are signed with. It is made at the first start: where the store's own key is in the keychain, it
 * goes there too; else it is one of the store's secrets, encrypted with it. A new one, also one that takes the place of a key
 * that is lost, is an entry of the chain. Null where the keychain does not answer, or the store can't be written: then
 * nothing is signed this time.
 */
export async function signingKeyOf(parts: SigningKeyParts): Promise<SigningKey | null> {
  try {
    const kept = await keptSeed(parts);
    if (kept !== null) {
      await noteKey(parts, signerOf(kept).publicKey, () => undefined);
      return { ...signerOf(kept), seed: kept };
    }
    return parts.store.readOnly ? null : await makeKey(parts);
  } catch (error) {
    if (error instanceof KeychainSilent || storeRefusal(error, parts.store.path) !== null) return null;
    throw error;
  }
}

/** The keychain did not answer. */
class KeychainSilent extends Error {}

const inKeychain = (parts: Pick<SigningKeyParts, 'isShared' | 'folder' | 'keyFile' | 'keychain'>): boolean =>
  parts.isShared !== true && keyFileOf(parts) === null;

async function fromKeychain<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new KeychainSilent((error as Error).message);
  }
}

async function keptSeed(
  parts: Pick<SigningKeyParts, 'isShared' | 'folder' | 'keyFile' | 'keychain' | 'store'>,
): Promise<Buffer | null> {
  const reference = readKeyReference(parts.folder);
  const kept =
    inKeychain(parts) && reference !== null
      ? await fromKeychain(() => parts.keychain.read(signingEntry(reference.storeId)))
      : (parts.store.read.get<{ value: string }>(sql`SELECT value FROM secrets WHERE name = ${secretName}`)
          ?.value ?? null);
  return kept !== null && hexadecimal.test(kept) ? Buffer.from(kept, 'hex') : null;
}

/** Puts the signing key into the store itself, for a store that other desks get too. Nothing where there is none. */
export async function putSigningKeyIntoStore(
  parts: Pick<SigningKeyParts, 'folder' | 'keyFile' | 'keychain' | 'store'>,
): Promise<void> {
  const seed = await keptSeed(parts);
  if (seed === null) return;
  parts.store.derive((transaction) => {
    keepInStore(transaction, seed.toString('hex'));
    return { keep: true, value: undefined };
  });
  seed.fill(0);
}

const keepInStore = (transaction: Writer, seed: string): void =>
  transaction.one(
    sql`INSERT INTO secrets (name, value) VALUES (${secretName}, ${seed})
        ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  );

async function makeKey(parts: SigningKeyParts): Promise<SigningKey> {
  const seed = parts.random(32);
  const signer = signerOf(seed);
  const reference = readKeyReference(parts.folder);
  const text = seed.toString('hex');
  if (inKeychain(parts) && reference !== null) {
    await fromKeychain(() => parts.keychain.write(signingEntry(reference.storeId), text));
    await noteKey(parts, signer.publicKey, () => undefined);
  } else await noteKey(parts, signer.publicKey, (transaction) => keepInStore(transaction, text));
  return { ...signer, seed };
}

/** Writes into the store and its chain whose heads are its own from now on, where that is news. */
async function noteKey(
  { store, operator, clock }: SigningKeyParts,
  publicKey: string,
  also: (transaction: Writer) => void,
): Promise<void> {
  const known = (reader: Reader): string | undefined =>
    reader.get<{ value: string }>(sql`SELECT value FROM settings WHERE key = ${publicKeySetting}`)?.value;
  if (known(store.read) === JSON.stringify(publicKey) || store.readOnly) return;
  await store.write((transaction) => {
    const before = known(transaction);
    also(transaction);
    transaction.one(
      sql`INSERT INTO settings (key, value) VALUES (${publicKeySetting}, ${JSON.stringify(publicKey)})
          ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    );
    appendAudit(transaction, {
      at: clock(),
      operator,
      action: auditEntries.signingKeyMade,
      input: { publicKey, ...(before === undefined ? {} : { instead: JSON.parse(before) as string }) },
    });
    return { keep: true, value: undefined };
  });
}
