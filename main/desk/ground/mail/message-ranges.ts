import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Millis } from '../../../../preload/contract/shared.ts';
import type { Reader } from '../../../store/handles.ts';
import { type Sql, sql } from '../../../store/sql.ts';
import { stretchOf } from '../basics/days.ts';

/** A place among the messages in the order of time. The id only tells apart what was written in the same millisecond. */
export interface MessagePlace {
  readonly at: Millis;
  readonly id: string;
}

/** Messages from one place to another. */
export interface MessageRange {
  readonly from: MessagePlace;
  /** Not included. */
  readonly before: MessagePlace;
}

/** Before all that was written at this moment. */
const placeAt = (at: Millis): MessagePlace => ({ at, id: '' });

/** What was written from one moment up to another. */
export const rangeOf = (from: Millis, before: Millis): MessageRange => ({
  from: placeAt(from),
  before: placeAt(before),
});

/** The condition of a range, over the columns of a message's time and id: an index that begins with the two answers it. */
export const within = (
  { from, before }: MessageRange,
  [at, id]: readonly [Sql, Sql] = [sql`created_at`, sql`id`],
): Sql => sql`(${at}, ${id}) >= (${from.at}, ${from.id}) AND (${at}, ${id}) < (${before.at}, ${before.id})`;

/**
 * The messages that were written from one day to another of a time zone, both included, or from one instant up to another;
 * what is left out sets no end to its side. Both are parsed: anything else is a bug.
 */
export function rangeOfDays(from: string | undefined, to: string | undefined, zone: string): MessageRange {
  const stretch = stretchOf({ from, to }, zone);
  if (typeof stretch === 'string') throw new Error(`${stretch} is neither a day nor an instant`);
  return rangeOf(stretch.from ?? Number.MIN_SAFE_INTEGER, stretch.before ?? Number.MAX_SAFE_INTEGER);
}

// A step over so many messages takes a few milliseconds, by an index that has all it asks for.
const stepSize = 4000;

/** Cuts a range into steps, newest first, and lets others have their turn in between: none of them keeps the window waiting. */
export async function* inSteps(reader: Reader, { from, before }: MessageRange): AsyncGenerator<MessageRange> {
  let end = before;
  for (;;) {
    const begin = reader.get<MessagePlace>(
      sql`SELECT created_at AS at, id FROM messages WHERE ${within({ from, before: end })}
          ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET ${stepSize - 1}`,
    );
    yield { from: begin ?? from, before: end };
    if (begin === undefined) return;
    end = begin;
    await nextTurn();
  }
}
