import type { Answer } from '../../failures.ts';
import { type AtomicFile, WriteRefused, type WrittenFile } from './atomic-file.ts';

/** Writes all of a file that was begun: it is there wholly, or not at all. Codes of the file's methods. */
export function writeWhole(begun: Answer<AtomicFile>, content: string | Uint8Array): Answer<WrittenFile> {
  if (!begun.ok) return begun;
  const file = begun.value;
  try {
    file.write(content);
    return { ok: true, value: file.finish() };
  } catch (error) {
    if (error instanceof WriteRefused) return error.refusal;
    throw error;
  } finally {
    file.discard();
  }
}
