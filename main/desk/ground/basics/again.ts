import type { Refused } from '../../../failures.ts';
import type { Reader, Writer } from '../../../store/handles.ts';
import type { Subject } from './definitions.ts';

/**
 * How an action is done that was done once before, on a copy of this store: in one transaction with the word that it was, so that
 * whatever happens in between it is done once.
 */
export interface Again {
  /** Why it was refused on the copy; it stays refused. Null where it was done there. */
  readonly refusedThen: Refused | null;
  /** Whether long texts of its input are cut where it is told that it was refused. */
  readonly isCut?: true;
  /** Whether it has been done here already. */
  isDone(reader: Reader): boolean;
  /** Written with it. */
  done(transaction: Writer): void;
  /** Written in its place where it is refused, with the entry of the chain. */
  refused(transaction: Writer, refusal: Refused, subject: Subject | null): void;
}
