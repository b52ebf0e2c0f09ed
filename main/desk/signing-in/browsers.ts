import { z } from 'zod';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { TrustedBrowser } from '../../../preload/contract/signing-in.ts';
import { done } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { isOver } from '../../stored-times.ts';
import { defineInternalAction } from '../ground/basics/definitions.ts';
import { activeAccount } from '../ground/people/active-account.ts';
import { tokenHash } from '../ground/words/secrets.ts';
import { signingInWords as words } from './words.ts';

const day = 24 * 60 * 60_000;
/** How long a browser is trusted, however often it is used: after that a security code is asked for once more. */
export const trustDays = 90;

const trustIsOver = (addedAt: Millis, now: Millis): boolean =>
  isOver(addedAt + trustDays * day, trustDays * day, now);

/** The browsers that an account trusts now, newest first. */
export const browsersOf = (reader: Reader, accountId: string, now: Millis): readonly TrustedBrowser[] =>
  reader
    .all<{ id: string; label: string; added_at: Millis; last_used_at: Millis | null }>(
      sql`SELECT id, label, added_at, last_used_at FROM trusted_browsers
          WHERE account_id = ${accountId} AND revoked_at IS NULL ORDER BY added_at DESC, id DESC`,
    )
    .filter((row) => !trustIsOver(row.added_at, now))
    .map((row) => ({ id: row.id, label: row.label, addedAt: row.added_at, lastUsedAt: row.last_used_at }));

/** Ends the trust in one browser of an account, or in all of them; gives back in how many that were trusted still. */
export function revokeBrowsers(
  transaction: Writer,
  accountId: string,
  browserId: string | null,
  now: Millis,
): number {
  const meant = (id: string): boolean => browserId === null || id === browserId;
  const trusted = browsersOf(transaction, accountId, now).filter(({ id }) => meant(id));
  // What has run out is ended too, so that no clock that is set back brings it to life.
  transaction.run(
    sql`UPDATE trusted_browsers SET revoked_at = ${now}
        WHERE account_id = ${accountId} AND (${browserId} IS NULL OR id = ${browserId}) AND revoked_at IS NULL`,
  );
  return trusted.length;
}

/** A trusted browser, as its cookie's token shows it. */
export interface KnownBrowser {
  readonly browserId: string;
  readonly accountId: string;
  readonly label: string;
}

/** Which trusted browser a cookie's token is, and whose; null where it is none (any more). */
export function trustedBy(reader: Reader, token: string, now: Millis): KnownBrowser | null {
  const row = reader.get<{ id: string; account_id: string; label: string; added_at: Millis }>(
    sql`SELECT id, account_id, label, added_at FROM trusted_browsers
        WHERE token_hash = ${tokenHash(token)} AND revoked_at IS NULL`,
  );
  return row && !trustIsOver(row.added_at, now)
    ? { browserId: row.id, accountId: row.account_id, label: row.label }
    : null;
}

/**
 * Trusts a browser after a sign-in that passed its security code. The token is for its cookie: 32 random bytes as
 * base64url, of which only the SHA-256 is stored. `insteadOf` is the trusted browser that it was so far: that one ends, so
 * that one browser stands in the list once. Only what serves sign-ins performs it.
 */
export const trustBrowser = defineInternalAction(
  'signing-in.trust-browser',
  z.object({
    accountId: z.string().max(100),
    label: z.string().trim().min(1).max(200),
    insteadOf: z.string().max(100).optional(),
  }),
  {
    handle: (transaction, { accountId, label, insteadOf }, context) => {
      const account = activeAccount(transaction, accountId);
      if (!account.ok) return account;
      if (insteadOf !== undefined) revokeBrowsers(transaction, accountId, insteadOf, context.now);
      const token = context.random(32).toString('base64url');
      const id = context.newId();
      transaction.one(
        sql`INSERT INTO trusted_browsers (id, account_id, label, token_hash, added_at)
            VALUES (${id}, ${accountId}, ${label}, ${tokenHash(token)}, ${context.now})`,
      );
      context.line(() => say(words.browserTrusted, { days: trustDays, browser: label }));
      context.changed(`account:${accountId}`);
      return done({ browserId: id, token });
    },
  },
);
