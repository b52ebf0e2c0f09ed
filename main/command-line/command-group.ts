import { type Command, InvalidArgumentError } from 'commander';
import { say } from '../language.ts';
import type { PolicyPlace } from '../policy/policy-place.ts';
import type { Streams } from './output.ts';
import { programWords } from './program-words.ts';
import type { GlobalOptions, Session } from './session.ts';

/** Where the program finds and keeps what is not the desk's. */
export interface CommandPlaces {
  /** Where the computer's policy is. */
  readonly policy: PolicyPlace;
  /** Where the program keeps what it can make again; null where it keeps nothing. */
  readonly caches: string | null;
}

/** What a group of commands needs to add its own. */
export interface CommandGroup extends CommandPlaces {
  /** Adds a command: its words and arguments, what it does in a line. */
  add(words: string, description: string, group?: Command): Command;
  /** Runs a command's work in an open desk and keeps its exit status. */
  run(command: Command, work: (session: Session) => Promise<number | undefined>): Promise<void>;
  /** For what needs no open desk. */
  readonly streams: Streams;
  readonly finish: (status: number) => void;
  options(command: Command): GlobalOptions;
}

/** A whole number of at least `least`, or wrong usage. */
export const wholeNumber =
  (least: number) =>
  (text: string): number => {
    const value = Number(text);
    // What a person would not call a whole number is none: an empty text, `1e3`, `0x10`.
    if (!/^\d{1,15}$/.test(text) || value < least)
      throw new InvalidArgumentError(say(programWords.noWholeNumber, { least }));
    return value;
  };

/** A JSON document, or wrong usage. */
export function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidArgumentError(say(programWords.noJson, { reason: (error as Error).message }));
  }
}
