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

/** What can be done with the text of a box; whatever nothing is said of can be. */
export function editItems({
  canUndo = true,
  canRedo = true,
  canCut = true,
  canCopy = true,
  canPaste = true,
  canSelectAll = true,
}: Partial<ContextMenuParams['editFlags']>): readonly MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    { role: 'undo', label: say(menuWords.undo), enabled: canUndo },
    { role: 'redo', label: say(menuWords.redo), enabled: canRedo },
    separator,
    { role: 'cut', label: say(menuWords.cut), enabled: canCut },
    { role: 'copy', label: say(menuWords.copy), enabled: canCopy },
    { role: 'paste', label: say(menuWords.paste), enabled: canPaste },
    separator,
    { role: 'selectAll', label: say(menuWords.selectAll), enabled: canSelectAll },
  ];
}

/** The menu of a text: what can be done with what is selected. Empty where there is neither a box to type into nor anything selected. */
function textMenu({
  isEditable,
  selectionText,
  editFlags,
}: ClickedText): readonly MenuItemConstructorOptions[] {
  if (isEditable) return editItems(editFlags);
  return selectionText.trim() === '' ? [] : [{ role: 'copy', label: say(menuWords.copy) }];
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
