import { type Command, Option } from 'commander';
import type { CaseView } from '../../preload/contract/case-views.ts';
import {
  type CaseFilters,
  type CaseSort,
  caseQueues,
  caseReasons,
  caseStates,
  priorities,
  resolutionCodes,
} from '../../preload/contract/cases.ts';
import { channels } from '../../preload/contract/shared.ts';
import { caseKey } from '../desk/ground/words/folding.ts';
import { failures } from '../failures.ts';
import { say } from '../language.ts';
import { onlyGiven } from './all-rows.ts';
import { caseCommandWords as words } from './case-words.ts';
import { programWords } from './program-words.ts';
import type { Session } from './session.ts';
import { take } from './take.ts';

export type FilterOptions = {
  -readonly [Name in keyof CaseFilters]?: NonNullable<CaseFilters[Name]>;
} & { view?: string };

/** The filters of cases as options of a command. */
export function withFilters(command: Command): Command {
  return command
    .option('--view <name>', say(words.ofView))
    .option('--from <day>', say(words.openedFrom))
    .option('--to <day>', say(words.openedTo))
    .option('--closed-from <day>', say(words.closedFrom))
    .option('--closed-to <day>', say(words.closedTo))
    .option('--zone <name>', say(programWords.zone))
    .addOption(new Option('--state <state>', say(words.inState)).choices([...caseStates]))
    .addOption(new Option('--queue <queue>', say(words.inQueue)).choices([...caseQueues]))
    .addOption(new Option('--reason <reason>', say(words.withReason)).choices([...caseReasons]))
    .addOption(new Option('--resolution <code>', say(words.withResolution)).choices([...resolutionCodes]))
    .addOption(new Option('--channel <channel>', say(words.byChannel)).choices([...channels]))
    .addOption(new Option('--priority <priority>', say(words.withPriority)).choices([...priorities]))
    .option('--operator <name>', say(words.byOperator))
    .option('--assignee <name>', say(words.ofAssignee))
    .option('--unassigned', say(words.ofNobody))
    .option('--practice <id>', say(words.ofPractice))
    .option('--account <id>', say(words.ofAccount))
    .option('--tag <tag>', say(words.withTag))
    .option('--mail-trouble', say(words.withMailTrouble))
    .option('--merged', say(words.merged))
    .option('--goal-missed', say(words.withGoalMissed))
    .option('--text <text>', say(words.withText));
}

/** The names of the options that are filters. */
const filterNames = [
  'from',
  'to',
  'closedFrom',
  'closedTo',
  'zone',
  'state',
  'queue',
  'reason',
  'resolution',
  'channel',
  'priority',
  'operator',
  'assignee',
  'unassigned',
  'practice',
  'account',
  'tag',
  'mailTrouble',
  'goalMissed',
  'merged',
  'text',
] as const satisfies readonly (keyof CaseFilters)[];

/** A list as it was asked for: of a view, with the filters that were given beside it; of the queues `mine` is of who asks. */
export async function listAsked(
  { view, ...given }: FilterOptions,
  { ask, login }: Pick<Session, 'ask' | 'login'>,
): Promise<{ readonly filters: CaseFilters; readonly sort: CaseSort | null }> {
  const saved = view === undefined ? null : await viewNamed(view, { ask, login });
  const filters = {
    ...saved?.filters,
    ...onlyGiven(Object.fromEntries(filterNames.map((name) => [name, given[name]]))),
  };
  const queueOf = filters.queue === 'mine' ? login.session.operatorId() : undefined;
  return { filters: { ...filters, ...onlyGiven({ queueOf }) }, sort: saved?.sort ?? null };
}

/** One of the views of who asks, by its name in any case; their own before everyone's. */
async function viewNamed(name: string, { ask, login }: Pick<Session, 'ask' | 'login'>): Promise<CaseView> {
  const views = await viewsOf({ ask, login });
  return views.find((view) => caseKey(view.name) === caseKey(name)) ?? take(failures.viewNotFound());
}

/** The views of who asks, their own first. */
export const viewsOf = ({ ask, login }: Pick<Session, 'ask' | 'login'>): Promise<readonly CaseView[]> =>
  ask('caseViews', { operatorId: login.session.operatorId() ?? 'none' });
