import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { writeOutbox } from '../outbox-rows.ts';
import type { DeskWindow, TestHome } from '../window.ts';
import { deskPlaces } from './desk-places.ts';
import { otherPlaces } from './other-places.ts';
import { closeAll, type Place } from './place.ts';
import { settingsPlaces } from './settings-places.ts';

/** Every place that one start of the program leads to, in the order in which they are walked. */
export const places: readonly Place[] = [...deskPlaces, ...otherPlaces, ...settingsPlaces];

const roomy = { width: 1920, height: 1080 };

/** Opens a window on the sample directory, with a mail that failed and a case that nobody is on the phone for. */
export async function openWalked(
  home: TestHome,
  sample: { readonly folder: string; readonly key: string },
): Promise<DeskWindow> {
  writeFileSync(home.keyFile, sample.key, { mode: 0o600 });
  mkdirSync(home.data, { recursive: true });
  cpSync(sample.folder, home.data, { recursive: true });
  await writeOutbox(home, [
    {
      to: 'office@lakeside-group.example',
      state: 'failed',
      at: Date.now() - 60_000,
      response: '550 unknown',
    },
  ]);
  await home.run('cases', 'open', '--channel', 'phone', '--caller', 'Astrid Berg');
  const desk = await home.open({ size: roomy });
  await desk.commandBar.waitFor();
  return desk;
}

/** Walks all places and gathers what is found at each. A way that is blocked is one more thing found, and the walk goes on. */
export async function walk(
  desk: DeskWindow,
  look: (place: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const all: string[] = [];
  for (const { name, go } of places) {
    await desk.resize(roomy);
    await closeAll(desk);
    const blocked = await go(desk).then(
      () => [],
      (problem: Error) => [`${name}: not reached: ${problem.message.split('\n', 6).join(' ')}`],
    );
    all.push(...blocked, ...(await look(name)));
  }
  return all;
}
