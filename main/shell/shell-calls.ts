import { existsSync } from 'node:fs';
import { dialog, type OpenDialogOptions, shell } from 'electron';
import type { PlainMessage } from '../../language/catalogue.ts';
import type { Shells } from '../../preload/contract/contract.ts';
import type { ParsedInputOf } from '../../preload/contract/define.ts';
import { type Answer, done, failures } from '../failures.ts';
import type { ChosenPaths } from '../ipc/chosen-paths.ts';
import type { Asker } from '../ipc/serve.ts';
import { say } from '../language.ts';
import type { Clipboard, ShortCopies } from './short-copies.ts';
import { windowOf } from './window-of.ts';
import { dialogWords } from './words.ts';

type Purpose = ParsedInputOf<Shells['chooseFile']>['purpose'];

const questions: Readonly<
  Record<
    Purpose,
    { readonly title: PlainMessage; readonly save: boolean; readonly extensions: readonly string[] }
  >
> = {
  import: { title: dialogWords.importFile, save: false, extensions: ['csv', 'txt'] },
  'key-file': { title: dialogWords.keyFile, save: false, extensions: [] },
  'new-key-file': { title: dialogWords.newKeyFile, save: true, extensions: ['key'] },
  export: { title: dialogWords.exportFile, save: true, extensions: ['csv', 'xlsx', 'jsonl', 'pdf'] },
  'recovery-key': { title: dialogWords.recoveryKey, save: true, extensions: ['txt'] },
  rejects: { title: dialogWords.rejectedRows, save: true, extensions: ['csv'] },
  backup: { title: dialogWords.backup, save: true, extensions: ['db'] },
  'open-backup': { title: dialogWords.openBackup, save: false, extensions: ['db'] },
  'backup-folder': { title: dialogWords.backupFolder, save: false, extensions: [] },
  'audit-folder': { title: dialogWords.auditFolder, save: false, extensions: [] },
  'export-folder': { title: dialogWords.exportFolder, save: false, extensions: [] },
  'open-invitation': { title: dialogWords.openInvitation, save: false, extensions: ['invitation'] },
  'new-invitation': { title: dialogWords.newInvitation, save: true, extensions: ['invitation'] },
  diagnostics: { title: dialogWords.diagnostics, save: true, extensions: ['json'] },
  'new-operator-key': { title: dialogWords.newOperatorKey, save: true, extensions: ['key'] },
};

/** Asks for a file and keeps that it was chosen; null where the person changed their mind. */
export const chooseFile =
  (paths: ChosenPaths) =>
  async (
    input: ParsedInputOf<Shells['chooseFile']>,
    asker: Asker,
  ): Promise<Answer<{ path: string | null }>> => {
    const path = await askForFile(input, asker);
    if (path !== null) paths.add(input.purpose, path);
    return done({ path });
  };

/** Asks by the system's dialog, before the window that asks, where a file goes or is; null where the person changed their mind. */
export async function askForFile(
  { purpose, suggestedName }: ParsedInputOf<Shells['chooseFile']>,
  asker: Asker,
): Promise<string | null> {
  const { title, save, extensions } = questions[purpose];
  const window = windowOf(asker);
  const options = {
    title: say(title),
    ...(suggestedName === undefined ? {} : { defaultPath: suggestedName }),
    filters:
      extensions.length === 0
        ? []
        : [
            {
              name: extensions.map((extension) => extension.toUpperCase()).join(', '),
              extensions: [...extensions],
            },
            { name: say(dialogWords.allFiles), extensions: ['*'] },
          ],
  };
  if (save) {
    const { filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    return filePath || null;
  }
  const opening: OpenDialogOptions =
    purpose === 'backup-folder' || purpose === 'audit-folder' || purpose === 'export-folder'
      ? { ...options, properties: ['openDirectory', 'createDirectory'] }
      : options;
  const { filePaths } = await (window
    ? dialog.showOpenDialog(window, opening)
    : dialog.showOpenDialog(opening));
  return filePaths[0] ?? null;
}

/** Shows a file that was chosen, or one of the program's own, in the system's file manager; false where it is gone. Code `path-not-chosen`. */
export const showInFolder =
  (paths: ChosenPaths, ownFolder: string) =>
  async ({ path }: { readonly path: string }): Promise<Answer<{ shown: boolean }>> => {
    if (!paths.mayShow(path, ownFolder)) return failures.pathNotChosen('path');
    if (!existsSync(path)) return done({ shown: false });
    shell.showItemInFolder(path);
    return done({ shown: true });
  };

/** Puts a text on the clipboard: pages have no permission of their own to. What was masked is there for a minute. */
export const copyText =
  (clipboard: Clipboard, copies: ShortCopies) =>
  async ({ text, wasMasked }: ParsedInputOf<Shells['copyText']>): Promise<Answer<{ copied: true }>> => {
    if (wasMasked) copies.copy(text);
    else clipboard.writeText(text);
    return done({ copied: true });
  };

/** Prints what the window shows for paper, by the system's dialog. False where the person changed their mind, or there is no printer. */
export const printWindow = (asker: Asker): Promise<boolean> =>
  new Promise((printed) => {
    const window = windowOf(asker);
    if (!window) printed(false);
    else window.webContents.print({ silent: false, printBackground: false }, (isDone) => printed(isDone));
  });

/** What the window shows for paper, as a PDF file. */
export const printToPdf = async (paper: 'A4' | 'Letter', asker: Asker): Promise<Uint8Array> => {
  const window = windowOf(asker);
  if (!window) return new Uint8Array();
  return window.webContents.printToPDF({
    pageSize: paper,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      '<div style="font-size: 8px; inline-size: 100%; text-align: center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
    margins: { top: 0.5, bottom: 0.6, left: 0.5, right: 0.5 },
  });
};
