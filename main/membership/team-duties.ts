import {
  type Settings,
  type SomeDesks,
  type TeamDuty,
  teamDutyNames,
} from '../../preload/contract/settings.ts';
import { readSettings } from '../desk/ground/basics/settings.ts';
import type { Reader, Writer } from '../store/handles.ts';
import { sql } from '../store/sql.ts';

type Duties = Settings['team.duties'];

const without = (desks: SomeDesks, gone: string): SomeDesks =>
  desks === 'all' ? desks : desks.filter((desk) => desk !== gone);

/** Takes a desk that goes out of what the team's desks do by themselves. Where it was the only one, nobody does it then. */
export function dropDuties(transaction: Writer, desk: string): void {
  const duties = readSettings(transaction)['team.duties'];
  const left: Duties = {
    mail: without(duties.mail, desk),
    mailbox: without(duties.mailbox, desk),
    codes: without(duties.codes, desk),
  };
  const value = JSON.stringify(left);
  if (value === JSON.stringify(duties)) return;
  transaction.one(
    sql`INSERT INTO settings (key, value) VALUES ('team.duties', ${value})
        ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
}

/** What nobody does by itself, of all desks that belong to the team. */
export function unmannedDuties(reader: Reader, members: readonly string[]): readonly TeamDuty[] {
  const duties = readSettings(reader)['team.duties'];
  const isManned = (desks: SomeDesks): boolean =>
    desks === 'all' || desks.some((desk) => members.includes(desk));
  return teamDutyNames.filter((duty) => !isManned(duties[duty]));
}
