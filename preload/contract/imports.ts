import { z } from 'zod';
import { action, query } from './define.ts';
import { importKinds, mostColumns, type RememberedMap } from './import-reading.ts';

const whichMap = z.object({
  what: z.enum(importKinds),
  headers: z.array(z.string().max(200)).min(1).max(mostColumns).readonly(),
});

export const importQueries = {
  /** How the columns of known sources are read, the newest first. */
  importMaps: query<readonly RememberedMap[]>()(z.object({}), { topics: ['settings', 'imports'] }),
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
