import { Awaited, later, useLater } from '../../ui/later.tsx';
import { useRescueOutcome } from './outcome.ts';

// Seldom there: each byte of the first screen goes through the main process.
const outcomeDialog = later(async () => (await import('./outcome-dialog.tsx')).OutcomeDialog);

/** Says what came of a restore, once the desk is open again. */
export function RescueOutcome() {
  const isThere = useRescueOutcome(
    ({ restored, salvaged, refusal }) => restored !== null || salvaged !== null || refusal !== null,
  );
  return isThere ? <Outcome /> : null;
}

function Outcome() {
  const OutcomeDialog = useLater(outcomeDialog);
  // No key asked for it, so none withdraws it unread.
  return OutcomeDialog === null ? <Awaited /> : <OutcomeDialog />;
}
