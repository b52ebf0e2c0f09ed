import { z } from 'zod';
import { type CaseSummary, caseNumber, longestTag, mostTags, newTags } from './cases.ts';
import { action, query } from './define.ts';
import { requiredText } from './shared.ts';

/** A tag, and how many cases have it. */
export interface TagCount {
  readonly tag: string;
  readonly cases: number;
}

/** So many tags are told, the commonest first. */
export const mostTagsTold = 100;

export const caseTagQueries = {
  /** The tags in use, the commonest first. */
  caseTags: query<readonly TagCount[]>()(z.object({}), {
    topics: ['cases', 'case'],
    long: true,
    readsAll: true,
  }),
};

export const caseTagActions = {
  /** Adds tags to a case and takes others away; what it has already, and what it has not, is passed over. Codes `case-closed`, `too-many-tags`. */
  'cases.tag': action<CaseSummary>()(
    z.object({
      number: caseNumber,
      add: newTags.default([]),
      // One of before may be taken away as it is.
      remove: z.array(requiredText(longestTag)).max(mostTags).default([]),
    }),
    { strength: 0, icon: 'pencil', label: { en: 'Tags', es: 'Etiquetas' } },
  ),
};
