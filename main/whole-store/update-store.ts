import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { sealOlderRows } from '../desk/audit/explained-store.ts';
import { derivedValuesAreDue, refreshDerivedValues } from '../desk/derived-values.ts';
import { filesState } from '../store/damage.ts';
import { createHandle } from '../store/handles.ts';
import { openKeyed } from '../store/keyed-database.ts';
import { isOfTeam, newestOf } from '../store/known-schema.ts';
import { isFirstStartOf } from '../store/program-note.ts';
import { canOnlyBeRead } from '../store/reading-copy.ts';
import { openStore, type StoreOptions } from '../store/store.ts';

/** So many bytes are brought up to date in a moment. */
const smallStore = 24 * 2 ** 20;

/**
 * Whether a store was last opened by an older program, or another version of this one, and has so much in it that bringing it up to
 * date, or backing it up before that, takes seconds. One that
 * only its opening can say more of is none: it can't be read whole or written, is damaged, or belongs to a team, whose desks change
 * together.
 */
export function needsLongUpdate(options: StoreOptions): boolean {
  const { path } = options;
  if (!existsSync(path) || statSync(path).size < smallStore) return false;
  try {
    return (isBackedUpFirst(options) || isOlder(options)) && !canOnlyBeRead(path) && isWhole(path);
  } catch {
    return false;
  }
}

/** Also one of a team: its backup is this desk's own. */
const isBackedUpFirst = (options: StoreOptions): boolean =>
  isFirstStartOf(options.path, options.programVersion) &&
  lookInto(options, (_database, version) => version <= newestOf(options));

const isOlder = (options: StoreOptions): boolean =>
  lookInto(options, (database, version) => {
    if (isOfTeam(database, version) || version > newestOf(options)) return false;
    return version < newestOf(options) || derivedValuesAreDue(createHandle(database));
  });

function lookInto<Value>(
  options: StoreOptions,
  look: (database: ReturnType<typeof openKeyed>, version: number) => Value,
): Value {
  const database = openKeyed({ ...options, readonly: true });
  try {
    return look(database, Number(database.pragma('user_version', { simple: true })));
  } finally {
    database.close();
  }
}

function isWhole(path: string): boolean {
  const { damage, endUnread } = filesState(path);
  return damage === null && !endUnread;
}

/**
 * Brings a store to this program's schema and rules, and closes it again. Killed meanwhile, it is at one of its steps, and the next
 * opening goes on from there. What keeps it from opening, the next opening says.
 */
export async function updateStore(options: StoreOptions): Promise<void> {
  const opened = openStore(options);
  if (!opened.ok) return;
  const store = opened.value;
  try {
    // What a team's desks keep they change together, over its log.
    if (lookInto(options, isOfTeam)) return;
    await refreshDerivedValues(store);
    await sealOlderRows(store, Date.now, randomBytes);
  } finally {
    store.close();
  }
}
