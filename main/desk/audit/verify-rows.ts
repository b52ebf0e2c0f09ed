import type { AuditProblemCode } from '../../../preload/contract/audit.ts';
import type { Reader } from '../../store/handles.ts';
import { rowValues, type SealedKind, sealedKinds, shapeOf } from '../../store/sealed-rows.ts';
import { type Sql, sql } from '../../store/sql.ts';
import { type HashRow, rowHasher, type WrittenRow } from './row-seals.ts';
import { rowSum } from './row-sum.ts';
import type { ChainWalk } from './walk-chain.ts';

/** A row, or a kind of row, that no entry explains. */
export interface UnexplainedRow {
  readonly code: AuditProblemCode;
  readonly kind: string;
  /** Empty where it is about the kind as a whole. */
  readonly key: string;
  /** The entry that should explain it; of a row that is as it was before, the entry that left it so. */
  readonly entry: number | null;
}

export interface RowsCheck {
  readonly rows: number;
  readonly problems: readonly UnexplainedRow[];
}

interface SealedRow {
  readonly key: string;
  readonly row: string;
  readonly sequence: number | null;
  readonly hash: Buffer | null;
}

/** How many rows that are no longer as sealed are looked for in older entries: each look reads the whole chain. */
const mostLookedUp = 20;

/**
 * Compares every sealed row of the store with its seal, and each kind as a whole with what the chain says all of its rows add
 * up to. Where the seals were written again as well, the entries themselves tell what a row has to be.
 */
export function verifyRows(reader: Reader, walk: ChainWalk): RowsCheck {
  const hashRow = rowHasher(reader);
  const problems: UnexplainedRow[] = [];
  let rows = 0;
  for (const kind of sealedKinds) {
    const found = verifyKind(reader, walk, kind, hashRow);
    rows += found.rows;
    problems.push(...found.problems);
  }
  for (const { entry, kind, key } of walk.unexplained)
    problems.push({ code: 'row-changed-before', kind, key, entry });
  for (const { entry, kind } of walk.sealedAgain)
    problems.push({ code: 'sealed-again', kind, key: '', entry });
  let lookUps = 0;
  return {
    rows,
    problems: problems.map((problem) => {
      if (problem.code !== 'row-edited' || lookUps >= mostLookedUp) return problem;
      lookUps += 1;
      return asItWas(reader, hashRow, problem);
    }),
  };
}

function verifyKind(reader: Reader, walk: ChainWalk, kind: SealedKind, hashRow: HashRow): RowsCheck {
  const told = walk.states.get(kind.kind);
  const kept = reader.get<{ shape: string; sequence: number }>(
    sql`SELECT shape, sequence FROM seal_sums WHERE kind = ${kind.kind}`,
  );
  const problem = (code: AuditProblemCode, key = '', entry = told?.entry ?? null): UnexplainedRow => ({
    code,
    kind: kind.kind,
    key,
    entry,
  });
  // A kind that this version of the program seals otherwise is sealed again at the next start.
  if (kept !== undefined && kept.shape !== shapeOf(kind)) return { rows: 0, problems: [] };
  const problems: UnexplainedRow[] = [];
  const sum = rowSum();
  let rows = 0;
  for (const row of reader.each<SealedRow>(rowsOf(kind))) {
    const hash = hashRow(kind.kind, row.key, row.row);
    rows += 1;
    sum.add(hash);
    if (row.hash === null) problems.push(problem('row-added', row.key));
    else if (!row.hash.equals(hash)) problems.push(problem('row-edited', row.key, row.sequence));
  }
  for (const { key, sequence } of reader.each<{ key: string; sequence: number }>(sealsWithoutRow(kind)))
    problems.push(problem('row-removed', key, sequence));
  if (told === undefined) {
    // A store that was never sealed as a whole says nothing of a kind that no entry touched.
    if (!walk.sealedWhole) return { rows, problems: [] };
    return { rows, problems: rows > 0 ? [problem('not-sealed')] : [] };
  }
  const addsUp = told.rows === rows && told.sum === sum.digest();
  if (addsUp || problems.length > 0) return { rows, problems };
  const named = rowsOtherThanTold(reader, walk, kind, hashRow).map(({ code, key, entry }) =>
    problem(code, key, entry),
  );
  return { rows, problems: named.length > 0 ? named : [problem('rows-do-not-add-up')] };
}

const rowsOf = (kind: SealedKind): Sql => ({
  text: `SELECT ${kind.key('t')} AS key, ${rowValues(kind, 't')} AS row, s.sequence, s.hash
         FROM ${kind.table} AS t LEFT JOIN row_seals AS s ON s.kind = ? AND s.key = ${kind.key('t')}`,
  values: [kind.kind],
});

const sealsWithoutRow = (kind: SealedKind): Sql => ({
  text: `SELECT s.key, s.sequence FROM row_seals AS s
         WHERE s.kind = ? AND NOT EXISTS (SELECT 1 FROM ${kind.table} AS t WHERE ${kind.isAt('t', 's.key')})`,
  values: [kind.kind],
});

/** Rows of a kind that are not what the last entry that names them made of them. What entries only count is not among them. */
function rowsOtherThanTold(
  reader: Reader,
  walk: ChainWalk,
  kind: SealedKind,
  hashRow: HashRow,
): { readonly code: AuditProblemCode; readonly key: string; readonly entry: number }[] {
  const last = new Map<string, { readonly hash: string | null; readonly entry: number }>();
  // Nor is what entries said that are gone.
  let onlyCounted = walk.anchor !== null;
  for (const { sequence, body } of reader.each<{ sequence: number; body: string }>(
    sql`SELECT sequence, body FROM audit WHERE instr(body, ${`"${kind.kind}"`}) > 0 ORDER BY sequence`,
  )) {
    const { rows, state } = JSON.parse(body) as {
      readonly rows?: readonly WrittenRow[] | object;
      readonly state?: object;
    };
    if (!Array.isArray(rows)) {
      onlyCounted ||= Object.hasOwn(state ?? {}, kind.kind);
      continue;
    }
    for (const [told, key, hash] of rows as readonly WrittenRow[])
      if (told === kind.kind) last.set(key, { hash, entry: sequence });
  }
  const found: { code: AuditProblemCode; key: string; entry: number }[] = [];
  for (const { key, row } of reader.each<SealedRow>(rowsOf(kind))) {
    const told = last.get(key);
    last.delete(key);
    if (told === undefined && !onlyCounted) found.push({ code: 'row-added', key, entry: 0 });
    else if (told?.hash === null) found.push({ code: 'row-added', key, entry: told.entry });
    else if (told && told.hash !== hashRow(kind.kind, key, row).toString('hex'))
      found.push({ code: 'row-edited', key, entry: told.entry });
  }
  for (const [key, { hash, entry }] of last)
    if (hash !== null) found.push({ code: 'row-removed', key, entry });
  return found;
}

/** Says of an edited row whether it is as an older entry left it. */
function asItWas(reader: Reader, hashRow: HashRow, problem: UnexplainedRow): UnexplainedRow {
  const kind = sealedKinds.find((each) => each.kind === problem.kind);
  const now =
    kind &&
    reader.get<{ row: string }>({
      text: `SELECT ${rowValues(kind, 't')} AS row FROM ${kind.table} AS t WHERE ${kind.isAt('t', '?')}`,
      values: placesOf(kind, problem.key),
    });
  if (!kind || !now) return problem;
  const hash = hashRow(kind.kind, problem.key, now.row).toString('hex');
  const older = reader.get<{ sequence: number }>(
    sql`SELECT sequence FROM audit WHERE instr(body, ${hash}) > 0 ORDER BY sequence DESC LIMIT 1`,
  );
  return older ? { ...problem, code: 'row-older', entry: older.sequence } : problem;
}

/** A key for each place that the condition of its kind has for one. */
const placesOf = (kind: SealedKind, key: string): readonly string[] =>
  Array.from({ length: kind.isAt('t', '?').split('?').length - 1 }, () => key);
