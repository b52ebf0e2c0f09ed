import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Command } from 'commander';
import { dataFolder } from '../data-folder.ts';
import { createIds } from '../desk/ground/basics/context.ts';
import { failures } from '../failures.ts';
import { say } from '../language.ts';
import { createSystemKeychain } from '../store/keychain.ts';
import { writeNewFile } from '../store/new-file.ts';
import { createTeam, leaveTeam, type TeamPlace } from '../team-create.ts';
import { readInvitation, saveInvitation } from '../team-invitation-file.ts';
import { joinTeam } from '../team-join.ts';
import {
  inviteDesk,
  type OwnersWord,
  removeDesk,
  type TeamDeskFacts,
  teamOwner,
  teamStatus,
} from '../team-members.ts';
import { serverOf } from '../team-server.ts';
import { verifyTeam } from '../team-verify.ts';
import type { CommandGroup } from './command-group.ts';
import { createOutput, exitStatus, type Output, type Streams } from './output.ts';
import { fromStandardInput, readStandardInput } from './secret-input.ts';
import {
  folderOf,
  type GlobalOptions,
  needsRole,
  reported,
  type Session,
  signedInBefore,
  systemUser,
} from './session.ts';
import { take } from './take.ts';
import { teamCommandWords as words } from './team-words.ts';
import { instant } from './texts.ts';

function placeOf(options: GlobalOptions): TeamPlace {
  const clock = Date.now;
  return {
    folder: folderOf(options),
    keyFile: options.keyFile ?? null,
    keychain: createSystemKeychain(),
    clock,
    random: randomBytes,
    newId: createIds(clock, randomBytes),
  };
}

/** One line of standard input, or of the terminal without an echo. */
const secretLine = async (streams: Streams, question: string): Promise<string> =>
  (await readStandardInput(streams, question)).split(/\r?\n/)[0] ?? '';

/** The owner's way in: the address as an argument without its password, or all of it on standard input. */
async function ownerAt(url: string, fingerprint: string | null, streams: Streams) {
  const isTyped = url === fromStandardInput;
  const access = take(serverOf(isTyped ? await secretLine(streams, say(words.askUrl)) : url, fingerprint));
  if (isTyped) return access;
  // While the command runs, every program of this user can read its arguments.
  if (access.password !== '') take(failures.secretInArguments('team create -'));
  return { ...access, password: await secretLine(streams, say(words.askPassword, { user: access.user })) };
}

async function ownersWord({ login }: Session, streams: Streams): Promise<OwnersWord> {
  const user = take(await teamOwner(login.reader));
  return { user, password: await secretLine(streams, say(words.askPassword, { user })) };
}

/** `team`: make one, join it, look after it. */
export function addTeamCommands(program: Command, group: CommandGroup): void {
  const team = program.command('team').description(say(words.team));
  /** Runs what needs the store for itself. */
  const apart = async (
    command: Command,
    work: (options: GlobalOptions, output: Output) => Promise<number>,
  ): Promise<void> => {
    const options = group.options(command);
    const output = createOutput(options.json === true, group.streams);
    group.finish(await reported(output, () => work(options, output)));
  };

  const create = group
    .add('create <url>', say(words.create), team)
    .option('--name <name>', say(words.name))
    .option('--fingerprint <sha256>', say(words.fingerprint))
    .action((url: string, given: { name?: string; fingerprint?: string }) =>
      apart(create, async (options, output) => {
        await signedInBefore(options, group.streams, 'lead');
        const owner = await ownerAt(url, given.fingerprint ?? null, group.streams);
        const name = given.name ?? hostname();
        const made = take(await createTeam(placeOf(options), { owner, name }));
        output.result(made, [say(words.created)]);
        return exitStatus.done;
      }),
    );

  const invite = group
    .add('invite', say(words.invite), team)
    .option('--for <name>', say(words.forName))
    .requiredOption('--out <file>', say(words.out))
    .option('--code-file <file>', say(words.codeFile))
    .action(async (given: { for?: string; out: string; codeFile?: string }) =>
      group.run(invite, async (session) => {
        needsRole(session, 'lead');
        if (given.codeFile === undefined && !group.streams.isWatched) take(failures.teamCodeNowhere());
        const owner = await ownersWord(session, group.streams);
        const place = placeOf(group.options(invite));
        const made = take(await inviteDesk(place, owner, given.for ?? say(words.newDesk)));
        const file = take(saveInvitation(given.out, made.text));
        if (given.codeFile === undefined) session.output.aside(say(words.code, { code: made.code }));
        else take(writeNewFile(given.codeFile, `${made.code}\n`));
        session.output.result({ file, desk: made.desk, endsAt: made.endsAt }, [
          say(words.invited, { file, at: instant(made.endsAt) }),
        ]);
        return undefined;
      }),
    );

  const join = group
    .add('join <file>', say(words.join), team)
    .option('--code-stdin', say(words.codeStdin))
    .action((file: string) =>
      apart(join, async (options, output) => {
        const text = take(readInvitation(file));
        const code = await secretLine(group.streams, say(words.askCode));
        const place = placeOf(options);
        const joined = take(await joinTeam(place, { text, code, operator: systemUser() }));
        const { store } = dataFolder(place.folder);
        output.result({ ...joined, store }, [say(words.joined, { store })]);
        return exitStatus.done;
      }),
    );

  const status = group.add('status', say(words.status), team).action(async () =>
    group.run(status, async ({ login, output }) => {
      const found = take(await teamStatus(login.reader));
      output.result(found, [
        say(words.place, { position: found.position, last: found.last, behind: found.behind }),
        ...found.desks.map((desk) =>
          desk.id === found.desk ? say(words.ownDesk, { line: deskLine(desk) }) : deskLine(desk),
        ),
      ]);
      return undefined;
    }),
  );

  const verify = group.add('verify', say(words.verify), team).action(async () =>
    group.run(verify, async ({ login, output }) => {
      const found = take(await verifyTeam(login.reader));
      output.result(found, [
        ...(found.problem ? [found.problem.message] : []),
        ...(found.chainOk ? [] : [say(words.chainBroken)]),
        ...(found.ok ? [say(words.verified, { entries: found.entries, audited: found.audited })] : []),
      ]);
      return found.ok ? undefined : exitStatus.refused;
    }),
  );

  const leave = group.add('leave', say(words.leave), team).action(() =>
    apart(leave, async (options, output) => {
      await signedInBefore(options, group.streams, 'lead');
      output.result(take(await leaveTeam(placeOf(options))), [say(words.left)]);
      return exitStatus.done;
    }),
  );

  const remove = group.add('remove <desk>', say(words.remove), team).action(async (desk: string) =>
    group.run(remove, async (session) => {
      needsRole(session, 'lead');
      const owner = await ownersWord(session, group.streams);
      const removed = take(await removeDesk(session.login.reader, owner, desk, Date.now()));
      session.output.result(removed, [say(words.removed, { name: removed.name })]);
      return undefined;
    }),
  );
}

const states = {
  invited: words.invitedState,
  member: words.memberState,
  removed: words.removedState,
} as const;

const deskLine = ({ name, state, position, seenAt, program }: TeamDeskFacts): string =>
  say(words.desk, {
    name,
    state: say(states[state]),
    position,
    at: seenAt === null ? say(words.never) : instant(seenAt),
    program: program === '' ? say(words.unknown) : program,
  });
