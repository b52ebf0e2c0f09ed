import { type Connection, connect, type ServerAccess } from './connection.ts';

/** The queue of those who want to add to a team's log. */
export interface Turns {
  /** See `TeamLog.takeTurn`. */
  take(): Promise<(() => void) | null>;
  /** What an insert has to ask where it heeds others' turns; nothing where the server has none. */
  readonly isNobodys: string;
  /** From now on there are none: the server can't do that. */
  lacking(): void;
  end(): Promise<void>;
}

/** A lock of the server that is the whole turn's, and for a moment that of who has none. */
export const turn = 7_283_401_955;
// Sent together they are one transaction, and no open one is left where the lock does not come.
const takeLock = `SET LOCAL lock_timeout = '3s'; SELECT pg_advisory_lock(${turn})`;
const releaseLock = `SELECT pg_advisory_unlock(${turn})`;
const isNobodysTurn = `AND pg_try_advisory_xact_lock_shared(${turn})`;

/** Half of what the server lets in is left for others. */
const hasRoom = `SELECT 2 * (SELECT count(*) FROM pg_stat_activity) < current_setting('max_connections')::bigint AS room`;
/** A connection that nobody has waited over for so long is closed, in milliseconds. */
const restMillis = 20_000;

/**
 * Turns behind a server. Who waits does so over a connection of its own while the server has room for that, so that it can read
 * on meanwhile over the log's, whose `query` it is given: little is left to be done in the turn then.
 */
export function createTurns(access: ServerAccess, query: Connection['query']): Turns {
  let isThere = true;
  let isEnded = false;
  let own: Connection | null = null;
  let resting: NodeJS.Timeout | null = null;

  const rest = (): void => {
    if (resting) clearTimeout(resting);
    resting = setTimeout(() => {
      void own?.end();
      own = null;
    }, restMillis).unref();
  };
  /** The queries of the connection to wait over. */
  const waitingOver = async (): Promise<Connection['query']> => {
    if (own?.isOpen) return own.query;
    try {
      const { rows } = await query<{ room: boolean }>(hasRoom);
      if (rows[0]?.room !== true) return query;
      const made = await connect(access);
      own = made;
      if (isEnded) await made.end();
      return made.query;
    } catch {
      return query;
    }
  };

  return {
    take: async () => {
      if (!isThere) return null;
      if (resting) clearTimeout(resting);
      const ask = await waitingOver();
      try {
        await ask(takeLock);
        return () => {
          rest();
          void ask(releaseLock).catch(() => undefined);
        };
      } catch {
        rest();
        return null;
      }
    },
    get isNobodys() {
      return isThere ? isNobodysTurn : '';
    },
    lacking: () => {
      isThere = false;
    },
    end: async () => {
      isEnded = true;
      if (resting) clearTimeout(resting);
      await own?.end();
    },
  };
}
