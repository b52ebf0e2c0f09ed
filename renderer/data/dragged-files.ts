import { bridge } from '../bridge.ts';
import { settled } from './answers.ts';

/** Where files lie that were dragged into the window, as far as the system knows them; none where they can't be taken. */
export async function placesOfDragged(files: readonly File[]): Promise<readonly string[]> {
  const answer = await settled(() => bridge().droppedFiles(files));
  return answer.ok ? answer.value.paths : [];
}
