import type { Refused } from '../failures.ts';
import type { Writer } from '../store/handles.ts';
import { appendAudit } from './audit/chain.ts';
import { whomOf } from './audit/whom.ts';
import type { Action } from './ground/basics/action.ts';
import type { Again } from './ground/basics/again.ts';
import type { ReadyAction } from './ground/basics/definitions.ts';

// An action's name that no one declared may be anything.
const longestType = 100;

// So much of each text is told of what nobody takes as a whole.
const longestText = 500;
const halfAtEnd = /[\uD800-\uDBFF]$/;

/** A value whose long texts are cut. */
function cut(value: unknown): unknown {
  if (typeof value === 'string')
    return value.length > longestText ? `${value.slice(0, longestText).replace(halfAtEnd, '')}…` : value;
  if (Array.isArray(value)) return value.map(cut);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, cut(inside)]));
}

/** Keeps a refused attempt in the chain: who tried what, in which case, for whom, and why it was refused. */
export function refusalNote(
  request: Action,
  refusal: Refused,
  action?: ReadyAction,
  again?: Again,
): (transaction: Writer) => void {
  return (transaction) => {
    const subject = action?.subject(transaction);
    again?.refused(transaction, refusal, subject?.ok ? subject.value : null);
    appendAudit(transaction, {
      at: request.at,
      operator: request.operator,
      action: request.type.slice(0, longestType),
      refused: refusal.error.code,
      // As the person was told. A sentence about an input that has no shape may quote what was typed.
      why: action && refusal.error.message,
      ...whomOf(transaction, {
        subject: subject?.ok ? subject.value : null,
        caseNumber: request.case,
        action,
      }),
      ...(request.case === undefined ? {} : { case: request.case }),
      proofs: request.proofs,
      override: request.override,
      input: again?.isCut ? cut(action?.audited) : action?.audited,
    });
  };
}
