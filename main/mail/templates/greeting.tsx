import { type DeskIdentity, Paragraph } from './parts.tsx';
import { typedName } from './wording.ts';

export interface AboutAccount {
  readonly desk?: DeskIdentity | undefined;
  /** The person's name; may be empty. */
  readonly name: string;
  readonly practiceName: string;
}

export interface WithLink {
  readonly link: string;
  /** How long the link lives. */
  readonly minutes: number;
}

export function Greeting({ name }: { readonly name: string }) {
  const shown = typedName(name);
  return <Paragraph>{shown === '' ? 'Hello,' : `Hello ${shown},`}</Paragraph>;
}
