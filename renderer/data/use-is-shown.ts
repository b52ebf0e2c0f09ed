import { useEffect, useRef } from 'react';

/** Whether the part that asks is still in the window when an answer comes: closing the desk takes it away. */
export function useIsShown(): () => boolean {
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return () => shown.current;
}
