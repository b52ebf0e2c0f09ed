import type { ImportResult } from '../../../preload/contract/transfer.ts';
import { type Answer, done } from '../../failures.ts';
import { textSource } from '../csv/byte-source.ts';
import type { JobContext } from '../job-context.ts';
import { importFile } from './import-file.ts';
import { noRejectsFile } from './rejects-file.ts';

/** The job `importSample`: made-up practices and people to try the program on. Loaded once more it changes nothing. */
export async function importSample(
  _input: object,
  context: JobContext,
): Promise<Answer<{ readonly practices: ImportResult; readonly people: ImportResult }>> {
  // The files are in the program itself, and read only when they are asked for.
  const sample = await import('../sample/sample-files.ts');
  const load = (what: 'practices' | 'people', text: string) =>
    importFile(
      context.store,
      { what, source: textSource(`sample-${what}.csv`, text), rejects: noRejectsFile, dryRun: false },
      context,
    );
  const practices = await load('practices', sample.practices);
  if (!practices.ok) return practices;
  const people = await load('people', sample.people);
  return people.ok ? done({ practices: practices.value, people: people.value }) : people;
}
