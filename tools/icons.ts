/**
 * Draws the program's icon in every size from `build/icon.svg`: `npm run icons`. The pictures are committed, so that packing draws
 * nothing; beside them lies the hash of the drawing that they were made from.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { projectFolder } from './machine/project.ts';
import { reportAndExit } from './machine/setup-problem.ts';
import { ensureSystemPackages } from './machine/system-packages.ts';
import { type DrawnIcon, icnsFile, icnsTypes, icoFile, icoSizes, pngSizes } from './package/icon-files.ts';

const folder = join(projectFolder, 'build');

// On a Mac an icon leaves a margin, as all others in the Dock do.
const shareOnMac = 824 / 1024;

async function drawIcons(): Promise<void> {
  await ensureSystemPackages(['browser'], (line) => console.error(line));
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
  const executablePath = process.platform === 'linux' ? '/usr/bin/chromium' : chromium.executablePath();
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage();
    const draw = async (size: number, share: number): Promise<DrawnIcon> => {
      const { png, rgba } = await page.evaluate<{ readonly png: string; readonly rgba: string }>(
        `(${drawing})(${JSON.stringify({ svg, size, share })})`,
      );
      return { size, png: Buffer.from(png, 'base64'), rgba: Buffer.from(rgba, 'base64') };
    };
    const whole: DrawnIcon[] = [];
    for (const size of pngSizes) whole.push(await draw(size, 1));
    mkdirSync(join(folder, 'icons'), { recursive: true });
    for (const { size, png } of whole) writeFileSync(join(folder, 'icons', `${size}x${size}.png`), png);
    const forWindows = whole.filter(({ size }) => icoSizes.some((wanted) => wanted === size));
    writeFileSync(join(folder, 'icon.ico'), icoFile(forWindows));
    const forMac: DrawnIcon[] = [];
    for (const size of new Set(icnsTypes.map(([, size]) => size))) forMac.push(await draw(size, shareOnMac));
    writeFileSync(join(folder, 'icon.icns'), icnsFile(forMac));
    const hash = createHash('sha256').update(svg).digest('hex');
    writeFileSync(join(folder, 'icon.sha256'), `${hash}\n`);
  } finally {
    await browser.close();
  }
}

/** Runs in the page, which has what draws: gives the icon as a PNG file and as its points. */
const drawing = `async ({ svg, size, share }) => {
  const image = new Image();
  // Without a size of its own it would be drawn small and blown up.
  const sized = svg.replace('<svg ', '<svg width="' + size + '" height="' + size + '" ');
  image.src = 'data:image/svg+xml,' + encodeURIComponent(sized);
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  const paper = canvas.getContext('2d');
  const own = size * share;
  paper.drawImage(image, (size - own) / 2, (size - own) / 2, own, own);
  const points = paper.getImageData(0, 0, size, size).data;
  const pieces = [];
  for (const point of points) pieces.push(String.fromCharCode(point));
  return { png: canvas.toDataURL('image/png').split(',')[1], rgba: btoa(pieces.join('')) };
}`;

await drawIcons().catch(reportAndExit);
