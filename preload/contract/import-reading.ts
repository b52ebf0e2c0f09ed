import { z } from 'zod';
import { typedText } from './shared.ts';

/** What a file can hold. */
export const importKinds = ['practices', 'people'] as const;
export type ImportKindName = (typeof importKinds)[number];

/** What may stand between two cells. */
export const importSeparators = [',', ';', '\t', '|'] as const;
export type ImportSeparator = (typeof importSeparators)[number];

export const mostColumns = 200;

/** What a column of a file is: `from` is its name there, or `#3` for the third; `to` is the field here, empty where nothing is taken. */
const columnMapping = z.object({ from: typedText(200).min(1), to: typedText(40) });
export type ColumnMapping = z.output<typeof columnMapping>;
export const columnMap = z.array(columnMapping).max(mostColumns);

/** How a file is read; what is left out is found by itself. */
export const importReading = {
  encoding: z.string().max(40).optional(),
  separator: z.enum(importSeparators).optional(),
  /** False where the first row is a row already; its columns have numbers then. */
  header: z.boolean().optional(),
  map: columnMap.optional(),
};

/** How files with these columns are read, until a lead forgets it. */
export const rememberedMap = z.object({
  what: z.enum(importKinds),
  /** The names of all columns, bare and in the order of their letters. */
  headers: z.array(z.string().max(200)).min(1).max(mostColumns).readonly(),
  map: columnMap.readonly(),
  at: z.number(),
  operator: z.string().max(100),
});
export type RememberedMap = z.output<typeof rememberedMap>;

/** More sources than these no desk has; the one that was used longest ago makes room. */
export const mostMaps = 20;
