import { type Command, Option } from 'commander';
import { type MessageState, messageStates, type OutboxRow } from '../../preload/contract/outbox.ts';
import type { CommandGroup } from './command-group.ts';
import { type Session, take } from './session.ts';
import { outboxLine, transitionLine } from './texts.ts';

async function allMessages(session: Session, state: MessageState | undefined): Promise<OutboxRow[]> {
  const rows: OutboxRow[] = [];
  let after: string | undefined;
  do {
    const page = await session.ask('outbox', {
      limit: 1000,
      ...(state === undefined ? {} : { state }),
      ...(after === undefined ? {} : { after }),
    });
    rows.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return rows;
}

/** `outbox`: what is to be mailed, what became of it, and what to do about it. */
export function addOutboxCommands(program: Command, group: CommandGroup): void {
  const outbox = program.command('outbox').description('messages and what became of them');

  const list = group
    .add('list', 'messages, newest first', outbox)
    .addOption(new Option('--state <state>', 'in this state').choices([...messageStates]))
    .action(async ({ state }: { state?: MessageState }) =>
      group.run(list, async (session) => {
        const rows = await allMessages(session, state);
        session.output.result(rows, rows.length > 0 ? rows.map(outboxLine) : ['No messages.']);
        return undefined;
      }),
    );

  const send = group.add('send', 'send what is due', outbox).action(async () =>
    group.run(send, async (session) => {
      const summary = await session.login.sender.drain();
      session.output.result(
        summary,
        Object.entries(summary).map(([state, count]) => `${state}: ${count}`),
      );
      return undefined;
    }),
  );

  const retry = group
    .add('retry <id...>', 'send again', outbox)
    .option('--even-if-twice', 'also where nobody knows whether it arrived')
    .action(async (ids: string[], { evenIfTwice }: { evenIfTwice?: boolean }) =>
      group.run(retry, async (session) => {
        const result = session.act('outbox.retry', { ids, evenIfTwice: evenIfTwice === true });
        session.output.result(result, [`${result.retried.length} queued again`]);
        return undefined;
      }),
    );

  const cancel = group.add('cancel <id...>', 'never send', outbox).action(async (ids: string[]) =>
    group.run(cancel, async (session) => {
      const result = session.act('outbox.cancel', { ids });
      session.output.result(result, [`${result.cancelled.length} cancelled`]);
      return undefined;
    }),
  );

  const show = group.add('show <id>', 'a message with its bytes', outbox).action(async (id: string) =>
    group.run(show, async (session) => {
      const message = await session.ask('message', { id });
      const raw = take(session.login.rawMessage(id));
      session.output.result({ ...message, raw }, [
        outboxLine(message),
        ...message.transitions.map(transitionLine),
        '',
        ...raw.split('\r\n'),
      ]);
      return undefined;
    }),
  );
}
