import { lazy, Suspense } from 'react';
import { useRescueOutcome } from './outcome.ts';

// Seldom there: each byte of the first screen goes through the main process.
const OutcomeDialog = lazy(async () => ({ default: (await import('./outcome-dialog.tsx')).OutcomeDialog }));

/** Says what came of a restore, once the desk is open again. */
export function RescueOutcome() {
  const isThere = useRescueOutcome(
    ({ restored, salvaged, refusal }) => restored !== null || salvaged !== null || refusal !== null,
  );
  return <Suspense fallback={null}>{isThere ? <OutcomeDialog /> : null}</Suspense>;
}
