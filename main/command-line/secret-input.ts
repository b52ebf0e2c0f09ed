import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { failures } from '../failures.ts';
import { take } from './session.ts';

/** Instead of a value: it comes on standard input. */
export const fromStandardInput = '-';

/** Standard input up to its end; asked for without an echo where it is a terminal. */
export async function readStandardInput(question: string): Promise<string> {
  if (process.stdin.isTTY !== true) return readAll();
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, written) => written() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await new Promise((resolve) => lines.question('', resolve));
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

// More than any input of the contract; a device would go on for ever.
const mostCharacters = 4_000_000;

async function readAll(): Promise<string> {
  let text = '';
  process.stdin.setEncoding('utf8');
  try {
    for await (const piece of process.stdin) {
      text += piece;
      if (text.length > mostCharacters) return take<string>(failures.inputTooLarge());
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return take<string>(failures.fileUnreadable('standard input', code));
  }
  return text;
}

const secretName = /pass(word|phrase)|secret|token|private.?key|authorization|api.?key/i;
// Where a secret goes, not one.
const place = '{{secret}}';

/** Whether a value has a field that is called as secrets are and holds one, however deep. */
export function holdsSecret(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsSecret);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([name, inside]) =>
      (secretName.test(name) && typeof inside === 'string' && inside !== '' && !inside.includes(place)) ||
      holdsSecret(inside),
  );
}

/**
 * Refuses a secret among the arguments: while the command runs, every program of this user can read them, and shells keep
 * them. Code `secret-in-arguments`.
 */
export function refuseSecretArgument(value: unknown, instead: string): void {
  if (holdsSecret(value)) take(failures.secretInArguments(instead));
}
