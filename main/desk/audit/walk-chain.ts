import canonicalize from 'canonicalize';
import type { AuditVerification } from '../../../preload/contract/audit.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { auditEntries } from './audit-actions.ts';
import { type Entry, entryHash, noHash } from './chain-entries.ts';
import { type Anchor, anchorOf } from './retention-anchor.ts';
import type { KindState, RowsTold } from './row-seals.ts';

/** An entry that doesn't fit. */
export interface BrokenEntry {
  readonly code: 'entry-edited' | 'entry-missing' | 'entry-moved';
  readonly entry: number;
  /** Of one that was moved: where it was. */
  readonly from?: number;
}

/** What the chain says all rows of a kind add up to, and which entry says so. */
export interface ToldState extends KindState {
  readonly entry: number;
}

/** What a walk over the whole chain finds. */
export interface ChainWalk extends AuditVerification {
  readonly broken: readonly BrokenEntry[];
  /** Of each kind of row, the last that was said of it. */
  readonly states: ReadonlyMap<string, ToldState>;
  /** Rows that an entry found otherwise than the one before had left them. */
  readonly unexplained: readonly { readonly entry: number; readonly kind: string; readonly key: string }[];
  /** Kinds that were sealed whole a second time without a new shape. */
  readonly sealedAgain: readonly { readonly entry: number; readonly kind: string }[];
  /** What the chain begins after, where its beginning was removed by retention. */
  readonly anchor: Anchor | null;
  /** Whether an entry sealed the store as a whole, kinds without any row too. */
  readonly sealedWhole: boolean;
  /** The sequence of the last entry there is. */
  readonly last: number;
}

const mostBroken = 100;

/**
 * Walks the whole chain. `ok` is false with the sequence of the first entry that is missing, changed or out of place;
 * `entries` and `head` are those of the part before it. A long walk: callers put it into a worker.
 */
export function walkChain(reader: Reader): ChainWalk {
  const first = reader.get<{ sequence: number }>(sql`SELECT sequence FROM audit ORDER BY sequence LIMIT 1`);
  const anchor = first && first.sequence > 1 ? anchorOf(reader, first.sequence - 1) : null;
  let [entries, head] = anchor ? [anchor.through, anchor.hash] : [0, noHash];
  const begin = { entries, head };
  let before = head;
  let good: { entries: number; head: string } | null = null;
  const broken: BrokenEntry[] = [];
  const found = (entry: BrokenEntry, fits = { entries, head }): void => {
    good ??= fits;
    if (broken.length < mostBroken) broken.push(entry);
  };
  const states = new Map<string, ToldState>();
  const shapes = new Map<string, string>();
  const unexplained: { entry: number; kind: string; key: string }[] = [];
  let sealedWhole = false;
  const sealedAgain: { entry: number; kind: string }[] = [];
  for (const entry of reader.each<Entry>(sql`SELECT * FROM audit ORDER BY sequence`)) {
    for (let missing = entries + 1; missing < entry.sequence && broken.length < mostBroken; missing += 1)
      found({ code: 'entry-missing', entry: missing });
    const follows = entry.sequence === entries + 1 && broken.at(-1)?.entry !== entries;
    if (!isWhole(entry)) found(wrongEntry(reader, entry));
    // It fits itself and not the one before, which was written again with a hash that fits.
    else if (follows && entry.previous_hash !== head && entries > begin.entries)
      found({ code: 'entry-edited', entry: entries }, { entries: entries - 1, head: before });
    else if (follows && entry.previous_hash !== head) found({ code: 'entry-edited', entry: entry.sequence });
    before = head;
    [entries, head] = [entry.sequence, entry.hash];
    const told = readTold(entry.body);
    sealedWhole ||= told.action === auditEntries.sealed;
    // What was taken over from removed entries is older than what stands between.
    for (const [kind, state] of Object.entries(told.input?.states ?? {}))
      if (!states.has(kind)) states.set(kind, { ...state, entry: entry.sequence });
    for (const [kind, state] of Object.entries(told.state ?? {}))
      states.set(kind, { ...state, entry: entry.sequence });
    for (const [kind, key] of told.unexplained ?? []) unexplained.push({ entry: entry.sequence, kind, key });
    for (const [kind, shape] of Object.entries(told.sealed ?? {})) {
      if (shapes.get(kind) === shape) sealedAgain.push({ entry: entry.sequence, kind });
      shapes.set(kind, shape);
    }
  }
  return {
    ok: broken.length === 0,
    ...(good ?? { entries, head }),
    firstBad: broken[0]?.entry ?? null,
    broken,
    states,
    unexplained,
    sealedAgain,
    anchor,
    sealedWhole,
    last: entries,
  };
}

/** Whether an entry's own hash is that of what stands in it. */
const isWhole = ({ sequence, previous_hash, body, hash }: Entry): boolean =>
  hash === entryHash(sequence, previous_hash, body) && isCanonical(body);

/** An entry whose hash fits another place was moved there; any other was edited. */
function wrongEntry(reader: Reader, entry: Entry): BrokenEntry {
  const before = reader.get<{ sequence: number }>(
    sql`SELECT sequence FROM audit WHERE hash = ${entry.previous_hash} LIMIT 1`,
  );
  const places = [before && before.sequence + 1, entry.sequence - 1, entry.sequence + 1];
  const from = places.find(
    (place) =>
      place !== undefined &&
      place !== entry.sequence &&
      entry.hash === entryHash(place, entry.previous_hash, entry.body),
  );
  return from === undefined
    ? { code: 'entry-edited', entry: entry.sequence }
    : { code: 'entry-moved', entry: entry.sequence, from };
}

type Told = RowsTold & {
  readonly action?: string;
  readonly input?: { readonly states?: Readonly<Record<string, KindState>> };
};

function readTold(body: string): Told {
  try {
    const told = JSON.parse(body) as Told;
    return told.action === auditEntries.oldRemoved ? told : { ...told, input: {} };
  } catch {
    return {};
  }
}

function isCanonical(body: string): boolean {
  try {
    return canonicalize(JSON.parse(body)) === body;
  } catch {
    return false;
  }
}
