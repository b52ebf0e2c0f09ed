import { createContext, type ReactNode, useContext } from 'react';

const OffContext = createContext<string | null>(null);

interface OffProps {
  /** The id of the element that says why; null switches nothing off. */
  readonly by: string | null;
  readonly children: ReactNode;
}

/** Switches off whatever can be pressed or typed into inside: what is off here has no button that works by mistake. */
export function Off({ by, children }: OffProps) {
  const around = useContext(OffContext);
  return <OffContext value={around ?? by}>{children}</OffContext>;
}

/** Leaves on what changes nothing, in the midst of what is off: a copy, a step to somewhere else. */
export function On({ children }: { readonly children: ReactNode }) {
  return <OffContext value={null}>{children}</OffContext>;
}

export interface OffState {
  readonly isOff: boolean;
  /** What a part that is off carries, so that it says why. */
  readonly offProps: { readonly isDisabled?: true; readonly 'aria-describedby'?: string };
}

const on: OffState = { isOff: false, offProps: {} };

/** Whether a part is off here, and by what. */
export function useOff(): OffState {
  const by = useContext(OffContext);
  return by === null ? on : { isOff: true, offProps: { isDisabled: true, 'aria-describedby': by } };
}
