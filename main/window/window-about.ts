import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenDesk } from '../compose.ts';
import { databaseVersions, diagnosticFacts } from '../diagnostics.ts';
import { type Answer, done } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { ownFiles } from '../folder/own-paths.ts';
import type { Asker, IpcHost } from '../ipc/serve.ts';
import type { ProgramLog } from '../program-log.ts';
import { type AtomicFile, openAtomicFile } from '../transfer/files/atomic-file.ts';
import { openListFile } from '../transfer/files/output-file.ts';
import { safeTarget } from '../transfer/files/safe-target.ts';
import { writeWhole } from '../transfer/files/write-whole.ts';

interface WindowAboutParts {
  readonly login: () => OpenDesk | null;
  readonly version: string;
  /** Where a packaged program has its papers; null where it is not packaged. */
  readonly resources: string | null;
  readonly log: ProgramLog | null;
  /** The code with which the store was refused. */
  readonly refusedWith: () => string | null;
  readonly askForFile: (suggestedName: string, asker: Asker) => Promise<string | null>;
  readonly chosen: (path: string) => void;
  readonly now: () => number;
  readonly folder: string;
  readonly keyFile: () => string | null;
  readonly random: (bytes: number) => Buffer;
}

// What is said of a bad day, and not more than a mail takes.
const toldLines = 500;

/** What the window asks the program about itself. */
export function windowAbout(
  parts: WindowAboutParts,
): Pick<IpcHost['shell'], 'aboutProgram' | 'diagnostics' | 'saveDiagnostics'> {
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
  // As careful as with any file for a person: no store, no key and no backup is replaced, also where the store can't be opened.
  const begin = (path: string): Answer<AtomicFile> => {
    const { folder, random } = parts;
    const [login, own] = [parts.login(), ownFiles(folder, parts.keyFile())];
    if (login)
      return openListFile(path, {
        store: { read: login.reader, path: login.storeFile },
        ownFiles: own,
        random,
      });
    const free = safeTarget(path, { storePath: dataFolder(folder).store, ownFiles: own });
    return free.ok ? openAtomicFile(path, random) : free;
  };
  const report = async (): Promise<string> => {
    const facts = await diagnosticFacts(parts.login(), {
      versions: versions(),
      refusedWith: parts.refusedWith(),
      log: parts.log?.tail(toldLines) ?? [],
    });
    return `${JSON.stringify(facts, undefined, 2)}\n`;
  };
  return {
    aboutProgram: async () => {
      const licenses = parts.resources && join(parts.resources, 'licenses', 'THIRD-PARTY-LICENSES.txt');
      return done({
        versions: { ...versions(), ...databaseVersions(parts.login()) },
        licenses: licenses !== null && existsSync(licenses) ? readFileSync(licenses, 'utf8') : null,
      });
    },
    diagnostics: async () => {
      const folder = parts.log?.folder;
      // There is none before anything was said.
      const logFolder = folder !== undefined && existsSync(folder) ? folder : null;
      return done({ text: await report(), logFolder });
    },
    saveDiagnostics: async (_input: unknown, asker: Asker) => {
      const day = new Date(parts.now()).toISOString().slice(0, 10);
      const path = await parts.askForFile(`login-desk-diagnostics-${day}.json`, asker);
      if (path === null) return done({ path });
      const written = writeWhole(begin(path), await report());
      if (!written.ok) return written;
      parts.chosen(path);
      return done({ path });
    },
  };
}
