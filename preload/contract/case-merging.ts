import { z } from 'zod';
import { type CaseSummary, caseNumber } from './cases.ts';
import { action } from './define.ts';

export const caseMergingActions = {
  /**
   * Makes one case of two about one matter: the first is closed, everything in it is shown in the other, and what comes later goes
   * there. Gives the other. Codes `case-merged`, `case-closed`, `merge-itself`, `merge-handed-over`, `merge-other-practice`.
   */
  'cases.merge': action<CaseSummary>()(
    z.object({
      number: caseNumber,
      into: caseNumber,
      /** They are of two practices, and whoever asks knows that. */
      otherPractice: z.boolean().default(false),
    }),
    { strength: 0, icon: 'cases', label: { en: 'Merged', es: 'Fusionado' } },
  ),
  /** Takes a case out of the one that it was merged into: both stand as before. Code `case-not-merged`. */
  'cases.unmerge': action<CaseSummary>()(z.object({ number: caseNumber }), {
    strength: 0,
    icon: 'arrow-left',
    label: { en: 'Merge undone', es: 'Fusión deshecha' },
  }),
};
