import type { Settings } from '../../../preload/contract/settings.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { inLanguage, say } from '../../language.ts';
import type { Writer } from '../../store/handles.ts';
import { provisionalSince } from '../../store/provisional.ts';
import { sql } from '../../store/sql.ts';
import type { Store } from '../../store/store.ts';
import { hasEnded } from '../../stored-times.ts';
import type { LineText } from '../ground/basics/context.ts';
import { programName } from '../ground/basics/program-name.ts';
import { caseNumberOf } from '../ground/case-log/case-number.ts';
import { writeLine } from '../ground/case-log/write-case.ts';

import { languageOfAccount } from '../ground/people/language-of.ts';
import {
  type Fate,
  fateOf,
  fateWithout,
  longestCodeWait,
  type QueuedCode,
  uncertainLine,
} from './code-fate.ts';
import { gatewayRequest, handOver } from './gateway.ts';
import { codeMinutes, codeToSend } from './security-codes.ts';
import { codeWords as words } from './words.ts';

export interface CodeSenderParts {
  readonly store: Store;
  readonly clock: () => Millis;
  readonly newId: () => string;
  readonly settings: () => Settings;
  /** The gateway's secret (`codes.gateway.secret`); null where none is kept. */
  readonly secret: () => string | null;
  readonly announce: (topics: readonly string[]) => void;
  /** Whether it hands codes over by itself: of several desks with one store others may be to. */
  readonly isOnDuty?: () => boolean;
  /** How a request goes out; a test may kill the program here. */
  readonly post?: typeof handOver;
}

/** Hands security codes to the gateway, after the commit of the action that asked for them and outside its transaction. */
export interface CodeSender {
  start(): void;
  /** Waits for what is under way, at most so many milliseconds; then it is broken off. */
  stop(patience?: number): Promise<void>;
  /** Something may be due. */
  wake(): void;
  /** Tries everything that is due and waits for it. */
  drain(): Promise<void>;
}

// Another process may have queued something.
const longestSleep = 15_000;
// A code that is under way longer than this was so in a program that is no more.
const leaseLasts = 60_000;
const mostAtOnce = 4;
const usualStop = 5_000;

export function createCodeSender(parts: CodeSenderParts): CodeSender {
  const { store, clock } = parts;
  const post = parts.post ?? handOver;
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let started = false;
  let pass: Promise<void> | null = null;
  let again = false;

  /** Writes what became of a code, and says so in its case. */
  const record = async (row: QueuedCode, { state, said, line, retryAt }: Fate): Promise<void> => {
    const topics = await store.write((transaction) => {
      transaction.one(
        sql`UPDATE security_codes SET state = ${state}, last_response = ${said}, next_attempt_at = ${retryAt ?? null},
              lease_until = NULL WHERE id = ${row.id}`,
      );
      return { keep: true, value: tellCase(transaction, row, line) };
    });
    parts.announce(topics);
  };

  const tellCase = (transaction: Writer, row: QueuedCode, line: LineText | null): string[] => {
    const topics = ['codes', `account:${row.account_id}`];
    if (row.case_id === null || line === null) return topics;
    const maker = { now: clock(), operator: programName, newId: parts.newId };
    writeLine(transaction, maker, row.case_id, 'callers.code', line, { codeId: row.id });
    const number = caseNumberOf(transaction, row.case_id);
    return number === null ? topics : [...topics, 'cases', `case:${number}`];
  };

  /** Takes the next code that is due, so that no other process does. What was under way in a program that died is given up. */
  const take = async (): Promise<QueuedCode | null> => {
    // Nothing leaves a copy.
    if (provisionalSince(store.read) !== null) return null;
    const now = clock();
    // A time further ahead than any wait comes from a clock that was put right since.
    const dueNow = sql`state = 'queued' AND (next_attempt_at <= ${now} OR next_attempt_at > ${now + longestCodeWait})`;
    const leftBehind = sql`state = 'sending' AND (lease_until <= ${now} OR lease_until > ${now + 2 * leaseLasts})`;
    const due = sql`(${dueNow}) OR (${leftBehind})`;
    // Most passes find nothing, and a transaction would only stand in others' way.
    if (!store.read.get(sql`SELECT 1 FROM security_codes WHERE ${due}`)) return null;
    const { taken, topics } = await store.write((transaction) => {
      const changed: string[] = [];
      if (provisionalSince(transaction) !== null)
        return { keep: false, value: { taken: null, topics: changed } };
      const lost = transaction.all<QueuedCode>(sql`SELECT * FROM security_codes WHERE ${leftBehind}`);
      for (const row of lost) {
        transaction.one(
          sql`UPDATE security_codes SET state = 'uncertain', lease_until = NULL, last_response = 'interrupted' WHERE id = ${row.id}`,
        );
        changed.push(...tellCase(transaction, row, uncertainLine(row, say(words.interrupted))));
      }
      const next = transaction.get<QueuedCode>(
        sql`SELECT * FROM security_codes WHERE ${dueNow}
            ORDER BY next_attempt_at, id LIMIT 1`,
      );
      if (next)
        transaction.one(
          sql`UPDATE security_codes SET state = 'sending', attempts = attempts + 1, lease_until = ${now + leaseLasts}
              WHERE id = ${next.id}`,
        );
      return { keep: true, value: { taken: next ?? null, topics: changed } };
    });
    if (topics.length > 0) parts.announce(topics);
    return taken;
  };

  const send = async (row: QueuedCode): Promise<void> => {
    if (hasEnded(row, clock())) {
      await record(row, fateWithout(row, 'expired'));
      return;
    }
    const settings = parts.settings();
    const gateway = settings['codes.gateway'];
    const code = codeToSend(store.read, row);
    const request = () =>
      gateway && code !== null
        ? gatewayRequest(gateway, parts.secret(), {
            id: row.id,
            number: row.number,
            way: row.way,
            code,
            minutes: codeMinutes,
            deskName: settings['desk.name'],
          })
        : null;
    // The person reads or hears it, in their own language where it is known.
    const language = languageOfAccount(store.read, row.account_id);
    const asked = language === null ? request() : inLanguage(language, request);
    await record(
      row,
      asked ? fateOf(row, await post(asked, stopping.signal), clock()) : fateWithout(row, 'failed'),
    );
  };

  const worker = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const row = await take();
      if (!row) return;
      await send(row);
    }
  };

  const run = async (): Promise<void> => {
    do {
      again = false;
      await Promise.all(Array.from({ length: mostAtOnce }, worker));
    } while (again);
  };

  const drain = (): Promise<void> => {
    if (pass) again = true;
    pass ??= run().finally(() => {
      pass = null;
      plan();
    });
    return pass;
  };
  // The store may be busy or the disk full for a moment; what waits is still there at the next try.
  const tryAll = (): void => {
    if (parts.isOnDuty?.() === false) {
      clearTimeout(timer);
      if (started) timer = setTimeout(tryAll, longestSleep);
      return;
    }
    drain().catch(() => {
      clearTimeout(timer);
      if (started) timer = setTimeout(tryAll, longestSleep);
    });
  };

  const plan = (): void => {
    clearTimeout(timer);
    if (!started) return;
    const next = store.read.get<{ at: Millis | null }>(
      sql`SELECT min(next_attempt_at) AS at FROM security_codes WHERE state = 'queued'`,
    )?.at;
    const sleep = Math.min(Math.max((next ?? Number.POSITIVE_INFINITY) - clock(), 0), longestSleep);
    timer = setTimeout(tryAll, sleep);
  };

  return {
    drain,
    wake: () => {
      if (started) tryAll();
    },
    start: () => {
      started = true;
      tryAll();
    },
    stop: async (patience = usualStop) => {
      started = false;
      clearTimeout(timer);
      const breakOff = setTimeout(() => stopping.abort(), patience);
      await pass?.catch(() => undefined);
      clearTimeout(breakOff);
    },
  };
}
