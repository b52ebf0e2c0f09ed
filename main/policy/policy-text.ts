import { type Policy, policySchema } from '../../preload/contract/policy.ts';
import { type Answer, done, failures, type InputIssue, predicateInWords } from '../failures.ts';
import { say } from '../language.ts';
import { readJsonText } from './json-text.ts';
import { policyWords as words } from './words.ts';

function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A policy out of what its file holds. Code `policy-invalid`, with line and key. */
export function policyOf(file: string, bytes: Buffer): Answer<Policy> {
  const text = textOf(bytes);
  if (text === null) return failures.policyInvalid(file, 1, null, say(words.notUtf8));
  if (text.trim() === '') return failures.policyInvalid(file, 1, null, say(words.isEmpty));
  const json = readJsonText(text);
  if ('problem' in json) return failures.policyInvalid(file, json.line, null, json.problem);
  const parsed = policySchema.safeParse(json.value);
  if (parsed.success) return done(parsed.data);
  // A key that is misspelt is missing too: what the person wrote is what helps them.
  const { issues } = parsed.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const { path, problem } = inWords(issue);
  return failures.policyInvalid(file, json.lineOf(path), path.map(String).join('.') || null, problem);
}

const isSecret = (key: string): boolean => /pass(word)?|secret|token/i.test(key) && !/File$/.test(key);

function inWords(issue: InputIssue | undefined): { path: readonly PropertyKey[]; problem: string } {
  const path = issue?.path ?? [];
  const [unknown] = Array.isArray(issue?.keys) ? issue.keys.map(String) : [];
  if (issue?.code === 'unrecognized_keys' && unknown !== undefined) {
    const whole = [...path, unknown];
    const key = whole.map(String).join('.');
    return { path: whole, problem: say(isSecret(unknown) ? words.secretInside : words.unknownKey, { key }) };
  }
  const problem = predicateInWords(issue ? [issue] : []).replace(/^it /, '');
  const field = path.map(String).join('.');
  return {
    path,
    problem:
      field === '' ? say(words.wholeProblem, { problem }) : say(words.fieldProblem, { field, problem }),
  };
}
