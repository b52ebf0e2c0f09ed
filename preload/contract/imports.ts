import { z } from 'zod';
import { action, query } from './define.ts';
import { type ImportKindName, importKinds, mostColumns, type RememberedMap } from './import-reading.ts';
import type { Millis } from './shared.ts';

/** Why a record that an import wrote stays as it is when the import is undone. */
const stayReasons = ['changed', 'used', 'address-taken', 'user-name-taken', 'practice-missing'] as const;

/** A record that stayed. */
export interface ImportStay {
  readonly id: string;
  /** Whether the import added it; else it changed it. */
  readonly added: boolean;
  readonly why: (typeof stayReasons)[number];
}

/** The last import that changed anything, and what of it was undone. */
export interface LastImport {
  readonly id: string;
  readonly what: ImportKindName;
  readonly file: string;
  readonly operator: string;
  readonly at: Millis;
  readonly added: number;
  readonly changed: number;
  /** How many records it wrote, and how many of these an undo has been through. */
  readonly records: number;
  readonly settled: number;
  readonly takenOut: number;
  readonly putBack: number;
  readonly stayed: number;
  /** When an undo was at work last; null where none was. */
  readonly undoneAt: Millis | null;
  /** The first 100. */
  readonly stays: readonly ImportStay[];
}

const whichMap = z.object({
  what: z.enum(importKinds),
  headers: z.array(z.string().max(200)).min(1).max(mostColumns).readonly(),
});

export const importQueries = {
  /** How the columns of known sources are read, the newest first. */
  importMaps: query<readonly RememberedMap[]>()(z.object({}), { topics: ['settings', 'imports'] }),
  lastImport: query<LastImport | null>()(z.object({}), { topics: ['directory'] }),
};

export const importActions = {
  /** The next file with these columns is read by their names again. Code `import-map-unknown`. */
  'imports.forget-map': action<{ readonly forgotten: true }>()(whichMap, {
    strength: 0,
    role: 'lead',
    icon: 'cross',
    label: { en: 'Columns forgotten', es: 'Columnas olvidadas' },
  }),
};
