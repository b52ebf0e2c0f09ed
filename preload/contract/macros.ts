import { z } from 'zod';
import { type CaseSummary, caseNumber, caseReasons, resolutionCodes } from './cases.ts';
import { action } from './define.ts';
import { requiredName, requiredText, typedText } from './shared.ts';

/** What a lead sets up for what is asked again and again: a note, a reason, an answer and a resolution that go together. */
export const macroSchema = z.object({
  name: requiredName(60),
  note: typedText(2000).default(''),
  reason: z.enum(caseReasons).nullable().default(null),
  /** Goes by email, where the case has an address to answer to. */
  answer: typedText(5000).default(''),
  /** With one the case is closed. */
  resolution: z.enum(resolutionCodes).nullable().default(null),
});
export type Macro = z.output<typeof macroSchema>;
export const mostMacros = 30;

export const macroActions = {
  /** Does all that a macro says, or nothing: by its name. Codes `macro-unknown`, and those of what it does. */
  'cases.apply-macro': action<CaseSummary>()(z.object({ number: caseNumber, macro: requiredText(60) }), {
    strength: 0,
    icon: 'play',
    label: { en: 'Macro', es: 'Macro' },
  }),
};
