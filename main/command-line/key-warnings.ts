import type { KeyFileWarning } from '../../preload/contract/keys.ts';
import { say } from '../language.ts';
import { keyWarningWords as words } from './key-warning-words.ts';

/** A key file's risk and what mends it, in lines for standard error. */
export const warningLines = ({ message, command }: KeyFileWarning): readonly string[] =>
  command === null ? [message] : [message, say(words.mend, { command })];
