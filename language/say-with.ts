import { createElement, Fragment, type ReactNode } from 'react';
import type { Message } from './catalogue.ts';
import { formatOf, type Spoken } from './say.ts';

/** A value in a sentence may be an element: an address with its own direction, a name with its own type. */
type RichValues<Values, Tags extends string> = {
  readonly [Name in keyof Values]: Values[Name] | (string extends Values[Name] ? ReactNode : never);
} & { readonly [Tag in Tags]: (inside: ReactNode) => ReactNode };

/** Gives a sentence with elements in it. */
export type SayWith = <Values, Tags extends string>(
  message: Message<Values, Tags>,
  values: RichValues<Values, Tags>,
) => ReactNode;

/**
 * Speaks one language with elements in its sentences: `speakWith('es')(words.sentTo, { to: <bdi>{address}</bdi> })`, and
 * `<b>…</b>` as functions of what is inside.
 */
export const speakWith =
  (spoken: Spoken): SayWith =>
  (message, values) => {
    const filled = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'function'
          ? (inside: readonly ReactNode[]) => value(createElement(Fragment, null, ...inside))
          : value,
      ]),
    );
    const parts = formatOf(message, spoken).format<ReactNode>(filled as never);
    return createElement(Fragment, null, ...(Array.isArray(parts) ? parts : [parts]));
  };
