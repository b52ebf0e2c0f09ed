import { isPlainName } from '../../../../preload/contract/logins.ts';

/** What is wrong with the name of who asks for a password, in a sentence, or null. */
export function requestedByProblem(name: string): string | null {
  if (name.trim() === '') return 'Type the name of who asks.';
  return isPlainName(name) ? null : 'Type the name without < and >.';
}
