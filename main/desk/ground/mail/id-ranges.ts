import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Millis } from '../../../../preload/contract/shared.ts';
import type { Reader } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { stretchOf } from '../basics/days.ts';

/** Messages from one id to another. Ids are UUIDv7: they begin with the time at which they were made, so a range of them is a time. */
export interface IdRange {
  readonly from: string;
  /** Not included. */
  readonly before: string;
}

const lastMoment = 2 ** 48 - 1;

/** Not greater than any id that was made at this moment or later, and greater than all before. */
export function idAt(at: Millis): string {
  const digits = Math.min(Math.max(0, Math.trunc(at)), lastMoment)
    .toString(16)
    .padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}`;
}

/**
 * The messages that were written from one day to another of a time zone, both included, or from one instant up to another;
 * what is left out sets no end to its side. Both are parsed: anything else is a bug.
 */
export function idsOfDays(from: string | undefined, to: string | undefined, zone: string): IdRange {
  const stretch = stretchOf({ from, to }, zone);
  if (typeof stretch === 'string') throw new Error(`${stretch} is neither a day nor an instant`);
  return {
    from: stretch.from === null ? '' : idAt(stretch.from),
    // No id begins with a letter after f.
    before: stretch.before === null ? 'g' : idAt(stretch.before),
  };
}

// A step over so many messages takes a few milliseconds, by an index that has all it asks for.
const stepSize = 4000;

/** Cuts a range into steps, newest first, and lets others have their turn in between: none of them keeps the window waiting. */
export async function* inSteps(reader: Reader, { from, before }: IdRange): AsyncGenerator<IdRange> {
  let end = before;
  for (;;) {
    const begin = reader.get<{ id: string }>(
      sql`SELECT id FROM messages WHERE id >= ${from} AND id < ${end} ORDER BY id DESC LIMIT 1 OFFSET ${stepSize - 1}`,
    )?.id;
    yield { from: begin ?? from, before: end };
    if (begin === undefined) return;
    end = begin;
    await nextTurn();
  }
}
