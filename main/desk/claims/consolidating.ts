import { actionOutcomes } from '../../../preload/contract/action-outcomes.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionOf, Subject } from '../ground/basics/definitions.ts';
import { writeLine } from '../ground/case-log/write-case.ts';
import { claimOf, deleteClaimsOf, deleteWanted, wantedBy } from '../ground/claims/write-claims.ts';
import { voidTokens } from '../ground/mail/tokens.ts';
import { aboutAccount } from '../ground/people/active-account.ts';
import { loginMailboxOf } from '../ground/people/devices.ts';
import { type AccountFacts, accountFactsOf, displayName } from '../ground/people/people.ts';
import { phoneTail } from '../ground/words/folding.ts';
import { maskApart, maskEmail } from '../ground/words/masking.ts';
import { mailChanged } from './claim-mail.ts';
import { outcomeOf } from './claiming.ts';
import { type AccountHoldings, type ConsolidationPlan, planConsolidation } from './consolidation.ts';
import { mergeProblems } from './merge-problems.ts';
import { claimWords as words } from './words.ts';

/** What a consolidation leaves in its case: what was before, and what it made of it. */
interface ConsolidationRecord {
  /** The phone that moved to the kept account, which had none. */
  readonly movedPhone: string | null;
  readonly before: readonly AccountHoldings[];
  readonly keepAccountId: string;
  readonly otherAccountId: string;
}

/** Gives an account the phone of another one, or of no one. */
const takePhone = (
  transaction: Writer,
  accountId: string,
  from: AccountFacts | null,
  context: ActionContext,
): void => {
  const digits = from?.phone_digits ?? null;
  transaction.one(
    sql`UPDATE accounts SET phone = ${from?.phone ?? null}, phone_digits = ${digits},
          phone_tail = ${digits === null ? null : phoneTail(digits)}, phone_type = ${from?.phone_type ?? null},
          updated_at = ${context.now}
        WHERE id = ${accountId}`,
  );
};

const setStatus = (transaction: Writer, accountId: string, status: string, context: ActionContext): void =>
  transaction.one(
    sql`UPDATE accounts SET status = ${status}, updated_at = ${context.now} WHERE id = ${accountId}`,
  );

const setLegacyLogin = (transaction: Writer, accountId: string, legacy: boolean): void =>
  transaction.one(sql`UPDATE accounts SET legacy_login = ${legacy ? 1 : 0} WHERE id = ${accountId}`);

/** Whether putting two accounts together changes which address one of them signs in with. */
const changesAddress = ({ stays, ends, keep }: Pick<ConsolidationPlan, 'stays' | 'ends' | 'keep'>): boolean =>
  (stays !== undefined && stays.account_id !== keep.id) || ends !== undefined;

export const consolidating: ActionOf<'claims.consolidate'> = {
  strengthNeeded: (reader, input) => {
    const plan = planConsolidation(reader, input);
    return plan.ok && !changesAddress(plan.value) ? 2 : 3;
  },
  touches: (reader, { otherAccountId }) => loginMailboxOf(reader, otherAccountId),
  subject: (reader, { keepAccountId }) =>
    aboutAccount('claims.consolidate')(reader, { accountId: keepAccountId }),
  handle: (transaction, input, context) => {
    const plan = planConsolidation(transaction, input);
    if (!plan.ok) return plan;
    const { keep, other, problem, stays, ends, movesPhone, endsLegacy, before, reasons } = plan.value;
    if (problem) return failures.cannotConsolidate(problem);
    if (ends) transaction.one(sql`DELETE FROM claims WHERE email_key = ${ends.email_key}`);
    if (stays)
      transaction.one(sql`UPDATE claims SET account_id = ${keep.id} WHERE email_key = ${stays.email_key}`);
    if (movesPhone) takePhone(transaction, keep.id, other, context);
    if (endsLegacy) setLegacyLogin(transaction, keep.id, false);
    setStatus(transaction, other.id, 'deactivated', context);
    // What both asked for is answered: one no longer asks for an address, the other has one.
    deleteWanted(transaction, other.id);
    if (stays) deleteWanted(transaction, keep.id);
    for (const account of [keep, other])
      voidTokens(
        transaction,
        account.id,
        ['verify-email', 'reset-password', 'prove-mailbox'],
        'merged',
        context,
      );
    const [stayed, freed] =
      stays && ends ? maskApart(stays.email, ends.email) : [stays && maskEmail(stays.email), ''];
    const movedPhone = movesPhone ? other.phone : null;
    const messages =
      stays && changesAddress(plan.value)
        ? mailChanged(
            transaction,
            keep,
            { old: ends?.state === 'verified' ? ends.email : null, next: stays.email },
            context,
          )
        : [];
    const record: ConsolidationRecord = {
      before,
      movedPhone,
      keepAccountId: keep.id,
      otherAccountId: other.id,
    };
    context.line(
      () =>
        say(words.merged, {
          other: other.id,
          reasons: reasons.join(', '),
          stays: stays ? 'yes' : 'no',
          stayed: stayed ?? '',
          ends: ends ? 'yes' : 'no',
          freed: freed ?? '',
          told: messages.length,
        }),
      { ...record },
    );
    context.changed('directory', `account:${other.id}`);
    return done({
      ...outcomeOf(transaction, keep.id, messages, context),
      deactivatedAccountId: other.id,
      freed: ends?.email ?? null,
    });
  },
};

/** The last consolidation of a case that was not taken back. Codes `case-not-found`, `nothing-to-undo`. */
function lastRecord(
  reader: Reader,
  number: string,
): Answer<ConsolidationRecord & { readonly case: { readonly id: string } }> {
  const found = reader.get<{ id: string }>(sql`SELECT id FROM cases WHERE number = ${number}`);
  if (!found) return failures.caseNotFound(number);
  const line = reader.get<{ kind: string; data: string | null }>(
    sql`SELECT kind, data FROM timeline WHERE case_id = ${found.id}
          AND kind IN ('claims.consolidate', 'claims.undo-consolidation') ORDER BY at DESC, id DESC LIMIT 1`,
  );
  if (line?.kind !== 'claims.consolidate' || line.data === null) return failures.nothingToUndo(number);
  return done({ ...(JSON.parse(line.data) as ConsolidationRecord), case: found });
}

/** Whether a consolidation moved or freed an address, which taking it back does again. */
const movedAddress = ({ before, otherAccountId }: ConsolidationRecord): boolean =>
  before.some(({ id, claims }) => id === otherAccountId && claims.length > 0);

/** The verified addresses that the two accounts have again. */
const addressesOf = ({ before }: ConsolidationRecord): readonly string[] =>
  before.flatMap(({ claims }) =>
    claims.filter(({ state }) => state === 'verified').map(({ email }) => email),
  );

/** Why a merge can no longer be undone, or null. */
function lateBecause(
  reader: Reader,
  { before, keepAccountId, otherAccountId }: ConsolidationRecord,
): string | null {
  const both = [keepAccountId, otherAccountId];
  for (const { claims } of before)
    for (const { email, email_key: key } of claims) {
      const holder = claimOf(reader, key);
      if (holder && !both.includes(holder.account_id))
        return say(mergeProblems.addressTaken, { email: maskEmail(email) });
    }
  const had = new Set(before.flatMap(({ claims }) => claims.map(({ email_key: key }) => key)));
  const since = reader.all<{ email_key: string }>(
    sql`SELECT email_key FROM claims WHERE account_id IN (${keepAccountId}, ${otherAccountId})`,
  );
  return since.some(({ email_key: key }) => !had.has(key)) ? say(mergeProblems.otherEmailSince) : null;
}

export const undoing: ActionOf<'claims.undo-consolidation'> = {
  strengthNeeded: (reader, { number }) => {
    const record = lastRecord(reader, number);
    return record.ok && !movedAddress(record.value) ? 2 : 3;
  },
  touches: (reader, { number }) => {
    const record = lastRecord(reader, number);
    return record.ok ? loginMailboxOf(reader, record.value.keepAccountId) : [];
  },
  subject: (reader, { number }) => {
    const record = lastRecord(reader, number);
    if (!record.ok) return record;
    const account = accountFactsOf(reader, record.value.keepAccountId);
    if (!account) return failures.accountNotFound(record.value.keepAccountId);
    return done<Subject>({
      reason: actionOutcomes['claims.undo-consolidation'].reason,
      practiceId: account.practice_id,
      accountId: account.id,
      caller: displayName(account),
    });
  },
  handle: (transaction, { number }, context) => {
    const record = lastRecord(transaction, number);
    if (!record.ok) return record;
    const late = lateBecause(transaction, record.value);
    if (late) return failures.undoTooLate(late);
    const { before, movedPhone, keepAccountId, otherAccountId } = record.value;
    for (const { id } of before) deleteClaimsOf(transaction, id);
    for (const account of before) restoreAddress(transaction, account);
    const kept = before.find(({ id }) => id === keepAccountId);
    if (kept?.legacyLogin === true) setLegacyLogin(transaction, keepAccountId, true);
    // Who was made active again meanwhile, by an import or by hand, stays so.
    const status = before.find(({ id }) => id === otherAccountId)?.status ?? 'active';
    if (accountFactsOf(transaction, otherAccountId)?.status === 'deactivated')
      setStatus(transaction, otherAccountId, status, context);
    const account = accountFactsOf(transaction, keepAccountId);
    const messages =
      movedAddress(record.value) && account
        ? addressesOf(record.value).flatMap((email) =>
            mailChanged(transaction, account, { old: null, next: email }, context),
          )
        : [];
    // A phone that was set up since is the person's own choice and stays.
    const phone = accountFactsOf(transaction, keepAccountId)?.phone;
    if (movedPhone !== null && phone === movedPhone) takePhone(transaction, keepAccountId, null, context);
    const line = (): string => say(words.separated, { account: otherAccountId });
    context.line(line);
    // The case that it was done in says so too: that is where the next one looks.
    const { id: caseId } = record.value.case;
    if (caseId !== context.case?.id)
      writeLine(transaction, context, caseId, 'claims.undo-consolidation', line);
    context.changed(`case:${number}`);
    context.changed('directory', `account:${otherAccountId}`);
    return done(outcomeOf(transaction, keepAccountId, messages, context));
  },
};

function restoreAddress(transaction: Writer, before: AccountHoldings): void {
  for (const claim of before.claims)
    transaction.one(
      sql`INSERT INTO claims (email_key, account_id, email, state, role, claimed_at, verified_at)
          VALUES (${claim.email_key}, ${claim.account_id}, ${claim.email}, ${claim.state}, ${claim.role},
            ${claim.claimed_at}, ${claim.verified_at})`,
    );
  // An import may have made a wish of the address meanwhile; the account has it again.
  const restored = before.claims.some(
    ({ email_key: key }) => key === wantedBy(transaction, before.id)?.email_key,
  );
  if (restored) deleteWanted(transaction, before.id);
  const { wanted } = before;
  if (wanted)
    transaction.run(
      sql`INSERT INTO wanted_addresses (account_id, email, email_key, source, since)
          VALUES (${wanted.account_id}, ${wanted.email}, ${wanted.email_key}, ${wanted.source}, ${wanted.since})
          ON CONFLICT DO NOTHING`,
    );
}
