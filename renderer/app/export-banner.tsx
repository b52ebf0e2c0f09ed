import { useShellQuery } from '../data/use-desk-query.ts';
import { scheduledFrameWords as words } from '../features/exports/scheduled-words.ts';
import { say, sayWith } from '../language.ts';
import { WarningBanner } from './warning-banner.tsx';

// An export may fall due, and fail, without anyone changing anything.
const statusMillis = 60_000;

/** Says for as long as it is so that the scheduled export of this desk fails, and why. */
export function ExportBanner() {
  const { data } = useShellQuery('scheduledExport', {}, { everyMillis: statusMillis, keepPrevious: true });
  const failing = data?.failing ?? null;
  if (failing === null) return null;
  const b = (inside: React.ReactNode) => <strong>{inside}</strong>;
  return (
    <WarningBanner section="exports" show={say(words.show)}>
      {sayWith(words.fails, { b, message: failing.message })}
    </WarningBanner>
  );
}
