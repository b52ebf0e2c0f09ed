import { auditCalls, auditQueries } from './audit.ts';
import { auditLogQueries } from './audit-log.ts';
import { backupCalls, backupJobs } from './backup.ts';
import { callerActions, callerQueries } from './callers.ts';
import { caseAnswerActions, caseAnswerQueries } from './case-answers.ts';
import { caseMergingActions } from './case-merging.ts';
import { caseQueueActions, caseQueueQueries } from './case-queues.ts';
import { caseTagActions, caseTagQueries } from './case-tags.ts';
import { caseViewActions, caseViewQueries } from './case-views.ts';
import { caseActions, caseQueries } from './cases.ts';
import { claimActions, claimQueries } from './claims.ts';
import { conflictQueries } from './conflicts.ts';
import { correctionActions } from './corrections.ts';
import type { InputOf, OutputOf } from './define.ts';
import { differenceActions, differenceQueries } from './differences.ts';
import { directoryQueries } from './directory.ts';
import { draftCalls } from './drafts.ts';
import { importActions, importQueries } from './imports.ts';
import { keptActions, keptQueries } from './kept.ts';
import { keyCalls } from './keys.ts';
import { knowledgeQueries } from './knowledge.ts';
import { linkActions, linkQueries } from './links.ts';
import { loginActions } from './logins.ts';
import { macroActions } from './macros.ts';
import { mailSetupCalls, mailSetupQueries } from './mail-setup.ts';
import { type Approval, operatorActions, operatorCalls, operatorQueries } from './operators.ts';
import { outboxActions, outboxQueries } from './outbox.ts';
import { peopleActions, peopleQueries } from './people.ts';
import { type MenuChoice, programCalls } from './program.ts';
import { readinessJobs, readinessQueries } from './readiness.ts';
import { reportQueries } from './reports.ts';
import { scheduledExportCalls, scheduledExportJobs } from './scheduled-export.ts';
import { settingsActions, settingsQueries } from './settings.ts';
import type { Answer, Channel, ProofKind, ReachedBy } from './shared.ts';
import { shellCalls } from './shell.ts';
import { signingInActions, signingInQueries } from './signing-in.ts';
import { spellingCalls } from './spelling.ts';
import { type TeamProgress, teamCalls } from './team.ts';
import { templateActions, templateQueries } from './templates.ts';
import { type JobProgress, transferJobs } from './transfer.ts';
import { updateCalls } from './updates.ts';
import { upgradeActions, upgradeQueries } from './upgrade.ts';
import { windowCalls } from './windows.ts';

export const queries = {
  ...directoryQueries,
  ...importQueries,
  ...differenceQueries,
  ...claimQueries,
  ...conflictQueries,
  ...peopleQueries,
  ...signingInQueries,
  ...upgradeQueries,
  ...callerQueries,
  ...caseQueries,
  ...caseQueueQueries,
  ...caseViewQueries,
  ...caseTagQueries,
  ...caseAnswerQueries,
  ...keptQueries,
  ...outboxQueries,
  ...templateQueries,
  ...reportQueries,
  ...settingsQueries,
  ...operatorQueries,
  ...mailSetupQueries,
  ...linkQueries,
  ...auditQueries,
  ...auditLogQueries,
  ...readinessQueries,
  ...knowledgeQueries,
};
export const actions = {
  ...claimActions,
  ...differenceActions,
  ...importActions,
  ...caseActions,
  ...caseMergingActions,
  ...caseQueueActions,
  ...caseViewActions,
  ...caseTagActions,
  ...caseAnswerActions,
  ...macroActions,
  ...keptActions,
  ...callerActions,
  ...loginActions,
  ...linkActions,
  ...peopleActions,
  ...correctionActions,
  ...signingInActions,
  ...upgradeActions,
  ...outboxActions,
  ...templateActions,
  ...settingsActions,
  ...operatorActions,
};
export const jobs = { ...transferJobs, ...readinessJobs, ...backupJobs, ...scheduledExportJobs };
export const shells = {
  ...shellCalls,
  ...operatorCalls,
  ...keyCalls,
  ...mailSetupCalls,
  ...backupCalls,
  ...scheduledExportCalls,
  ...auditCalls,
  ...teamCalls,
  ...draftCalls,
  ...programCalls,
  ...spellingCalls,
  ...updateCalls,
  ...windowCalls,
};

export type Queries = typeof queries;
export type QueryName = keyof Queries;
export type Actions = typeof actions;
export type ActionType = keyof Actions;
export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type Shells = typeof shells;
export type ShellName = keyof Shells;

/** What goes with an action besides its input. */
export interface ActionCircumstances {
  /** The case it belongs to; without one an action that helps a person opens a case of its own. */
  readonly case?: string;
  /**
   * The case is that of the call that happens to be open, and nobody has said that this belongs to it: what concerns another
   * practice is refused with `which-call` then.
   */
  readonly unasked?: boolean;
  readonly channel?: Channel;
  /** Proofs that the caller passed just now, kept in the case with the action. */
  readonly proofs?: readonly ProofKind[];
  /** Who confirmed it and how they were reached: goes with the proof `administrator`. */
  readonly administrator?: { readonly accountId: string; readonly reachedBy: ReachedBy };
  /** A lead's reason to act without the proof that the action asks for. */
  readonly override?: string;
  /** The lead who agrees, where a setting asks for one: the face checks them, and the action names them alone. */
  readonly approval?: Approval;
}

/** What changed, after a commit. A topic is a feature (`cases`) or one thing of it (`case:7K3M-Q2XA`, `account:a-17`). */
export interface DeskEvents {
  readonly changed: { readonly topics: readonly string[] };
  readonly jobProgress: JobProgress;
  readonly jobDone: { readonly jobId: string; readonly name: JobName; readonly answer: Answer<unknown> };
  readonly setupChanged: Record<string, never>;
  readonly sandboxMail: { readonly to: string; readonly subject: string };
  readonly presenceChanged: Record<string, never>;
  readonly linkArrived: Record<string, never>;
  /** Something was chosen in the menu that the window does. */
  readonly menuChosen: { readonly choice: MenuChoice };
  /** This computer's own words are others now. */
  readonly ownWordsChanged: Record<string, never>;
  /** How far work on a team has come; null once it has ended. */
  readonly teamProgress: { readonly progress: TeamProgress | null };
  /** What is known of newer versions, or done about them, is otherwise. */
  readonly updateChanged: Record<string, never>;
}
export type EventName = keyof DeskEvents;
export const eventNames = [
  'changed',
  'jobProgress',
  'jobDone',
  'setupChanged',
  'sandboxMail',
  'presenceChanged',
  'linkArrived',
  'menuChosen',
  'ownWordsChanged',
  'teamProgress',
  'updateChanged',
] as const satisfies readonly EventName[];

/** What preload exposes to the window as `loginDesk`: named methods, never a channel. */
export interface LoginDeskBridge {
  readonly query: {
    readonly [Name in QueryName]: (input: InputOf<Queries[Name]>) => Promise<Answer<OutputOf<Queries[Name]>>>;
  };
  readonly act: {
    readonly [Type in ActionType]: (
      input: InputOf<Actions[Type]>,
      circumstances?: ActionCircumstances,
    ) => Promise<Answer<OutputOf<Actions[Type]>>>;
  };
  readonly job: {
    readonly [Name in JobName]: (input: InputOf<Jobs[Name]>) => Promise<Answer<{ readonly jobId: string }>>;
  };
  readonly cancelJob: (jobId: string) => Promise<Answer<{ readonly cancelled: boolean }>>;
  /**
   * Says that these files were dragged into the window, for an import. Where a file lies is told by the system to what stands
   * between page and program: a file that the page made up itself has no place, and is left out.
   */
  readonly droppedFiles: (
    files: readonly unknown[],
  ) => Promise<Answer<{ readonly paths: readonly string[] }>>;
  readonly shell: {
    readonly [Name in ShellName]: (input: InputOf<Shells[Name]>) => Promise<Answer<OutputOf<Shells[Name]>>>;
  };
  readonly on: {
    readonly [Name in EventName]: (listener: (payload: DeskEvents[Name]) => void) => () => void;
  };
}
