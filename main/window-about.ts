import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Colours } from '../preload/contract/colours.ts';
import type { programCalls } from '../preload/contract/program.ts';
import type { OpenDesk } from './compose.ts';
import { databaseVersions, diagnosticFacts } from './diagnostics.ts';
import { done, failures } from './failures.ts';
import type { IpcHost } from './ipc/serve.ts';
import type { ProgramLog } from './program-log.ts';
import { fileRefusal } from './transfer/files/atomic-file.ts';

interface WindowAboutParts {
  readonly login: () => OpenDesk | null;
  readonly version: string;
  /** Where a packaged program has its papers; null where it is not packaged. */
  readonly resources: string | null;
  readonly log: ProgramLog | null;
  /** The code with which the store was refused. */
  readonly refusedWith: () => string | null;
  readonly askForFile: (suggestedName: string) => Promise<string | null>;
  readonly chosen: (path: string) => void;
  readonly now: () => number;
  readonly colours: () => Colours;
  readonly chooseColours: (colours: Colours) => void;
}

// What is said of a bad day, and not more than a mail takes.
const toldLines = 500;

/** What the window asks the program about itself. */
export function windowAbout(parts: WindowAboutParts): Pick<IpcHost['shell'], keyof typeof programCalls> {
  const versions = (): Readonly<Record<string, string>> => ({
    'Login Desk': parts.version,
    ...Object.fromEntries(
      [
        ['Electron', process.versions.electron],
        ['Chromium', process.versions.chrome],
        ['Node.js', process.versions.node],
        ['V8', process.versions.v8],
      ].filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  });
  const report = async (): Promise<string> => {
    const facts = await diagnosticFacts(parts.login(), {
      versions: versions(),
      refusedWith: parts.refusedWith(),
      log: parts.log?.tail(toldLines) ?? [],
    });
    return `${JSON.stringify(facts, undefined, 2)}\n`;
  };
  return {
    colours: async () => done({ colours: parts.colours() }),
    chooseColours: async ({ colours }: { readonly colours: Colours }) => {
      parts.chooseColours(colours);
      return done({ colours });
    },
    aboutProgram: async () => {
      const licenses = parts.resources && join(parts.resources, 'licenses', 'THIRD-PARTY-LICENSES.txt');
      return done({
        versions: { ...versions(), ...databaseVersions(parts.login()) },
        licenses: licenses !== null && existsSync(licenses) ? readFileSync(licenses, 'utf8') : null,
      });
    },
    diagnostics: async () => done({ text: await report(), logFolder: parts.log?.folder ?? null }),
    saveDiagnostics: async () => {
      const day = new Date(parts.now()).toISOString().slice(0, 10);
      const path = await parts.askForFile(`login-desk-diagnostics-${day}.json`);
      if (path === null) return done({ path });
      const text = await report();
      try {
        writeFileSync(path, text, { mode: 0o600 });
      } catch (error) {
        return (
          fileRefusal(error, path) ??
          failures.folderNotWritable(path, (error as NodeJS.ErrnoException).code ?? '')
        );
      }
      parts.chosen(path);
      return done({ path });
    },
  };
}
