import type { Message } from '../../../language/catalogue.ts';
import type { Actions } from '../../../preload/contract/contract.ts';
import type { ParsedInputOf } from '../../../preload/contract/define.ts';
import { done, failures, type Refused } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { findCaseRow, readCase } from '../cases/read-case.ts';
import type { ActionOf, QueriesOf } from '../ground/basics/definitions.ts';
import { writeLine } from '../ground/case-log/write-case.ts';
import { failedChecks, keepFailedCheck } from '../ground/proofs/failed-checks.ts';
import { keepProofs, takeBackProof } from '../ground/proofs/keep-proofs.ts';
import { proofOptions } from './proof-options.ts';
import { callerWords as words } from './words.ts';

export const recording: ActionOf<'callers.record-proof'> = {
  handle: (transaction, input, context) => {
    const row = findCaseRow(transaction, input.number);
    if (!row.ok) return row;
    if (row.value.state === 'closed') return failures.caseClosed(input.number);
    if (input.proof === 'in-person' && row.value.channel !== 'visit') return failures.inPersonOnlyVisit();
    const { administrator: accountId, reachedBy } = input;
    const administrator =
      accountId === undefined || reachedBy === undefined ? undefined : { accountId, reachedBy };
    const kept = keepProofs(transaction, context, row.value, [{ kind: input.proof, administrator }]);
    if (!kept.ok) return kept;
    context.changed('cases', `case:${input.number}`);
    return readCase(transaction, input.number, context);
  },
};

export const takingBack: ActionOf<'callers.take-back-proof'> = {
  handle: (transaction, { number, proof }, context) => {
    const row = findCaseRow(transaction, number);
    if (!row.ok) return row;
    if (row.value.state === 'closed') return failures.caseClosed(number);
    const gone = takeBackProof(transaction, context, row.value.id, proof);
    if (!gone.ok) return gone;
    context.changed('cases', `case:${number}`);
    return readCase(transaction, number, context);
  },
};

export const failing: ActionOf<'callers.record-failed-check'> = {
  handle: (transaction, { number, proof }, context) => {
    const row = findCaseRow(transaction, number);
    if (!row.ok) return row;
    if (row.value.state === 'closed') return failures.caseClosed(number);
    keepFailedCheck(transaction, context, row.value, proof);
    return readCase(transaction, number, context);
  },
};

type Revealed = ParsedInputOf<Actions['callers.reveal']>['of'];

const revealed: Readonly<Record<Revealed, Message<{ readonly id: string }, never>>> = words;

function onFile(reader: Reader, of: Revealed, id: string): string | null | undefined {
  switch (of) {
    case 'account-phone':
      return reader.get<{ value: string | null }>(sql`SELECT phone AS value FROM accounts WHERE id = ${id}`)
        ?.value;
    case 'account-pending-phone':
      return reader.get<{ value: string | null }>(
        sql`SELECT (SELECT phone FROM pending_phones WHERE account_id = a.id) AS value FROM accounts AS a WHERE a.id = ${id}`,
      )?.value;
    case 'account-email':
      return reader.get<{ value: string | null }>(
        sql`SELECT coalesce(c.email, w.email) AS value FROM accounts AS a
            LEFT JOIN claims AS c ON c.account_id = a.id AND c.role = 'current'
            LEFT JOIN wanted_addresses AS w ON w.account_id = a.id WHERE a.id = ${id}`,
      )?.value;
    case 'practice-phone':
      return reader.get<{ value: string | null }>(sql`SELECT phone AS value FROM practices WHERE id = ${id}`)
        ?.value;
    case 'practice-email':
      return reader.get<{ value: string | null }>(sql`SELECT email AS value FROM practices WHERE id = ${id}`)
        ?.value;
    case 'link-address':
      return reader.get<{ value: string | null }>(
        sql`SELECT m.to_address AS value FROM tokens AS t LEFT JOIN messages AS m ON m.id = t.message_id
            WHERE t.hash = ${Buffer.from(id, 'hex')}`,
      )?.value;
  }
}

function notFound(of: Revealed, id: string): Refused {
  if (of === 'link-address') return failures.linkNotFound();
  return of.startsWith('account') ? failures.accountNotFound(id) : failures.practiceNotFound(id);
}

export const revealing: ActionOf<'callers.reveal'> = {
  handle: (transaction, input, context) => {
    const value = onFile(transaction, input.of, input.id);
    if (value === undefined) return notFound(input.of, input.id);
    if (value === null) return failures.nothingOnFile();
    // The first digits of a link's hash are enough to tell it from others.
    const id = input.of === 'link-address' ? input.id.slice(0, 8) : input.id;
    const text = (): string => say(revealed[input.of], { id });
    if (input.number === undefined) {
      context.line(text);
    } else {
      const row = findCaseRow(transaction, input.number);
      if (!row.ok) return row;
      writeLine(transaction, context, row.value.id, 'callers.reveal', text);
      context.changed(`case:${input.number}`);
    }
    return done({ value });
  },
};

export const callerQueries: QueriesOf<'proofOptions' | 'failedChecks'> = {
  proofOptions: (reader, input, { now, settings }) => proofOptions(reader, input, { now, settings }),
  failedChecks: (reader, input, { now }) => done(failedChecks(reader, input, now)),
};
