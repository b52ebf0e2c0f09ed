import type { Doing, Written } from '../store/store.ts';
import type { Action } from './ground/basics/action.ts';
import type { Handled } from './ground/basics/definitions.ts';

/** What is answered where an action was done again already. */
export const doneBefore: Written<{ readonly answer: Handled<unknown>; readonly topics: readonly string[] }> =
  {
    keep: false,
    value: { answer: { ok: true, value: null, nothingDone: true }, topics: [] },
  };

/** All that it takes to do an action again, by a door of the same kind. */
export interface KeptAction {
  readonly action: Action;
  readonly asProgram: boolean;
}

/** What a write of the door is for. */
export const doingOf = (
  { asProgram }: { readonly asProgram?: boolean },
  action: Action,
  isWork: boolean,
): Doing => ({
  id: action.id,
  what: { action, asProgram: asProgram === true } satisfies KeptAction,
  isWork,
});
