import { dataFolder } from './data-folder.ts';
import { type Answer, done, failures } from './failures.ts';
import { copyReference, presentKeyOf } from './restore-store.ts';
import { lockSetup } from './setup-lock.ts';
import { removeCopy } from './store/rekeyed-copy.ts';
import { restoringFile, swapIn } from './store/restore-swap.ts';
import { runsElsewhere } from './store/running-marks.ts';
import type { TeamMade, TeamPlace } from './team-create.ts';
import type { Invited } from './team-join.ts';
import { noteBackupState } from './transfer/backup/backup-state.ts';

export interface JoinInsteadOptions extends Omit<TeamPlace, 'newId'> {
  /** Makes the member's store beside the present one; a window has a worker do it. */
  readonly prepare: (invited: Invited) => Promise<Answer<TeamMade>>;
  /** Lets go of the present store, just before the other takes its place. */
  readonly letGo: () => Promise<void>;
}

/**
 * Joins a team with a folder that has a store: that one is moved whole into a folder beside, which is given, and stays as it is after
 * every refusal. Codes of `makeMemberBeside`, `store-busy`, `store-in-use`, those of `swapIn`.
 */
export async function joinTeamInstead(
  options: JoinInsteadOptions,
  invited: Invited,
): Promise<Answer<{ readonly aside: string | null }>> {
  const { folder, nativeBinding } = options;
  const { store: storePath } = dataFolder(folder);
  const lock = lockSetup(folder);
  if (!lock.ok) return lock;
  try {
    // The invitation works once: nothing is begun that could not be ended.
    if (runsElsewhere(storePath)) return failures.storeInUseElsewhere();
    const made = await options.prepare(invited);
    if (!made.ok) return made;
    const presentKey = await presentKeyOf(options);
    await options.letGo();
    const swapped = swapIn({ storePath, presentKey, nativeBinding, at: new Date(options.clock()) });
    if (!swapped.ok) {
      removeCopy(restoringFile(storePath));
      return swapped;
    }
    if (swapped.value !== null) copyReference(folder, swapped.value);
    noteBackupState(storePath, { lastCheck: null });
    return done({ aside: swapped.value });
  } finally {
    lock.value();
  }
}
