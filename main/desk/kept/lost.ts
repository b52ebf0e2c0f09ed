import { z } from 'zod';
import { done, failures } from '../../failures.ts';
import { sql } from '../../store/sql.ts';
import { type ActionDefinition, defineInternalAction } from '../ground/basics/definitions.ts';

/** The name of the action that tells of work that could not be read any more. */
export const workLost = 'kept.lost';

const input = z.object({
  /** Where the damaged copy lies. */
  folder: z.string(),
  /** How many actions could be read, and how many could not; null where nobody can say. */
  read: z.number(),
  missing: z.number().nullable(),
});

/** Puts work that could not be read into the list of what was not taken over. */
export const lostActions: readonly ActionDefinition[] = [
  defineInternalAction(workLost, input, {
    handle: (transaction, { folder, missing }, context) => {
      const { code, message } = failures.keptWorkDamaged(missing, folder).error;
      transaction.one(
        sql`INSERT INTO not_taken_over (id, type, operator, at, code, why, noted_at)
            VALUES (${context.newId()}, ${workLost}, ${context.operator}, ${context.now}, ${code}, ${message},
              ${context.now})`,
      );
      context.changed('kept');
      return done({});
    },
  }),
];

/** How it is known what was done again is needed no more once the copy is gone that it was done on. */
export const forgetDoneAgain = (desk: string) => sql`DELETE FROM done_again WHERE desk = ${desk}`;
