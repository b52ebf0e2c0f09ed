import type { OperatorRole } from '../../preload/contract/roles.ts';
import type { Desk } from '../desk/desk.ts';
import type { ActionRequest, Actor } from '../desk/ground/basics/action.ts';
import type { Clock, RandomBytes } from '../desk/ground/basics/context.ts';
import { programName } from '../desk/ground/basics/program-name.ts';

import type { PasswordHasher } from '../desk/logins/passwords/hashing.ts';
import type { Answer } from '../failures.ts';
import type { Reader } from '../store/handles.ts';

/** What signing in works with. */
export interface SignInParts {
  readonly reader: Reader;
  readonly readOnly: boolean;
  /** The desk that makes the program's own entries. */
  readonly entries: Pick<Desk, 'perform' | 'settings'>;
  readonly hasher: PasswordHasher;
  readonly clock: Clock;
  /** Milliseconds that only go forward, whatever is done to the clock. */
  readonly elapsed: () => number;
  readonly random: RandomBytes;
  /** The operating system's user who runs the program. */
  readonly systemUser: string;
}

/** Who is signed in, and what they may do now. */
export interface Who extends Actor {
  readonly role: OperatorRole;
}

/** Makes an entry of the program's. Where the store can only be read there is none to make, and nothing to keep from going on. */
export async function note(
  { entries, readOnly }: Pick<SignInParts, 'entries' | 'readOnly'>,
  type: string,
  input: unknown,
  operator: string = programName,
): Promise<Answer<unknown>> {
  if (readOnly) return { ok: true, value: null };
  const request: ActionRequest = { type, input, operator };
  return entries.perform(request);
}
