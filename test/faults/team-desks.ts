import { readdirSync } from 'node:fs';
import { expect } from 'vitest';
import { openLoginDesk } from '../../main/compose.ts';
import { verifyChain } from '../../main/desk/audit/chain.ts';
import { dataFolder } from '../../main/folder/data-folder.ts';
import { type TeamStatus, teamStatus } from '../../main/membership/team-members.ts';
import { verifyTeam } from '../../main/membership/team-verify.ts';
import { readKeyFile } from '../../main/store/key.ts';
import { openStore } from '../../main/store/store.ts';
import { connect, type ServerAccess } from '../../main/team/connection.ts';
import { membershipOf } from '../../main/team/membership.ts';
import { valueIn } from '../support/answers.ts';
import { thisUser } from '../support/operators.ts';
import { atDesk, type DeskPlace } from './acting.ts';

/** Changes a setting at a desk. */
export const setMinutes = (place: DeskPlace, minutes: number): Promise<unknown> =>
  atDesk(place, async (login) =>
    valueIn(
      await login.desk.perform({
        type: 'settings.set',
        input: { key: 'proof.minutes', value: minutes },
        operator: 'Sam',
      }),
    ),
  );
/** What a desk has of it. */
export const minutesAt = (place: DeskPlace): Promise<number> =>
  atDesk(place, (login) => login.desk.settings()['proof.minutes']);
/** How a desk sees its team. */
export const statusAt = (place: DeskPlace): Promise<TeamStatus> =>
  atDesk(place, async (login) => valueIn(await teamStatus(login.reader)));

let changes = 0;
/** Everybody has what anybody does, and log and chain are whole. */
export async function inStep(...places: readonly DeskPlace[]): Promise<void> {
  for (const place of places) {
    const minutes = 5 + (changes % 50);
    changes += 1;
    await setMinutes(place, minutes);
    for (const other of places) await expect.poll(() => minutesAt(other)).toBe(minutes);
    expect(
      await atDesk(place, async (login) => [
        verifyChain(login.reader).ok,
        valueIn(await verifyTeam(login.reader)).ok,
      ]),
    ).toEqual([true, true]);
  }
}
/** Opens the desk of a place as the next start does; where there is none that is what it says. */
export async function nextStart(place: DeskPlace): Promise<void> {
  const opened = await openLoginDesk({ ...place, ...thisUser });
  if (opened.ok) await opened.value.shutdown();
  else expect(opened.error.code).toBe('store-missing');
}
/** What a program that was killed left in a folder, of what it takes away at its end. */
export const left = ({ folder }: DeskPlace): readonly string[] =>
  readdirSync(folder).filter((name) =>
    // The lock of a program that is gone is the next one's.
    /\.new$|-restoring|-restore|snapshot|unfinished|offline/.test(name),
  );
/** How a desk is let in. Its store is closed meanwhile. */
export const accessOf = ({ folder, keyFile }: DeskPlace): ServerAccess => {
  const store = valueIn(openStore({ path: dataFolder(folder).store, key: valueIn(readKeyFile(keyFile)) }));
  try {
    const membership = membershipOf(store.read);
    if (membership === null) throw new Error('the desk belongs to a team');
    return membership.access;
  } finally {
    store.close();
  }
};
/** The roles of desks on a server. */
export async function rolesOf(access: ServerAccess): Promise<readonly string[]> {
  const connection = await connect(access);
  const { rows } = await connection.query<{ rolname: string }>(
    `SELECT rolname FROM pg_roles WHERE rolname LIKE 'login_desk_%' ORDER BY rolname`,
  );
  await connection.end();
  return rows.map(({ rolname }) => rolname);
}
