import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goThrough } from '../../tools/guides/go-through.ts';
import { makeGuideDesk } from '../../tools/guides/guide-desk.ts';
import { pictureFolder, readPictureRecords } from '../../tools/guides/picture-record.ts';
import { screenStructure } from '../../tools/guides/screen-structure.ts';
import { sixCalls } from '../../tools/guides/six-calls.ts';
import { projectFolder } from '../../tools/machine/project.ts';
import { expect, test } from '../support/window.ts';

test('The six commonest calls go as their guides say, and each picture shows its screen', async ({
  home,
}) => {
  const records = readPictureRecords();
  const seen: string[] = [];
  const service = await makeGuideDesk(home.data, home.keyFile);
  try {
    const desk = await home.open();
    await goThrough(desk, sixCalls, async (guide, name) => {
      seen.push(`${name}.png`);
      const text = readFileSync(join(projectFolder, 'docs/operators', guide.page), 'utf8');
      expect(text, 'the page shows the picture').toContain(`](pictures/${name}.png)`);
      const words = `${name}.png shows another screen. Where that is meant: npm run docs:pictures`;
      // The others are looked at too, so that all that is old is named at once.
      await expect
        .soft(async () => expect(await screenStructure(desk.page), words).toEqual(records[name]?.shows ?? []))
        .toPass({ timeout: 10_000 });
    });
  } finally {
    await service.end();
  }
  expect(seen.sort()).toEqual(readdirSync(pictureFolder).sort());
});
