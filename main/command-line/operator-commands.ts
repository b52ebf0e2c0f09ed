import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type OperatorRecord, operatorName } from '../../preload/contract/operators.ts';
import { type OperatorRole, operatorRoles } from '../../preload/contract/roles.ts';
import { operatorNamed } from '../desk/operators/read-operators.ts';
import { failures } from '../failures.ts';
import { say } from '../language.ts';
import type { CommandGroup } from './command-group.ts';
import { operatorCommandWords as words } from './operator-words.ts';
import type { Streams } from './output.ts';
import { askSilently, takeFirstLine } from './secret-input.ts';
import type { Session } from './session.ts';
import { take } from './take.ts';

const recordLines = ({ name, role, signIn, active, keyFiles }: OperatorRecord): readonly string[] => [
  say(words.listed, {
    name,
    role,
    // A name in a message has no hyphen.
    signIn: signIn === 'key-file' ? 'key' : signIn === 'password' ? signIn : 'user',
    active: active ? 'yes' : 'no',
  }),
  ...keyFiles.map((key) => say(words.listedKey, { ...key, revoked: key.revokedAt === null ? 'no' : 'yes' })),
];

/** The id of an operator as the command names them. Codes `operator-invalid`, `operator-not-found`. */
function idOf({ login }: Pick<Session, 'login'>, typed: string): string {
  const name = operatorName.safeParse(typed);
  if (!name.success) return take(failures.operatorInvalid());
  return operatorNamed(login.reader, name.data)?.id ?? take(failures.operatorNotFound(typed));
}

/** A password: the next line of standard input, or asked for at a terminal without an echo. */
const nextPassword = (streams: Streams, question: string): Promise<string> =>
  streams.input.isTTY === true ? askSilently(streams, question) : takeFirstLine(streams);

const roleOption = (): Option => new Option('--role <role>', say(words.role)).choices([...operatorRoles]);

interface AddOptions {
  readonly role: OperatorRole;
  readonly systemUser?: string;
  readonly keyOnly?: boolean;
}

interface ChangeOptions {
  readonly name?: string;
  readonly role?: OperatorRole;
  readonly deactivate?: boolean;
  readonly activate?: boolean;
  readonly systemUser?: string;
  readonly untie?: boolean;
}

/** `operators`: who works here, what they may do, and what they sign in by. Passwords are never among the arguments. */
export function addOperatorCommands(program: Command, group: CommandGroup): void {
  const operators = program.command('operators').description(say(words.operators));

  const list = group.add('list', say(words.list), operators).action(async () =>
    group.run(list, async (session) => {
      const found = await session.ask('operators', {});
      session.output.result(found, found.flatMap(recordLines));
      return undefined;
    }),
  );

  const add = group
    .add('add <name>', say(words.add), operators)
    .addOption(roleOption().makeOptionMandatory())
    .option('--system-user <user>', say(words.systemUser))
    .option('--key-only', say(words.keyOnly))
    .action(async (name: string, { role, systemUser, keyOnly }: AddOptions) =>
      group.run(add, async ({ login, by, output }) => {
        const given = { name: nameOf(name), role, ...(await signInOf(systemUser, keyOnly)) };
        const record = take(await login.operators.add(given, by));
        output.result(record, [say(words.added, { name: record.name })]);
        return undefined;
      }),
    );
  const signInOf = async (systemUser: string | undefined, keyOnly: boolean | undefined) => {
    if (systemUser !== undefined) return { signIn: 'system-user', systemUser } as const;
    if (keyOnly === true) return { signIn: 'key-file' } as const;
    return {
      signIn: 'password',
      password: await nextPassword(group.streams, say(words.newPassword)),
    } as const;
  };

  const change = group
    .add('change <name>', say(words.change), operators)
    .option('--name <name>', say(words.newName))
    .addOption(roleOption())
    .option('--deactivate', say(words.deactivate))
    .option('--activate', say(words.activate))
    .option('--system-user <user>', say(words.systemUser))
    .option('--untie', say(words.untie))
    .action(async (name: string, given: ChangeOptions) =>
      group.run(change, async (session) => {
        const { deactivate, activate, untie, systemUser, ...rest } = given;
        const active = deactivate === true ? false : activate === true ? true : undefined;
        const tie = untie === true ? null : systemUser;
        const record = await session.act('operators.change', {
          id: idOf(session, name),
          ...rest,
          ...(active === undefined ? {} : { active }),
          ...(tie === undefined ? {} : { systemUser: tie }),
        });
        session.output.result(record, [say(words.changed, { name: record.name })]);
        return undefined;
      }),
    );

  const setPassword = group
    .add('set-password [name]', say(words.setPassword), operators)
    .action(async (name: string | undefined) =>
      group.run(setPassword, async (session) => {
        const { login, by, output } = session;
        const id = name === undefined ? null : idOf(session, name);
        const isOwn = id === null || operatorNamed(login.reader, by.operator)?.id === id;
        const hasOne = operatorNamed(login.reader, by.operator)?.password_hash !== null;
        const current =
          isOwn && hasOne ? await nextPassword(group.streams, say(words.presentPassword)) : null;
        const next = await nextPassword(group.streams, say(words.newPassword));
        const set = take(
          isOwn
            ? await login.operators.setOwnPassword(current, next)
            : await login.operators.setPassword(id, next, by),
        );
        output.result(set, [say(words.passwordSet)]);
        return undefined;
      }),
    );

  const makeKey = group
    .add('make-key <name>', say(words.makeKey), operators)
    .requiredOption('--out <file>', say(words.out))
    .requiredOption('--label <text>', say(words.label))
    .addOption(roleOption().makeOptionMandatory())
    .action(async (name: string, { out, label, role }: { out: string; label: string; role: OperatorRole }) =>
      group.run(makeKey, async (session) => {
        const made = take(
          await session.login.operators.makeKey(
            { operatorId: idOf(session, name), label, role, path: resolve(out) },
            session.by,
          ),
        );
        session.output.result(made, [say(words.keyMade, made)]);
        return undefined;
      }),
    );

  const revokeKey = group.add('revoke-key <id>', say(words.revokeKey), operators).action(async (id: string) =>
    group.run(revokeKey, async (session) => {
      const revoked = await session.act('operators.revoke-key', { id });
      session.output.result(revoked, [say(words.revoked)]);
      return undefined;
    }),
  );
}

function nameOf(typed: string): string {
  const name = operatorName.safeParse(typed);
  return name.success ? name.data : take(failures.operatorInvalid());
}
