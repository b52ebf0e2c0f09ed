import { problemOf } from '../../preload/contract/input-problems.ts';
import { say } from '../language.ts';
import { inputWords, predicates } from './input-words.ts';

/** What a schema says is wrong with one value: as much of it as the words below need. */
export interface InputIssue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly values?: unknown;
  readonly keys?: unknown;
  readonly format?: unknown;
}

const listed = (values: unknown): string =>
  (Array.isArray(values) ? values : [values]).map((value) => `“${String(value)}”`).join(', ');

const isCounted = ({ origin }: InputIssue): boolean => origin === 'array' || origin === 'set';

function tooSmall(issue: InputIssue): string {
  const count = Number(issue.minimum);
  if (isCounted(issue)) return say(predicates.hasTooFew, { count });
  if (issue.origin !== 'string') return say(predicates.isTooSmall, { limit: String(issue.minimum) });
  return count === 1 ? say(predicates.isEmpty) : say(predicates.isTooShort, { count });
}

function tooBig(issue: InputIssue): string {
  const count = Number(issue.maximum);
  if (isCounted(issue)) return say(predicates.hasTooMany, { count });
  if (issue.origin !== 'string') return say(predicates.isTooBig, { limit: String(issue.maximum) });
  return say(predicates.isTooLong, { count });
}

function predicate(issue: InputIssue): string {
  const own = problemOf(issue.message);
  if (own) return say(own);
  switch (issue.code) {
    case 'invalid_type':
      return /received undefined$/.test(issue.message)
        ? say(predicates.isMissing)
        : say(predicates.hasToBeKind, { kind: String(issue.expected) });
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
      return say(predicates.hasToBeOneOf, { values: listed(issue.values) });
    case 'unrecognized_keys':
      return say(predicates.hasUnknownFields, { fields: listed(issue.keys) });
    case 'invalid_format':
      return say(issue.format === 'url' ? predicates.isNoPage : predicates.hasWrongForm);
    default:
      return say(predicates.doesNotFit);
  }
}

const said = (issue: InputIssue | undefined): string =>
  issue ? predicate(issue) : say(predicates.doesNotFit);

/** Says in words what is wrong with an input, as the middle of a sentence: `limit has to be at least 1`. */
export function problemInWords(issues: readonly InputIssue[]): {
  readonly field: string;
  readonly problem: string;
} {
  const field = issues[0]?.path.map(String).join('.') ?? '';
  const problem = said(issues[0]);
  return {
    field,
    problem:
      field === '' ? say(inputWords.ofTheWhole, { problem }) : say(inputWords.ofField, { field, problem }),
  };
}

/** The same without the field's name, where the sentence has it already. */
export const predicateInWords = (issues: readonly InputIssue[]): string =>
  say(inputWords.ofIt, { problem: said(issues[0]) });
