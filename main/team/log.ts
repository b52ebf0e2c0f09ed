import { setTimeout as after } from 'node:timers/promises';
import { failures } from '../failures.ts';
import { StoreRefused } from '../store/store-refused.ts';
import { type Connection, connect, refusesThis, type ServerAccess } from './connection.ts';
import {
  adding,
  addingAsText,
  type EntryRow,
  type LogPage,
  type LogPlace,
  mostAsText,
  mostBytes,
  mostRead,
  pageOf,
  reading,
  readingFrom,
  valuesOf,
} from './entry-rows.ts';
import { createHints } from './hints.ts';
import type { Entry } from './seal.ts';
import { createTurns } from './turns.ts';

/** What became of an entry: it is in the log, or another one may have its place. */
export type Appended = 'appended' | 'taken';

/** A desk's turn to add. */
export interface Turn {
  /** What the log had when the turn came. */
  readonly page: LogPage;
  /** Adds an entry, and the turn is over. Gives how many were added; null where it is too large for that, and the turn stays. */
  add(entry: Entry): Promise<number> | null;
  /** Lets the next one go; nothing happens where the turn is over. */
  end(): void;
}

/** The team's log on its server. Every call rejects with `StoreRefused`; see `connect`. */
export interface TeamLog {
  /**
   * Adds an entry behind the one whose hash it bears, which has to be the last. An answer that is lost is asked for again with the same id, so that it
   * is known what became of it. Code `team-answer-lost` where it still isn't when the patience is over. It is not added either
   * while another desk has its turn, unless this one has waited for it; a turn that it is given is over then.
   */
  append(entry: Entry, turn?: Turn | 'waited'): Promise<Appended>;
  /**
   * Says what became of an entry whose answer was lost, also much later: it is added where it still can be, so that one that is
   * under way is waited for.
   */
  ask(entry: Entry): Promise<Appended>;
  /**
   * The entry at a position without what is sealed in it, if there is one, and those after it: so many bytes of them at most, and
   * no more than `most` with the one at the position. `isAll` where the log had no more.
   */
  readFrom(position: number, most?: number): Promise<LogPage>;
  /** The last entry; position 0 where there is none. */
  head(): Promise<LogPlace>;
  /**
   * Waits until it is this desk's turn to add, where several want to at once and the server can let them queue. Gives the turn
   * with what `readFrom` gives at that moment; null where the turn did not come. It saves work, and sees to it that long works are not passed by short ones
   * for ever; the order of the log does not need it, and no one waits for long for a desk that was stopped in its turn.
   */
  takeTurn(position: number): Promise<Turn | null>;
  /** Told when somebody says that entries were added, and up to which, `toTheEnd` for all there are. What is missed, polling finds. */
  onHint(listener: (position: number) => void): void;
  /** Says something to the desks that are connected at this moment, which is kept nowhere. */
  tell(text: string): Promise<void>;
  /** Told what desks say by `tell`, this one too. */
  onTold(listener: (text: string) => void): void;
  /** Runs something over the connection. */
  query: Connection['query'];
  readonly isOpen: boolean;
  end(): Promise<void>;
}

/** How long an append is tried again while the server does not answer, in milliseconds, and how long it waits between. */
const lostPatience = 6000;
const lostPause = 250;
/** How long the answer to an append may take before the connection counts as lost, in milliseconds. */
const appendPatience = 6000;
/** How long the end waits until a last hint is said, in milliseconds. */
const hintPatience = 500;

const channel = 'login_desk_entries';
const tellingChannel = 'login_desk_presence';

/** No such function, or none that does anything. */
const lacksFunction = /^(42883|0A000)$/;

/** The server keeps its plans: one from when the log was short would read all of it for ever. */
const byIndex = 'SET enable_seqscan = off';

const isUnreachable = (error: unknown): boolean =>
  error instanceof StoreRefused && error.refusal.error.code === 'team-unreachable';

/** The log behind a server. Nothing is said before the first call. */
export function openLog(access: ServerAccess, { listens = true, lostFor = lostPatience } = {}): TeamLog {
  let open: Promise<Connection> | null = null;
  let connection: Connection | null = null;
  let isEnded = false;
  let canNotify = true;
  const listeners: ((position: number) => void)[] = [];
  const toldListeners: ((text: string) => void)[] = [];

  /** A database that can't do this is polled; one that is away may do it again later. */
  const cannotNotify = (error: unknown): void => {
    if (isUnreachable(error)) throw error;
    canNotify = false;
  };
  const begin = async (): Promise<Connection> => {
    const made = await connect(access);
    if (isEnded) {
      await made.end();
      throw new StoreRefused(failures.teamUnreachable('closed'));
    }
    connection = made;
    // Other databases plan in their own way.
    await made.query(byIndex).catch(() => undefined);
    if (!listens) return made;
    made.onNotice((text, from) => {
      // Whoever listens may have closed its store.
      if (isEnded) return;
      if (from === tellingChannel) for (const listener of toldListeners) listener(text);
      else {
        hints.heard(Number(text));
        for (const listener of listeners) listener(Number(text));
      }
    });
    await made.query(`LISTEN ${channel}`).catch(cannotNotify);
    if (canNotify) await made.query(`LISTEN ${tellingChannel}`);
    return made;
  };
  const connected = (): Promise<Connection> => {
    if (connection && !connection.isOpen) {
      connection = null;
      open = null;
    }
    open ??= begin();
    const opening = open;
    opening.catch(() => {
      if (open === opening) open = null;
    });
    return opening;
  };
  const query: TeamLog['query'] = async (text, values, within) =>
    (await connected()).query(text, values, within);

  /** For what goes on beside: it is no reason to connect again, and no one else is to wait for a connection of its making. */
  const queryWhileOpen: TeamLog['query'] = async (text, values, within) => {
    if (connection?.isOpen !== true) throw new StoreRefused(failures.teamUnreachable('closed'));
    return connection.query(text, values, within);
  };

  const hints = createHints(
    async (position) => {
      if (!canNotify) return;
      const said = queryWhileOpen(`NOTIFY ${channel}, '${position}'`);
      await said.catch(cannotNotify).catch(() => undefined);
    },
    () => performance.now(),
  );
  const turns = createTurns(access, {
    query: queryWhileOpen,
    queryEach: async (text, within) => {
      if (connection?.isOpen !== true) throw new StoreRefused(failures.teamUnreachable('closed'));
      return connection.queryEach(text, within);
    },
  });

  const insert = async (entry: Entry, heedsTurns: boolean): Promise<number> => {
    const { count } = await query(adding(heedsTurns ? turns.isNobodys : ''), valuesOf(entry), appendPatience);
    return count;
  };
  const isThere = async ({ position, id, hash }: Entry): Promise<boolean> =>
    (
      await query('SELECT 1 FROM login_desk.entries WHERE position = $1 AND id = $2 AND hash = $3', [
        position,
        id,
        Buffer.from(hash, 'hex'),
      ])
    ).rows.length === 1;

  /** Asked again with the same id: an insert that is still under way is waited for by the server. */
  const ask = async (entry: Entry, heedsTurns: boolean): Promise<Appended> => {
    if ((await insert(entry, heedsTurns)) !== 1 && !(await isThere(entry))) return 'taken';
    hints.added(entry.position);
    return 'appended';
  };

  return {
    ask: async (entry) => {
      try {
        return await ask(entry, false);
      } catch (error) {
        // What the server never takes is not under way either.
        if (!refusesThis(error)) throw error;
        return (await isThere(entry)) ? 'appended' : 'taken';
      }
    },
    append: async (entry, turn) => {
      await connected();
      const heedsTurns = turn === undefined;
      const added = typeof turn === 'object' ? turn.add(entry) : null;
      let first: Promise<number> | null = added ?? insert(entry, heedsTurns);
      for (const end = performance.now() + lostFor; ; ) {
        try {
          if (first === null) return await ask(entry, heedsTurns);
          const sent = first;
          first = null;
          // Before the first answer is lost no one else has this id.
          if ((await sent) !== 1) return 'taken';
          hints.added(entry.position);
          return 'appended';
        } catch (error) {
          if (turns.isNobodys !== '' && lacksFunction.test((error as { code?: string }).code ?? '')) {
            turns.lacking();
            continue;
          }
          if (!isUnreachable(error)) throw error;
          if (isEnded || performance.now() > end) throw new StoreRefused(failures.teamAnswerLost());
          await after(lostPause);
        }
      }
    },
    readFrom: async (position, most = mostRead) =>
      pageOf((await query<EntryRow>(reading, [position, most, mostBytes])).rows, position, most),
    head: async () => {
      const { rows } = await query<EntryRow>(
        `SELECT position, hash FROM login_desk.entries ORDER BY position DESC LIMIT 1`,
      );
      const [last] = rows;
      return last
        ? { position: Number(last.position), hash: last.hash.toString('hex') }
        : { position: 0, hash: '' };
    },
    takeTurn: async (position) => {
      const held = await turns.take<EntryRow>(readingFrom(position));
      return (
        held && {
          page: pageOf(held.rows, position, mostRead),
          add: (entry) => (entry.sealed.length > mostAsText ? null : held.insert(addingAsText(entry))),
          end: held.end,
        }
      );
    },
    onHint: (listener) => {
      listeners.push(listener);
    },
    tell: async (text) => {
      if (canNotify) await query('SELECT pg_notify($1, $2)', [tellingChannel, text]);
    },
    onTold: (listener) => {
      toldListeners.push(listener);
    },
    query,
    get isOpen() {
      return connection?.isOpen === true;
    },
    end: async () => {
      const last = hints.end();
      isEnded = true;
      await Promise.race([last, after(hintPatience, undefined, { ref: false })]);
      await turns.end();
      await open?.catch(() => undefined);
      await connection?.end();
    },
  };
}
