import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTeam } from '../../main/membership/team-create.ts';
import { joinTeam } from '../../main/membership/team-join.ts';
import { inviteDesk } from '../../main/membership/team-members.ts';
import type { Store } from '../../main/store/store.ts';
import type { ServerAccess } from '../../main/team/connection.ts';
import { createFolder } from '../../main/whole-store/open-store.ts';
import { valueIn } from './answers.ts';
import { addOperator } from './operators.ts';
import { teamPlace } from './team-place.ts';

/** A desk's folder and the file with its key. */
export interface DeskFolder {
  readonly folder: string;
  readonly keyFile: string;
}

/**
 * So many folders in a home whose stores are one team's, made as the commands make them: the first one's store is filled, with the
 * lead Sam in it, the others join by an invitation.
 */
export async function makeTeamFolders(
  home: string,
  owner: ServerAccess,
  count: number,
  fill: (store: Store) => Promise<unknown>,
): Promise<readonly DeskFolder[]> {
  const places = Array.from({ length: count }, (_, number): DeskFolder => {
    const keyFile = join(home, `desk-${number}.key`);
    writeFileSync(keyFile, randomBytes(32).toString('hex'), { mode: 0o600 });
    return { folder: join(home, `desk-${number}`), keyFile };
  });
  const [first, ...others] = places.map(teamPlace);
  if (!first) throw new Error('a team has a desk');
  const made = valueIn(await createFolder(first, randomBytes));
  addOperator(made.store, 'Sam');
  await fill(made.store);
  made.store.close();
  valueIn(await createTeam(first, { owner, name: 'Desk 0', by: { operator: 'Sam' } }));
  for (const [number, place] of others.entries()) {
    const { text, code } = valueIn(
      await inviteDesk(first, owner, { name: `Desk ${number + 1}`, by: { operator: 'Sam' } }),
    );
    valueIn(await joinTeam(place, { text, code, operator: 'Sam' }));
  }
  return places;
}
