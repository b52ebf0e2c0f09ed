import { z } from 'zod';
import { shell } from './define.ts';
import { id } from './shared.ts';

/** What another window begins with: a screen by its name, or a record of the desk. */
const windowPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('screen'), id: z.string().regex(/^[a-z]{1,20}$/) }),
  z.object({ kind: z.literal('case'), id }),
  z.object({ kind: z.literal('account'), id }),
  z.object({ kind: z.literal('practice'), id }),
]);
export type WindowPlace = z.output<typeof windowPlace>;

export const windowCalls = {
  /** Opens another window of the program; false where there are as many as there may be. */
  newWindow: shell<{ readonly opened: boolean }>()(z.object({ place: windowPlace.nullable() }), {
    role: 'auditor',
  }),
};
