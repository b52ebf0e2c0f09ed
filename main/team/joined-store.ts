import { v7 } from 'uuid';
import type { Store } from '../store/store.ts';
import { openLog, type TeamLog } from './log.ts';
import { type Membership, membershipOf } from './membership.ts';
import { createPresence, type TeamPresence } from './presence.ts';
import { createTeamStore, type TeamStore, type TeamStoreParts } from './write-through.ts';

export interface JoinParts extends Pick<TeamStoreParts, 'inTurn' | 'clock'> {
  /** Whether it wants to hear of others at once; else it asks when it is told to. */
  readonly listens: boolean;
  /** The program's version, which the team's other desks see. */
  readonly version: string;
}

/** A desk's store in its team. */
export interface JoinedStore {
  readonly store: TeamStore;
  /** Brings the store to the log's end, and tells the team now and then how far it is. Rejects with `StoreRefused`. */
  follow(): Promise<void>;
  /** Told when another desk has added something that is not here yet; not again until `follow` has looked. */
  onHint(listener: () => void): void;
  /** Who else is at the team's desks. */
  readonly presence: TeamPresence;
}

/** How often a desk tells the team how far it is, in milliseconds. */
const reportEvery = 10_000;

/** Opens the team's log over a store that belongs to a team; null where it belongs to none. Nothing is asked of the server yet. */
export function joinedStore(local: Store, parts: JoinParts): JoinedStore | null {
  const membership = membershipOf(local.read);
  if (membership === null || local.readOnly) return null;
  // Each entry that was carried out is in the log, and its place with it.
  local.isKeptElsewhere();
  const log = openLog(membership.access, { listens: parts.listens });
  const store = createTeamStore({
    local,
    log,
    keys: membership.keys,
    desk: membership.desk,
    clock: parts.clock,
    newId: (at) => v7({ msecs: at }),
    ...(parts.inTurn ? { inTurn: parts.inTurn } : {}),
  });
  let reportedAt = Number.NEGATIVE_INFINITY;
  let isHinted = false;
  return {
    store,
    presence: createPresence({
      log,
      keys: () => membership.keys,
      team: membership.team,
      desk: membership.desk,
      clock: parts.clock,
    }),
    follow: async () => {
      await store.catchUp(() => {
        isHinted = false;
      });
      if (Math.abs(parts.clock() - reportedAt) < reportEvery) return;
      reportedAt = parts.clock();
      await report(log, membership, store, parts);
    },
    onHint: (listener) =>
      log.onHint((position) => {
        if (isHinted || position <= store.place().position) return;
        isHinted = true;
        listener();
      }),
  };
}

/** Tells the team's other desks where this one stands. */
async function report(
  log: TeamLog,
  { desk }: Membership,
  store: TeamStore,
  { version, clock }: Pick<JoinParts, 'version' | 'clock'>,
): Promise<void> {
  await log.query(
    `UPDATE login_desk.desks SET program = $2, schema_version = $3, position = $4, seen_at = $5 WHERE id = $1`,
    [desk, version, store.schema, store.place().position, clock()],
  );
}
