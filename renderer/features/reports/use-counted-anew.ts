import { useEffect } from 'react';

/** Asks again when a report is opened: what was counted last time may be old. */
export function useCountedAnew(refetch: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the report is opened.
  useEffect(() => refetch(), []);
}
