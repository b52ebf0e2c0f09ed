import { type Command, InvalidArgumentError } from 'commander';
import { type TeamDuty, teamDutyNames } from '../../preload/contract/settings.ts';
import { failures } from '../failures.ts';
import { say } from '../language.ts';
import { rejoinTeam } from '../membership/team-join.ts';
import { teamLost } from '../membership/team-lost.ts';
import { teamStatus } from '../membership/team-members.ts';
import { raiseTeam } from '../membership/team-raise.ts';
import { makeTeamSnapshot } from '../membership/team-snapshots.ts';
import { allRows } from './all-rows.ts';
import { entryLine } from './audit-commands.ts';
import type { CommandGroup } from './command-group.ts';
import { exitStatus } from './output.ts';
import { needsRole, type Session } from './session.ts';
import { take } from './take.ts';
import { type Apart, teamPlaceOf } from './team-place.ts';
import { teamRecoveryWords as words } from './team-recovery-words.ts';

/** More of what a log lost are counted, and not listed. */
const mostLost = 1000;

/** Entries of the audit log after one, the earliest first, each with what was asked for. */
async function entriesAfter(session: Session, after: number, count: number) {
  const rows = await allRows((part) => session.ask('auditEntries', part), Math.min(count, mostLost));
  const lost = rows.filter(({ sequence }) => sequence > after).reverse();
  return Promise.all(
    lost.map(async (row) => {
      const { input } = await session.ask('auditEntry', { sequence: row.sequence });
      return { ...row, input };
    }),
  );
}

const isDuty = (what: string): what is TeamDuty => teamDutyNames.includes(what as TeamDuty);

/** The ids of desks by their names. Code `team-desk-unknown`. */
async function idsOf({ login }: Session, names: readonly string[]): Promise<readonly string[]> {
  const { desks } = take(await teamStatus(login.reader));
  return names.map((name) => {
    const found = desks.filter((desk) => desk.state === 'member' && (desk.name === name || desk.id === name));
    return found.length === 1 && found[0] ? found[0].id : take<never>(failures.teamDeskUnknown(name));
  });
}

/** `team lost`, `team rejoin`, `team raise`, `team snapshot`: what a team needs now and then. */
export function addTeamRecoveryCommands(team: Command, group: CommandGroup, apart: Apart): void {
  const lost = group.add('lost', say(words.lost), team).action(async () =>
    group.run(lost, async (session) => {
      const found = take(await teamLost(session.login.reader));
      const entries = found.count === 0 ? [] : await entriesAfter(session, found.after, found.count);
      session.output.result({ ...found, entries }, [
        ...entries.map(entryLine),
        found.count === 0
          ? say(words.nothingLost)
          : say(words.lostCount, { count: found.count, common: found.common, position: found.position }),
      ]);
      return undefined;
    }),
  );

  const rejoin = group.add('rejoin', say(words.rejoin), team).action(() =>
    apart(rejoin, async (options, output, signIn) => {
      const by = await signIn();
      const joined = take(await rejoinTeam(teamPlaceOf(options), { by }));
      output.result(joined, [say(words.rejoined, { folder: joined.aside ?? '' })]);
      return exitStatus.done;
    }),
  );

  const raise = group.add('raise', say(words.raise), team).action(() =>
    apart(raise, async (options, output, signIn) => {
      const by = await signIn();
      const raised = take(await raiseTeam(teamPlaceOf(options), { by }));
      output.result(raised, [
        raised.to > raised.from ? say(words.raised, { schema: raised.to }) : say(words.nothingToRaise),
        ...(raised.left.length > 0 ? [say(words.leftBehind, { desks: raised.left.join(', ') })] : []),
      ]);
      return exitStatus.done;
    }),
  );

  const duty = group
    .add('duty <what> <desks...>', say(words.duty), team)
    .action(async (what: string, desks: readonly string[]) =>
      group.run(duty, async (session) => {
        if (!isDuty(what))
          throw new InvalidArgumentError(say(words.noDuty, { duties: teamDutyNames.join(', ') }));
        const named = desks.length === 1 && desks[0] === 'all' ? 'all' : await idsOf(session, desks);
        const set = await session.ask('settings', {});
        const value = { ...set['team.duties'], [what]: named };
        await session.act('settings.set', { key: 'team.duties', value });
        session.output.result(value, [say(words.dutySet)]);
        return undefined;
      }),
    );

  const snapshot = group.add('snapshot', say(words.snapshot), team).action(async () =>
    group.run(snapshot, async (session) => {
      needsRole(session, 'agent');
      const made = take(await makeTeamSnapshot(teamPlaceOf(group.options(snapshot))));
      session.output.result(made, [say(words.snapshotMade, made)]);
      return undefined;
    }),
  );
}
