/**
 * Takes the pictures of docs/operators/ from the real window, on a new store with the sample: `npm run docs:pictures`. The
 * same steps are a test (`test/e2e/guides.test.ts`), which fails when a screen shows something else than its picture. A picture
 * whose screen shows the same stays as it is; `npm run docs:pictures -- all` takes all of them anew, as after a change of looks.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import sharp from 'sharp';
import { type DeskWindow, openDeskWindow } from './demo/desk-window.ts';
import { goThrough } from './guides/go-through.ts';
import { makeGuideDesk } from './guides/guide-desk.ts';
import {
  mostBytes,
  type PictureRecord,
  type PictureRecords,
  pictureFile,
  pictureFolder,
  readPictureRecords,
  sha256Of,
  writePictureRecords,
} from './guides/picture-record.ts';
import { settledStructure } from './guides/screen-structure.ts';
import { sixCalls } from './guides/six-calls.ts';
import { buildWhereNeeded } from './machine/build-program.ts';
import { withDisplay } from './machine/display.ts';
import { reportAndExit } from './machine/setup-problem.ts';
import { prepareMachine } from './prepare.ts';

async function takePictures(): Promise<number> {
  const machine = await prepareMachine();
  await buildWhereNeeded();
  const home = await mkdtemp(join(tmpdir(), 'login-desk-pictures-'));
  try {
    const [folder, keyFile] = [join(home, 'data'), join(home, 'desk.key')];
    await writeFile(keyFile, randomBytes(32).toString('hex'), { mode: 0o600 });
    const service = await makeGuideDesk(folder, keyFile);
    try {
      return await withDisplay(process.env, async (env) => {
        // The window is started from this process, so the display has to be in its own environment.
        Object.assign(process.env, env);
        const desk = await openDeskWindow({ machine, folder, keyFile });
        try {
          writePictureRecords(await takeAll(desk));
        } finally {
          await desk.close();
        }
        return 0;
      });
    } finally {
      await service.end();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Goes through all guides. A picture whose screen shows the same as when it was taken stays, unless `all` is asked for. */
async function takeAll(desk: DeskWindow): Promise<PictureRecords> {
  await mkdir(pictureFolder, { recursive: true });
  const before = process.argv[2] === 'all' ? {} : readPictureRecords();
  const records: Record<string, PictureRecord> = {};
  await goThrough(desk, sixCalls, async (_guide, name) => {
    const shows = await settledStructure(desk.page);
    const kept = before[name];
    if (kept !== undefined && isDeepStrictEqual(kept.shows, shows) && existsSync(pictureFile(name))) {
      records[name] = kept;
      console.log(`${name}.png shows the same and stays`);
      return;
    }
    const bytes = await pictureOf(desk);
    await writeFile(pictureFile(name), bytes);
    records[name] = { sha256: sha256Of(bytes), shows };
    console.log(`${name}.png, ${Math.round(bytes.length / 1000)} kB`);
  });
  for (const file of await readdir(pictureFolder))
    if (records[file.replace(/\.png$/, '')] === undefined) await rm(join(pictureFolder, file));
  return records;
}

/** A picture of the window with few colours: the window has few, and the file a third of the size. */
async function pictureOf({ page }: DeskWindow): Promise<Buffer> {
  // A pointer that rests on a row would colour it.
  await page.mouse.move(0, 0);
  const taken = await page.screenshot({ animations: 'disabled', caret: 'initial' });
  const small = await sharp(taken).png({ palette: true, colours: 64, effort: 10, dither: 0 }).toBuffer();
  if (small.length > mostBytes)
    throw new Error(`A picture has ${small.length} bytes, more than ${mostBytes}.`);
  return small;
}

process.exitCode = await takePictures().catch(reportAndExit);
