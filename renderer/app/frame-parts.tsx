/** What stands around the box, run as soon as that takes keys: a third of all that the first screen has. */
export { RescueOutcome } from '../features/backups/outcome-dialog.tsx';
export { CallPanel } from '../features/call/call-panel.tsx';
export { HandedCalls } from '../features/call/handed-calls.tsx';
export { CaseVerbs } from '../features/cases/case-verbs.tsx';
export { DueCases } from '../features/cases/due-cases.tsx';
export { DeskDialogs } from '../features/desk/desk-dialogs.tsx';
export { FileDrop } from '../features/directory/file-drop.tsx';
export { ProgramDialogs } from '../features/program/program-dialogs.tsx';
export { OwnPasswordDialog } from '../features/sign-in/own-password-dialog.tsx';
export { WhichCallDialog } from '../shared/acts/which-call-dialog.tsx';
export { ApprovalDialog } from '../shared/operators/approval-dialog.tsx';
export { TellPlaces } from '../shared/team/tell-places.tsx';
export { Notice } from '../shared/window/notice.tsx';
export { FollowMenu } from './follow-menu.tsx';
export { KeptBanner } from './kept-banner.tsx';
export { LoadedScreens, ScreenOf } from './screens.tsx';
export { ShortcutsDialog } from './shortcuts-dialog.tsx';
export { StatusBar } from './status-bar.tsx';
