import { type Answer, done, failures } from '../failures.ts';
import { type Store, storeRefusal } from '../store/store.ts';

/** What a store can't give while its desk is put together, a damaged page for one, as a refusal; then `undo` closes it. */
export async function refusedByStore<Value>(
  path: string,
  work: () => Promise<Value>,
  undo: () => unknown,
): Promise<Answer<Value>> {
  try {
    return done(await work());
  } catch (error) {
    const refusal = storeRefusal(error, path);
    if (refusal === null) throw error;
    await undo();
    return refusal;
  }
}

/** Why nothing can be written, in the language that the desk speaks by now; null where it can, or where it is for the medium. */
export function readOnlyBecause({ readOnlyBecause: because, newestSchema }: Store): string | null {
  if (because?.error.code !== 'team-raise-needed') return because?.error.message ?? null;
  return failures.teamRaiseNeeded(Number(because.error.schema), newestSchema).error.message;
}
