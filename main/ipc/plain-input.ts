import { longestText } from '../../preload/contract/long-text.ts';
import { brokenText } from '../desk/ground/basics/well-formed.ts';
import { failures, type Refused } from '../failures.ts';

/**
 * How much one call may bring: values and keys in all, how deep they are nested, how long one text is and all of them together.
 * What is cleaned before it is measured takes time for each letter.
 */
export const inputLimits = {
  values: 20_000,
  depth: 32,
  oneText: longestText,
  allTexts: 10 * longestText,
} as const;

type Fault = 'too-large' | 'not-plain';

/**
 * Why what a call brings is refused before it is parsed, or null: more than any honest call brings (`input-too-large`), half a character,
 * or something that is no plain value (`invalid-input`). A schema would walk all of it, collect every fault, and keep the main
 * thread from everybody else meanwhile; and it takes a date or a map for an object without fields.
 */
export function inputRefusal(payload: readonly unknown[]): Refused | null {
  const fault = faultIn(payload);
  if (fault === 'too-large') return failures.inputTooLarge();
  if (fault === 'not-plain') return failures.inputNotPlain();
  const broken = payload.map((each) => brokenText(each)).find((place) => place !== null);
  return broken === undefined ? null : failures.halfCharacter(broken);
}

/** Stops at the first limit that it meets. */
export function faultIn(input: unknown): Fault | null {
  let values = 0;
  let characters = 0;
  let fault: Fault | null = null;
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }];
  const isTooLong = (text: string): boolean => {
    characters += text.length;
    return text.length > inputLimits.oneText || characters > inputLimits.allTexts;
  };
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    values += 1;
    if (values > inputLimits.values || depth > inputLimits.depth) return 'too-large';
    if (typeof value === 'string') {
      if (isTooLong(value)) return 'too-large';
    } else if (Array.isArray(value)) {
      // A length alone costs nothing to say, so it is counted before anything is walked.
      if (value.length > inputLimits.values) return 'too-large';
      for (const each of value) waiting.push({ value: each, depth: depth + 1 });
    } else if (isFields(value)) {
      // Not `Object.entries`: a million keys would be a million pairs before they are counted.
      for (const key in value) {
        values += 1;
        if (values > inputLimits.values || isTooLong(key)) return 'too-large';
        waiting.push({ value: value[key], depth: depth + 1 });
      }
    } else if (!isPlain(value)) fault = 'not-plain';
  }
  return fault;
}

/** An object of fields. One that came from another process has this one's prototype; a class, a map, a date has its own. */
function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const isPlain = (value: unknown): boolean =>
  value === null || value === undefined || typeof value === 'boolean' || Number.isFinite(value);
