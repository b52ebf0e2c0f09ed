import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filledCommandLine, patience } from './command-line-world.ts';

test('export scheduled makes the export of the setting, and says when the next is due where none is', {
  timeout: patience,
}, async () => {
  const line = await filledCommandLine();
  const folder = join(line.folder, '..', 'exports');
  const none = await line.run('export', 'scheduled');
  expect([none.status, none.json]).toMatchObject([0, { made: null, where: 'none', nextAt: null }]);
  expect((await line.run('export', 'scheduled', '--now')).json).toMatchObject({
    error: { code: 'export-not-scheduled' },
  });
  const value = { folder, format: 'xlsx', period: 'week', every: 'week', weekday: 3, zone: 'Europe/Berlin' };
  const set = await line.run('settings', 'set', 'export.scheduled', JSON.stringify(value));
  expect([set.status, set.json]).toMatchObject([0, { ...value, operator: 'Sam', time: '06:00' }]);
  const waits = await line.run('export', 'scheduled');
  expect([waits.status, waits.json]).toMatchObject([0, { made: null, where: 'here' }]);
  expect((waits.json as { nextAt: number }).nextAt).toBeGreaterThan(Date.now());

  const refused = await line.run('export', 'scheduled', '--now');
  expect([refused.status, refused.json]).toMatchObject([1, { error: { code: 'folder-missing' } }]);
  mkdirSync(folder);
  const made = await line.run('export', 'scheduled', '--now');
  const { file, from, to } = (made.json as { made: { file: string; from: string; to: string } }).made;
  expect([made.status, made.json]).toMatchObject([0, { made: { rows: 0 }, where: 'here' }]);
  expect(file).toBe(join(folder, `login-desk-cases-${from}-to-${to}.xlsx`));
  expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(6);
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  expect(readdirSync(folder)).toHaveLength(2);
  expect((await line.run('audit', 'verify', `${file}.manifest.json`)).json).toMatchObject({ ok: true });
});
