import { programName } from '../../main/desk/ground/basics/program-name.ts';
import { recordMessageTransition } from '../../main/desk/ground/mail/message-lines.ts';
import { recordIncomingNote } from '../../main/desk/outbox/incoming-notes.ts';
import { type Ingested, ingest } from '../../main/mail/incoming/ingest.ts';
import { readIncoming } from '../../main/mail/incoming/read-incoming.ts';
import { applyTransition } from '../../main/mail/outbox/transitions.ts';
import { sql } from '../../main/store/sql.ts';
import type { MessageState } from '../../preload/contract/outbox.ts';
import type { MailWorld } from './mail-world.ts';

export const mailOf = (lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'));

/** Takes a mail in, as the mailbox watch does. */
export async function takeIn(world: MailWorld, raw: Buffer): Promise<Ingested> {
  const incoming = await readIncoming(raw);
  return world.store.write((transaction) => ({
    keep: true,
    value: ingest(transaction, incoming, world.clock(), {
      onTransition: (writer, message, transition) =>
        recordMessageTransition(
          writer,
          { now: world.clock(), operator: programName, newId: world.newId },
          message,
          transition,
        ),
      onNote: (writer, message, note, at) => recordIncomingNote(writer, world.newId, message, note, at),
    }).result,
  }));
}

/** Puts a message into the outbox that a relay took with this answer. Gives its id. */
export async function takenMessage(
  world: MailWorld,
  draft: Parameters<MailWorld['enqueue']>[0],
  answer = '250 2.0.0 Ok',
): Promise<string> {
  const id = await world.enqueue(draft);
  const become = (from: MessageState, to: MessageState, response: string | null): Promise<void> =>
    world.store.write((transaction) => {
      applyTransition(transaction, { id, state: from, attempts: 1 }, { to, at: world.clock(), response });
      return { keep: true, value: undefined };
    });
  await become('queued', 'sending', null);
  await become('sending', 'accepted', answer);
  return id;
}

/** The Message-ID of a message, with its angle brackets. */
export const messageIdOf = (world: MailWorld, id: string): string =>
  world.store.read.get<{ message_id: string }>(sql`SELECT message_id FROM messages WHERE id = ${id}`)
    ?.message_id ?? '';
