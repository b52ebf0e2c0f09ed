import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../tools/machine/project.ts';
import {
  icnsTypes,
  icoSizes,
  partsOfIcns,
  pngSize,
  pngSizes,
  sizesInIco,
} from '../../../tools/package/icon-files.ts';

const build = (...path: readonly string[]) => readFileSync(join(projectFolder, 'build', ...path));

test('the icons are drawn from the drawing as it is now: `npm run icons` draws them again', () => {
  const hash = createHash('sha256').update(build('icon.svg')).digest('hex');
  expect(build('icon.sha256').toString().trim()).toBe(hash);
});

test('the icon is there in every size, for Linux, Windows and macOS', () => {
  const pictures = readdirSync(join(projectFolder, 'build/icons'));
  expect(pictures.sort()).toEqual(pngSizes.map((size) => `${size}x${size}.png`).sort());
  for (const size of pngSizes) expect(pngSize(build('icons', `${size}x${size}.png`))).toBe(size);
  expect(sizesInIco(build('icon.ico'))).toEqual([...icoSizes]);
  expect(partsOfIcns(build('icon.icns'))).toEqual(icnsTypes);
});
