import type { Answer } from '../failures.ts';
import { storeRefusal } from '../store/store.ts';
import { WriteRefused } from './files/atomic-file.ts';

/** Does a job's work over the store at a path. What a person can mend is an answer; an exception is a bug. */
export async function mendable<Value>(
  storePath: string,
  work: () => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WriteRefused) return error.refusal;
    const refusal = storeRefusal(error, storePath);
    if (refusal) return refusal;
    throw error;
  }
}
