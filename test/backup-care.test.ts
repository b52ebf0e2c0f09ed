import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Background } from '../main/desk/ground/basics/background.ts';
import { noteBackupState } from '../main/transfer/backup/backup-state.ts';
import { backupFolderOf } from '../main/transfer/backup/schedule.ts';
import { createBackupCare } from '../main/upkeep/backup-care.ts';
import { testClock } from './support/desk.ts';
import { defaultSettings } from './support/mail-world.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The care of a store beside which notes lie. A turn of its timer comes when the test says so. */
function careOf(change: { readonly afterUncleanEnd?: boolean } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-care-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const storePath = join(folder, 'login-desk.db');
  const clock = testClock();
  if (change.afterUncleanEnd) noteBackupState(storePath, { uncleanSince: clock() });
  const begun: string[] = [];
  const outcome = { fails: false };
  const turns: (() => unknown)[] = [];
  const background: Background = {
    begin: (work) => void work(new AbortController().signal),
    every: (_time, work) => turns.push(() => work(new AbortController().signal)),
    stop: async () => undefined,
  };
  const care = createBackupCare({
    storePath,
    readOnly: false,
    settings: () => defaultSettings(),
    clock,
    background,
    jobs: {
      runByItself: async (name, input) => {
        begun.push([name, ...Object.values(input as object)].join(' '));
        const at = clock();
        // As the jobs note how it went.
        if (name === 'createBackup' && outcome.fails)
          noteBackupState(storePath, { failing: { since: at, at, message: 'The drive is not there.' } });
        else if (name === 'createBackup')
          noteBackupState(storePath, {
            folder: backupFolderOf(storePath, null),
            lastGood: { at, file: 'a.db', bytes: 1 },
            failing: null,
          });
        else noteBackupState(storePath, { lastFullCheckAt: at });
        return { ok: true, value: {} } as never;
      },
    },
  });
  care.start();
  onTestFinished(() => care.closed());
  const turn = async (): Promise<readonly string[]> => {
    begun.splice(0);
    for (const each of turns) await each();
    return [...begun];
  };
  return { care, clock, turn, begun, outcome };
}

test('a running program backs up when it is due and checks the store once a week', async () => {
  const { clock, turn, begun } = careOf();
  expect(begun).toEqual([]);
  expect(await turn()).toEqual(['createBackup scheduled']);
  expect(await turn()).toEqual(['checkStore full']);
  expect(await turn()).toEqual([]);
  clock.pass(day - minute);
  expect(await turn()).toEqual([]);
  clock.pass(minute);
  expect(await turn()).toEqual(['createBackup scheduled']);
  clock.pass(6 * day);
  expect(await turn()).toEqual(['createBackup scheduled']);
  expect(await turn()).toEqual(['checkStore full']);
});

test('a backup that failed is tried again after ten minutes', async () => {
  const { care, clock, turn, outcome } = careOf();
  outcome.fails = true;
  expect(await turn()).toEqual(['createBackup scheduled']);
  expect(await turn()).toEqual(['checkStore full']);
  clock.pass(10 * minute - 1);
  expect(await turn()).toEqual([]);
  clock.pass(1);
  expect(await turn()).toEqual(['createBackup scheduled']);
  expect(care.status().overdue).toBe(false);
  outcome.fails = false;
  clock.pass(10 * minute);
  expect(await turn()).toEqual(['createBackup scheduled']);
  expect(care.status()).toMatchObject({ overdue: false, failing: null });
});

test('a clock that is put back or forward stops no backup, and makes no second one', async () => {
  const { clock, turn } = careOf();
  await turn();
  await turn();
  // What a clock a year ahead noted is no reason to wait for a year.
  clock.now += 365 * day;
  expect(await turn()).toEqual(['createBackup scheduled']);
  expect(await turn()).toEqual(['checkStore full']);
  clock.now -= 365 * day;
  expect(await turn()).toEqual(['createBackup scheduled']);
  expect(await turn()).toEqual(['checkStore full']);
  expect(await turn()).toEqual([]);
});

test('after an end without a close the store is checked quickly at once', () => {
  expect(careOf({ afterUncleanEnd: true }).begun).toEqual(['checkStore quick']);
});
