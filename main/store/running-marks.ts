import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './is-alive.ts';
import { removeQuietly } from './make-folder.ts';

const markName = (storePath: string): string => `${basename(storePath)}-running-`;

/** Programs of this process that have a store open: tests, and a window that opens its store again. */
const ownCounts = new Map<string, number>();

interface Mark {
  readonly path: string;
  readonly pid: number;
}

function marksOf(storePath: string): readonly Mark[] {
  const begin = markName(storePath);
  try {
    return readdirSync(dirname(storePath))
      .filter((name) => name.startsWith(begin))
      .map((name) => ({ path: join(dirname(storePath), name), pid: Number(name.slice(begin.length)) }));
  } catch {
    return [];
  }
}

/** Whether a mark's program still runs. One from before the computer started is of another program with the same number. */
function runs({ path, pid }: Mark): boolean {
  const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return since > Date.now() - uptime() * 1000 - 60_000 && isAlive(pid);
}

/** Whether another process has the store open, as far as its mark tells. */
export const runsElsewhere = (storePath: string): boolean =>
  marksOf(storePath).some((mark) => mark.pid !== process.pid && runs(mark));

export interface Running {
  /** Whether a program ended without closing the store since it was last opened. */
  readonly afterUncleanEnd: boolean;
  /** Takes the mark away: the store is closed. */
  readonly end: () => void;
}

/** Leaves a mark beside a store for as long as this program has it open, so that the next one knows whether it was closed. */
export function markRunning(storePath: string): Running {
  const own = `${join(dirname(storePath), markName(storePath))}${process.pid}`;
  const count = ownCounts.get(own) ?? 0;
  const left = marksOf(storePath).filter((mark) => (mark.path === own ? count === 0 : !runs(mark)));
  for (const mark of left) removeQuietly(mark.path);
  try {
    writeFileSync(own, '', { mode: 0o600 });
  } catch {
    // Where nothing can be written nothing is damaged by an unclean end either.
  }
  ownCounts.set(own, count + 1);
  return {
    afterUncleanEnd: left.length > 0,
    end: () => {
      const others = (ownCounts.get(own) ?? 1) - 1;
      ownCounts.set(own, others);
      if (others <= 0) rmSync(own, { force: true });
    },
  };
}
