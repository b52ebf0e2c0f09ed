import { useOpenFirst } from './use-open-first.ts';

interface OpenFirstProps {
  readonly list: string;
  readonly firstKey: string | null;
  readonly openKey: string | null;
  readonly onOpen: (key: string) => void;
}

/** Stands in the list of a list and its detail, and opens its first row; see `useOpenFirst`. Renders nothing. */
export function OpenFirst({ list, firstKey, openKey, onOpen }: OpenFirstProps) {
  useOpenFirst(list, firstKey, openKey, onOpen);
  return null;
}
