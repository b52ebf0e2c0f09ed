import { type Command, Option } from 'commander';
import type { ActionType, QueryName } from '../../preload/contract/contract.ts';
import type { HelpOutcome } from '../../preload/contract/logins.ts';
import {
  type Channel,
  channels,
  type ProofKind,
  proofKinds,
  type ReachedBy,
  reachedBys,
} from '../../preload/contract/shared.ts';
import { say } from '../language.ts';
import { type CommandGroup, jsonValue, wholeNumber } from './command-group.ts';
import { deskCommandWords as words } from './desk-words.ts';
import type { Streams } from './output.ts';
import { fromStandardInput, readStandardInput, refuseSecretArgument } from './secret-input.ts';
import { take } from './take.ts';
import { explanationLines, instant, lookupLines } from './texts.ts';

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

const inputValue = (text: string): unknown => (text === fromStandardInput ? text : jsonValue(text));

/** An action's input, from the arguments or, where it says so or holds a secret, from standard input. */
async function givenInput(streams: Streams, type: string, given: unknown): Promise<unknown> {
  if (given === fromStandardInput) return jsonValue(await readStandardInput(streams, say(words.inputPrompt)));
  const secret =
    type === 'settings.set-secret' ? { secret: (given as { value?: unknown } | null)?.value } : given;
  if (type.startsWith('settings.')) refuseSecretArgument(secret, `act ${type} --input -`);
  return given;
}

const helpLines = (outcome: HelpOutcome): readonly string[] => [
  say(words.case, { number: outcome.caseNumber }),
  ...outcome.messages.map((message) => say(words.queuedFor, { to: message.to, subject: message.subject })),
];

/** `lookup`, `explain`, `help`, `ask` and `act`: what a call needs. */
export function addDeskCommands(program: Command, group: CommandGroup): void {
  const lookup = group
    .add('lookup <text>', say(words.lookup))
    .option('--limit <n>', say(words.lookupLimit), wholeNumber(1))
    .option('--all', say(words.lookupAll))
    .action(async (text: string, { limit, all }: { limit?: number; all?: boolean }) =>
      group.run(lookup, async (session) => {
        const result = await session.ask('lookup', {
          text,
          all: all === true,
          ...(limit === undefined ? {} : { limit: Math.min(limit, 1000) }),
        });
        session.output.result(result, () => lookupLines(result));
        return undefined;
      }),
    );

  const explain = group
    .add('explain <email>', say(words.explain))
    .option('--for <account-id>', say(words.explainFor))
    .action(async (email: string, given: { for?: string }) =>
      group.run(explain, async (session) => {
        const result = await session.ask('explain', {
          email,
          ...(given.for === undefined ? {} : { forAccount: given.for }),
        });
        session.output.result(result, explanationLines(result));
        return undefined;
      }),
    );

  const help = program.command('help').description(say(words.help));
  const userName = group
    .add('user-name', say(words.userName), help)
    .requiredOption('--email <address>', say(words.clinicEmail))
    .action(async ({ email }: { email: string }) =>
      group.run(userName, async (session) => {
        const outcome = await session.act('logins.user-name-help', { email });
        session.output.result(outcome, helpLines(outcome));
        return undefined;
      }),
    );
  const password = group
    .add('password', say(words.password), help)
    .requiredOption('--user-name <name>', say(words.ofUserName))
    .requiredOption('--requested-by <name>', say(words.requestedBy))
    .action(async (given: { userName: string; requestedBy: string }) =>
      group.run(password, async (session) => {
        const outcome = await session.act('logins.password-help', given);
        session.output.result(outcome, [
          ...helpLines(outcome),
          say(words.linkUntil, { until: instant(outcome.expiresAt) }),
        ]);
        return undefined;
      }),
    );

  const ask = group
    .add('ask <query>', say(words.ask))
    .addOption(new Option('--input <json>', say(words.askInput)).argParser(jsonValue).default({}))
    .action(async (query: string, given: { input: unknown }) =>
      group.run(ask, async (session) => {
        const result = await session.ask(query as QueryName, given.input as never);
        session.output.result(result, [JSON.stringify(result, null, 2)]);
        return undefined;
      }),
    );

  const act = group
    .add('act <type>', say(words.act))
    .requiredOption('--input <json>', say(words.actInput), inputValue)
    .option('--case <number>', say(words.inCase))
    .addOption(new Option('--channel <name>', say(words.channel)).choices([...channels]))
    .addOption(
      new Option('--proof <kind>', say(words.proof, { kinds: proofKinds.join(', ') }))
        .argParser(collect)
        .default([]),
    )
    .option('--administrator <account-id>', say(words.administrator))
    .addOption(new Option('--reached-by <way>', say(words.reachedBy)).choices([...reachedBys]))
    .option('--override <reason>', say(words.override))
    .action(
      async (
        type: string,
        given: {
          input: unknown;
          case?: string;
          channel?: Channel;
          proof: readonly string[];
          administrator?: string;
          reachedBy?: ReachedBy;
          override?: string;
        },
      ) => {
        const unknown = given.proof.find((kind) => !proofKinds.includes(kind as ProofKind));
        if (unknown !== undefined)
          act.error(`error: ${say(words.noSuchProof, { kind: unknown, kinds: proofKinds.join(', ') })}`, {
            exitCode: 2,
          });
        await group.run(act, async (session) => {
          const input = await givenInput(group.streams, type, given.input);
          const outcome = take(
            await session.login.desk.perform({
              type: type as ActionType,
              input,
              ...session.by,
              proofs: given.proof as readonly ProofKind[],
              ...(given.case === undefined ? {} : { case: given.case }),
              ...(given.channel === undefined ? {} : { channel: given.channel }),
              ...(given.administrator === undefined || given.reachedBy === undefined
                ? {}
                : { administrator: { accountId: given.administrator, reachedBy: given.reachedBy } }),
              ...(given.override === undefined ? {} : { override: given.override }),
            }),
          );
          session.output.result(outcome, [JSON.stringify(outcome, null, 2)]);
          // A security code lives for minutes: it does not wait for a window to be opened.
          await (await session.login.whole()).codes.drain();
          return undefined;
        });
      },
    );
}
