import { join } from 'node:path';
import { compact, type DeskWindow, roomy } from './desk-window.ts';

export interface Camera {
  /** One picture of the window as it stands. */
  take(name: string): Promise<void>;
  /** The window in both sizes, light and dark. */
  takeAll(name: string): Promise<void>;
  readonly count: () => number;
}

const sizes = { '1280x800': compact, '1920x1080': roomy } as const;

/** Takes pictures of a window into a folder, numbered as they come. */
export function createCamera(desk: DeskWindow, folder: string): Camera {
  let number = 0;
  let pictures = 0;
  const shoot = async (name: string): Promise<void> => {
    pictures += 1;
    // A pointer that rests on a row would colour it.
    await desk.page.mouse.move(0, 0);
    await desk.page.screenshot({
      path: join(folder, `${name}.png`),
      animations: 'disabled',
      caret: 'initial',
    });
  };
  const named = (name: string): string => {
    number += 1;
    return `${String(number).padStart(2, '0')}-${name}`;
  };
  return {
    take: (name) => shoot(named(name)),
    takeAll: async (name) => {
      const numbered = named(name);
      for (const [size, pixels] of Object.entries(sizes)) {
        await desk.resize(pixels);
        for (const colorScheme of ['light', 'dark'] as const) {
          await desk.page.emulateMedia({ colorScheme });
          await shoot(`${numbered}-${size}-${colorScheme}`);
        }
      }
      await desk.page.emulateMedia({ colorScheme: 'light' });
      await desk.resize(compact);
    },
    count: () => pictures,
  };
}
