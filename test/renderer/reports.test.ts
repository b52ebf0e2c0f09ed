import { describe, expect, test } from 'vitest';
import type { MailCounts, MailReportDay, MailReportDomain } from '../../preload/contract/reports.ts';
import { axisEnd, barsOf, blocksOf, labelEvery } from '../../renderer/features/reports/chart-scale.ts';
import {
  countsWords,
  lostShare,
  messageCount,
  shareText,
} from '../../renderer/features/reports/mail-parts.ts';
import { periodOf, periodProblem, periodWords, spanWords } from '../../renderer/features/reports/period.ts';
import { sortDomains, sortedBy } from '../../renderer/features/reports/sort-domains.ts';

const counts = (some: Partial<MailCounts>): MailCounts => ({
  accepted: 0,
  bounced: 0,
  failed: 0,
  uncertain: 0,
  expired: 0,
  cancelled: 0,
  waiting: 0,
  ...some,
});
const day = (name: string, some: Partial<MailCounts>): MailReportDay => ({ day: name, ...counts(some) });

describe('a period', () => {
  const noon = new Date(2026, 10, 21, 12).getTime();
  test('of so many days ends today, here', () => {
    const choice = { from: '2020-01-01', to: '2020-01-02' };
    expect(periodOf({ kind: '7', ...choice }, noon)).toEqual({ from: '2026-11-15', to: '2026-11-21' });
    expect(periodOf({ kind: '30', ...choice }, noon)).toEqual({ from: '2026-10-23', to: '2026-11-21' });
    expect(periodOf({ kind: 'days', ...choice }, noon)).toEqual(choice);
    const lateEvening = new Date(2026, 10, 21, 23, 59).getTime();
    expect(periodOf({ kind: '7', ...choice }, lateEvening).to).toBe('2026-11-21');
  });
  test('has an end that is not before its beginning', () => {
    expect(periodProblem({ from: '2026-11-22', to: '2026-11-21' })).toMatch(/after/);
    expect(periodProblem({ from: '2026-11-21', to: '2026-11-21' })).toBe(null);
    expect(periodProblem({ from: '2026-11-22', to: '' })).toBe(null);
  });
  test('is told as the end of a sentence', () => {
    const words = (from: string, to: string): string => periodWords({ kind: 'days', from, to }, { from, to });
    expect(periodWords({ kind: '30', from: '', to: '' }, { from: '', to: '' })).toBe('in the last 30 days');
    expect(words('2026-11-01', '2026-11-21')).toBe('from Nov 1, 2026 to Nov 21, 2026');
    expect(words('2026-11-21', '2026-11-21')).toBe('on Sat, Nov 21, 2026');
    expect(words('2026-11-21', '')).toBe('from Nov 21, 2026 on');
    expect(words('', '2026-11-21')).toBe('up to Nov 21, 2026');
    expect(words('', '')).toBe('so far');
    expect(spanWords({ from: '2026-11-21', to: '2026-11-21' })).toBe('Sat, Nov 21, 2026');
  });
});

describe('the bars of a chart', () => {
  const days = [day('2026-11-21', { accepted: 4 }), day('2026-11-19', { failed: 1, expired: 2 })];
  test('are the days of the period, oldest first, those without mail too', () => {
    const bars = barsOf(days, { from: '2026-11-18', to: '2026-11-22' });
    expect(bars.map(({ from, to, counts: of }) => [from, to === from, messageCount(of)])).toEqual([
      ['2026-11-18', true, 0],
      ['2026-11-19', true, 3],
      ['2026-11-20', true, 0],
      ['2026-11-21', true, 4],
      ['2026-11-22', true, 0],
    ]);
  });
  test('end where the mail does where the period has no end', () => {
    expect(barsOf(days, { from: '', to: '' }).map(({ from }) => from)).toEqual([
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
    ]);
    expect(barsOf([], { from: '', to: '' })).toEqual([]);
  });
  test('stand for weeks where there would be too many, and lose no message', () => {
    const year = barsOf(days, { from: '2025-11-23', to: '2026-11-22' });
    expect(year).toHaveLength(53);
    expect(year[0]).toMatchObject({ from: '2025-11-23', to: '2025-11-29' });
    expect(year.at(-1)).toMatchObject({ from: '2026-11-22', to: '2026-11-22' });
    expect(year.reduce((sum, bar) => sum + messageCount(bar.counts), 0)).toBe(7);
    expect(barsOf(days, { from: '2016-11-23', to: '2026-11-22' }).length).toBeLessThanOrEqual(120);
  });
  test('fit under an axis that ends at a round number with a whole half', () => {
    const end = (most: number): number =>
      axisEnd(barsOf([day('2026-11-21', { accepted: most })], { from: '', to: '' }));
    expect([0, 1, 2, 3, 9, 11, 45, 60, 61, 101, 999].map(end)).toEqual([
      2, 2, 2, 4, 10, 20, 60, 60, 80, 200, 1000,
    ]);
  });
  test('are stacked without a gap, and what there is at all stays to be seen', () => {
    const blocks = blocksOf(counts({ accepted: 997, failed: 1, bounced: 1, uncertain: 1 }), 1000, 200);
    expect(blocks.map(({ part }) => part)).toEqual(['accepted', 'uncertain', 'not-arrived']);
    let bottom = 200;
    for (const block of blocks) {
      expect(block.top + block.height).toBeCloseTo(bottom);
      expect(block.height).toBeGreaterThanOrEqual(3);
      bottom = block.top;
    }
    expect(bottom).toBeCloseTo(0);
    expect(blocksOf(counts({}), 10, 200)).toEqual([]);
    const small = blocksOf(counts({ accepted: 1, failed: 1 }), 1000, 200);
    expect(small.map(({ height }) => height)).toEqual([3, 3]);
  });
  test('have words that keep apart', () => {
    expect(labelEvery(7, 1000)).toBe(1);
    expect(labelEvery(30, 1000)).toBe(2);
    expect(labelEvery(90, 1000)).toBe(7);
    expect(labelEvery(90, 500)).toBe(14);
    expect(labelEvery(5, 0)).toBe(7);
  });
});

test('A share is of what came to an end, and not all is never a hundred', () => {
  expect(lostShare(counts({ waiting: 3, cancelled: 1 }))).toBe(null);
  expect(
    lostShare(counts({ accepted: 6, failed: 1, bounced: 1, expired: 1, uncertain: 1, waiting: 9 })),
  ).toBe(0.3);
  expect([0, 0.0004, 0.042, 0.3, 0.998, 1].map(shareText)).toEqual([
    '0 %',
    'under 0.1 %',
    '4.2 %',
    '30 %',
    '99 %',
    '100 %',
  ]);
  expect(countsWords(counts({ accepted: 1200, failed: 1, bounced: 2 }))).toBe(
    '1,203 messages: 1,200 accepted by the relay, 3 did not arrive',
  );
  expect(countsWords(counts({ waiting: 1 }))).toBe('1 message: 1 still waiting');
  expect(countsWords(counts({}))).toBe('no messages');
});

test('Domains are sorted by any column, and turned round by pressing it again', () => {
  const rows: readonly MailReportDomain[] = [
    { domain: 'b.example', ...counts({ accepted: 5 }) },
    { domain: 'c.example', ...counts({ failed: 1 }) },
    { domain: 'a.example', ...counts({ accepted: 4, bounced: 1 }) },
    { domain: 'd.example', ...counts({ waiting: 9 }) },
  ];
  const order = (column: Parameters<typeof sortedBy>[1], isDescending: boolean): string =>
    sortDomains(rows, { column, isDescending })
      .map(({ domain }) => domain.charAt(0))
      .join('');
  expect(order('domain', false)).toBe('abcd');
  expect(order('messages', true)).toBe('dabc');
  expect(order('share', true)).toBe('cabd');
  expect(order('share', false)).toBe('dbac');
  expect(order('not-arrived', true)).toBe('acbd');
  const first = { column: 'messages', isDescending: true } as const;
  expect(sortedBy(first, 'messages')).toEqual({ column: 'messages', isDescending: false });
  expect(sortedBy(first, 'share')).toEqual({ column: 'share', isDescending: true });
  expect(sortedBy(first, 'domain')).toEqual({ column: 'domain', isDescending: false });
});
