import { useCallback } from 'react';
import type { Actions, ActionType } from '../../../preload/contract/contract.ts';
import type { InputOf, OutputOf } from '../../../preload/contract/define.ts';
import type { Answer, Refusal } from '../../../preload/contract/shared.ts';
import { useAction } from '../../data/use-action.ts';
import { announce } from '../../ui/announcer.tsx';
import { useCircumstances } from '../call/use-circumstances.ts';
import { type Outcome, type Said, useDesk } from '../record/desk-store.ts';
import { outcomeTitle } from '../record/outcome-words.ts';
import { useAdopt } from '../record/use-adopt.ts';

export interface Act<Type extends ActionType> {
  readonly run: (
    input: InputOf<Actions[Type]>,
    said: (value: OutputOf<Actions[Type]>) => Said,
    override?: { readonly override: string },
  ) => Promise<Answer<OutputOf<Actions[Type]>>>;
  readonly busy: boolean;
  readonly error: Refusal | null;
  readonly clearError: () => void;
}

/** What an action gave back, as far as every outcome has it. */
export function resultOf(value: unknown): Outcome['result'] | null {
  const { caseNumber, messages, expiresAt } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (typeof caseNumber !== 'string' || caseNumber === '') return null;
  return {
    caseNumber,
    messages: Array.isArray(messages) ? messages : [],
    ...(typeof expiresAt === 'number' && Array.isArray(messages) ? { expiresAt } : {}),
  };
}

/** An action within the open call's case; what it did is kept at `place`, as in `account:a-17`. */
export function useAct<Type extends ActionType>(type: Type, place: string): Act<Type> {
  const { run: perform, busy, error, clearError } = useAction(type);
  const circumstances = useCircumstances();
  const adopt = useAdopt();
  const keepOutcome = useDesk((state) => state.keepOutcome);
  const run = useCallback<Act<Type>['run']>(
    async (input, said, override) => {
      const answer = await perform(input, {
        ...circumstances,
        ...override,
      });
      if (!answer.ok) return answer;
      const result = resultOf(answer.value);
      if (result === null) announce(outcomeTitle(said(answer.value), []));
      else {
        keepOutcome(place, { said: () => said(answer.value), result });
        adopt(result.caseNumber);
      }
      return answer;
    },
    [perform, circumstances, adopt, keepOutcome, place],
  );
  return { run, busy, error, clearError };
}
