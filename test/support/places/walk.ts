import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { writeOutbox } from '../outbox-rows.ts';
import type { DeskWindow, TestHome } from '../window.ts';
import { callPlaces, deskPlaces } from './desk-places.ts';
import { casePlaces, otherPlaces } from './other-places.ts';
import { closeAll, type Place, settled } from './place.ts';
import { settingsPlaces } from './settings-places.ts';

/** Every place that one start of the program leads to, in the order in which they are walked. */
export const places: readonly Place[] = [
  ...deskPlaces,
  ...callPlaces,
  ...casePlaces,
  ...otherPlaces,
  ...settingsPlaces,
];

/** The ways of a call, up to one that they lead to. */
const callUpTo = (name: string): readonly Place[] =>
  callPlaces.slice(0, callPlaces.findIndex((place) => place.name === name) + 1);

interface Walk {
  /** The ways that are gone first, for what they bring about: another walk looks at where they lead. */
  readonly first: readonly Place[];
  readonly places: readonly Place[];
}

/** All places, in walks that begin with a window each. */
export const walks = {
  'the desk': { first: [], places: deskPlaces },
  'the call and the cases': { first: [], places: [...callPlaces, ...casePlaces] },
  // With a mail and a link to look at.
  'the other screens': { first: callUpTo('what a reset brought'), places: otherPlaces },
  'the settings': { first: callUpTo('open call'), places: settingsPlaces },
} as const satisfies Readonly<Record<string, Walk>>;

export type WalkName = keyof typeof walks;

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

/** Walks places and gathers what is found at each. A way that is blocked is one more thing found, and the walk goes on. */
export async function walk(
  desk: DeskWindow,
  name: WalkName,
  look: (place: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const all: string[] = [];
  const { first, places: looked }: Walk = walks[name];
  for (const { go } of first) await go(desk);
  for (const { name, go } of looked) {
    await desk.resize(roomy);
    // In another size a screen may have other parts: what is pressed next is one that stays.
    await settled(desk);
    await closeAll(desk);
    const blocked = await go(desk).then(
      () => [],
      (problem: Error) => [`${name}: not reached: ${problem.message.split('\n', 6).join(' ')}`],
    );
    all.push(...blocked, ...(await look(name)));
  }
  return all;
}
