import { useEffect, useState } from 'react';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { runToEnd } from '../../data/run-to-end.ts';
import { say } from '../../language.ts';
import { type ImportKind, useDirectoryState } from './directory-state.ts';
import { dropWords as words } from './drop-words.ts';
import { useDropped } from './dropped-files.ts';
import { type ImportJob, lookSlot, useFile } from './use-file.ts';

/** A practices file and a people file can come together. */
const mostFiles = 2;

const refusalOf = (message: string): Refusal => ({ code: 'invalid-input', message });

/**
 * Takes files that were dragged into the window: each is looked at, and goes where its columns belong. The practices are checked
 * first, for people belong to them. What can't be taken is said in a sentence, and nothing of it is kept.
 */
export function useArrivingFiles(
  jobs: Readonly<Record<ImportKind, ImportJob>>,
  isBusy: boolean,
): { readonly error: Refusal | null } {
  const dropped = useDropped((state) => state.paths);
  const take = useDropped((state) => state.take);
  const choose = useDirectoryState((state) => state.choose);
  const hands = {
    practices: useFile('practices', jobs.practices),
    people: useFile('people', jobs.people),
  } as const;
  const [error, setError] = useState<Refusal | null>(null);
  // Files that fall while others are looked at wait for their turn.
  const [isReceiving, setIsReceiving] = useState(false);

  const receive = async (paths: readonly string[]): Promise<void> => {
    setError(null);
    if (paths.length > mostFiles) return setError(refusalOf(say(words.tooMany)));
    const found: { readonly what: ImportKind; readonly file: string }[] = [];
    for (const file of paths) {
      const seen = await runToEnd(lookSlot('arriving'), 'previewImport', { file });
      if (!seen.ok) return setError(seen.error);
      found.push({ what: seen.value.what, file });
    }
    const kinds = new Set(found.map(({ what }) => what));
    if (kinds.size < found.length) return setError(refusalOf(say(words.sameKind)));
    const [first, second] = found.toSorted((one, other) => rank[one.what] - rank[other.what]);
    if (first === undefined) return;
    choose(first.what);
    await hands[first.what].lookAt(first.file, {}, 'check');
    if (second !== undefined) await hands[second.what].lookAt(second.file, {}, 'look');
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only files that come in begin something.
  useEffect(() => {
    if (dropped.length === 0 || isBusy || isReceiving) return;
    setIsReceiving(true);
    void receive(take()).finally(() => setIsReceiving(false));
  }, [dropped, isBusy, isReceiving]);

  return { error };
}

const rank: Readonly<Record<ImportKind, number>> = { practices: 0, people: 1 };
