import { isUtf8 } from 'node:buffer';
import { fstatSync } from 'node:fs';
import { Writable } from 'node:stream';
import { failures } from '../failures.ts';
import { say } from '../language.ts';
import type { Input, Streams } from './output.ts';
import { programWords } from './program-words.ts';
import { take } from './take.ts';

/** Instead of a value: it comes on standard input. */
export const fromStandardInput = '-';

/** What is left of standard input behind a first line that was taken. */
const rests = new WeakMap<Streams, string>();

/** The first line of standard input, without its end; the rest is what the command reads. */
export async function takeFirstLine(streams: Streams): Promise<string> {
  const all = rests.get(streams) ?? (await readAll(streams.input));
  const end = all.indexOf('\n');
  rests.set(streams, end < 0 ? '' : all.slice(end + 1));
  return (end < 0 ? all : all.slice(0, end)).replace(/\r$/, '');
}

/** Standard input up to its end; asked for without an echo where it is a terminal. */
export async function readStandardInput(streams: Streams, question: string): Promise<string> {
  if (streams.input.isTTY === true) return askSilently(streams, question);
  return rests.get(streams) ?? readAll(streams.input);
}

/** Asks at the terminal, without an echo. */
export async function askSilently({ input, err }: Streams, question: string): Promise<string> {
  // Only a person at a terminal waits for it; before the question, for from then on nothing that is typed may be seen.
  const { createInterface } = await import('node:readline');
  err(question);
  const silent = new Writable({ write: (_chunk, _encoding, written) => written() });
  const lines = createInterface({ input, output: silent, terminal: true });
  try {
    return await new Promise((resolve) => lines.question('', resolve));
  } finally {
    lines.close();
    err('\n');
  }
}

// More than any input of the contract; a device would go on for ever.
const mostBytes = 4_000_000;
const unreadable = (reason: string): string =>
  take(failures.fileUnreadable(say(programWords.standardInput), reason));

async function readAll(input: Input): Promise<string> {
  // The platform reads a folder as nothing at all, and nothing means that a secret is to be forgotten.
  if (input.fd !== undefined && fstatSync(input.fd).isDirectory())
    return unreadable(say(programWords.isFolder));
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of input as AsyncIterable<Buffer>) {
      pieces.push(piece);
      length += piece.length;
      if (length > mostBytes) return take<string>(failures.inputTooLarge());
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return unreadable(code);
  }
  const bytes = Buffer.concat(pieces);
  // A byte that is no text would be kept as another sign: a password that never fits.
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : unreadable(say(programWords.isNoText));
}

const secretName = /pass(word|phrase)|secret|token|private.?key|authorization|api.?key/i;
// Where a secret goes, not one.
const place = '{{secret}}';

/** Whether a value has a field that is called as secrets are and holds one, however deep. */
function holdsSecret(value: unknown): boolean {
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
