import { type Command, Option } from 'commander';
import { linkPurposeWords, linkStateWords } from '../../preload/contract/link-words.ts';
import {
  type LinkFilters,
  type LinkPurpose,
  type LinkRow,
  type LinkState,
  linkPurposes,
  linkStates,
} from '../../preload/contract/links.ts';
import { type Channel, channels } from '../../preload/contract/shared.ts';
import { say } from '../language.ts';
import { allRows, onlyGiven } from './all-rows.ts';
import { type CommandGroup, wholeNumber } from './command-group.ts';
import { ledgerWords as words } from './ledger-words.ts';
import { programWords } from './program-words.ts';
import { instant, plain } from './texts.ts';

interface FilterOptions {
  readonly state?: LinkState;
  readonly purpose?: LinkPurpose;
  readonly channel?: Channel;
  readonly operator?: string;
  readonly whom?: string;
  readonly practice?: string;
  readonly account?: string;
  readonly from?: string;
  readonly to?: string;
  readonly zone?: string;
}

const filtersOf = (options: FilterOptions): LinkFilters => {
  const { state, purpose, channel, operator, whom, practice, account, from, to, zone } = options;
  const given = { state, purpose, channel, operator, whom, practice, account, from, to, zone };
  return onlyGiven(given);
};

function usedText({ usedAt, usedBy }: LinkRow): string {
  if (usedAt === null) return '';
  return usedBy === null
    ? say(words.used, { at: instant(usedAt) })
    : say(words.usedBy, { at: instant(usedAt), client: usedBy });
}

const linkLine = (row: LinkRow): string =>
  plain(
    [
      row.id,
      instant(row.madeAt),
      say(linkPurposeWords[row.purpose]),
      say(linkStateWords[row.state]),
      row.accountId,
      row.accountName,
      row.to ?? '',
      row.askedBy ?? '',
      row.operator ?? '',
      row.caseNumber ?? '',
    ]
      .filter(Boolean)
      .join('  '),
  );

const linkLines = (row: LinkRow): readonly string[] =>
  [
    linkLine(row),
    `  ${say(words.validUntil, { at: instant(row.validUntil) })}`,
    ...row.openings.map(
      ({ client, times, firstAt }) => `  ${say(words.opening, { client, times, first: instant(firstAt) })}`,
    ),
    row.usedAt === null ? '' : `  ${usedText(row)}`,
    row.cancelledAt === null ? '' : `  ${instant(row.cancelledAt)} ${row.cancelledBecause ?? ''}`,
    row.mail?.reason ? `  ${row.mail.reason}` : '',
    say(words.tellCaller, { text: row.tellCaller }),
  ]
    .filter(Boolean)
    .map(plain);

/** `links`: the ledger of resets and links. */
export function addLinkCommands(program: Command, group: CommandGroup): void {
  const links = program.command('links').description(say(words.links));

  const list = group
    .add('list', say(words.linksList), links)
    .addOption(new Option('--state <state>', say(words.inState)).choices([...linkStates]))
    .addOption(new Option('--purpose <purpose>', say(words.forPurpose)).choices([...linkPurposes]))
    .addOption(new Option('--channel <channel>', say(words.byChannel)).choices([...channels]))
    .option('--operator <name>', say(words.byOperator))
    .option('--whom <id>', say(words.aboutWhom))
    .option('--practice <id>', say(words.ofPractice))
    .option('--account <id>', say(words.ofAccount))
    .option('--from <day>', say(words.from))
    .option('--to <day>', say(words.to))
    .option('--zone <name>', say(programWords.zone))
    .option('--limit <n>', say(words.limit), wholeNumber(1))
    .action(async ({ limit, ...given }: FilterOptions & { limit?: number }) =>
      group.run(list, async (session) => {
        const filters = filtersOf(given);
        const rows = await allRows(
          (part) => session.ask('links', { ...filters, ...part }),
          limit ?? Number.POSITIVE_INFINITY,
        );
        session.output.result(rows, rows.length > 0 ? rows.map(linkLine) : [say(words.noLinks)]);
        return undefined;
      }),
    );

  const show = group
    .add('show <id>', say(words.linksShow), links)
    .option('--zone <name>', say(programWords.zone))
    .action(async (id: string, { zone }: { zone?: string }) =>
      group.run(show, async (session) => {
        const row = await session.ask('link', { id, ...(zone === undefined ? {} : { zone }) });
        session.output.result(row, linkLines(row));
        return undefined;
      }),
    );

  const cancel = group.add('cancel <id>', say(words.linksCancel), links).action(async (id: string) =>
    group.run(cancel, async (session) => {
      const done = await session.act('links.cancel', { id });
      session.output.result(done, [say(words.cancelled, { number: done.caseNumber })]);
      return undefined;
    }),
  );
}
