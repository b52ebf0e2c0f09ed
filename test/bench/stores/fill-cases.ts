import { createIds } from '../../../main/desk/ground/basics/context.ts';
import { keepCaseHead, keepCaseLine } from '../../../main/desk/ground/case-log/case-texts.ts';
import { newCaseNumber } from '../../../main/desk/ground/case-log/write-case.ts';
import type { Writer } from '../../../main/store/handles.ts';
import { sql } from '../../../main/store/sql.ts';
import { caseReasons, resolutionCodes } from '../../../preload/contract/cases.ts';
import type { Directory } from '../../../tools/sample/directory/directory.ts';
import { type Draws, drawsFor } from '../../../tools/sample/directory/random.ts';
import type { Filling } from './filling.ts';

const year = 365 * 86_400_000;
const years = 3;
const casesOfAccount = 2;

const operators = ['Sam', 'Lee', 'Kim'] as const;
const notes = [
  'The reset mail did not arrive; it stands in the junk folder.',
  'Caller gives the practice name and the last four digits of the phone.',
  'Explained that another account uses this address.',
  'Sent the link again, it had expired over the weekend.',
  'Called back, no answer. Will try in the afternoon.',
  'The code came by voice call, signed in while on the phone.',
  'Wants the login email changed to a private mailbox.',
  'Their new colleague can’t finish the invitation.',
] as const;

/** Two cases for each account, over three years before `now`, each with its opening and up to two notes. */
export function fillCases(filling: Filling, directory: Directory, seed: string, now: number): void {
  const { writer } = filling;
  const count = directory.accounts * casesOfAccount;
  filling.each(numbers(count), 'cases.open', (index) => {
    const draws = drawsFor(seed, 'case', index);
    const account = directory.account(callerOf(index, directory.accounts));
    // Cases are numbered as time goes on.
    const openedAt = now - years * year + Math.floor((index / count) * years * year);
    writeCase(
      writer,
      draws,
      { openedAt, number: numberOf(index) },
      {
        caller: [account.given_name, account.family_name].filter(Boolean).join(' ') || 'Front desk',
        callback: draws.chance(0.7) ? (account.phone ?? null) : null,
        practiceId: account.practice_id ?? '',
        accountId: account.account_id ?? '',
      },
    );
  });
}

function* numbers(count: number): Generator<number> {
  for (let at = 0; at < count; at += 1) yield at;
}

// Near each other: who calls today often calls tomorrow, and their practice's colleagues too.
const callerOf = (index: number, accounts: number): number =>
  Math.floor(index / casesOfAccount + (index % 7) * 13) % accounts;

interface About {
  readonly caller: string;
  readonly callback: string | null;
  readonly practiceId: string;
  readonly accountId: string;
}

// Forty bits that look drawn and are another case's never: the factor is odd.
const numberOf = (index: number): string => {
  const bits = BigInt.asUintN(40, BigInt(index + 1) * 0x9e3779b97fn);
  return newCaseNumber(() => Buffer.from(bits.toString(16).padStart(10, '0'), 'hex'));
};

function writeCase(
  writer: Writer,
  draws: Draws,
  { openedAt, number }: { readonly openedAt: number; readonly number: string },
  about: About,
): void {
  const random = (bytes: number): Buffer =>
    Buffer.from(Array.from({ length: bytes }, () => draws.below(256)));
  const newId = createIds(() => openedAt, random);
  const [id, operator, channel] = [newId(), draws.pick(operators), draws.pick(['phone', 'phone', 'email'])];
  const noted = draws.below(3);
  const answeredAt = noted === 0 ? null : openedAt + 60_000;
  const state = draws.next();
  const solvedAt = state < 0.92 ? openedAt + 600_000 : null;
  const closedAt = state < 0.8 ? openedAt + 86_400_000 : null;
  const updatedAt = closedAt ?? solvedAt ?? answeredAt ?? openedAt;
  writer.one(
    sql`INSERT INTO cases (id, number, channel, caller, callback, practice_id, account_id, reason, state, priority, tags,
          operator, resolution, opened_at, first_answer_at, solved_at, closed_at, updated_at)
        VALUES (${id}, ${number}, ${channel}, ${about.caller}, ${about.callback}, ${about.practiceId},
          ${about.accountId}, ${draws.pick(caseReasons)},
          ${closedAt ? 'closed' : solvedAt ? 'solved' : draws.chance(0.5) ? 'open' : 'waiting'},
          ${draws.pick(['normal', 'normal', 'normal', 'high', 'low'])}, ${draws.chance(0.1) ? '["vip"]' : '[]'}, ${operator},
          ${solvedAt === null ? null : draws.pick(resolutionCodes)}, ${openedAt}, ${answeredAt}, ${solvedAt}, ${closedAt},
          ${updatedAt})`,
  );
  keepCaseHead(writer, id);
  const write = (at: number, kind: string, text: string): void => {
    writer.one(
      sql`INSERT INTO timeline (id, case_id, at, operator, kind, text, data)
          VALUES (${newId()}, ${id}, ${at}, ${operator}, ${kind}, ${text}, NULL)`,
    );
    keepCaseLine(writer, id, text);
  };
  write(openedAt, 'cases.open', `Opened (${channel}): ${about.caller}`);
  for (let note = 0; note < noted; note += 1)
    write(openedAt + 60_000 * (note + 1), 'cases.note', draws.pick(notes));
}
