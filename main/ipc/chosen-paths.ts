import { dirname, resolve, sep } from 'node:path';
import type { JobName, Jobs, Shells } from '../../preload/contract/contract.ts';
import type { ParsedInputOf } from '../../preload/contract/define.ts';

/** What a file is chosen for in the system's dialog. */
export type Purpose = ParsedInputOf<Shells['chooseFile']>['purpose'];

type PathFields = {
  readonly [Name in JobName]: { readonly [Field in keyof ParsedInputOf<Jobs[Name]>]?: Purpose | 'never' };
};

/** The fields of jobs that name a file, and what that file has to have been chosen for. `never`: no dialog asks for it. */
const jobPaths: PathFields = {
  import: { file: 'import', rejectsFile: 'rejects' },
  previewImport: { file: 'import' },
  importSample: {},
  undoImport: { staysFile: 'rejects' },
  exportCases: { out: 'export' },
  exportAudit: { out: 'export' },
  exportReport: { out: 'export' },
  verifyAudit: { manifest: 'never', heads: 'never' },
  readinessReport: {},
  exportReadiness: { out: 'export' },
  mailReadiness: {},
  // The folder is a setting, which is a lead's.
  exportScheduled: {},
  createBackup: { out: 'backup' },
  checkStore: {},
};

export interface ChosenPaths {
  /** Keeps that a person chose this file, in the system's own dialog or when they started the program. */
  add(purpose: Purpose, path: string): void;
  has(purpose: Purpose, path: string): boolean;
  /** The first field of a job's input whose file was not chosen for that; null where all are fine. */
  notChosen(name: JobName, input: Readonly<Record<string, unknown>>): string | null;
  /** Whether the file, or a folder, may be shown in the system's file manager: chosen, beside a chosen file, or the program's own. */
  mayShow(path: string, ownFolder: string): boolean;
}

/**
 * Which files the window may name. A page that was taken over could otherwise have any file read as an import or
 * replaced by an export.
 */
export function createChosenPaths(): ChosenPaths {
  const chosen = new Map<string, Set<Purpose>>();
  const has = (purpose: Purpose, path: string): boolean => chosen.get(resolve(path))?.has(purpose) ?? false;
  return {
    add: (purpose, path) => {
      const purposes = chosen.get(resolve(path)) ?? new Set();
      chosen.set(resolve(path), purposes.add(purpose));
    },
    has,
    notChosen: (name, input) => {
      const fields = Object.entries(jobPaths[name] as Readonly<Record<string, Purpose | 'never'>>);
      const wrong = fields.find(([field, purpose]) => {
        const paths = [input[field]].flat().filter((path) => typeof path === 'string');
        return paths.some((path) => purpose === 'never' || !has(purpose, path));
      });
      return wrong?.[0] ?? null;
    },
    mayShow: (path, ownFolder) => {
      const whole = resolve(path);
      const own = resolve(ownFolder);
      return (
        whole === own ||
        whole.startsWith(own + sep) ||
        [...chosen.keys()].some((each) => each === whole || dirname(each) === dirname(whole))
      );
    },
  };
}
