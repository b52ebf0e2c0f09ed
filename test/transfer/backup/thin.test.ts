import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupName, readBackupName } from '../../../main/transfer/backup/backup-names.ts';
import { thinnedOut } from '../../../main/transfer/backup/thin.ts';

const day = 24 * 60 * 60_000;
const start = Date.UTC(2026, 10, 26, 12);
const named = (at: number) => ({ name: new Date(at).toISOString(), at });

const keeps = fc.record({
  daily: fc.integer({ min: 1, max: 10 }),
  weekly: fc.integer({ min: 0, max: 8 }),
  monthly: fc.integer({ min: 0, max: 14 }),
});
const histories = fc
  .uniqueArray(fc.integer({ min: 0, max: 800 * 24 }), { maxLength: 120 })
  .map((hours) => hours.map((hour) => named(start - hour * 60 * 60_000)));

test('A year of daily backups is thinned out to 7 days, 5 weeks and 12 months', () => {
  const backups = Array.from({ length: 366 }, (_, count) => named(start - count * day));
  const gone = new Set(thinnedOut(backups, { daily: 7, weekly: 5, monthly: 12 }));
  const kept = backups.filter((backup) => !gone.has(backup)).map(({ name }) => name.slice(0, 10));
  expect(kept).toEqual([
    '2026-11-26',
    '2026-11-25',
    '2026-11-24',
    '2026-11-23',
    '2026-11-22',
    '2026-11-21',
    '2026-11-20',
    '2026-11-15',
    '2026-11-08',
    '2026-11-01',
    '2026-10-31',
    '2026-09-30',
    '2026-08-31',
    '2026-07-31',
    '2026-06-30',
    '2026-05-31',
    '2026-04-30',
    '2026-03-31',
    '2026-02-28',
    '2026-01-31',
    '2025-12-31',
  ]);
});

test('Thinning keeps the newest backup, one of each last day, and never more than it is told to', () => {
  fc.assert(
    fc.property(histories, keeps, (backups, keep) => {
      const gone = thinnedOut(backups, keep);
      const kept = backups.filter((backup) => !gone.includes(backup));
      expect(kept.length).toBeLessThanOrEqual(keep.daily + keep.weekly + keep.monthly);
      if (backups.length > 0) expect(kept).toContain(backups.toSorted((a, b) => b.at - a.at)[0]);
      const days = (list: typeof backups) => new Set(list.map(({ at }) => Math.floor(at / day)));
      const lastDays = [...days(backups)].sort((a, b) => b - a).slice(0, keep.daily);
      for (const each of lastDays) expect(days(kept)).toContain(each);
    }),
    { numRuns: 200 },
  );
});

test('What was thinned out once needs no thinning again, and a new backup takes no more than its own periods', () => {
  fc.assert(
    fc.property(histories, keeps, (backups, keep) => {
      const gone = thinnedOut(backups, keep);
      const kept = backups.filter((backup) => !gone.includes(backup));
      expect(thinnedOut(kept, keep)).toEqual([]);
      const later = named(start + day);
      expect(thinnedOut([...kept, later], keep).length).toBeLessThanOrEqual(3);
    }),
    { numRuns: 200 },
  );
});

test('Of backups of one second the one that was made last is the newest', () => {
  const names = [1, 2, 3, 12].map((count) => backupName(start, count));
  const backups = names.map((name) => ({ name, at: readBackupName(name)?.at ?? 0 }));
  const gone = thinnedOut([...backups].reverse(), { daily: 7, weekly: 5, monthly: 12 });
  expect(gone.map(({ name }) => name)).toEqual(names.slice(0, 3).reverse());
});
