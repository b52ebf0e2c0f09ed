import { isPlainName } from '../../../../preload/contract/logins.ts';
import { say } from '../../../language.ts';
import { helpWords as words } from './words.ts';

/** What is wrong with the name of who asks for a password, in a sentence, or null. */
export function requestedByProblem(name: string): string | null {
  if (name.trim() === '') return say(words.typeWhoAsks);
  return isPlainName(name) ? null : say(words.noAngles);
}
