import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Store } from '../../main/store/store.ts';
import type { ServerAccess } from '../../main/team/connection.ts';
import { makeTeamFolders } from '../support/team-folders.ts';
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
  return makeTeamFolders(home, owner, count, fill);
}
