import type { ParsedInputOf } from '../../../preload/contract/define.ts';
import type { ImportResult, transferJobs } from '../../../preload/contract/transfer.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { fileSource } from '../csv/byte-source.ts';
import { encodingNamed } from '../csv/encoding.ts';
import type { JobContext } from '../job-context.ts';
import { onCopy } from './dry-run.ts';
import { type ImportRequest, importFile } from './import-file.ts';
import { fieldsOf } from './known-maps.ts';
import { noRejectsFile, openRejectsFile } from './rejects-file.ts';

/** The job `import`. Codes of `importFile`, `file-unreadable`, `import-field-unknown`, `encoding-unsupported`, and those of a file to write. */
export async function importJob(
  input: ParsedInputOf<typeof transferJobs.import>,
  context: JobContext,
): Promise<Answer<ImportResult>> {
  if (input.encoding !== undefined && encodingNamed(input.encoding) === null)
    return failures.encodingNotOffered(input.encoding);
  const { map } = input;
  const fields = map === undefined ? done(true) : fieldsOf(input.what, map);
  if (!fields.ok) return fields;
  const source = fileSource(input.file);
  if (!source.ok) return source;
  const rejects =
    input.rejectsFile === undefined
      ? done(noRejectsFile)
      : openRejectsFile(input.rejectsFile, context, input.file);
  if (!rejects.ok) return rejects;
  const request: ImportRequest = {
    what: input.what,
    source: source.value,
    rejects: rejects.value,
    dryRun: input.dryRun,
    encoding: input.encoding,
    separator: input.separator?.charCodeAt(0),
    header: input.header,
    map,
    remember: input.remember,
  };
  try {
    return input.dryRun
      ? await onCopy(context.store, context.storeOptions, (copy) => importFile(copy, request, context))
      : await importFile(context.store, request, context);
  } finally {
    rejects.value.discard();
  }
}
