import { v7 } from 'uuid';
import type { Store } from '../store/store.ts';
import { keyRing } from './key-ring.ts';
import { openLog, type TeamLog } from './log.ts';
import { type Membership, membershipOf } from './membership.ts';
import { createPresence, type TeamPresence } from './presence.ts';
import type { TeamKeys } from './seal.ts';
import { snapshotIsDue } from './snapshot-care.ts';
import { createTeamStore, type TeamStore, type TeamStoreParts } from './write-through.ts';

export interface OpenParts extends Pick<TeamStoreParts, 'inTurn' | 'clock' | 'isAlone'> {
  /** Makes kept values anew by the rules of this program, where the log says so. */
  readonly makeAnew: NonNullable<Store['makeAnew']>;
  /** Whether it wants to hear of others at once; else it asks when it is told to. */
  readonly listens: boolean;
  /** How long an append is tried again while the server does not answer, in milliseconds; see `openLog`. */
  readonly lostFor?: number;
}

export interface JoinParts extends OpenParts {
  /** The program's version, which the team's other desks see. */
  readonly version: string;
}

/** A desk's store in its team. */
export interface JoinedStore {
  /** The id of this desk in its team. */
  readonly desk: string;
  readonly store: TeamStore;
  /**
   * Brings the store to the log's end, and tells the team now and then how far it is; `behind` hears how far there is to go. Rejects
   * with `StoreRefused`.
   */
  follow(behind?: (entries: number) => void): Promise<void>;
  /** Whether this desk is the one to put a snapshot on the server now. Rejects with `StoreRefused`. */
  snapshotIsDue(): Promise<boolean>;
  /** Told when another desk has added something that is not here yet; not again until `follow` has looked. */
  onHint(listener: () => void): void;
  /** Who else is at the team's desks. */
  readonly presence: TeamPresence;
}

/** How often a desk tells the team that it is here, in milliseconds. */
const reportEvery = 10_000;
/** Once nothing has come for so long it tells how far it is: until then it would be behind for whoever looks. */
const restMillis = 1500;

/** Opens the team's log over a store that belongs to a team; null where it belongs to none. Nothing is asked of the server yet. */
export function openTeamStore(
  local: Store,
  parts: OpenParts,
  membership: Membership | null = membershipOf(local.read),
): {
  readonly membership: Membership;
  readonly log: TeamLog;
  readonly store: TeamStore;
  /** Those that seal at the place where the store is. */
  readonly keys: () => TeamKeys;
} | null {
  if (membership === null || local.readOnly) return null;
  // Each entry that was carried out is in the log, and its place with it.
  local.isKeptElsewhere();
  const log = openLog(membership.access, {
    listens: parts.listens,
    ...(parts.lostFor === undefined ? {} : { lostFor: parts.lostFor }),
  });
  const keys = keyRing(local.read, membership).now;
  const store = createTeamStore({
    local: { ...local, makeAnew: parts.makeAnew },
    log,
    keys,
    desk: membership.desk,
    clock: parts.clock,
    newId: (at) => v7({ msecs: at }),
    ...(parts.inTurn ? { inTurn: parts.inTurn } : {}),
    isAlone: parts.isAlone === true,
  });
  return { membership, log, store, keys };
}

/** The same for a desk that stays in step with its team. */
export function joinedStore(local: Store, parts: JoinParts): JoinedStore | null {
  const opened = openTeamStore(local, parts);
  if (opened === null) return null;
  const { membership, log, store, keys } = opened;
  let reported = { at: Number.NEGATIVE_INFINITY, position: 0 };
  let moved = reported;
  const isReportDue = (now: number, position: number): boolean => {
    if (position !== moved.position) moved = { at: now, position };
    const hasComeToRest = position !== reported.position && Math.abs(now - moved.at) >= restMillis;
    return hasComeToRest || Math.abs(now - reported.at) >= reportEvery;
  };
  let isHinted = false;
  const presence = createPresence({
    log,
    keys,
    team: membership.team,
    desk: membership.desk,
    clock: parts.clock,
  });
  // Who was signed in here last: it stays what the others see once the desk is away.
  let operator: string | null = null;
  return {
    desk: membership.desk,
    store,
    presence: {
      ...presence,
      say: (who) => {
        if (who !== null && who.operator !== operator) {
          operator = who.operator;
          reported = { ...reported, at: Number.NEGATIVE_INFINITY };
        }
        presence.say(who);
      },
    },
    follow: async (behind) => {
      await store.catchUp(() => {
        isHinted = false;
      }, behind);
      const now = { at: parts.clock(), position: store.place().position };
      if (!isReportDue(now.at, now.position)) return;
      reported = now;
      await report(log, membership, store, { ...parts, operator });
    },
    snapshotIsDue: () =>
      snapshotIsDue(log.query, {
        desk: membership.desk,
        position: store.place().position,
        now: parts.clock(),
      }),
    onHint: (listener) =>
      log.onHint((position) => {
        if (isHinted || position <= store.place().position) return;
        isHinted = true;
        listener();
      }),
  };
}

/** Tells the team's other desks where this one stands, and which schema its program can read. */
async function report(
  log: TeamLog,
  { desk }: Membership,
  store: TeamStore,
  { version, clock, operator }: Pick<JoinParts, 'version' | 'clock'> & { readonly operator: string | null },
): Promise<void> {
  await log.query(
    `UPDATE login_desk.desks SET program = $2, schema_version = $3, position = $4, seen_at = $5,
       operator = coalesce($6, operator), joined_at = coalesce(joined_at, $5) WHERE id = $1`,
    [desk, version, store.newestSchema, store.place().position, clock(), operator],
  );
}
