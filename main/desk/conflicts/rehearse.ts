import type { Millis } from '../../../preload/contract/shared.ts';
import { type Answer, failures } from '../../failures.ts';
import type { Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { drawnFrom } from '../ground/basics/action.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { QueryContext, ReadyAction } from '../ground/basics/definitions.ts';
import { type Standing, standingOf } from './standing.ts';

/** A mail that was queued while an action was tried out. */
export interface TriedMail {
  readonly account_id: string | null;
  readonly to_address: string;
  readonly purpose: string;
  readonly subject: string;
  readonly link_until: Millis | null;
  readonly raw: Buffer;
}

/** What an action did while it was tried out. */
export interface Rehearsal {
  readonly answer: Answer<unknown>;
  readonly mails: readonly TriedMail[];
  /** Of each account that it wrote about, and of those that were named. */
  readonly after: ReadonlyMap<string, Standing>;
}

// Nothing that is drawn from it lasts: it is rolled back, and links are shown without their secret.
const noSeed = '0'.repeat(64);
const noId = '00000000-0000-7000-8000-000000000000';

/** Accounts whose sealed rows this transaction wrote. */
const writtenAbout = (transaction: Writer): readonly string[] =>
  transaction
    .all<{ id: string | null }>(
      sql`SELECT CASE kind WHEN 'account' THEN key WHEN 'claim' THEN substr(key, instr(key, ' ') + 1)
            WHEN 'link' THEN (SELECT account_id FROM tokens WHERE hash = unhex(key))
            WHEN 'browser' THEN (SELECT account_id FROM trusted_browsers WHERE id = key) END AS id
          FROM temp.rows_written`,
    )
    .flatMap(({ id }) => (id === null ? [] : [id]));

/**
 * Does an action for real and rolls it back: what it comes to, what it changed and which mails it queued follow from the
 * action itself. Proof and approval are not asked for, a lead does it, and it belongs to no case.
 */
export function rehearse(
  action: ReadyAction,
  named: readonly string[],
  { now, settings, tryOut }: QueryContext,
): Rehearsal {
  if (!tryOut) return { answer: failures.storeReadOnly(), mails: [], after: new Map() };
  return tryOut((transaction) => {
    const last =
      transaction.get<{ n: number }>(sql`SELECT coalesce(max(rowid), 0) AS n FROM messages`)?.n ?? 0;
    const context: ActionContext = {
      ...drawnFrom({ id: noId, at: now, seed: noSeed }),
      now,
      settings,
      operator: '',
      desk: '',
      lead: true,
      channel: 'phone',
      case: null,
      line: () => undefined,
      changed: () => undefined,
    };
    const answer = action.handle(transaction, context);
    if (!answer.ok) return { answer, mails: [], after: new Map() };
    const mails = transaction.all<TriedMail>(
      sql`SELECT m.account_id, m.to_address, m.purpose, m.subject, m.expires_at AS link_until, b.raw
          FROM messages AS m JOIN message_bytes AS b ON b.id = m.id WHERE m.rowid > ${last} ORDER BY m.rowid`,
    );
    const after = new Map<string, Standing>();
    for (const id of new Set([...named, ...writtenAbout(transaction)])) {
      const standing = standingOf(transaction, id, now);
      if (standing) after.set(id, standing);
    }
    return { answer, mails, after };
  });
}
