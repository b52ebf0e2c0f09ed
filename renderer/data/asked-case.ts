import { useEffect } from 'react';
import { bridge } from '../bridge.ts';

/** Tells when a case is asked for from outside the window, by its number: a notice of the system was pressed. */
export function useAskedCase(show: (number: string) => void): void {
  useEffect(() => bridge().on.showCase(({ number }) => show(number)), [show]);
}
