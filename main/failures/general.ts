import { refused } from './refused.ts';

/** What is wrong with a call as such. */
export const generalFailures = {
  // Input
  invalidInput: (problem: string, fields: Readonly<Record<string, unknown>> = {}) =>
    refused('invalid-input', `That input can't be used: ${problem}.`, fields),
  inputTooLarge: () =>
    refused('input-too-large', 'That is too much for one call. Do it in smaller parts. Nothing was changed.'),
  unknownAction: (type: string) =>
    refused('unknown-action', `There is no action “${type}”. The contract lists the actions there are.`),
  unknownQuery: (name: string) => refused('unknown-query', `There is no query “${name}”.`),
  emailInvalid: (email: string, problem: string) =>
    refused('email-invalid', `“${email}” can't be a login email: ${problem}.`, { problem }),

  unexpected: (reason: string) =>
    refused(
      'unexpected',
      `Something went wrong that should not (${reason.split('\n')[0]?.slice(0, 300)}). Nothing of this step was kept; report it if it stays.`,
    ),
  outputLost: (reason: string) =>
    refused(
      'output-lost',
      `The answer could not be written (${reason}). What the command did is done; ask for it again where there is room.`,
    ),
  internal: () =>
    refused(
      'internal-error',
      'Something went wrong inside the program. Nothing of this step was kept; try it again, and report it if it stays.',
    ),
  deskNotOpen: () =>
    refused('desk-not-open', 'There is no open store yet. Finish the first step on the screen.'),

  secretInArguments: (instead: string) =>
    refused(
      'secret-in-arguments',
      `A password or other secret must not stand among the arguments: other programs can read them, and the shell keeps them. Give it on standard input: ${instead}. Nothing was changed.`,
    ),

  // Settings
  settingUnknown: (key: string) => refused('setting-unknown', `There is no setting “${key}”.`),
  settingInvalid: (key: string, problem: string) =>
    refused('setting-invalid', `The setting “${key}” can't have that value: ${problem}.`, { key }),
} as const;
