import type { PlainMessage } from '../../language/catalogue.ts';
import { shortcutWords as words } from '../shared/window/words.ts';

/** Every shortcut that works anywhere, for the overview. */
export const shortcutGroups: readonly {
  readonly title: PlainMessage;
  readonly rows: readonly { readonly keys: string; readonly does: PlainMessage }[];
}[] = [
  {
    title: words.anywhere,
    rows: [
      { keys: 'Mod+K', does: words.find },
      { keys: 'Mod+1', does: words.desk },
      { keys: 'Mod+2', does: words.cases },
      { keys: 'Mod+3', does: words.outbox },
      { keys: 'Mod+4', does: words.directory },
      { keys: 'Mod+5', does: words.reports },
      { keys: 'Mod+6', does: words.links },
      { keys: 'Mod+7', does: words.audit },
      { keys: 'Mod+8', does: words.settings },
      { keys: 'Mod+J', does: words.callPanel },
      { keys: 'Mod+U', does: words.takeHanded },
      { keys: 'Mod+/', does: words.overview },
      { keys: 'Mod+Shift+N', does: words.newWindow },
      { keys: 'Mod+L', does: words.lock },
      { keys: 'F6', does: words.nextPart },
      { keys: 'Shift+F6', does: words.previousPart },
      { keys: 'Alt+←', does: words.back },
    ],
  },
  {
    title: words.onRecord,
    rows: [
      { keys: 'R', does: words.sendReset },
      { keys: 'U', does: words.unlock },
      { keys: 'E', does: words.changeEmail },
      { keys: 'V', does: words.sendVerification },
      { keys: 'F', does: words.userNameHelp },
      { keys: 'C', does: words.newCall },
      { keys: 'P', does: words.practice },
    ],
  },
  {
    title: words.inList,
    rows: [
      { keys: '↑ ↓', does: words.move },
      { keys: 'Home / End', does: words.firstLast },
      { keys: 'PgUp / PgDn', does: words.screenFurther },
      { keys: 'Enter', does: words.openRow },
      { keys: 'Space', does: words.select },
      { keys: 'Escape', does: words.stepBack },
    ],
  },
  {
    title: words.inConflict,
    rows: [
      { keys: '1 … 9', does: words.goToOption },
      { keys: 'Alt+↓', does: words.nextContested },
      { keys: 'Alt+↑', does: words.previousContested },
    ],
  },
  {
    title: words.inCase,
    rows: [
      { keys: 'T', does: words.takeUp },
      { keys: 'N', does: words.caseNote },
      { keys: 'A', does: words.caseAssign },
      { keys: 'W', does: words.caseWait },
      { keys: 'M', does: words.caseAnswer },
      { keys: 'S', does: words.caseSolve },
      { keys: 'X', does: words.caseClose },
      { keys: 'O', does: words.caseReopen },
      { keys: 'P', does: words.casePrint },
      { keys: 'Mod+Enter', does: words.saveOrClose },
      { keys: 'Mod+U', does: words.takeUp },
      { keys: 'Mod+Alt+1 … 9', does: words.macro },
      { keys: 'K', does: words.verifyCaller },
      { keys: 'N', does: words.writeNote },
      { keys: 'F7', does: words.nextMarked },
      { keys: 'H', does: words.hold },
      { keys: 'G', does: words.resume },
      { keys: 'X', does: words.closeCase },
      { keys: 'Z', does: words.undoClose },
    ],
  },
  {
    title: words.inQuestion,
    rows: [{ keys: '1 … 3', does: words.whichCall }],
  },
];
