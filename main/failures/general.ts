import { say } from '../language.ts';
import { generalWords } from './general-words.ts';
import { inputWords } from './input-words.ts';
import { refused } from './refused.ts';

/** What is wrong with a call as such. */
export const generalFailures = {
  // Input
  invalidInput: (problem: string, fields: Readonly<Record<string, unknown>> = {}) =>
    refused('invalid-input', say(generalWords.invalidInput, { problem }), fields),
  /** A text with half a character in it, which no file, mail or other program could hold; `field` may be empty. */
  halfCharacter: (field: string) =>
    refused(
      'invalid-input',
      say(generalWords.invalidInput, {
        problem:
          field === '' ? say(inputWords.halfCharacterSomewhere) : say(inputWords.halfCharacter, { field }),
      }),
      { field },
    ),
  /** Something among an input that is neither a text, a number, true, false, a list nor fields. */
  inputNotPlain: () => refused('invalid-input', say(generalWords.inputNotPlain)),
  /** A call that came from another page or frame than the program's own window. */
  foreignPage: () => refused('foreign-page', say(generalWords.foreignPage)),
  inputTooLarge: () => refused('input-too-large', say(generalWords.inputTooLarge)),
  unknownAction: (type: string) => refused('unknown-action', say(generalWords.unknownAction, { type })),
  unknownQuery: (name: string) => refused('unknown-query', say(generalWords.unknownQuery, { name })),
  emailInvalid: (email: string, problem: string) =>
    refused('email-invalid', say(generalWords.emailInvalid, { email, problem }), { problem }),

  unexpected: (reason: string) =>
    refused(
      'unexpected',
      say(generalWords.unexpected, { reason: reason.split('\n')[0]?.slice(0, 300) ?? '' }),
    ),
  outputLost: (reason: string) => refused('output-lost', say(generalWords.outputLost, { reason })),
  internal: () => refused('internal-error', say(generalWords.internal)),
  auditEntryNotFound: (sequence: number) =>
    refused('audit-entry-not-found', say(generalWords.auditEntryNotFound, { sequence })),
  deskNotOpen: () => refused('desk-not-open', say(generalWords.deskNotOpen)),

  secretInArguments: (instead: string) =>
    refused('secret-in-arguments', say(generalWords.secretInArguments, { instead })),

  // Settings
  settingUnknown: (key: string) => refused('setting-unknown', say(generalWords.settingUnknown, { key })),
  settingInvalid: (key: string, problem: string) =>
    refused('setting-invalid', say(generalWords.settingInvalid, { key, problem }), { key, problem }),
} as const;
