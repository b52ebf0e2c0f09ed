import { onTestFinished } from 'vitest';
import { type Background, createBackground } from '../../main/desk/ground/basics/background.ts';

/** A background that ends with its test; what goes wrong in it fails the test. */
export function testBackground(): Background {
  const told: string[] = [];
  const background = createBackground({ isPassing: () => false, tell: (line) => told.push(line) });
  onTestFinished(async () => {
    await background.stop();
    if (told.length > 0) throw new Error(told.join('\n'));
  });
  return background;
}
