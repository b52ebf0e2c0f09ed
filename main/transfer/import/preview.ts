import type { ParsedInputOf } from '../../../preload/contract/define.ts';
import { importSeparators } from '../../../preload/contract/import-reading.ts';
import type { ImportPreview, transferJobs } from '../../../preload/contract/transfer.ts';
import { importMapOf } from '../../desk/directory/import-maps.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { fileSource } from '../csv/byte-source.ts';
import { encodingNamed } from '../csv/encoding.ts';
import { type CsvLook, lookAtCsv } from '../csv/look.ts';
import type { JobContext } from '../job-context.ts';
import { guessColumns, guessingRules } from './guess-columns.ts';
import { type ImportKind, importKinds } from './kinds.ts';
import { columnsIn, fieldsOf, rememberedMapFor, sourceOf } from './known-maps.ts';

type Input = ParsedInputOf<typeof transferJobs.previewImport>;

/** Fields that only one kind of file has say most about which one it is. */
const tells: Readonly<Record<ImportKind, readonly string[]>> = {
  practices: ['address', 'city', 'state', 'postal_code', 'name'],
  people: ['account_id', 'given_name', 'family_name', 'user_name', 'role', 'admin', 'kind'],
};

/**
 * The job `previewImport`: the beginning of a file, and what its columns are probably meant for. Codes of `lookAtCsv`,
 * `import-field-unknown`, `import-column-unknown`.
 */
export async function previewImport(input: Input, context: JobContext): Promise<Answer<ImportPreview>> {
  const opened = fileSource(input.file);
  if (!opened.ok) return opened;
  const source = opened.value;
  if (input.encoding !== undefined && encodingNamed(input.encoding) === null)
    return failures.encodingNotOffered(input.encoding);
  const separator = input.separator?.charCodeAt(0);
  const reader = context.store.read;
  const look = (what: ImportKind): Answer<CsvLook> =>
    lookAtCsv(source, guessingRules(what), {
      encoding: input.encoding,
      separator,
      header: input.header,
      mapFor: (names) => input.map ?? rememberedMapFor(reader, what)(names),
    });
  const kinds = input.what === undefined ? (['practices', 'people'] as const) : [input.what];
  let best: { readonly what: ImportKind; readonly look: CsvLook; readonly score: number } | null = null;
  for (const what of kinds) {
    const found = look(what);
    if (!found.ok) return found;
    const columns = columnsFor(what, found.value);
    const score = columns.filter(({ to }) => to !== null && tells[what].includes(to)).length;
    if (best === null || score > best.score) best = { what, look: found.value, score };
  }
  if (best === null) return failures.csvEmpty(source.name);
  const { what } = best;
  if (input.map !== undefined) {
    const fields = fieldsOf(what, input.map);
    if (!fields.ok) return fields;
    const there = columnsIn(best.look.names, input.map);
    if (!there.ok) return there;
  }
  const columns = columnsFor(what, best.look);
  const taken = columns.flatMap(({ to }) => (to === null ? [] : [to]));
  const headers = sourceOf(best.look.names);
  const kept = headers === null ? undefined : importMapOf(reader, { what, headers });
  const { known, required } = importKinds[what].columns;
  const byte = String.fromCharCode(best.look.separator);
  return done({
    what,
    encoding: best.look.encoding,
    separator: importSeparators.find((each) => each === byte) ?? null,
    header: input.header !== false,
    columns,
    rows: best.look.rows,
    missing: required.filter((field) => !taken.includes(field)),
    twice: known.filter((field) => taken.filter((each) => each === field).length > 1),
    fields: known,
    remembered: kept === undefined ? null : { headers: kept.headers, at: kept.at, operator: kept.operator },
  });

  function columnsFor(kind: ImportKind, { names, rows }: CsvLook) {
    return guessColumns(
      kind,
      names,
      rows.map(({ cells }) => cells),
      { said: () => input.map ?? null, remembered: rememberedMapFor(reader, kind) },
    );
  }
}
