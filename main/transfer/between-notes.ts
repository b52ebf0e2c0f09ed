import { auditEntries } from '../desk/audit/audit-actions.ts';
import type { Answer } from '../failures.ts';

/** Writes an entry of the chain. */
export type Note = (type: string, what: unknown) => Promise<Answer<unknown>>;

/** What of a result the chain keeps: its counts, sizes and hashes; no rows. */
const countsOf = (result: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(result ?? {}).filter(([, value]) =>
      ['number', 'string', 'boolean'].includes(typeof value),
    ),
  );

/**
 * Does what brings records in or takes them out between two entries in the chain: who began what with which file, and how it ended.
 * Where the first can't be written it does not begin, so nothing leaves unnoted.
 */
export async function betweenNotes<Value>(
  note: Note,
  job: string,
  input: unknown,
  work: () => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  const began = await note(auditEntries.jobBegan, { job, input });
  if (!began.ok) return began;
  const answer = await work();
  await note(auditEntries.jobEnded, {
    job,
    ...(answer.ok ? {} : { refused: answer.error.code }),
    result: countsOf(answer.ok ? answer.value : { ...answer.error, code: undefined, message: undefined }),
  });
  return answer;
}
