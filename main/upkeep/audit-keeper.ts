import { appendFileSync, existsSync } from 'node:fs';
import type { Settings } from '../../preload/contract/settings.ts';
import { auditEntries } from '../desk/audit/audit-actions.ts';
import { auditHead } from '../desk/audit/chain.ts';
import { headsFile } from '../desk/audit/outside.ts';
import { oldBefore, oldEntries, statesToCarry } from '../desk/audit/remove-old.ts';
import { keepHead, ownPublicKeys, type SignedHead } from '../desk/audit/signed-heads.ts';
import type { Desk } from '../desk/desk.ts';
import type { Background } from '../desk/ground/basics/background.ts';
import type { Clock } from '../desk/ground/basics/context.ts';
import { programName } from '../desk/ground/basics/program-name.ts';
import { type Answer, done, failures } from '../failures.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import { provisionalSince } from '../store/provisional.ts';
import { sql } from '../store/sql.ts';
import { type Store, storeRefusal } from '../store/store.ts';
import { knownStoreId } from '../store/store-id.ts';

export interface AuditKeeperParts {
  readonly store: Store;
  /** The desk whose door takes the program's own entries. */
  readonly desk: Desk;
  /** The one for entries that a lead asks for. */
  readonly operatorDesk: Desk;
  readonly key: SigningKey | null;
  readonly settings: () => Settings;
  readonly clock: Clock;
  readonly background: Background;
}

/** Signs the head of the chain now and then, takes it out of the machine, and removes entries that are old enough. */
export interface AuditKeeper {
  start(): void;
  /** Signs the head a last time. */
  stop(): void;
  /** Signs and keeps the head, where the chain went on. A store or a folder that can't be written is tried again later. */
  keep(): void;
  /** Takes the head to the folder outside at once where the settings name another one. */
  settingsChanged(): void;
  /** Mails the head to the address outside, where there is one, once a day. */
  mailHead(): Promise<void>;
  /** Removes what is old enough: how many entries. Codes `lead-needed`, `signing-key-missing` and those of the store. */
  removeOld(operator: string): Promise<Answer<{ readonly removed: number }>>;
  /** Why the folder outside could not be written last; null where it could, or there is none. */
  readonly outsideProblem: string | null;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** A head is signed at the latest after so many entries. */
const mostUnsigned = 500;

export function createAuditKeeper(parts: AuditKeeperParts): AuditKeeper {
  const { store, key, clock } = parts;
  let keptAt = 0;
  let keptEntries = 0;
  let lookedAt: number | null = null;
  let outsideProblem: string | null = null;
  let folderSeen = parts.settings()['audit.outside'].folder;

  const quietly = <Value>(work: () => Value): Value | null => {
    try {
      return work();
    } catch (error) {
      if (storeRefusal(error, store.path) === null) throw error;
      return null;
    }
  };

  const isProvisional = (): boolean => provisionalSince(store.read) !== null;

  const writeOutside = (head: SignedHead): void => {
    const { folder } = parts.settings()['audit.outside'];
    if (folder === null || head.store === null) {
      outsideProblem = null;
      return;
    }
    try {
      // A drive that is not there must not become a folder of that name on this one.
      if (!existsSync(folder)) throw Object.assign(new Error(folder), { code: 'ENOENT' });
      appendFileSync(headsFile(folder, head.store), `${JSON.stringify(head)}\n`, { flush: true });
      outsideProblem = null;
    } catch (error) {
      outsideProblem = (error as NodeJS.ErrnoException).code ?? 'unknown';
    }
  };

  const keep = (): void => {
    // The chain of a copy is not the store's.
    if (key === null || store.readOnly || isProvisional()) return;
    const now = clock();
    const head = quietly(() =>
      store.derive((transaction) => ({ keep: true, value: keepHead(transaction, key, now) })),
    );
    if (head === null) return;
    keptAt = now;
    keptEntries = head.entries;
    writeOutside(head);
  };

  const removeOld = async (operator: string): Promise<Answer<{ readonly removed: number }>> => {
    const before = oldBefore(clock(), parts.settings()['audit.retentionYears']);
    const old = oldEntries(store.read, before);
    if (old === null) return done({ removed: 0 });
    if (key === null) return failures.signingKeyMissing();
    const signed = key.sign({
      what: 'Login Desk audit head' as const,
      store: knownStoreId(store.read),
      entries: old.through,
      head: old.hash,
      at: new Date(clock()).toISOString(),
    });
    const removed = await (operator === programName ? parts.desk : parts.operatorDesk).perform({
      type: auditEntries.oldRemoved,
      input: {
        ...old,
        before,
        signed,
        publicKeys: ownPublicKeys(store.read),
        states: statesToCarry(store.read),
      },
      operator,
    });
    return removed as Answer<{ readonly removed: number }>;
  };

  /** A mail with the head, once a day, where the chain went on since the last. */
  const mailHead = async (): Promise<void> => {
    const { address } = parts.settings()['audit.outside'];
    if (address === null || key === null) return;
    const last = store.read.get<{ sequence: number; at: number }>(
      sql`SELECT sequence, body ->> '$.at' AS at FROM audit
          WHERE CASE WHEN json_valid(body) THEN body ->> '$.action' END = ${auditEntries.headMailed}
          ORDER BY sequence DESC LIMIT 1`,
    );
    const { entries } = auditHead(store.read);
    if (last && (clock() - last.at < day || last.sequence === entries)) return;
    await parts.desk.perform({
      type: auditEntries.headMailed,
      input: {
        address,
        head: key.sign({
          what: 'Login Desk audit head',
          store: knownStoreId(store.read),
          ...auditHead(store.read),
          at: new Date(clock()).toISOString(),
        }),
      },
      operator: programName,
    });
  };

  const look = async (): Promise<void> => {
    const now = clock();
    const { entries } = auditHead(store.read);
    if (Math.abs(now - keptAt) >= hour || entries - keptEntries >= mostUnsigned) keep();
    if (lookedAt !== null && Math.abs(now - lookedAt) < hour) return;
    if (isProvisional()) return;
    lookedAt = now;
    await mailHead();
    await removeOld(programName);
  };

  return {
    start: () => {
      if (store.readOnly) return;
      parts.background.every(minute, look);
      parts.background.begin(look);
    },
    stop: keep,
    keep,
    settingsChanged: () => {
      const { folder } = parts.settings()['audit.outside'];
      if (folder === folderSeen) return;
      folderSeen = folder;
      keep();
    },
    removeOld,
    mailHead,
    get outsideProblem() {
      return outsideProblem;
    },
  };
}
