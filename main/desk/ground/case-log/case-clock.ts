import type { CaseState } from '../../../../preload/contract/cases.ts';
import type { Millis } from '../../../../preload/contract/shared.ts';
import { type Sql, sql } from '../../../store/sql.ts';

/** Since when the clock of a case, as `c`, stands still; null while it runs. Cases that ended before there were clocks have none. */
const clockStopped = sql`CASE WHEN state <> 'open' THEN coalesce(paused_at, solved_at, closed_at, updated_at) END`;

/**
 * What is set where a case comes into a state, in an UPDATE of `cases`: its clock runs while it is open, and stands still while it
 * waits and once it is over. Whoever sets the state of a case sets it by this.
 */
export const comesTo = (state: CaseState, now: Millis): Sql =>
  state === 'open'
    ? sql`state = 'open', paused_millis = paused_millis + coalesce(max(0, ${now} - (${clockStopped})), 0), paused_at = NULL`
    : sql`state = ${state}, paused_at = coalesce(${clockStopped}, ${now})`;

/** How long the clock has stood still until now, of the row that is updated. */
export const stoodStill = (now: Millis): Sql =>
  sql`paused_millis + coalesce(max(0, ${now} - (${clockStopped})), 0)`;
