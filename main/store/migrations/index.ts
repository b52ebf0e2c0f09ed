import { migration as first } from './0010-first.ts';
import { migration as peopleAndSigningIn } from './0020-people-and-signing-in.ts';
import { migration as upgradeNotices } from './0030-upgrade-notices.ts';
import { migration as mailReports } from './0040-mail-reports.ts';
import { migration as returnedMail } from './0050-returned-mail.ts';
import { migration as sourceCells } from './0060-source-cells.ts';
import { migration as derivedValues } from './0080-derived-values.ts';
import { migration as mailThatComesBack } from './0090-mail-that-comes-back.ts';
import { migration as proofs } from './0110-proofs.ts';
import { migration as accountIdsInAnyCase } from './0140-account-ids-in-any-case.ts';
import { migration as foundByParts } from './0170-found-by-parts.ts';
import { migration as nearWords } from './0180-near-words.ts';
import { migration as foundInCases } from './0230-found-in-cases.ts';
import { migration as tokenAndItsMail } from './0240-token-and-its-mail.ts';
import { migration as mailByTime } from './0250-mail-by-time.ts';
import { migration as language } from './0260-language.ts';
import { migration as operators } from './0270-operators.ts';
import { migration as seals } from './0280-seals.ts';
import { migration as auditAndLinkLists } from './0310-audit-and-link-lists.ts';
import { migration as foundByLists } from './0320-found-by-lists.ts';
import { migration as shownByIndexes } from './0330-shown-by-indexes.ts';
import { migration as shownRecords } from './0340-shown-records.ts';
import { migration as team } from './0400-team.ts';
import { migration as keptWork } from './0410-kept-work.ts';
import { migration as teamKeys } from './0420-team-keys.ts';
import { migration as handovers } from './0440-handovers.ts';
import { migration as formsTaken } from './0450-forms-taken.ts';
import { migration as caseQueues } from './0460-case-queues.ts';
import { migration as caseViews } from './0470-case-views.ts';
import { migration as importJournal } from './0490-import-journal.ts';
import { migration as caseClock } from './0500-case-clock.ts';

export interface Migration {
  /** Steps of ten; becomes the store's `user_version`. */
  readonly version: number;
  readonly statements: string;
}

/** In order. One that has landed is never changed. */
export const migrations: readonly Migration[] = [
  first,
  peopleAndSigningIn,
  upgradeNotices,
  mailReports,
  returnedMail,
  sourceCells,
  derivedValues,
  mailThatComesBack,
  proofs,
  accountIdsInAnyCase,
  foundByParts,
  nearWords,
  foundInCases,
  tokenAndItsMail,
  mailByTime,
  language,
  operators,
  seals,
  auditAndLinkLists,
  foundByLists,
  shownByIndexes,
  shownRecords,
  team,
  keptWork,
  teamKeys,
  handovers,
  formsTaken,
  caseQueues,
  caseViews,
  importJournal,
  caseClock,
];

export const newestVersion = migrations.at(-1)?.version ?? 0;

/** What a program can do with stores of other programs. */
export interface ProgramSchema {
  readonly steps: readonly Migration[];
  /**
   * The oldest schema in which this program does everything that it does: the store of a team stays in its team's schema until all of
   * its desks can read a newer one. Goes up to a migration's version where the program can't be without it.
   */
  readonly oldestWorkable: number;
}

export const thisProgram: ProgramSchema = { steps: migrations, oldestWorkable: 500 };
