import type { CallAnswer } from '../../main/ipc/serve.ts';
import type { RefusalCode } from '../../preload/contract/refusals.ts';
import type { Answer, Refusal } from '../../preload/contract/shared.ts';

/** An answer as the window gets it, whose preload reads what came as text. */
export const wholeAnswer = (answer: CallAnswer): Answer<unknown> =>
  typeof answer === 'string' ? (JSON.parse(answer) as Answer<unknown>) : answer;

/** The value of an answer that has to be one. */
export function valueIn<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

/** The code of a refusal; null where there was none. */
export const codeOf = (answer: Answer<unknown>): RefusalCode | null => (answer.ok ? null : answer.error.code);

/** The refusal of an answer that has to be one. */
export function refusalIn(answer: Answer<unknown>): Refusal {
  if (answer.ok) throw new Error(`not refused: ${JSON.stringify(answer.value)}`);
  return answer.error;
}
