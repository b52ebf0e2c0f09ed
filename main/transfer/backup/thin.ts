/** How many days, weeks and months keep their newest backup. */
export interface Keep {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

export interface Dated {
  readonly name: string;
  /** Milliseconds UTC. */
  readonly at: number;
}

const day = 24 * 60 * 60_000;

// Days of UTC; weeks begin on a Monday (1 January 1970 was a Thursday).
const periods = {
  daily: (at: number): string => String(Math.floor(at / day)),
  weekly: (at: number): string => String(Math.floor((Math.floor(at / day) + 3) / 7)),
  monthly: (at: number): string => new Date(at).toISOString().slice(0, 7),
} as const;

/**
 * Which backups may go: all but the newest of each of the last so many days, weeks and months that have one at all. Days without a
 * backup don't count, so that a desk that stood still for a month has lost none by it. The newest backup always stays.
 */
export function thinnedOut<Backup extends Dated>(backups: readonly Backup[], keep: Keep): readonly Backup[] {
  const newestFirst = [...backups].sort(
    (one, other) => other.at - one.at || (one.name < other.name ? 1 : -1),
  );
  const kept = new Set<Backup>(newestFirst.slice(0, 1));
  for (const each of ['daily', 'weekly', 'monthly'] as const) {
    const seen = new Set<string>();
    for (const backup of newestFirst) {
      const period = periods[each](backup.at);
      if (seen.has(period)) continue;
      if (seen.size >= keep[each]) break;
      seen.add(period);
      kept.add(backup);
    }
  }
  return newestFirst.filter((backup) => !kept.has(backup));
}
