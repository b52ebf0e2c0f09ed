import { z } from 'zod';
import { readStateFile, writeStateFile } from '../files/state-file.ts';

const moment = z.number().int().min(0);

const schema = z.object({
  lastGood: z
    .object({
      at: moment,
      /** The time that it was made for. */
      dueAt: moment,
      /** When the setting was made by which it was exported: another setting begins anew. */
      setting: moment,
      file: z.string(),
      rows: z.number(),
      from: z.string(),
      to: z.string(),
    })
    .nullable()
    .catch(null),
  failing: z
    .object({ since: moment, at: moment, setting: moment, message: z.string() })
    .nullable()
    .catch(null),
});

/** What is known of scheduled exports. It lies beside the store and is this desk's own, whatever other desks have the same store. */
export type ExportState = z.output<typeof schema>;

const stateFile = (storePath: string): string => `${storePath}-exports`;

/** Reads what is known; nothing where there is no file or none that can be read. */
export const readExportState = (storePath: string): ExportState =>
  readStateFile(stateFile(storePath), schema, { lastGood: null, failing: null });

/** Notes something. Where it can't be written the next time does it. */
export const noteExportState = (storePath: string, what: Partial<ExportState>): void =>
  writeStateFile(stateFile(storePath), { ...readExportState(storePath), ...what });
