import { z } from 'zod';
import { type Colours, colourChoices } from './colours.ts';
import { shell } from './define.ts';

/** What who mends the program needs to know of it; see `diagnosticFacts`. */
export interface DiagnosticFacts {
  readonly versions: Readonly<Record<string, string>>;
  readonly system: Readonly<Record<string, string | number>>;
  readonly store: Readonly<
    Record<string, string | number | boolean | null | Readonly<Record<string, number>>>
  > | null;
  /** The code of why the store can't be opened. */
  readonly refusedWith: string | null;
  readonly team: string | null;
  readonly settings: Readonly<Record<string, boolean | number | string | null>> | null;
  /** What the computer's policy fixes, by name. */
  readonly policy: readonly string[];
  /** What the program said of itself, the newest last. */
  readonly log: readonly string[];
}

/** What the menu asks of the window: what its commands do that are called alike. */
const menuChoices = [
  'new-case',
  'new-window',
  'import',
  'export',
  'settings',
  'shortcuts',
  'articles',
  'diagnostics',
  'updates',
  'about',
] as const;
export type MenuChoice = (typeof menuChoices)[number];

/** What the window can ask the program about itself. */
export const programCalls = {
  /** Which colours the windows of this computer have. */
  colours: shell<{ readonly colours: Colours }>()(z.object({}), { role: 'auditor' }),
  chooseColours: shell<{ readonly colours: Colours }>()(z.object({ colours: z.enum(colourChoices) }), {
    role: 'auditor',
  }),
  aboutProgram: shell<{
    /** By what they are of: the program itself, Electron and what it is made of, the database. */
    readonly versions: Readonly<Record<string, string>>;
    /** The licenses of all parts, as text; null where the program was not packaged, and nothing is handed out. */
    readonly licenses: string | null;
  }>()(z.object({}), { role: 'setup' }),
  /** What would be saved, to be read before that, and where the log is; null where none can be written. */
  diagnostics: shell<{ readonly text: string; readonly logFolder: string | null }>()(z.object({}), {
    role: 'setup',
  }),
  /** Asks where to, and writes it there; null where the person changed their mind. Codes of `safeTarget`
   * and `openAtomicFile`. */
  saveDiagnostics: shell<{ readonly path: string | null }>()(z.object({}), { role: 'setup' }),
};
