import { z } from 'zod';
import { readStateFile, writeStateFile } from '../files/state-file.ts';

const moment = z.number().int().min(0);

const schema = z.object({
  /** Where backups went last: a damaged store can't say it. */
  folder: z.string().max(4096).nullable().catch(null),
  lastGood: z.object({ at: moment, file: z.string(), bytes: z.number() }).nullable().catch(null),
  failing: z.object({ since: moment, at: moment, message: z.string() }).nullable().catch(null),
  lastCheck: z
    .object({
      ok: z.boolean(),
      kind: z.enum(['quick', 'full']),
      at: moment,
      problems: z.array(z.string()),
      entries: z.number().nullable(),
    })
    .nullable()
    .catch(null),
  lastFullCheckAt: moment.nullable().catch(null),
  /** A program ended without closing the store, and nobody has looked at it since. */
  uncleanSince: moment.nullable().catch(null),
});

/** What is known of a store's backups and checks. It lies beside the store, so that it is there when the store can't be opened. */
export type BackupState = z.output<typeof schema>;

const nothingKnown: BackupState = {
  folder: null,
  lastGood: null,
  failing: null,
  lastCheck: null,
  lastFullCheckAt: null,
  uncleanSince: null,
};

const stateFile = (storePath: string): string => `${storePath}-backups`;

/** Reads what is known; nothing where there is no file or none that can be read. */
export const readBackupState = (storePath: string): BackupState =>
  readStateFile(stateFile(storePath), schema, nothingKnown);

/** Notes something. Where it can't be written the next time does it: no backup fails for its note. */
export const noteBackupState = (storePath: string, what: Partial<BackupState>): void =>
  writeStateFile(stateFile(storePath), { ...readBackupState(storePath), ...what });
