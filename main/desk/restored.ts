import { z } from 'zod';
import type { MessageState } from '../../preload/contract/outbox.ts';
import { done } from '../failures.ts';
import { say } from '../language.ts';
import { applyTransition } from '../mail/outbox/transitions.ts';
import type { Writer } from '../store/handles.ts';
import { sql } from '../store/sql.ts';
import { type ActionDefinition, defineInternalAction } from './ground/basics/definitions.ts';
import { restoredWords as words } from './words.ts';

/** The name of the action by which a restored store becomes the desk's. */
export const storeRestored = 'store.restored';

const input = z.object({
  /** The backup's file. */
  file: z.string(),
  sha256: z.string(),
  /** Milliseconds UTC. */
  madeAt: z.number(),
  /** What the store that was here before had besides; null where it could not be read. */
  newer: z.object({ entries: z.number(), cases: z.number(), messages: z.number() }).nullable(),
});

export interface RestoredOutcome {
  readonly messagesHeld: number;
  readonly voided: number;
}

interface WaitingMessage {
  readonly id: string;
  readonly state: MessageState;
  readonly attempts: number;
}

/**
 * What a store that comes out of a backup says of itself may no longer be true: mail that waits in it may have been sent since, a link
 * used, a browser no longer trusted. Nothing is mailed twice and nothing comes alive again: such mail waits for a person, and links,
 * codes and trusted browsers end.
 */
export const restoredActions: readonly ActionDefinition[] = [
  defineInternalAction(storeRestored, input, {
    handle: (transaction, { madeAt }, context) => {
      const waiting = transaction.all<WaitingMessage>(
        sql`SELECT id, state, attempts FROM messages WHERE state IN ('queued', 'sending', 'deferred', 'held')`,
      );
      const response = say(words.mayBeSent, {
        at: new Date(madeAt).toISOString().replace('T', ' ').slice(0, 16),
      });
      for (const message of waiting)
        applyTransition(transaction, message, { to: 'uncertain', at: context.now, response });
      const voided = endWhatOpens(transaction, context.now);
      // It is behind its team, and comes back to it by an invitation.
      transaction.run(sql`DELETE FROM team_membership`);
      transaction.run(sql`DELETE FROM team_desk_keys`);
      transaction.run(sql`DELETE FROM team_key_shares`);
      context.changed('outbox', 'cases');
      return done({ messagesHeld: waiting.length, voided });
    },
  }),
];

function endWhatOpens(transaction: Writer, now: number): number {
  transaction.run(sql`UPDATE proofs SET ended_at = ${now} WHERE ended_at IS NULL`);
  return (
    transaction.run(sql`UPDATE tokens SET voided_at = ${now} WHERE used_at IS NULL AND voided_at IS NULL`) +
    transaction.run(
      sql`UPDATE security_codes SET voided_at = ${now},
            state = CASE WHEN state IN ('queued', 'sending') THEN 'cancelled' ELSE state END
          WHERE used_at IS NULL AND voided_at IS NULL`,
    ) +
    transaction.run(sql`UPDATE trusted_browsers SET revoked_at = ${now} WHERE revoked_at IS NULL`)
  );
}
