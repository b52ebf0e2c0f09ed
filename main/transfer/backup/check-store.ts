import type { StoreCheck } from '../../../preload/contract/backup.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { openKeyed } from '../../store/keyed-database.ts';
import type { JobContext } from '../job-context.ts';
import { WalkCancelled } from '../snapshot.ts';
import { noteBackupState } from './backup-state.ts';
import { checkDatabase } from './check-database.ts';

/**
 * The job `checkStore`: looks through the store while it is in use, and notes beside it what it found. Code `job-cancelled`.
 */
export async function checkStore(
  { kind }: { readonly kind: 'quick' | 'full' },
  context: JobContext,
): Promise<Answer<StoreCheck>> {
  const { path, key, nativeBinding } = context.storeOptions;
  const opened = openKeyed({ path, key, nativeBinding });
  const startedAt = context.elapsed();
  try {
    const { damage, misfits, entries } = checkDatabase(opened, kind, {
      cancelled: context.cancelled,
      progress: (count, total) => {
        const rate = (count * 1000) / Math.max(1, context.elapsed() - startedAt);
        context.progress({ done: count, total, rate, secondsLeft: null });
      },
    });
    const problems = [...damage, ...misfits];
    const check = { ok: problems.length === 0, kind, at: context.clock(), problems, entries };
    noteBackupState(path, {
      lastCheck: check,
      uncleanSince: null,
      ...(kind === 'full' ? { lastFullCheckAt: check.at } : {}),
    });
    context.announce(['backups']);
    return done(check);
  } catch (error) {
    if (error instanceof WalkCancelled) return failures.jobCancelled();
    throw error;
  } finally {
    opened.close();
  }
}
