import { join } from 'node:path';
import { z } from 'zod';
import { updateChannels } from '../../preload/contract/updates.ts';
import { readStateFile, writeStateFile } from '../transfer/files/state-file.ts';

/** What a computer keeps of updates: its own, of no store and no team. */
const shape = z.object({
  channel: z.enum(updateChannels).nullable().default(null),
  lookedAt: z.number().nullable().default(null),
  /** The newest that each feed ever said: what is older comes from somebody who holds newer ones back. */
  seen: z.record(z.string(), z.object({ version: z.string(), releaseDate: z.string() })).default({}),
});

export type KeptUpdates = z.output<typeof shape>;

/** Where a computer keeps what it knows of updates. */
const updatesFile = (folder: string): string => join(folder, 'updates.json');

export const readUpdates = (folder: string): KeptUpdates =>
  readStateFile(updatesFile(folder), shape, shape.parse({}));

/** Keeps what changed. Another program may have kept something meanwhile. */
export function keepUpdates(folder: string, change: Partial<KeptUpdates>): void {
  writeStateFile(updatesFile(folder), { ...readUpdates(folder), ...change });
}
