import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the window's program says of itself: in a file, so that it can be read where nobody sees what it prints. */
export interface ProgramLog {
  /** Where its files are. */
  readonly folder: string;
  /** Adds what was said, as it is without persons, with the time. It is no harm where that can't be written. */
  tell(text: string): void;
  /** The newest lines, oldest first. */
  tail(lines: number): readonly string[];
}

interface ProgramLogParts {
  readonly folder: string;
  readonly clock: () => number;
  /** The folder of the computer's user, whose name it has. */
  readonly home: string;
  /** Said there too. */
  readonly print: (text: string) => void;
}

/** Two files of this length at most: what was said months ago helps nobody. In bytes. */
const most = 1_000_000;

/** Where the log of a program is whose own files are in `folder`. */
export const logFolder = (folder: string): string => join(folder, 'logs');

export function createProgramLog({ folder, clock, home, print }: ProgramLogParts): ProgramLog {
  const file = join(folder, 'login-desk.log');
  const earlier = join(folder, 'login-desk.earlier.log');
  const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  return {
    folder,
    tell: (text) => {
      print(text);
      try {
        // The window's entry loads this: it needs no more than Node has.
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (existsSync(file) && statSync(file).size > most) renameSync(file, earlier);
        const line = withoutPersons(text, home).replaceAll(/\s*\n\s*/g, ' | ');
        appendFileSync(file, `${new Date(clock()).toISOString()} ${line}\n`, { mode: 0o600 });
      } catch {
        // A full disk is said where something was to be kept on it.
      }
    },
    tail: (lines) => {
      try {
        const all = `${read(earlier)}${read(file)}`.split('\n').filter((line) => line !== '');
        return all.slice(-lines);
      } catch {
        return [];
      }
    },
  };
}

/**
 * A line in which nobody is named: no address, no number of a phone or practice, nothing that stood in quotation marks, and not the name
 * that the folder of the computer's user has.
 */
export function withoutPersons(text: string, home: string): string {
  const homes = [home, home.replaceAll('\\', '/')].filter((path) => path.length > 1);
  return homes
    .reduce((line, path) => line.replaceAll(path, '~'), text)
    .replaceAll(/[^\s<>"'“”()[\],;]+@[^\s<>"'“”()[\],;]+/g, '•••@•••')
    .replaceAll(/“[^”]*”|«[^»]*»/g, '“•••”')
    .replaceAll(/"[^"\n]*"/g, '"•••"')
    .replaceAll(/\+?\d[\d\s().-]{5,}\d/g, '•••');
}
