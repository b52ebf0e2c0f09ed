import type { Argument, Command, Option } from 'commander';
import { say } from '../language.ts';
import { programWords, usageWords } from './program-words.ts';

// What the library writes above a part of its help.
const titles = new Map([
  ['Usage:', usageWords.usage],
  ['Arguments:', usageWords.arguments],
  ['Options:', usageWords.options],
  ['Commands:', usageWords.commands],
]);

const quoted = (values: readonly string[]): string => values.map((value) => JSON.stringify(value)).join(', ');

/** What an option or argument is for, with its choices and what it is where it is left out. */
function described({ description, argChoices, defaultValue }: Option | Argument): string {
  const more = [
    ...(argChoices === undefined ? [] : [say(usageWords.choices, { values: quoted(argChoices) })]),
    ...(defaultValue !== undefined ? [say(usageWords.default, { value: JSON.stringify(defaultValue) })] : []),
  ];
  return more.length === 0 ? description : `${description} (${more.join(', ')})`;
}

/** Lets the library's help speak as everything else does; commands that are added later do the same. */
export function withSpokenHelp(program: Command): Command {
  return program.helpOption('-h, --help', say(programWords.help)).configureHelp({
    styleTitle: (title) => {
      const message = titles.get(title);
      return message === undefined ? title : say(message);
    },
    optionDescription: described,
    argumentDescription: described,
  });
}

/** The same for the command `help` that the library gives each group of commands. */
export function withSpokenHelpCommands(program: Command): void {
  for (const group of program.commands)
    if (group.commands.length > 0) group.helpCommand('help [command]', say(programWords.help));
}

/** Why a value is none: the library says it of choices, everything else has said it itself. */
function whyInvalid(why: string): string {
  const values = /^Allowed choices are (.*)\.$/.exec(why)?.[1];
  return values === undefined ? why : say(usageWords.allowedChoices, { values });
}

/** What the library's own sentences are, and how they are said here. What stands in quotation marks is what was given. */
const sentences: readonly (readonly [RegExp, (...given: string[]) => string])[] = [
  [/^unknown option ('.*')/, (given) => say(usageWords.unknownOption, { given })],
  [/^unknown command ('.*')/, (given) => say(usageWords.unknownCommand, { given })],
  [/^missing required argument ('.*')$/, (given) => say(usageWords.argumentMissing, { given })],
  [/^option ('.*') argument missing$/, (given) => say(usageWords.valueMissing, { given })],
  [/^required option ('.*') not specified$/, (given) => say(usageWords.optionMissing, { given })],
  [/^too many arguments/, () => say(usageWords.excessArguments)],
  [
    /^option ('.*') argument ('.*') is invalid\. (.*)$/s,
    (given, value, why) => say(usageWords.invalidValue, { given, value, why: whyInvalid(why) }),
  ],
  [
    /^command-argument value ('.*') is invalid for argument ('.*')\. (.*)$/s,
    (value, given, why) => say(usageWords.invalidValue, { given, value, why: whyInvalid(why) }),
  ],
];

/** What the library found wrong, without the mark of an error before it; what it does not say itself stays as it is. */
export function usageSentence(message: string): string {
  const text = message.replace(/^error: /, '').trimEnd();
  for (const [pattern, sentence] of sentences) {
    const found = pattern.exec(text);
    if (found) return sentence(...found.slice(1));
  }
  return text;
}
