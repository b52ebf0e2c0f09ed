import { type Command, Option } from 'commander';
import {
  type LeftOut,
  type MessageState,
  messageStates,
  type OutboxFilters,
  type OutboxRow,
} from '../../preload/contract/outbox.ts';
import { dayExample, instantExample } from '../../preload/contract/times.ts';
import { canBecome } from '../mail/outbox/transitions.ts';
import type { CommandGroup } from './command-group.ts';
import { needsWriting, type Session, take } from './session.ts';
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
    .addOption(new Option('--state <state>', 'in this state').choices([...messageStates]))
    .option('--domain <domain>', 'to this domain')
    .option('--text <text>', 'with this in the recipient or the subject')
    .option(
      '--from <day>',
      `written on this day or later, as ${dayExample}, or at this time, as ${instantExample}`,
    )
    .option('--to <day>', 'written on this day or earlier, or before this time')
    .option('--zone <name>', 'whose days they are, as in America/New_York; UTC unless told');

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

// So many are changed by one action: nobody else at the desk waits long for the store.
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
    `${retried.length} queued again`,
    ...leftOut.map(({ id, error }) => `${id}: ${error.message}`),
  ]);
}

/** `outbox`: what is to be mailed, what became of it, and what to do about it. */
export function addOutboxCommands(program: Command, group: CommandGroup): void {
  const outbox = program.command('outbox').description('messages and what became of them');

  const list = withFilters(group.add('list', 'messages, newest first', outbox)).action(
    async (options: FilterOptions) =>
      group.run(list, async (session) => {
        const rows = await allMessages(session.ask, filtersOf(options));
        session.output.result(rows, rows.length > 0 ? rows.map(outboxLine) : ['No messages.']);
        return undefined;
      }),
  );

  const report = group
    .add('report', 'what arrived as far as anybody knows, and what did not, by day and domain', outbox)
    .option('--from <day>', `from this day on, as ${dayExample}`)
    .option('--to <day>', 'up to this day, itself included')
    .option('--zone <name>', 'whose days they are, as in America/New_York; UTC unless told')
    .action(async (options: Pick<FilterOptions, 'from' | 'to' | 'zone'>) =>
      group.run(report, async (session) => {
        const result = await session.ask('mailReport', { ...filtersOf(options), rows: true });
        session.output.result(result, mailReportLines(result));
        return undefined;
      }),
    );

  const send = group.add('send', 'send what is due', outbox).action(async () =>
    group.run(send, async (session) => {
      needsWriting(session.login);
      const summary = await session.login.sender.drain();
      session.output.result(
        summary,
        Object.entries(summary).map(([state, count]) => `${state}: ${count}`),
      );
      return undefined;
    }),
  );

  const retry = withFilters(group.add('retry [id...]', 'send again', outbox))
    .option('--all', 'all that the filters leave, instead of naming them')
    .option('--even-if-twice', 'also where nobody knows whether it arrived')
    .action(async (ids: string[], options: RetryOptions) => {
      const { all = false, evenIfTwice = false } = options;
      if (all === ids.length > 0) retry.error('error: name messages, or say --all');
      if (!all && Object.keys(filtersOf(options)).length > 0) retry.error('error: filters go with --all');
      return group.run(retry, async (session) => {
        if (all) {
          await retryAll(session, options);
          return undefined;
        }
        const result = await session.act('outbox.retry', { ids, evenIfTwice });
        session.output.result(result, [`${result.retried.length} queued again`]);
        return undefined;
      });
    });

  const hold = group
    .add('hold <id...>', 'not to be sent until somebody sends it again', outbox)
    .action(async (ids: string[]) =>
      group.run(hold, async (session) => {
        const result = await session.act('outbox.hold', { ids });
        session.output.result(result, [`${result.held.length} held`]);
        return undefined;
      }),
    );

  const cancel = group.add('cancel <id...>', 'never send', outbox).action(async (ids: string[]) =>
    group.run(cancel, async (session) => {
      const result = await session.act('outbox.cancel', { ids });
      session.output.result(result, [`${result.cancelled.length} cancelled`]);
      return undefined;
    }),
  );

  const show = group.add('show <id>', 'a message with its bytes', outbox).action(async (id: string) =>
    group.run(show, async (session) => {
      const read = { ...(await session.look('message', { id })), raw: take(session.login.rawMessage(id)) };
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
