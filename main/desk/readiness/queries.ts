import type { ReadinessFilters, ReadinessRow } from '../../../preload/contract/readiness.ts';
import type { Page } from '../../../preload/contract/shared.ts';
import { done } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import type { QueriesOf } from '../ground/basics/definitions.ts';
import { type CandidateRow, candidatesAfter, scopeConditions, selectCandidates } from './candidates.ts';
import { createClassifier, toReadinessRow } from './classify.ts';

// A page looks at no more accounts than this, so that a rare outcome in a large directory holds no one up.
const mostLookedAt = 250;

/** Legacy logins with what would become of them, page by page in the order of practices. */
export function readinessPage(
  reader: Reader,
  filters: ReadinessFilters & { readonly after?: string | undefined; readonly limit: number },
): Page<ReadinessRow> {
  const conditions = scopeConditions(filters);
  const lookAt = filters.kinds ? mostLookedAt : filters.limit;
  const candidates = reader.all<CandidateRow>(
    selectCandidates(
      filters.after ? [...conditions, candidatesAfter(filters.after)] : conditions,
      lookAt + 1,
    ),
  );
  const classify = createClassifier();
  const rows: ReadinessRow[] = [];
  let last: string | null = null;
  for (const candidate of candidates.slice(0, lookAt)) {
    if (rows.length === filters.limit) return { rows, next: last };
    const readiness = classify(candidate);
    if (!filters.kinds || filters.kinds.includes(readiness.kind))
      rows.push(toReadinessRow(candidate, readiness));
    last = candidate.id;
  }
  return { rows, next: candidates.length > lookAt ? last : null };
}

/** What faces may ask of the upgrade's readiness. */
export const readinessQueries: QueriesOf<'readiness'> = {
  readiness: (reader, input) => done(readinessPage(reader, input)),
};
