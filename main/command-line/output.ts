import type { Readable } from 'node:stream';
import type { Refusal } from '../../preload/contract/shared.ts';

/** Exit statuses: a contract with scripts. */
export const exitStatus = { done: 0, refused: 1, usage: 2 } as const;

export interface Output {
  /** The result: one JSON document on standard output with `--json`, else lines for a person, worked out only then where a function gives them. */
  result(value: unknown, lines: readonly string[] | (() => readonly string[])): void;
  /** A refusal: with `--json` a document on standard output too, else its sentence on standard error. */
  refusal(error: Refusal): void;
  /** Anything else goes to standard error. */
  aside(line: string): void;
}

/** What a command reads and writes: the process's own streams, or those of a test. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly input: Input;
  /** Whether a person sees what goes to `err` as it comes. */
  readonly isWatched: boolean;
  /** Whether a part of the answer could not be written: then the command has failed, whatever it did. */
  isLost(): boolean;
}

/** Standard input; `fd` where it is a file of the system. */
export type Input = Readable & { readonly isTTY?: boolean; readonly fd?: number };

export function createOutput(json: boolean, streams: Streams): Output {
  const document = (value: unknown): void => streams.out(`${JSON.stringify(value, null, 2)}\n`);
  return {
    result: (value, lines) => {
      if (json) document(value);
      else for (const line of typeof lines === 'function' ? lines() : lines) streams.out(`${line}\n`);
    },
    refusal: (error) => {
      if (json) {
        const { code, message, ...fields } = error;
        document({ error: { code, message, ...fields }, ...fields });
      } else {
        streams.err(`${error.message}\n`);
        if (typeof error.operatorNote === 'string') streams.err(`${error.operatorNote}\n`);
      }
    },
    aside: (line) => streams.err(`${line}\n`),
  };
}
