import {
  app,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
  type WebContents,
  webContents,
} from 'electron';
import { say } from '../language.ts';
import { menuWords } from './words.ts';

/** What of a right click the menu depends on. */
type ClickedText = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

/** The menu of a text: what can be done with what is selected. Empty where there is neither a box to type into nor anything selected. */
function textMenu({
  isEditable,
  selectionText,
  editFlags,
}: ClickedText): readonly MenuItemConstructorOptions[] {
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy', label: say(menuWords.copy) }];
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    { role: 'undo', label: say(menuWords.undo), enabled: editFlags.canUndo },
    { role: 'redo', label: say(menuWords.redo), enabled: editFlags.canRedo },
    separator,
    { role: 'cut', label: say(menuWords.cut), enabled: editFlags.canCut },
    { role: 'copy', label: say(menuWords.copy), enabled: editFlags.canCopy },
    { role: 'paste', label: say(menuWords.paste), enabled: editFlags.canPaste },
    separator,
    { role: 'selectAll', label: say(menuWords.selectAll), enabled: editFlags.canSelectAll },
  ];
}

/** Shows the menu of a text wherever one is clicked with the right button, or by its key. */
export function showTextMenus(): void {
  const follow = (contents: WebContents): void => {
    contents.on('context-menu', (_event, clicked) => {
      const items = textMenu(clicked);
      if (items.length > 0) Menu.buildFromTemplate([...items]).popup();
    });
  };
  for (const contents of webContents.getAllWebContents()) follow(contents);
  app.on('web-contents-created', (_event, contents) => follow(contents));
}
