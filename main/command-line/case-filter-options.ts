import { type Command, Option } from 'commander';
import {
  type CaseFilters,
  caseQueues,
  caseReasons,
  caseStates,
  priorities,
  resolutionCodes,
} from '../../preload/contract/cases.ts';
import { channels } from '../../preload/contract/shared.ts';
import { say } from '../language.ts';
import { onlyGiven } from './all-rows.ts';
import { caseCommandWords as words } from './case-words.ts';
import { programWords } from './program-words.ts';
import type { Session } from './session.ts';

export type FilterOptions = { -readonly [Name in keyof CaseFilters]?: NonNullable<CaseFilters[Name]> };

/** The filters of cases as options of a command. */
export function withFilters(command: Command): Command {
  return command
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
  'text',
] as const satisfies readonly (keyof CaseFilters)[];

/** The filters as they were given; of the queues `mine` is of who asks. */
export const filtersOf = (given: FilterOptions, { login }: Pick<Session, 'login'>): CaseFilters =>
  onlyGiven({
    ...Object.fromEntries(filterNames.map((name) => [name, given[name]])),
    queueOf: given.queue === 'mine' ? login.session.operatorId() : undefined,
  });
