import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** How large an unpacked program is, in bytes: Electron itself, and what is ours. */
export interface ProgramSize {
  readonly name: string;
  readonly electron: number;
  readonly ours: number;
}

/** As much as the program may add to Electron. */
export const mostOfOurs = 30_000_000;

const sizeOf = (path: string): number =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : statSync(path).size;

/** What of the folder of resources is the program's own; on a Mac Electron keeps words of its own there. */
const isOurs = (name: string): boolean => /^(app\.asar.*|bin|licenses|portal-service|icon\.icns)$/.test(name);

/** The size of an unpacked program; its resources lie where its system has them. */
export function programSize(folder: string, resources: string): ProgramSize {
  const ours = readdirSync(resources)
    .filter(isOurs)
    .reduce((sum, name) => sum + sizeOf(join(resources, name)), 0);
  return { name: basename(folder), electron: sizeOf(folder) - ours, ours };
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Sentences about the sizes, those of what was made of the programs last. */
export const sizeLines = (programs: readonly ProgramSize[], files: readonly string[]): readonly string[] => [
  ...programs.map(
    ({ name, electron, ours }) =>
      `${name}: ${megabytes(electron + ours)}, Electron ${megabytes(electron)} and ours ${megabytes(ours)}`,
  ),
  ...files.map((file) => `${basename(file)}: ${megabytes(statSync(file).size)}`),
];

/** A sentence for each program that adds too much to Electron. */
export const sizeProblems = (programs: readonly ProgramSize[]): readonly string[] =>
  programs
    .filter(({ ours }) => ours > mostOfOurs)
    .map(
      ({ name, ours }) =>
        `${name} adds ${megabytes(ours)} to Electron, more than ${megabytes(mostOfOurs)}: see what is new in its asar.`,
    );
