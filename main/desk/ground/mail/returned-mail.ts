import type { ReturnedMail } from '../../../../preload/contract/outbox.ts';
import type { Millis } from '../../../../preload/contract/shared.ts';
import { done, failures } from '../../../failures.ts';
import { inDeskLanguage, say } from '../../../language.ts';
import { responseInWords } from '../../../mail/outbox/response-words.ts';
import type { Transition } from '../../../mail/outbox/transitions.ts';
import type { Reader, Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import type { ActionOf } from '../basics/definitions.ts';
import { emailKey } from '../words/email-key.ts';
import { maskEmail } from '../words/masking.ts';
import { messageLineWords as words } from './words.ts';

/** What a mark says: mail to the address came back, until mail is known to arrive there again. */
interface MarkRow {
  readonly message_id: string;
  readonly at: Millis;
  readonly reason: string;
}

// Enhanced codes about the address or its mailbox (RFC 3463: 5.1.x, 5.2.0, 5.2.1); without one, the replies that
// RFC 5321, 4.2.3 has for a mailbox that is not there. A refused text or sender says nothing about the address.
const aboutAddress = /\b5\.(?:1\.\d{1,3}|2\.[01])\b/;
const enhanced = /\b5\.\d{1,3}\.\d{1,3}\b/;
const noSuchMailbox = /^(?:550|551|553)\b/;

const isAboutAddress = (response: string): boolean =>
  enhanced.test(response) ? aboutAddress.test(response) : noSuchMailbox.test(response);

/** Whether a transition shows that an address takes no mail. */
const showsReturn = ({ to, response }: Transition): boolean =>
  to === 'bounced' || (to === 'failed' && response !== null && isAboutAddress(response));

/** Marks the address of a message that came back, or was refused for its address. Gives back the topics that changed. */
export function markReturned(
  transaction: Writer,
  message: { readonly id: string; readonly to: string },
  transition: Transition,
): readonly string[] {
  const address = emailKey(message.to);
  if (!showsReturn(transition) || !address.ok) return [];
  const said = transition.response ?? inDeskLanguage(() => say(words.noReason));
  const meaning = inDeskLanguage(() => responseInWords(said));
  const reason = meaning === null ? said : `${meaning} (${said})`;
  transaction.one(
    sql`INSERT INTO returned_mail (email_key, message_id, at, reason)
        VALUES (${address.value.key}, ${message.id}, ${transition.at}, ${reason})
        ON CONFLICT (email_key) DO UPDATE
          SET message_id = excluded.message_id, at = excluded.at, reason = excluded.reason`,
  );
  return ['directory'];
}

/** What is known of mail that came back from an address; null where none is. */
export function returnedFrom(reader: Reader, key: string | null): ReturnedMail | null {
  if (key === null) return null;
  const mark = reader.get<MarkRow>(
    sql`SELECT message_id, at, reason FROM returned_mail WHERE email_key = ${key}`,
  );
  return mark ? { at: mark.at, reason: mark.reason, messageId: mark.message_id } : null;
}

const unmark = (transaction: Writer, key: string): boolean =>
  transaction.run(sql`DELETE FROM returned_mail WHERE email_key = ${key}`) === 1;

/** A link from a mail was used, so mail arrives: the addresses of that mail lose their marks. */
export function arrivedAt(transaction: Writer, addresses: readonly string[]): void {
  for (const typed of addresses) {
    const address = emailKey(typed);
    if (address.ok) unmark(transaction, address.value.key);
  }
}

const recipientOf = (reader: Reader, messageId: string): string | null =>
  reader.get<{ to_address: string }>(sql`SELECT to_address FROM messages WHERE id = ${messageId}`)
    ?.to_address ?? null;

/** A person says so: the mailbox was full, or the address was made since. */
export const addressWorks: ActionOf<'outbox.address-works'> = {
  handle: (transaction, input, context) => {
    const email = 'email' in input ? input.email : recipientOf(transaction, input.messageId);
    if (email === null) return failures.messageNotFound('messageId' in input ? input.messageId : '');
    const address = emailKey(email);
    if (!address.ok) return address;
    if (!unmark(transaction, address.value.key)) return failures.nothingReturned(address.value.email);
    context.line(() => say(words.addressWorks, { to: maskEmail(address.value.email) }));
    context.changed('directory');
    return done({ email: address.value.email });
  },
};
