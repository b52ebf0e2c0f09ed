import { type Answer, done, failures } from '../failures.ts';
import { StoreRefused } from '../store/store-refused.ts';
import { type Connection, connect, readServerUrl, type ServerAccess } from '../team/connection.ts';
import type { Membership } from '../team/membership.ts';

/** Does work over a connection, and ends it. Rejects with `StoreRefused`. */
export async function overConnection<Value>(
  access: ServerAccess,
  work: (connection: Connection) => Promise<Value>,
): Promise<Value> {
  const connection = await connect(access);
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

/** Does work that answers with a refusal or a value: what the server refuses is a refusal too. */
export async function answeredByServer<Value>(
  work: () => Promise<Value>,
): Promise<Value | StoreRefused['refusal']> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreRefused) return error.refusal;
    throw error;
  }
}

/** The owner's way in to the server of a team that a desk belongs to. */
export const ownerOf = (
  { access }: Membership,
  owner: { readonly user: string; readonly password: string },
): ServerAccess => ({ ...access, ...owner });

/** Throws where a connection leads to another team than a store belongs to. */
export function checkSameTeam(found: { readonly id: string } | null, { team }: Membership): void {
  if (found?.id !== team) throw new StoreRefused(failures.teamOther());
}

/** The server of an address as people write it. Code `team-url-invalid`. */
export const serverOf = readServerUrl;

/**
 * The owner's way in at an address that says neither who it is nor their password: what it says of them is not looked at. Code
 * `team-url-invalid`.
 */
export function ownerAt(
  url: string,
  { user, password }: { readonly user: string; readonly password: string },
  fingerprint: string | null,
): Answer<ServerAccess> {
  const plain = url.replace(/^([a-z]+:\/\/)([^/@]*@)?/i, (_, scheme: string) => `${scheme}owner@`);
  const access = readServerUrl(plain, fingerprint);
  return access.ok ? done({ ...access.value, user, password }) : access;
}
