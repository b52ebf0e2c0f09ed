import { z } from 'zod';
import { done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { type ActionOf, defineInternalAction, type Subject } from '../ground/basics/definitions.ts';
import { cancelLinkMails, voidLinks } from '../ground/mail/tokens.ts';
import { canBeCancelled, findLink } from './read-links.ts';
import { purposeWords, linkWords as words } from './words.ts';

// The zone only words times, which nothing here says.
const linkOf = (reader: Reader, id: string, now: number) => findLink(reader, id, now, 'UTC');

/** Stops a link that still works. Codes `link-not-found`, `nothing-to-change`. */
export const cancelling: ActionOf<'links.cancel'> = {
  subject: (reader, { id }) => {
    const link = linkOf(reader, id, 0);
    if (!link) return failures.linkNotFound();
    return done<Subject>({
      reason: link.purpose === 'reset-password' ? 'forgot-password' : 'other',
      practiceId: link.practiceId,
      accountId: link.accountId,
      caller: link.accountName,
    });
  },
  handle: (transaction, { id }, context) => {
    const link = linkOf(transaction, id, context.now);
    if (!link) return failures.linkNotFound();
    if (!canBeCancelled(link)) {
      const isOver = ['used', 'cancelled', 'expired'].includes(link.state);
      return failures.nothingToChange(say(isOver ? words.overAlready : words.ofChange));
    }
    voidLinks(transaction, sql`hash = ${Buffer.from(id, 'hex')}`, 'by-hand', context.now);
    if (link.mail) cancelLinkMails(transaction, sql`id = ${link.mail.id}`, context);
    const mail = link.state === 'waiting' ? 'yes' : 'no';
    context.line(() => say(words.cancelledLine, { link: say(purposeWords[link.purpose]), mail }));
    context.changed('links', `account:${link.accountId}`);
    return done({ caseNumber: context.case?.number ?? '' });
  },
};

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const client = z.string().max(100);
const moment = z.number().int();

/**
 * Notes by what kinds of program the page of a link was opened, and which of them used it up. Opening changes nothing else: no
 * case line, no state. Only the portal performs it, some time after the page was shown.
 */
export const noteOpenings = defineInternalAction(
  'links.note-openings',
  z.object({
    tokenHash: hash,
    accountId: z.string().max(100),
    openings: z
      .array(z.object({ client, firstAt: moment, lastAt: moment, times: z.number().int().min(1) }))
      .max(100),
    /** Forms that were sent from the page, in order. */
    sent: z.array(z.object({ client, at: moment })).max(20),
  }),
  {
    handle: (transaction, { tokenHash, accountId, openings, sent }, context) => {
      const token = Buffer.from(tokenHash, 'hex');
      for (const { client: by, firstAt, lastAt, times } of openings)
        transaction.run(
          sql`INSERT INTO link_openings (token_hash, client, first_at, last_at, times)
              VALUES (${token}, ${by}, ${firstAt}, ${lastAt}, ${times})
              ON CONFLICT (token_hash, client) DO UPDATE SET
                first_at = min(first_at, excluded.first_at), last_at = max(last_at, excluded.last_at),
                times = times + excluded.times`,
        );
      // The form that used the link up is the first one that was answered after it was used.
      for (const { client: by, at } of sent)
        transaction.run(
          sql`UPDATE tokens SET used_by = ${by} WHERE hash = ${token} AND used_by IS NULL AND used_at <= ${at}`,
        );
      context.changed('links', `account:${accountId}`);
      return done({});
    },
  },
);
