import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { dataFolder } from '../../main/folder/data-folder.ts';
import { readKeyFile } from '../../main/store/key.ts';
import { openStore, type Store } from '../../main/store/store.ts';
import type { ServerAccess } from '../../main/team/connection.ts';
import { placeOf } from '../../main/team/membership.ts';
import { valueIn } from '../support/answers.ts';
import { makeTeamFolders } from '../support/team-folders.ts';
import { atDesk, type DeskPlace } from './acting.ts';

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

/** Up to which entry of the log a desk's store is. */
function entriesAt({ folder, keyFile }: DeskPlace): number {
  const key = valueIn(readKeyFile(keyFile));
  const store = valueIn(openStore({ path: dataFolder(folder).store, key }));
  try {
    return placeOf(store.read).position;
  } finally {
    store.close();
  }
}

/** Opens desks that are behind the others until none is: one that opens shows what it has by then, and goes on catching up. */
export async function catchUpAll(places: readonly DeskPlace[]): Promise<void> {
  for (;;) {
    const newest = Math.max(...places.map(entriesAt));
    const behind = places.filter((place) => entriesAt(place) < newest);
    if (behind.length === 0) return;
    for (const place of behind) await atDesk(place, () => after(1000));
  }
}
