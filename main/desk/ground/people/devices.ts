import type { Millis } from '../../../../preload/contract/shared.ts';
import type { Reader, Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { type Device, type ProofLimits, proofRules } from '../rules/proof-rules.ts';
import { emailKey } from '../words/email-key.ts';
import { phoneDigits } from '../words/folding.ts';

/** Whom proofs are about. */
export interface About {
  readonly practiceId: string | null;
  readonly accountId: string | null;
}

/**
 * A phone as a device. Its extension is left out: who answers one extension of a line may answer another, so two of them
 * are no two proofs.
 */
export function phoneDevice(phone: string | null): Device | null {
  const digits = phoneDigits(phone ?? '');
  return digits === '' ? null : `phone:${digits}`;
}

/** A mailbox as a device. */
export function mailboxDevice(email: string | null): Device | null {
  const key = emailKey(email ?? '');
  return key.ok ? `mailbox:${key.value.key}` : null;
}

/** What is on file for an account and its practice, as it may be called or written to. */
export interface OnFile {
  readonly phone: string | null;
  readonly practicePhone: string | null;
  readonly loginEmail: string | null;
  readonly clinicEmail: string | null;
  readonly practiceId: string | null;
}

export function onFileOf(reader: Reader, { accountId, practiceId }: About): OnFile {
  const account = reader.get<{ phone: string | null; practice_id: string; email: string | null }>(
    sql`SELECT a.phone, a.practice_id, c.email FROM accounts AS a
        LEFT JOIN claims AS c ON c.account_id = a.id AND c.role = 'current' WHERE a.id = ${accountId}`,
  );
  const owner = account?.practice_id ?? practiceId;
  const practice = reader.get<{ phone: string | null; email: string | null }>(
    sql`SELECT phone, email FROM practices WHERE id = ${owner}`,
  );
  return {
    phone: account?.phone || null,
    practicePhone: practice?.phone || null,
    loginEmail: account?.email ?? null,
    clinicEmail: practice?.email || null,
    practiceId: owner,
  };
}

const present = (devices: readonly (Device | null)[]): readonly Device[] =>
  devices.filter((device) => device !== null);

/** The verification phone of an account. */
export const phoneOf = (reader: Reader, accountId: string): readonly Device[] =>
  present([phoneDevice(onFileOf(reader, { accountId, practiceId: null }).phone)]);

/** The mailbox that an account signs in with. */
export const loginMailboxOf = (reader: Reader, accountId: string): readonly Device[] =>
  present([mailboxDevice(onFileOf(reader, { accountId, practiceId: null }).loginEmail)]);

/** The clinic's number on file. */
export const practicePhoneOf = (reader: Reader, practiceId: string): readonly Device[] =>
  present([phoneDevice(onFileOf(reader, { accountId: null, practiceId }).practicePhone)]);

/** The clinic's mailbox on file. */
export const clinicMailboxOf = (reader: Reader, practiceId: string): readonly Device[] =>
  present([mailboxDevice(onFileOf(reader, { accountId: null, practiceId }).clinicEmail)]);

const day = 24 * 60 * 60_000;

/**
 * Devices that came on file lately, of an account, its practice and the administrators who can vouch for it: what somebody has
 * just changed proves no one. One that an administrator shares with the account or the practice counts as long as theirs does.
 */
function changedLately(reader: Reader, about: About, now: Millis): ReadonlySet<Device> {
  const file = onFileOf(reader, about);
  const lately = (owner: string, what: 'phone' | 'email'): boolean => {
    const at = reader.get<{ at: Millis | null }>(
      sql`SELECT at FROM contact_changes WHERE owner = ${owner} AND what = ${what}`,
    )?.at;
    return typeof at === 'number' && Math.abs(now - at) < proofRules.changedDays * day;
  };
  const account = about.accountId === null ? null : `account:${about.accountId}`;
  const practice = file.practiceId === null ? null : `practice:${file.practiceId}`;
  const own = [
    { owner: account, what: 'phone', device: phoneDevice(file.phone) },
    { owner: account, what: 'email', device: mailboxDevice(file.loginEmail) },
    { owner: practice, what: 'phone', device: phoneDevice(file.practicePhone) },
    { owner: practice, what: 'email', device: mailboxDevice(file.clinicEmail) },
  ] as const;
  const isChanged = ({ owner, what }: { readonly owner: string | null; readonly what: 'phone' | 'email' }) =>
    owner !== null && lately(owner, what);
  const steady = new Set(own.filter((contact) => !isChanged(contact)).map(({ device }) => device));
  const ofAdministrators = reader
    .all<{ id: string; phone: string | null; email: string | null }>(
      sql`SELECT a.id, a.phone, c.email FROM accounts AS a
          LEFT JOIN claims AS c ON c.account_id = a.id AND c.role = 'current'
          WHERE a.practice_id = ${file.practiceId} AND a.administrator = 1`,
    )
    .flatMap(({ id, phone, email }) => [
      { owner: `account:${id}`, what: 'phone', device: phoneDevice(phone) } as const,
      { owner: `account:${id}`, what: 'email', device: mailboxDevice(email) } as const,
    ])
    .filter(({ device }) => !steady.has(device));
  return new Set(present([...own, ...ofAdministrators].filter(isChanged).map(({ device }) => device)));
}

/** What keeps proofs about somebody from counting, now and for an action that is about to change some devices. */
export function proofLimits(
  reader: Reader,
  about: About & { readonly reason: string | null },
  when: { readonly now: Millis; readonly minutes: number },
  touched: readonly Device[] = [],
): ProofLimits {
  const lost = about.reason === 'lost-or-new-phone' && about.accountId !== null;
  return {
    ...when,
    lost: new Set(lost ? phoneOf(reader, about.accountId ?? '') : []),
    changed: changedLately(reader, about, when.now),
    touched: new Set(touched),
  };
}

/**
 * Gives the time of the action to what it changed of numbers and addresses on file, and says whose login email it
 * changed. The store notes the changes itself (migration 110); it knows no time.
 */
export function datedChanges(transaction: Writer, now: Millis): { readonly loginEmailOf: readonly string[] } {
  const fresh = transaction.all<{ owner: string; what: string }>(
    sql`SELECT owner, what FROM contact_changes WHERE at IS NULL`,
  );
  if (fresh.length > 0) transaction.run(sql`UPDATE contact_changes SET at = ${now} WHERE at IS NULL`);
  const accounts = fresh.filter(({ owner, what }) => what === 'email' && owner.startsWith('account:'));
  return { loginEmailOf: accounts.map(({ owner }) => owner.slice('account:'.length)) };
}
