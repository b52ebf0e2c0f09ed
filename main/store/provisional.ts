import { say } from '../language.ts';
import type { Reader } from './handles.ts';
import { sql } from './sql.ts';
import { provisionalWords } from './words.ts';

/**
 * Since when a store is a copy whose changes do not count yet: they are done again on the store itself later. Null for every
 * other store. Nothing may leave such a copy, no mail and no code.
 */
export const provisionalSince = (reader: Reader): number | null =>
  reader.get<{ since: number }>(sql`SELECT since FROM provisional`)?.since ?? null;

/** Why nothing may leave a store, in a sentence; null where it may. */
export const whyNothingLeaves = (reader: Reader): string | null =>
  provisionalSince(reader) === null ? null : say(provisionalWords.nothingLeaves);
