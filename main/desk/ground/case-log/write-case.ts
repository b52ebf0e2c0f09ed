import type { CaseReason } from '../../../../preload/contract/cases.ts';
import type { Channel, Millis } from '../../../../preload/contract/shared.ts';
import { inDeskLanguage, say } from '../../../language.ts';
import type { Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import type { LineText, RandomBytes } from '../basics/context.ts';
import { comesTo, stoodStill } from './case-clock.ts';
import { keepCaseHead, keepCaseLine } from './case-texts.ts';
import { leadingCase } from './merged-cases.ts';
import { caseLogWords as words } from './words.ts';

// Crockford's alphabet: nothing in it is mistaken for another when it is said or written down.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A case's number: forty random bits, so that desks that were offline never give the same one. As in `7K3M-Q2XA`. */
export function newCaseNumber(random: RandomBytes): string {
  let bits = BigInt(`0x${random(5).toString('hex')}`);
  let text = '';
  for (let place = 0; place < 8; place += 1) {
    text = `${alphabet[Number(bits & 31n)]}${text}`;
    bits >>= 5n;
  }
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

export interface NewCase {
  readonly channel: Channel;
  readonly caller: string;
  readonly callback?: string | null | undefined;
  readonly practiceId?: string | null | undefined;
  readonly accountId?: string | null | undefined;
  readonly reason: CaseReason;
  readonly priority?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

export interface CaseMaker {
  readonly now: Millis;
  readonly operator: string;
  readonly random: RandomBytes;
  readonly newId: () => string;
}

/** Opens a case and writes its first line. Who opens it works on it; what comes by itself is nobody's yet. */
export function insertCase(
  transaction: Writer,
  maker: CaseMaker,
  what: NewCase,
): { readonly id: string; readonly number: string } {
  const id = maker.newId();
  let number = newCaseNumber(maker.random);
  while (transaction.get(sql`SELECT 1 FROM cases WHERE number = ${number}`))
    number = newCaseNumber(maker.random);
  transaction.one(
    sql`INSERT INTO cases (id, number, channel, caller, callback, practice_id, account_id, reason, state, priority, tags,
          operator, opened_at, updated_at, assignee_id)
        VALUES (${id}, ${number}, ${what.channel}, ${what.caller}, ${what.callback || null}, ${what.practiceId ?? null},
          ${what.accountId ?? null}, ${what.reason}, 'open', ${what.priority ?? 'normal'},
          ${JSON.stringify(what.tags ?? [])}, ${maker.operator}, ${maker.now}, ${maker.now},
          (SELECT id FROM operators WHERE name = ${maker.operator}))`,
  );
  keepCaseHead(transaction, id);
  writeLine(transaction, maker, id, 'cases.open', () =>
    say(words.opened, { channel: what.channel, caller: what.caller }),
  );
  return { id, number };
}

/** Who acts where people help themselves in the portal. */
export const portalOperator = 'portal';

/** What tells the caller nothing: who has the case, and when it comes back. */
const noAnswers: ReadonlySet<string> = new Set([
  'cases.open',
  'cases.hand-over',
  'cases.take-over',
  'cases.assign',
  'cases.wait',
  'cases.tag',
  'cases.merge',
  'cases.unmerge',
  'cases.take-up',
  // The first answer is there once a relay has taken it.
  'cases.answer',
  'logins.email-us',
]);

/** Writes a line into a case's timeline; of a merged case, into that of the case that goes on for it. Lines are only ever added. */
export function writeLine(
  transaction: Writer,
  maker: Pick<CaseMaker, 'now' | 'operator' | 'newId'>,
  of: string,
  kind: string,
  line: LineText,
  data?: Readonly<Record<string, unknown>>,
): void {
  const caseId = leadingCase(transaction, of);
  const text = typeof line === 'string' ? line : inDeskLanguage(line);
  transaction.one(
    sql`INSERT INTO timeline (id, case_id, at, operator, kind, text, data)
        VALUES (${maker.newId()}, ${caseId}, ${maker.now}, ${maker.operator}, ${kind}, ${text},
          ${data ? JSON.stringify(data) : null})`,
  );
  keepCaseLine(transaction, caseId, text);
  // Whatever the desk does after the opening answers the caller; a proof that is ticked off does not yet. What people do
  // themselves in the portal, and their own message to the desk, is a question and no answer.
  const answers =
    maker.operator !== portalOperator && !noAnswers.has(kind) && !/^(callers|mail)\./.test(kind);
  transaction.one(
    answers
      ? sql`UPDATE cases SET updated_at = ${maker.now}, first_answer_at = coalesce(first_answer_at, ${maker.now}),
              paused_before_answer = coalesce(paused_before_answer,
                CASE WHEN first_answer_at IS NULL THEN ${stoodStill(maker.now)} END)
            WHERE id = ${caseId}`
      : sql`UPDATE cases SET updated_at = ${maker.now} WHERE id = ${caseId}`,
  );
}

/** Opens a case, or the one that goes on for it, again because something it relied on went wrong. Nothing happens to one that is still open. */
export function reopenCase(
  transaction: Writer,
  maker: Pick<CaseMaker, 'now' | 'operator' | 'newId'>,
  of: string,
  why: LineText,
): void {
  const caseId = leadingCase(transaction, of);
  const reopened = transaction.run(
    sql`UPDATE cases SET ${comesTo('open', maker.now)}, resolution = NULL, solved_at = NULL, closed_at = NULL, updated_at = ${maker.now}
        WHERE id = ${caseId} AND state IN ('solved', 'closed')`,
  );
  if (reopened === 1)
    writeLine(transaction, maker, caseId, 'cases.reopen', () =>
      say(words.reopened, { why: typeof why === 'string' ? why : why() }),
    );
}
