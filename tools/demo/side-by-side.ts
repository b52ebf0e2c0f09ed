import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeskWindow, WindowSize } from './desk-window.ts';

/** Half of a usual screen. */
export const half: WindowSize = { width: 960, height: 1080 };

export type Pair = readonly [DeskWindow, DeskWindow];

/** Puts two windows beside each other on the screen. */
export async function placeSideBySide(pair: Pair): Promise<void> {
  for (const [place, desk] of pair.entries()) {
    await desk.resize(half);
    await desk.app.evaluate(
      ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
      { x: place * half.width, y: 0, ...half },
    );
  }
}

export interface PairCamera {
  /** One picture of both windows as they stand. */
  take(name: string): Promise<void>;
  readonly count: () => number;
}

/** Takes pictures of two windows beside each other into a folder, numbered as they come. */
export function createPairCamera([left, right]: Pair, folder: string): PairCamera {
  let number = 0;
  return {
    take: async (name) => {
      number += 1;
      const pictures = [];
      for (const desk of [left, right]) {
        await desk.page.mouse.move(0, 0);
        pictures.push((await desk.page.screenshot({ animations: 'disabled' })).toString('base64'));
      }
      // Electron can put pictures together; nothing else here can.
      const both = await left.app.evaluate(({ nativeImage }, [one = '', other = '']) => {
        const images = [one, other].map((text) => nativeImage.createFromBuffer(Buffer.from(text, 'base64')));
        const sizes = images.map((image) => image.getSize());
        const width = sizes.reduce((sum, size) => sum + size.width, 0);
        const height = Math.max(...sizes.map((size) => size.height));
        const whole = Buffer.alloc(width * height * 4, 255);
        let from = 0;
        images.forEach((image, index) => {
          const { width: own = 0, height: rows = 0 } = sizes[index] ?? {};
          const bits = image.toBitmap();
          for (let row = 0; row < rows; row += 1)
            bits.copy(whole, (row * width + from) * 4, row * own * 4, (row + 1) * own * 4);
          from += own;
        });
        return nativeImage.createFromBitmap(whole, { width, height }).toPNG().toString('base64');
      }, pictures);
      await mkdir(folder, { recursive: true });
      const file = `${String(number).padStart(2, '0')}-${name}.png`;
      await writeFile(join(folder, file), Buffer.from(both, 'base64'));
    },
    count: () => number,
  };
}
