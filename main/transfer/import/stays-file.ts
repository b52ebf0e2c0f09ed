import type { ImportStay, LastImport } from '../../../preload/contract/imports.ts';
import { staysOf } from '../../desk/directory/import/import-journal.ts';
import { type Answer, done } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Store } from '../../store/store.ts';
import { byteOrderMarkText, csvLine } from '../csv/write-csv.ts';
import { openListFile } from '../files/output-file.ts';
import type { JobContext } from '../job-context.ts';
import { stayWords } from './stay-words.ts';

/** Where all records go that stayed, however many. */
export interface StaysFile {
  write(store: Store, last: LastImport): void;
  discard(): void;
}

export const noStaysFile: StaysFile = { write: () => {}, discard: () => {} };

const line = (...cells: readonly string[]) => csvLine(cells, { safe: true });

/** Begins the file: that it can't be written is known before anything is undone. Codes of `openListFile`. */
export function openStaysFile(
  path: string,
  context: Pick<JobContext, 'store' | 'ownFiles' | 'random'>,
): Answer<StaysFile> {
  const opened = openListFile(path, context);
  if (!opened.ok) return opened;
  const file = opened.value;
  file.write(byteOrderMarkText + line('id', 'import', 'code', 'message'));
  return done({
    write: (store, { id }) => {
      for (const stay of staysOf(store.read, id))
        file.write(line(stay.id, stay.added ? 'added' : 'changed', stay.why, whyItStays(stay)));
      file.finish();
    },
    discard: () => file.discard(),
  });
}

/** Why a record stayed, in words. */
const whyItStays = ({ why }: Pick<ImportStay, 'why'>): string => say(stayWords[why]);
