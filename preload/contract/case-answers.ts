import { z } from 'zod';
import type { Language } from '../../language/languages.ts';
import { caseNumber } from './cases.ts';
import { action, query } from './define.ts';
import type { HelpOutcome } from './logins.ts';
import { requiredText } from './shared.ts';

/** Whom an answer by email can go to: who wrote to the desk, or the mailbox on file of whom the case is about. */
export const answerRecipients = ['sender', 'on-file'] as const;
export type AnswerRecipient = (typeof answerRecipients)[number];

/** Where an answer would go, and in which language its frame is. */
export interface AnswerWay {
  readonly to: AnswerRecipient;
  /** Masked where it is on file; what a stranger gave stands in the case anyway. */
  readonly email: string;
  readonly language: Language;
}

export const caseAnswerQueries = {
  /** Whom an answer of this case can go to, the likeliest first; none where no address is known. */
  answerWays: query<readonly AnswerWay[]>()(z.object({ number: caseNumber }), {
    topics: ['cases', 'case', 'directory', 'claims', 'settings'],
    about: { topic: 'case', field: 'number' },
  }),
};

export const caseAnswerActions = {
  /** Answers by email, in the words of who works here: it goes out with the desk's greeting and signature. */
  'cases.answer': action<HelpOutcome>()(
    z.object({
      number: caseNumber,
      text: requiredText(10_000),
      /** The likeliest where it is left out. */
      to: z.enum(answerRecipients).optional(),
    }),
    { strength: 0, icon: 'send', label: { en: 'Answered by email', es: 'Respondido por correo' } },
  ),
};
