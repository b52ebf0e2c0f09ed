import { type Connection, connect, type ServerAccess } from './connection.ts';

/** A turn at a team's log: nobody else who heeds turns adds meanwhile. */
export interface TurnHeld<Row> {
  /** What was asked for with it, read once the turn had come. */
  readonly rows: readonly Row[];
  /**
   * Does one insert, and lets the next one go as soon as it is in the log: the server does both, so that nobody waits for this desk to hear
   * of the one before it says the other. Gives how many rows were added. The turn is over then, whatever came of it.
   */
  insert(text: string): Promise<number>;
  /** Lets the next one go; nothing happens where the turn is over. */
  end(): void;
}

/** The queue of those who want to add to a team's log. */
export interface Turns {
  /**
   * Waits until it is this desk's turn, and reads something then, in one question. Null where the turn did not come; see
   * `TeamLog.takeTurn`.
   */
  take<Row>(reads: string): Promise<TurnHeld<Row> | null>;
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

type Questions = Pick<Connection, 'query' | 'queryEach'>;

/**
 * Turns behind a server. Who waits does so over a connection of its own while the server has room for that, so that it can read
 * on meanwhile over the log's, whose questions it is given: little is left to be done in the turn then.
 */
export function createTurns(access: ServerAccess, log: Questions): Turns {
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
  /** What to wait over. */
  const waitingOver = async (): Promise<Questions> => {
    if (own?.isOpen) return own;
    try {
      const { rows } = await log.query<{ room: boolean }>(hasRoom);
      if (rows[0]?.room !== true) return log;
      const made = await connect(access);
      own = made;
      if (isEnded) await made.end();
      return made;
    } catch {
      return log;
    }
  };

  const held = <Row>(over: Questions, rows: readonly Row[]): TurnHeld<Row> => {
    let isOver = false;
    const isOverNow = (): boolean => {
      const was = isOver;
      isOver = true;
      if (!was) rest();
      return was;
    };
    return {
      rows,
      insert: async (text) => {
        isOverNow();
        try {
          const [, added] = await over.queryEach(`BEGIN; ${text}; COMMIT; ${releaseLock}`);
          return added?.count ?? 0;
        } catch (error) {
          // What came after what failed was not done.
          void over.queryEach(`ROLLBACK; ${releaseLock}`).catch(() => undefined);
          throw error;
        }
      },
      end: () => {
        if (!isOverNow()) void over.query(releaseLock).catch(() => undefined);
      },
    };
  };

  return {
    take: async <Row>(reads: string) => {
      if (!isThere) return null;
      if (resting) clearTimeout(resting);
      const over = await waitingOver();
      try {
        const answers = await over.queryEach<Row>(`${takeLock}; ${reads}`);
        return held(over, answers.at(-1)?.rows ?? []);
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
