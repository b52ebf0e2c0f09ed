import { type OpenOfList, useOpenFirst } from './use-open-first.ts';

interface OpenFirstProps extends OpenOfList {
  readonly onOpen: (key: string | null) => void;
}

/** Stands in the list of a list and its detail, and opens its first row; see `useOpenFirst`. Renders nothing. */
export function OpenFirst({ onOpen, ...now }: OpenFirstProps) {
  useOpenFirst(now, onOpen);
  return null;
}
