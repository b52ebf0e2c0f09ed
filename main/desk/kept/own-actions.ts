import { z } from 'zod';
import { done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { sql } from '../../store/sql.ts';
import { type ActionDefinition, defineInternalAction, nothingDone } from '../ground/basics/definitions.ts';
import { reopenCase } from '../ground/case-log/write-case.ts';
import { keptWords as words } from './words.ts';

/** What the program itself does about work that was kept. No face can name these. */
export const keptEntries = { lost: 'kept.lost', over: 'kept.over' } as const;

const lost = z.object({
  /** Where the damaged copy lies. */
  folder: z.string(),
  /** How many actions could be read, and how many could not; null where nobody can say. */
  read: z.number(),
  missing: z.number().nullable(),
});

interface CaseEnded {
  readonly id: string;
  readonly number: string;
}

export const ownKeptActions: readonly ActionDefinition[] = [
  /** Puts work that could not be read into the list of what was not taken over. */
  defineInternalAction(keptEntries.lost, lost, {
    handle: (transaction, { folder, missing }, context) => {
      const { code, message } = failures.keptWorkDamaged(missing, folder).error;
      transaction.one(
        sql`INSERT INTO not_taken_over (id, type, operator, at, code, why, noted_at)
            VALUES (${context.newId()}, ${keptEntries.lost}, ${context.operator}, ${context.now}, ${code}, ${message},
              ${context.now})`,
      );
      context.changed('kept');
      return done({});
    },
  }),
  /**
   * All of it was done again. A case that was ended on the copy after what is now refused is open again, and how it is known what
   * was done again is needed no more.
   */
  defineInternalAction(keptEntries.over, z.object({ desk: z.string() }), {
    handle: (transaction, { desk }, context) => {
      const ended = transaction.all<CaseEnded>(
        sql`SELECT DISTINCT c.id, c.number FROM done_again AS d JOIN not_taken_over AS n ON n.id = d.id
            JOIN cases AS c ON c.number = n.case_number
            WHERE d.desk = ${desk} AND n.settled_at IS NULL AND c.state IN ('solved', 'closed') ORDER BY c.id`,
      );
      for (const { id, number } of ended) {
        reopenCase(transaction, context, id, () => say(words.reopened));
        context.changed('cases', `case:${number}`);
      }
      const marks = transaction.run(sql`DELETE FROM done_again WHERE desk = ${desk}`);
      return marks === 0 ? nothingDone({}) : done({});
    },
  }),
];
