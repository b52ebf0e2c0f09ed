import { type Command, Option } from 'commander';
import {
  type LeftOut,
  type MessageState,
  messageStates,
  type OutboxFilters,
  type OutboxRow,
} from '../../preload/contract/outbox.ts';
import { shellCalls } from '../../preload/contract/shell.ts';
import { say } from '../language.ts';
import { canBecome } from '../mail/outbox/transitions.ts';
import type { CommandGroup } from './command-group.ts';
import { outboxCommandWords as words } from './outbox-words.ts';
import { programWords } from './program-words.ts';
import { needsRole, needsWriting, type Session } from './session.ts';
import { take } from './take.ts';
import { mailReportLines, outboxLine, transitionLines } from './texts.ts';

interface FilterOptions {
  readonly state?: MessageState;
  readonly domain?: string;
  readonly text?: string;
  readonly from?: string;
  readonly to?: string;
  readonly zone?: string;
}

const withFilters = (command: Command): Command =>
  command
    .addOption(new Option('--state <state>', say(words.inState)).choices([...messageStates]))
    .option('--domain <domain>', say(words.toDomain))
    .option('--text <text>', say(words.withText))
    .option('--from <day>', say(words.writtenFrom))
    .option('--to <day>', say(words.writtenTo))
    .option('--zone <name>', say(programWords.zone));

const filtersOf = ({ state, domain, text, from, to, zone }: FilterOptions): OutboxFilters => ({
  ...(state === undefined ? {} : { state }),
  ...(domain === undefined ? {} : { domain }),
  ...(text === undefined ? {} : { text }),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(zone === undefined ? {} : { zone }),
});

async function allMessages(ask: Session['ask'], filters: OutboxFilters): Promise<OutboxRow[]> {
  const rows: OutboxRow[] = [];
  let after: string | undefined;
  do {
    const page = await ask('outbox', {
      ...filters,
      limit: 1000,
      ...(after === undefined ? {} : { after }),
    });
    rows.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return rows;
}

// This many are changed by one action, so that others at the desk do not wait long for the store.
const atOnce = 200;

interface RetryOptions extends FilterOptions {
  readonly evenIfTwice?: boolean;
  readonly all?: boolean;
}

/** Sends again all of a filter that can be; tells what was left out and why. */
async function retryAll(session: Session, options: RetryOptions): Promise<void> {
  const rows = await allMessages(session.look, filtersOf(options));
  const ids = rows.filter(({ state }) => canBecome(state, 'queued')).map(({ id }) => id);
  const retried: string[] = [];
  const leftOut: LeftOut[] = [];
  for (let start = 0; start < ids.length; start += atOnce) {
    const part = await session.act('outbox.retry', {
      ids: ids.slice(start, start + atOnce),
      evenIfTwice: options.evenIfTwice === true,
      leaveOut: true,
    });
    retried.push(...part.retried);
    leftOut.push(...(part.leftOut ?? []));
  }
  session.output.result({ retried, leftOut }, [
    say(words.retried, { count: retried.length }),
    ...leftOut.map(({ id, error }) => `${id}: ${error.message}`),
  ]);
}

/** `outbox`: what is to be mailed, what became of it, and what to do about it. */
export function addOutboxCommands(program: Command, group: CommandGroup): void {
  const outbox = program.command('outbox').description(say(words.outbox));

  const list = withFilters(group.add('list', say(words.list), outbox)).action(
    async (options: FilterOptions) =>
      group.run(list, async (session) => {
        const rows = await allMessages(session.ask, filtersOf(options));
        session.output.result(rows, rows.length > 0 ? rows.map(outboxLine) : [say(words.noMessages)]);
        return undefined;
      }),
  );

  const report = group
    .add('report', say(words.report), outbox)
    .option('--from <day>', say(words.reportFrom))
    .option('--to <day>', say(words.reportTo))
    .option('--zone <name>', say(programWords.zone))
    .action(async (options: Pick<FilterOptions, 'from' | 'to' | 'zone'>) =>
      group.run(report, async (session) => {
        const result = await session.ask('mailReport', { ...filtersOf(options), rows: true });
        session.output.result(result, mailReportLines(result));
        return undefined;
      }),
    );

  const send = group.add('send', say(words.send), outbox).action(async () =>
    group.run(send, async (session) => {
      needsWriting(session.login);
      needsRole(session, shellCalls.sendNow.role);
      const summary = await (await session.login.whole()).sender.drain();
      session.output.result(
        summary,
        Object.entries(summary).map(([state, count]) => `${state}: ${count}`),
      );
      return undefined;
    }),
  );

  const retry = withFilters(group.add('retry [id...]', say(words.retry), outbox))
    .option('--all', say(words.all))
    .option('--even-if-twice', say(words.evenIfTwice))
    .action(async (ids: string[], options: RetryOptions) => {
      const { all = false, evenIfTwice = false } = options;
      if (all === ids.length > 0) retry.error(`error: ${say(words.nameOrAll)}`);
      if (!all && Object.keys(filtersOf(options)).length > 0)
        retry.error(`error: ${say(words.filtersWithAll)}`);
      return group.run(retry, async (session) => {
        if (all) {
          await retryAll(session, options);
          return undefined;
        }
        const result = await session.act('outbox.retry', { ids, evenIfTwice });
        session.output.result(result, [say(words.retried, { count: result.retried.length })]);
        return undefined;
      });
    });

  const hold = group.add('hold <id...>', say(words.hold), outbox).action(async (ids: string[]) =>
    group.run(hold, async (session) => {
      const result = await session.act('outbox.hold', { ids });
      session.output.result(result, [say(words.held, { count: result.held.length })]);
      return undefined;
    }),
  );

  const cancel = group.add('cancel <id...>', say(words.cancel), outbox).action(async (ids: string[]) =>
    group.run(cancel, async (session) => {
      const result = await session.act('outbox.cancel', { ids });
      session.output.result(result, [say(words.cancelled, { count: result.cancelled.length })]);
      return undefined;
    }),
  );

  const putAway = group
    .add('put-away <id...>', say(words.putAway), outbox)
    .requiredOption('--reason <text>', say(words.why))
    .action(async (ids: string[], { reason }: { reason: string }) =>
      group.run(putAway, async (session) => {
        const result = await session.act('outbox.put-away', { ids, reason });
        session.output.result(result, [say(words.putAwayDone, { count: result.putAway.length })]);
        return undefined;
      }),
    );

  const takeBack = group.add('take-back <id...>', say(words.takeBack), outbox).action(async (ids: string[]) =>
    group.run(takeBack, async (session) => {
      const result = await session.act('outbox.take-back', { ids });
      session.output.result(result, [say(words.takenBack, { count: result.takenBack.length })]);
      return undefined;
    }),
  );

  const show = group.add('show <id>', say(words.show), outbox).action(async (id: string) =>
    group.run(show, async (session) => {
      const { rawMessage } = await session.login.whole();
      const read = { ...(await session.look('message', { id })), raw: take(rawMessage(id)) };
      const { raw, ...message } = (await session.login.shown('message', { id }, read)) as typeof read;
      session.output.result({ ...message, raw }, [
        outboxLine(message),
        ...message.transitions.flatMap(transitionLines),
        '',
        ...raw.split('\r\n'),
      ]);
      return undefined;
    }),
  );
}
