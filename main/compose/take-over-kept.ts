import type { Background } from '../desk/ground/basics/background.ts';
import { marksAreLeft } from '../desk/kept/marks.ts';
import type { createKeptWork, KeptWorkParts } from './compose-kept.ts';
import type { ComposedStore } from './compose-store.ts';

/**
 * Has what was done without the team's server done again on the store itself, and its marks removed. The doors for it are made
 * when there is any: nearly always there is none, and they know all that the desk can do.
 */
export async function takeOverKept(
  { store: { readOnly }, takesOver }: Pick<ComposedStore, 'store' | 'takesOver'>,
  background: Background,
  parts: KeptWorkParts,
): Promise<void> {
  const make = async () => (await import('./compose-kept.ts')).createKeptWork(parts);
  let made: Promise<ReturnType<typeof createKeptWork>> | null = null;
  const keptWork = () => {
    made ??= make();
    return made;
  };
  await takesOver({
    perform: async (kept, isOver) => (await keptWork()).perform(kept, isOver),
    refuse: async (kept, why, isOver) => (await keptWork()).refuse(kept, why, isOver),
    lost: async (found) => (await keptWork()).lost(found),
    forget: async () => (await keptWork()).forget(),
  });
  if (!readOnly && marksAreLeft(parts.store, parts.deskId))
    background.begin(async () => (await keptWork()).forget());
}
