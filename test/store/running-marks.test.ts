import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { markRunning, runsElsewhere } from '../../main/store/running-marks.ts';

function storePlace() {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-marks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, store: join(folder, 'login-desk.db') };
}

test('A program that closed its store leaves no mark, and the next one knows nothing unclean', () => {
  const { folder, store } = storePlace();
  const first = markRunning(store);
  const second = markRunning(store);
  expect([first.afterUncleanEnd, second.afterUncleanEnd]).toEqual([false, false]);
  first.end();
  expect(readdirSync(folder)).toEqual([`login-desk.db-running-${process.pid}`]);
  second.end();
  expect(readdirSync(folder)).toEqual([]);
  expect(markRunning(store).afterUncleanEnd).toBe(false);
});

test('The mark of a program that was killed is an unclean end, once', () => {
  const { folder, store } = storePlace();
  writeFileSync(join(folder, 'login-desk.db-running-999999999'), '');
  expect(runsElsewhere(store)).toBe(false);
  const running = markRunning(store);
  expect(running.afterUncleanEnd).toBe(true);
  running.end();
  expect(markRunning(store).afterUncleanEnd).toBe(false);
});

test('The mark of a program that runs says that the store is open elsewhere, unless it is from before the computer started', () => {
  const { folder, store } = storePlace();
  const mark = join(folder, `login-desk.db-running-${process.ppid}`);
  writeFileSync(mark, '');
  expect(runsElsewhere(store)).toBe(true);
  expect(markRunning(store).afterUncleanEnd).toBe(false);
  utimesSync(mark, 1000, 1000);
  expect(runsElsewhere(store)).toBe(false);
});
