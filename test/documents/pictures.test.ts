import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import {
  mostBytes,
  pictureFile,
  pictureFolder,
  readPictureRecords,
  sha256Of,
} from '../../tools/guides/picture-record.ts';
import { projectFolder } from '../../tools/machine/project.ts';
import { pages, targetsOf } from './pages.ts';

const records = Object.entries(readPictureRecords());

test.each(records)('%s.png is the picture that was taken with what its screen showed', (name, record) => {
  const bytes = readFileSync(pictureFile(name));
  expect(sha256Of(bytes), 'npm run docs:pictures takes it anew').toBe(record.sha256);
  expect(bytes.length).toBeLessThanOrEqual(mostBytes);
  // A PNG of 1280 by 800.
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1280, 800]);
  expect(record.shows.length).toBeGreaterThan(5);
});

test('every picture is recorded, and every recorded one is shown on a page', () => {
  expect(readdirSync(pictureFolder).sort()).toEqual(records.map(([name]) => `${name}.png`).sort());
  const shown = new Set(
    pages.flatMap((page) =>
      targetsOf(page).map((target) => resolve(projectFolder, dirname(page.path), target)),
    ),
  );
  expect(records.filter(([name]) => !shown.has(join(pictureFolder, `${name}.png`)))).toEqual([]);
});
