import { existsSync } from 'node:fs';
import { BrowserWindow, clipboard, dialog, shell } from 'electron';
import type { Shells } from '../../preload/contract/contract.ts';
import type { ParsedInputOf } from '../../preload/contract/define.ts';
import { type Answer, done } from '../failures.ts';

type Purpose = ParsedInputOf<Shells['chooseFile']>['purpose'];

const questions: Readonly<
  Record<Purpose, { readonly title: string; readonly save: boolean; readonly extensions: readonly string[] }>
> = {
  import: { title: 'Choose the file to import', save: false, extensions: ['csv', 'txt'] },
  'key-file': { title: 'Choose the key file of this store', save: false, extensions: [] },
  'new-key-file': { title: 'Choose where the new key file goes', save: true, extensions: ['key'] },
  export: { title: 'Choose where the export goes', save: true, extensions: ['csv', 'jsonl'] },
  rejects: { title: 'Choose where the rejected rows go', save: true, extensions: ['csv'] },
};

/** Asks for a file; null where the person changed their mind. */
export async function chooseFile({
  purpose,
  suggestedName,
}: ParsedInputOf<Shells['chooseFile']>): Promise<Answer<{ path: string | null }>> {
  const { title, save, extensions } = questions[purpose];
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const options = {
    title,
    ...(suggestedName === undefined ? {} : { defaultPath: suggestedName }),
    filters:
      extensions.length === 0
        ? []
        : [
            {
              name: extensions.map((extension) => extension.toUpperCase()).join(', '),
              extensions: [...extensions],
            },
            { name: 'All files', extensions: ['*'] },
          ],
  };
  if (save) {
    const { filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    return done({ path: filePath || null });
  }
  const { filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return done({ path: filePaths[0] ?? null });
}

/** Shows a file in the system's file manager; false where it is gone. */
export async function showInFolder({ path }: { readonly path: string }): Promise<Answer<{ shown: boolean }>> {
  if (!existsSync(path)) return done({ shown: false });
  shell.showItemInFolder(path);
  return done({ shown: true });
}

/** Puts a text on the clipboard: pages have no permission of their own to. */
export async function copyText({ text }: { readonly text: string }): Promise<Answer<{ copied: true }>> {
  clipboard.writeText(text);
  return done({ copied: true });
}
