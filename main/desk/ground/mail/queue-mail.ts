import type { QueuedMessage } from '../../../../preload/contract/logins.ts';
import type { MessageDraft } from '../../../mail/message/draft.ts';
import { type CancelledMessage, enqueue } from '../../../mail/outbox/outbox.ts';
import type { Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import type { ActionContext } from '../basics/context.ts';
import { tokenHash } from '../words/secrets.ts';
import { recordMessageTransition } from './message-lines.ts';

/** A mail that an action asks for. */
export interface MailDraft extends MessageDraft {
  /** The token of the link in it, as `issueToken` gave it: what becomes of the link is known of the mail. */
  readonly token?: string;
}

/** Puts an action's mail into the outbox. An older one that it takes the place of is told of in the case that waits for it. */
export function queueMail(
  transaction: Writer,
  { token, ...draft }: MailDraft,
  context: ActionContext,
): QueuedMessage {
  const { message, replaced } = enqueue(transaction, draft, context);
  if (token !== undefined)
    transaction.one(sql`UPDATE tokens SET message_id = ${message.id} WHERE hash = ${tokenHash(token)}`);
  tellCancelled(transaction, replaced, context);
  context.changed('outbox');
  return message;
}

/** Writes into their cases that these mails will not be sent. */
export function tellCancelled(
  transaction: Writer,
  cancelled: readonly CancelledMessage[],
  context: Pick<ActionContext, 'now' | 'operator' | 'newId' | 'changed'>,
): void {
  for (const message of cancelled)
    context.changed(...recordMessageTransition(transaction, context, message, message.transition));
}
