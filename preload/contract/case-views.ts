import { z } from 'zod';
import { type CaseFilters, type CaseSort, caseFilters, caseSorts } from './cases.ts';
import { action, query } from './define.ts';
import { id, requiredName } from './shared.ts';

/** A list of cases that has a name: what it is narrowed to, and its order. */
export interface CaseView {
  readonly id: string;
  readonly name: string;
  /** Everyone has it; else it is one operator's own. */
  readonly isShared: boolean;
  /** The queue `mine` is of whoever looks. */
  readonly filters: CaseFilters;
  readonly sort: CaseSort | null;
}

/** An operator has so many of their own, and everyone so many together. */
export const mostViews = 50;
const viewName = requiredName(60);

export const caseViewQueries = {
  /** The views of an operator, by id: their own, then everyone's, each by name. */
  caseViews: query<readonly CaseView[]>()(z.object({ operatorId: id }), { topics: ['case-views'] }),
};

export const caseViewActions = {
  /**
   * Saves a view by its name, in place of one that had it. A lead saves one for everyone. Codes `lead-needed`,
   * `too-many-views`, `filter-invalid`.
   */
  'cases.save-view': action<CaseView>()(
    z.object({
      name: viewName,
      filters: caseFilters.omit({ queueOf: true }),
      sort: z.enum(caseSorts).nullable().default(null),
      forEveryone: z.boolean().default(false),
    }),
    { strength: 0, icon: 'cases', label: { en: 'View saved', es: 'Vista guardada' } },
  ),
  /** Gives a view another name. Codes `view-not-found`, `view-name-taken`, `lead-needed`. */
  'cases.rename-view': action<CaseView>()(z.object({ id, name: viewName }), {
    strength: 0,
    icon: 'pencil',
    label: { en: 'View renamed', es: 'Vista renombrada' },
  }),
  /** Removes a view; the cases stay. Codes `view-not-found`, `lead-needed`. */
  'cases.remove-view': action<{ readonly id: string }>()(z.object({ id }), {
    strength: 0,
    icon: 'cross',
    label: { en: 'View removed', es: 'Vista eliminada' },
  }),
};
