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

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object of fields',
  record: 'an object of fields',
};

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' entries', set: ' entries' };
const unitOf = ({ origin }: InputIssue): string => units[String(origin)] ?? '';

const listed = (values: unknown): string =>
  (Array.isArray(values) ? values : [values]).map((value) => `“${String(value)}”`).join(', ');

/** The library's own sentences begin with its own words; those of the contract are kept as they are. */
const isOwnWording = (message: string): boolean => !/^(Invalid|Too|Unrecognized)\b/.test(message);

function predicate(issue: InputIssue): string {
  if (isOwnWording(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      if (/received undefined$/.test(issue.message)) return 'is missing';
      return `has to be ${kinds[String(issue.expected)] ?? String(issue.expected)}`;
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return 'is empty';
      return `has to be at least ${String(issue.minimum)}${unitOf(issue)}${unitOf(issue) ? ' long' : ''}`;
    case 'too_big':
      return `has to be at most ${String(issue.maximum)}${unitOf(issue)}${unitOf(issue) ? ' long' : ''}`;
    case 'invalid_value':
      return `has to be one of ${listed(issue.values)}`;
    case 'unrecognized_keys':
      return `has fields that are not known: ${listed(issue.keys)}`;
    case 'invalid_format':
      return issue.format === 'url'
        ? 'has to be an address of a page, as in https://desk.example'
        : 'has a form that does not fit';
    default:
      return 'does not fit';
  }
}

/** Says in words what is wrong with an input, as the middle of a sentence: `limit has to be at least 1`. */
export function problemInWords(issues: readonly InputIssue[]): {
  readonly field: string;
  readonly problem: string;
} {
  const first = issues[0];
  if (!first) return { field: '', problem: 'the whole does not fit' };
  const field = first.path.map(String).join('.');
  return { field, problem: `${field || 'the whole'} ${predicate(first)}` };
}

/** The same without the field's name, where the sentence has it already. */
export const predicateInWords = (issues: readonly InputIssue[]): string =>
  issues[0] ? predicate(issues[0]).replace(/^(?=(is|has|does|can)\b)/, 'it ') : 'it does not fit';
