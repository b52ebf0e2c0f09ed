import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { noteExportState, readExportState } from '../../../main/transfer/export/export-state.ts';
import { exportStatusOf, isExportDue, planOf } from '../../../main/transfer/export/schedule.ts';
import { createExportCare } from '../../../main/upkeep/export-care.ts';
import { type ScheduledExport, scheduledExport } from '../../../preload/contract/scheduled-export.ts';
import { testClock } from '../../support/desk.ts';
import { testDeskId } from '../../support/desk-id.ts';
import { defaultSettings } from '../../support/mail-world.ts';
import { caseMaker } from '../../support/transfer-cases.ts';
import { answered, refusedWith, type TransferDesk, transferDesk } from '../../support/transfer-desk.ts';
import { fillDisk, smallDisk } from '../../support/transfer-mounts.ts';
import { changeSetting } from '../../support/transfer-settings.ts';

const hour = 3_600_000;
const day = 24 * hour;
const noState = { lastGood: null, failing: null };
const at = (text: string): number => Date.parse(text);

const scheduleOf = (change: Partial<ScheduledExport> = {}): ScheduledExport => ({
  ...scheduledExport.parse({ folder: '/exports' }),
  desk: testDeskId,
  operator: 'Sam',
  ...change,
});

const good = (schedule: ScheduledExport, dueAt: number, to: string) => ({
  lastGood: { at: dueAt, dueAt, setting: schedule.since, file: 'a.csv', rows: 1, from: to, to },
  failing: null,
});

test('an export holds the whole days before it: one, seven, or a month', () => {
  const since = at('2026-01-01T00:00Z');
  const daysOf = (change: Partial<ScheduledExport>, now: string) =>
    planOf(scheduleOf({ since, ...change }), noState, at(now)).days;
  expect(daysOf({}, '2026-11-16T06:00Z')).toEqual({ from: '2026-11-15', to: '2026-11-15' });
  // Before six it is still the turn of the day before.
  expect(daysOf({}, '2026-11-16T05:59Z')).toEqual({ from: '2026-11-14', to: '2026-11-14' });
  expect(daysOf({ period: 'week' }, '2026-11-16T06:00Z')).toEqual({ from: '2026-11-09', to: '2026-11-15' });
  expect(daysOf({ period: 'month' }, '2026-12-01T06:00Z')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
  expect(daysOf({ period: 'month' }, '2026-03-31T06:00Z')).toEqual({ from: '2026-02-28', to: '2026-03-30' });
  // The sixteenth is a Monday.
  expect(daysOf({ every: 'week', weekday: 5 }, '2026-11-16T09:00Z')).toEqual({
    from: '2026-11-12',
    to: '2026-11-12',
  });
});

test('the hour is the one that clocks show, also on days with 23 or 25 hours', () => {
  const now = (text: string, change: Partial<ScheduledExport> = {}) =>
    exportStatusOf(
      '/nonexistent/store',
      scheduleOf({ zone: 'America/New_York', since: at(text), ...change }),
      testDeskId,
      at(text),
    ).nextAt;
  expect(now('2026-10-31T12:00Z')).toBe(at('2026-11-01T06:00-05:00'));
  expect(now('2026-03-07T12:00Z')).toBe(at('2026-03-08T06:00-04:00'));
  // Half past two is left out on that day.
  expect(now('2026-03-07T12:00Z', { time: '02:30' })).toBe(at('2026-03-08T03:30-04:00'));
});

test('what was missed is made up for once, with all its days', () => {
  const schedule = scheduleOf({ since: at('2026-11-10T12:00Z') });
  const before = good(schedule, at('2026-11-12T06:00Z'), '2026-11-11');
  expect(planOf(schedule, before, at('2026-11-16T09:00Z'))).toEqual({
    dueAt: at('2026-11-16T06:00Z'),
    days: { from: '2026-11-12', to: '2026-11-15' },
  });
  // An export of another setting says nothing of this one.
  const other = { ...before, lastGood: { ...before.lastGood, setting: 1 } };
  expect(planOf(schedule, other, at('2026-11-16T09:00Z')).days.from).toBe('2026-11-15');
});

/** A desk with a case of the day before, and its schedule in the settings. */
async function deskWithSchedule(change: Partial<ScheduledExport> = {}) {
  // Jobs go by the computer's clock: no day ends while a test speaks of yesterday.
  const left = day - (Date.now() % day);
  if (left < 20_000) await after(left);
  const desk = transferDesk();
  const folder = join(desk.folder, 'exports');
  mkdirSync(folder);
  const yesterday = new Date(Date.now() - day).toISOString().slice(0, 10);
  const cases = caseMaker(desk.store);
  cases.at(at(`${yesterday}T10:00Z`));
  await cases.open({ caller: 'Mary Lee' });
  const schedule = scheduleOf({ folder, time: '00:00', since: Date.now() - 2 * day, ...change });
  await changeSetting(desk.store, 'export.scheduled', schedule);
  return { desk, folder, schedule, yesterday };
}

/** What the chain says of jobs, in order. */
const jobsInChain = (desk: TransferDesk): readonly unknown[] =>
  desk.store.read
    .all<{ body: string }>(
      sql`SELECT body FROM audit WHERE body ->> 'action' LIKE 'audit.job-%' ORDER BY sequence`,
    )
    .map(({ body }) => JSON.parse(body));

test('the case log goes into the folder under a name with its days, noted in the chain as any export', async () => {
  const { desk, folder, schedule, yesterday } = await deskWithSchedule();
  expect(isExportDue(desk.store.path, schedule, testDeskId, Date.now())).toBe(true);
  const made = answered(await desk.jobs.runByItself('exportScheduled', {}));
  const file = join(folder, `login-desk-cases-${yesterday}.csv`);
  expect(made).toMatchObject({ rows: 1, from: yesterday, to: yesterday, file });
  expect(readFileSync(file, 'utf8')).toContain('Mary Lee');
  expect(JSON.parse(readFileSync(`${file}.manifest.json`, 'utf8'))).toMatchObject({
    rows: 1,
    operator: 'Login Desk',
    filters: { from: yesterday, to: yesterday },
  });
  expect(isExportDue(desk.store.path, schedule, testDeskId, Date.now())).toBe(false);
  expect(exportStatusOf(desk.store.path, schedule, testDeskId, Date.now())).toMatchObject({
    where: 'here',
    failing: null,
    lastGood: { rows: 1, file },
  });
  expect(jobsInChain(desk)).toMatchObject([
    {
      action: 'audit.job-began',
      operator: 'Login Desk',
      input: { job: 'exportCases', input: { out: file } },
    },
    { action: 'audit.job-ended', operator: 'Login Desk', input: { job: 'exportCases', result: { rows: 1 } } },
  ]);
});

test('nothing that lies in the folder is replaced, whosever it is', async () => {
  const { desk, folder, yesterday } = await deskWithSchedule({ format: 'jsonl' });
  const name = `login-desk-cases-${yesterday}`;
  writeFileSync(join(folder, `${name}.jsonl`), 'mine');
  // A manifest whose file is gone is somebody's too.
  writeFileSync(join(folder, `${name}-2.jsonl.manifest.json`), 'mine too');
  for (const count of [3, 4]) {
    const made = answered(await desk.run('exportScheduled', {}));
    expect(made.file).toBe(join(folder, `${name}-${count}.jsonl`));
  }
  expect(readFileSync(join(folder, `${name}.jsonl`), 'utf8')).toBe('mine');
  expect(readFileSync(join(folder, `${name}-2.jsonl.manifest.json`), 'utf8')).toBe('mine too');
});

test('an export that fails says why, is tried again after an hour and at the next turn, and nothing is left out', async () => {
  const { desk, folder, schedule } = await deskWithSchedule();
  rmSync(folder, { recursive: true });
  expect(refusedWith(await desk.run('exportScheduled', {}))).toBe('folder-missing');
  // It may be a drive that is not there just now.
  expect(existsSync(folder)).toBe(false);
  const { failing } = readExportState(desk.store.path);
  const failedAt = failing?.at ?? 0;
  expect(failing?.message).toContain(folder);
  const isDue = (now: number) => isExportDue(desk.store.path, schedule, testDeskId, now);
  const statusAt = (now: number) => exportStatusOf(desk.store.path, schedule, testDeskId, now);
  expect(statusAt(failedAt).failing?.message).toContain(folder);
  const midnight = Math.ceil(failedAt / day) * day;
  const retry = Math.min(failedAt + hour, midnight);
  expect([isDue(failedAt), isDue(retry - 1), isDue(retry), isDue(midnight)]).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(jobsInChain(desk)).toMatchObject([
    { action: 'audit.job-began' },
    { action: 'audit.job-ended', input: { refused: 'folder-missing' } },
  ]);
  mkdirSync(folder);
  answered(await desk.run('exportScheduled', {}));
  expect(statusAt(Date.now())).toMatchObject({ failing: null, lastGood: { rows: 1 } });
});

test('on a full disk no part of a file is left', async (context) => {
  const disk = smallDisk(context, 1024);
  const { desk } = await deskWithSchedule({ folder: disk.folder });
  const filling = fillDisk(disk.folder);
  const before = readdirSync(disk.folder).sort();
  expect(refusedWith(await desk.run('exportScheduled', {}))).toBe('disk-full');
  expect(readdirSync(disk.folder).sort()).toEqual(before);
  rmSync(filling);
  answered(await desk.run('exportScheduled', {}));
});

test('what another desk of a team set is that desk’s to do', async () => {
  const { desk, folder, schedule } = await deskWithSchedule({ desk: 'another-desk', operator: 'Kim' });
  const refused = await desk.run('exportScheduled', {});
  expect(refused).toMatchObject({ ok: false, error: { code: 'export-of-other-desk', operator: 'Kim' } });
  expect(isExportDue(desk.store.path, schedule, testDeskId, Date.now())).toBe(false);
  expect(exportStatusOf(desk.store.path, schedule, testDeskId, Date.now())).toMatchObject({
    where: 'other',
    nextAt: null,
  });
  expect(readdirSync(folder)).toEqual([]);
  await changeSetting(desk.store, 'export.scheduled', null);
  expect(refusedWith(await desk.run('exportScheduled', {}))).toBe('export-not-scheduled');
});

test('a running program exports once at each turn, the missed one soon after its start, and none before the first', async () => {
  const { desk, schedule } = await deskWithSchedule({ time: '06:00' });
  const clock = testClock(at('2026-11-16T09:00Z'));
  let setting: ScheduledExport | null = { ...schedule, since: clock() };
  let [turn, runs]: [() => unknown, number] = [() => undefined, 0];
  const care = createExportCare({
    storePath: desk.store.path,
    readOnly: false,
    desk: testDeskId,
    settings: () => ({ ...defaultSettings(), 'export.scheduled': setting }),
    clock,
    background: {
      begin: () => undefined,
      every: (_time, work) => {
        turn = () => work(new AbortController().signal);
      },
      stop: async () => undefined,
    },
    jobs: {
      runByItself: async () => {
        runs += 1;
        const { dueAt, days } = planOf(schedule, readExportState(desk.store.path), clock());
        noteExportState(desk.store.path, {
          lastGood: { at: clock(), dueAt, setting: setting?.since ?? 0, file: 'a.csv', rows: 0, ...days },
        });
        return { ok: true, value: {} } as never;
      },
    },
  });
  care.start();
  const runsAfter = async (milliseconds: number) => {
    clock.pass(milliseconds);
    await turn();
    await turn();
    return runs;
  };
  expect(await runsAfter(0)).toBe(0);
  expect(await runsAfter(21 * hour - 1)).toBe(0);
  expect(await runsAfter(1)).toBe(1);
  // Four days without the program.
  expect(await runsAfter(4 * day + hour)).toBe(2);
  expect(await runsAfter(23 * hour - 1)).toBe(2);
  // A clock a year ahead, and back again, makes none wait for a year.
  clock.now += 365 * day;
  expect(await runsAfter(0)).toBe(3);
  clock.now -= 365 * day;
  expect(await runsAfter(1)).toBe(4);
  setting = null;
  expect(await runsAfter(day)).toBe(4);
});
