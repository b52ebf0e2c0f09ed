import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createFolder } from '../../main/open-store.ts';
import type { Store } from '../../main/store/store.ts';
import type { ServerAccess } from '../../main/team/connection.ts';
import { createTeam } from '../../main/team-create.ts';
import { joinTeam } from '../../main/team-join.ts';
import { inviteDesk } from '../../main/team-members.ts';
import { valueIn } from '../support/answers.ts';
import { addOperator } from '../support/operators.ts';
import { teamPlace } from '../support/team-place.ts';
import type { DeskPlace } from './acting.ts';

/** What a desk of a team says of an act: that it was asked for, that it is done, or the code by which it was refused. */
export interface TeamAct {
  readonly caller: string;
  readonly became: string;
}

/** What became of a claim: null where it was done, or the code by which it was refused. */
export interface Claimed {
  readonly email: string;
  readonly code: string | null;
  /** Whether a refusal says why. */
  readonly explains: boolean;
  /** Milliseconds. */
  readonly took: number;
}

/**
 * So many folders whose stores are one team's, made as the commands make them: the first one's store is filled, the others join
 * by an invitation. Removed after the test.
 */
export async function teamPlaces(
  owner: ServerAccess,
  count: number,
  fill: (store: Store) => Promise<unknown>,
): Promise<readonly DeskPlace[]> {
  const home = mkdtempSync(join(tmpdir(), 'login-desk-team-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const places = Array.from({ length: count }, (_, number): DeskPlace => {
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
