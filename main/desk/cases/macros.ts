import type { Macro } from '../../../preload/contract/macros.ts';
import { type Answer, failures } from '../../failures.ts';
import type { Writer } from '../../store/handles.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionOf } from '../ground/basics/definitions.ts';
import { caseKey } from '../ground/words/folding.ts';
import { answering } from './answering.ts';
import { caseActions, noting, openCaseRow, summaryOf, updating } from './case-actions.ts';

type Step = (transaction: Writer, context: ActionContext) => Answer<unknown>;

/** What a macro does, in the order in which an operator would: what it is about, what was done, the answer, the end. */
function stepsOf({ note, reason, answer, resolution }: Macro, number: string): readonly Step[] {
  return [
    ...(reason === null
      ? []
      : [
          (transaction: Writer, context: ActionContext) =>
            updating.handle(transaction, { number, reason }, context),
        ]),
    ...(note === ''
      ? []
      : [
          (transaction: Writer, context: ActionContext) =>
            noting.handle(transaction, { number, text: note }, context),
        ]),
    ...(answer === ''
      ? []
      : [
          (transaction: Writer, context: ActionContext) =>
            answering.handle(transaction, { number, text: answer }, context),
        ]),
    ...(resolution === null
      ? []
      : [
          (transaction: Writer, context: ActionContext) =>
            caseActions['cases.close'].handle(transaction, { number, resolution }, context),
        ]),
  ];
}

/** Each step writes its own line, as if it had been done by hand. The first that is refused takes back all of them. */
export const applyingMacro: ActionOf<'cases.apply-macro'> = {
  handle: (transaction, { number, macro: name }, context) => {
    const row = openCaseRow(transaction, number);
    if (!row.ok) return row;
    const macro = context.settings['cases.macros'].find((each) => caseKey(each.name) === caseKey(name));
    if (macro === undefined) return failures.macroUnknown(name);
    for (const step of stepsOf(macro, number)) {
      const answer = step(transaction, context);
      if (!answer.ok) return answer;
    }
    return summaryOf(transaction, number, context);
  },
};
