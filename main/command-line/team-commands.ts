import { hostname } from 'node:os';
import type { Command } from 'commander';
import { failures } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { say } from '../language.ts';
import { checkNoTeam, createTeam } from '../membership/team-create.ts';
import { readInvitation, saveInvitation } from '../membership/team-invitation-file.ts';
import { joinTeam } from '../membership/team-join.ts';
import { leaveTeam, leaveWithoutStore } from '../membership/team-leave.ts';
import {
  inviteDesk,
  type OwnersWord,
  removeDesk,
  type TeamDeskFacts,
  type TeamStatus,
  teamOwner,
  teamStatus,
} from '../membership/team-members.ts';
import { serverOf } from '../membership/team-server.ts';
import { verifyTeam } from '../membership/team-verify.ts';
import { writeNewFile } from '../store/new-file.ts';
import { restoreStore } from '../whole-store/restore-store.ts';
import { restoredLines } from './backup-commands.ts';
import type { CommandGroup } from './command-group.ts';
import { createOutput, exitStatus, type Streams } from './output.ts';
import { restoringActor } from './restoring-actor.ts';
import { fromStandardInput, readStandardInput } from './secret-input.ts';
import { folderOf, needsRole, reported, type Session, signedInBefore, systemUser } from './session.ts';
import { take } from './take.ts';
import { type Apart, teamPlaceOf } from './team-place.ts';
import { addTeamRecoveryCommands } from './team-recovery-commands.ts';
import { teamCommandWords as words } from './team-words.ts';
import { instant } from './texts.ts';

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
  const apart: Apart = async (command, work) => {
    const options = group.options(command);
    const output = createOutput(options.json === true, group.streams);
    const signIn = () => signedInBefore(options, group.streams, 'lead');
    group.finish(await reported(output, () => work(options, output, signIn)));
  };

  const create = group
    .add('create <url>', say(words.create), team)
    .option('--name <name>', say(words.name))
    .option('--fingerprint <sha256>', say(words.fingerprint))
    .option('--from <backup>', say(words.from))
    .action((url: string, given: { name?: string; fingerprint?: string; from?: string }) =>
      apart(create, async (options, output, signIn) => {
        const restoring = given.from === undefined ? null : await restoringActor(options, group.streams);
        const signedIn = given.from === undefined ? await signIn() : null;
        const owner = await ownerAt(url, given.fingerprint ?? null, group.streams);
        const place = teamPlaceOf(options);
        const name = given.name ?? hostname();
        if (given.from !== undefined) {
          take(await checkNoTeam(owner));
          const restored = { ...place, file: given.from, operator: restoring ?? systemUser() };
          for (const line of restoredLines(take(await restoreStore(restored)))) output.aside(line);
        }
        // Who is a lead now is what the backup says.
        const by = signedIn ?? (await signIn());
        const made = take(await createTeam(place, { owner, name, by }));
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
        const place = teamPlaceOf(group.options(invite));
        const made = take(
          await inviteDesk(place, owner, { name: given.for ?? say(words.newDesk), by: session.by }),
        );
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
    .option('--set-aside', say(words.joinSetAside))
    .action((file: string, given: { setAside?: boolean }) =>
      apart(join, async (options, output) => {
        const text = take(readInvitation(file));
        // A lead says so of the store that is here, where it opens.
        if (given.setAside) await restoringActor(options, group.streams);
        const code = await secretLine(group.streams, say(words.askCode));
        const place = teamPlaceOf(options);
        const { setAside = false } = given;
        const { aside, ...joined } = take(
          await joinTeam(place, { text, code, operator: systemUser(), setAside }),
        );
        const { store } = dataFolder(place.folder);
        output.result({ ...joined, store, ...(aside === null ? {} : { aside }) }, [
          say(words.joined, { store }),
          ...(aside === null ? [] : [say(words.aside, { folder: aside })]),
        ]);
        return exitStatus.done;
      }),
    );

  const status = group.add('status', say(words.status), team).action(async () =>
    group.run(status, async ({ login, output }) => {
      const found = take(await teamStatus(login.reader));
      output.result(found, [
        ...(found.wentBack ? [say(words.wentBack)] : []),
        say(words.place, { position: found.position, last: found.last, behind: found.behind }),
        ...(isFarBehind(found) ? [say(words.farBehind)] : []),
        ...found.unmanned.map((duty) => say(words[unmanned[duty]])),
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

  const leave = group
    .add('leave', say(words.leave), team)
    .option('--remove-store', say(words.removeStore))
    .option('--yes', say(words.yes))
    .action((given: { removeStore?: boolean; yes?: boolean }) =>
      apart(leave, async (options, output, signIn) => {
        if (given.removeStore && !given.yes) take(failures.teamRemovalUnconfirmed(folderOf(options)));
        const by = await signIn();
        const place = teamPlaceOf(options);
        const left = take(await (given.removeStore ? leaveWithoutStore : leaveTeam)(place, { by }));
        output.result(left, [say(left.removed ? words.leftWithoutStore : words.left)]);
        return exitStatus.done;
      }),
    );

  const remove = group
    .add('remove <desk>', say(words.remove), team)
    .option('--new-key', say(words.newKey))
    .action(async (desk: string, given: { newKey?: boolean }) =>
      group.run(remove, async (session) => {
        needsRole(session, 'lead');
        const owner = await ownersWord(session, group.streams);
        const removed = take(
          await removeDesk(teamPlaceOf(group.options(remove)), owner, {
            named: desk,
            by: session.by,
            newKey: given.newKey === true,
          }),
        );
        session.output.result(removed, [
          say(words.removed, { name: removed.name }),
          ...(given.newKey ? [say(words.newKeyMade)] : []),
        ]);
        return undefined;
      }),
    );

  addTeamRecoveryCommands(team, group, apart);
}

/** Whether the newest snapshot is sooner here than all that this store lacks. */
const isFarBehind = ({ snapshot, position }: TeamStatus): boolean =>
  snapshot !== null && snapshot - position > 20_000;

const unmanned = { mail: 'nobodySends', mailbox: 'nobodyLooks', codes: 'nobodyHandsOver' } as const;

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
