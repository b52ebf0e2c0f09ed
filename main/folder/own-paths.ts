import { basename, dirname, resolve } from 'node:path';
import { programNoteFile } from '../store/program-note.ts';
import { dataFolder, deskIdFile, expectedDeskFile } from './data-folder.ts';
import { keyChangeFile } from './key-change-journal.ts';
import { readKeyReference, referenceFile } from './key-reference.ts';

/**
 * Paths beside the store that belong to the program: nothing that is written for a person may replace them. `keyFile` is
 * the one that was named for this run.
 */
export function ownFiles(folder: string, keyFile: string | null): readonly string[] {
  const remembered = readKeyReference(folder)?.keyFile ?? null;
  return [
    referenceFile(folder),
    deskIdFile(folder),
    expectedDeskFile(folder),
    keyChangeFile(folder),
    programNoteFile(dataFolder(folder).store),
    dataFolder(folder).sandboxMail,
    ...[keyFile, remembered].filter((path) => path !== null),
  ];
}

/** Whether a path is one that the program itself writes in a folder, there or not yet, in any case of letters. */
export function isOwnPath(folder: string, path: string): boolean {
  const { store, sandboxMail } = dataFolder(folder);
  const name = basename(path).toLowerCase();
  const own = basename(store).toLowerCase();
  return (
    resolve(dirname(path)) === resolve(folder) &&
    (name === own ||
      name.startsWith(`${own}-`) ||
      [
        referenceFile(folder),
        deskIdFile(folder),
        expectedDeskFile(folder),
        keyChangeFile(folder),
        sandboxMail,
      ].some((each) => basename(each).toLowerCase() === name))
  );
}
