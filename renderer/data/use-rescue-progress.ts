import { useEffect, useState } from 'react';
import { bridge } from '../bridge.ts';
import type { Progress } from '../ui/feedback/progress-bar.tsx';

/** How far the work of this name has come; null before it has told anything. */
export function useRescueProgress(name: string): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(
    () =>
      bridge().on.jobProgress((told) => {
        if (told.name === name) setProgress(told);
      }),
    [name],
  );
  return progress;
}
