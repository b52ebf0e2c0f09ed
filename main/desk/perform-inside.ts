import { reaches } from '../../preload/contract/roles.ts';
import type { Channel, Strength } from '../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../failures.ts';
import { say } from '../language.ts';
import type { Writer } from '../store/handles.ts';
import { sql } from '../store/sql.ts';
import { appendAudit } from './audit/chain.ts';
import { whomOf } from './audit/whom.ts';
import { type Action, drawnFrom } from './ground/basics/action.ts';
import type { ActionContext } from './ground/basics/context.ts';
import type { ActionDefinition, Handled, ReadyAction, Subject } from './ground/basics/definitions.ts';
import { readSettings } from './ground/basics/settings.ts';
import { writeLine } from './ground/case-log/write-case.ts';
import { datedChanges, proofLimits } from './ground/people/devices.ts';
import { keepProofs, type ProvenCase, proofsFor, proofsOf } from './ground/proofs/keep-proofs.ts';
import { touchedDevices } from './ground/proofs/touched.ts';
import {
  countingProofs,
  type Proof,
  proofRules,
  proofsThatWouldDo,
  strengthOf,
} from './ground/rules/proof-rules.ts';
import { approverOf, needsApproval } from './operators/approvals.ts';
import { type Standing, standingOf } from './operators/read-operators.ts';
import {
  adoptSubject,
  askedFor,
  findCase,
  forWhom,
  openOwnCase,
  otherPractices,
  otherSubject,
} from './whose-case.ts';
import { performWords as words } from './words.ts';

export interface WhoActs {
  /**
   * The program itself acts: the portal for those who help themselves, entries of the chain. Else an action is done by an
   * operator, who is looked up; no name that a face could give gets anything here.
   */
  readonly asProgram?: boolean;
}

/** What the program may do: whatever it names, by its own actions; no lead's decision is ever its own. */
const program = { role: 'agent', keyLabel: null } as const;

/** Whether the one who acts may do this at all. Codes `operator-unknown`, `auditor-changes-nothing`, `lead-needed`. */
function standingFor(
  { asProgram }: WhoActs,
  transaction: Writer,
  definition: ActionDefinition,
  request: Action,
): Answer<Omit<Standing, 'name'>> {
  if (asProgram === true) return done(program);
  const standing = standingOf(transaction, request);
  if (!standing.ok || reaches(standing.value.role, definition.role)) return standing;
  return standing.value.role === 'auditor' ? failures.auditorChangesNothing() : failures.leadNeeded();
}

/**
 * Carries out one action in a transaction that is under way: who may, for whom, in which case, with which proof; then what it does,
 * its line and its entry in the chain. What it changed is added to `topics`. A refusal has to be rolled back.
 */
export function performInside(
  parts: WhoActs,
  transaction: Writer,
  definition: ActionDefinition,
  action: ReadyAction,
  request: Action,
  topics: Set<string>,
): Handled<unknown> {
  const settings = readSettings(transaction);
  const standing = standingFor(parts, transaction, definition, request);
  if (!standing.ok) return standing;
  const { role, keyLabel } = standing.value;
  const lead = role === 'lead';

  const base = {
    now: request.at,
    operator: request.operator,
    desk: request.desk,
    ...drawnFrom(request),
    settings,
  };
  const channel: Channel = request.channel ?? 'phone';
  const found = request.case === undefined ? done(null) : findCase(transaction, request.case);
  if (!found.ok) return found;
  const subject = action.subject(transaction) ?? done(null);
  if (!subject.ok) return subject;

  const needed: Strength = action.strengthNeeded(transaction) ?? definition.strength;
  const unasked =
    request.unasked === true && found.value && subject.value
      ? otherPractices(found.value, subject.value, needed)
      : null;
  if (unasked) return unasked;
  const elsewhere =
    needed > 0 && found.value && subject.value ? otherSubject(found.value, subject.value) : null;
  if (elsewhere) return elsewhere;

  // What is refused below is rolled back with all of this.
  const own = found.value ?? openOwnCase(transaction, base, channel, subject.value);
  if (own && subject.value) adoptSubject(transaction, own.id, subject.value);
  // The reason that the action itself gives a case says nothing about the device that was called.
  const proven = provenFor(
    transaction,
    own && { id: own.id, reason: found.value?.reason ?? 'other' },
    definition,
    action,
    subject.value,
    request,
    base,
  );
  if (!proven.ok) return proven;
  const have = strengthOf(proven.value);
  const overridden = have < needed;
  if (overridden && request.override === undefined)
    return failures.proofNeeded(needed, have, proofsThatWouldDo(proven.value, needed));
  if (overridden && !lead) return failures.leadNeeded();
  const asksApproval = needsApproval(settings, { approval: definition.approval, overridden });
  const approver =
    asksApproval && parts.asProgram !== true
      ? approverOf(transaction, request.operator, request.approvedBy)
      : done(null);
  if (!approver.ok) return approver;
  if (own && overridden) {
    transaction.one(sql`UPDATE cases SET overridden = 1 WHERE id = ${own.id}`);
    writeLine(transaction, base, own.id, 'callers.override', () =>
      say(words.override, { why: request.override ?? '' }),
    );
  }

  const approvedBy = approver.value?.name;
  if (own && approvedBy !== undefined)
    writeLine(transaction, base, own.id, 'callers.approve', () => say(words.approved, { name: approvedBy }));

  const context: ActionContext = {
    ...base,
    lead,
    channel,
    case: own ? { id: own.id, number: own.number } : null,
    line: (text, data) => {
      if (!own) return;
      const line = askedFor(
        transaction,
        action.input,
        forWhom(transaction, found.value, subject.value, text),
      );
      writeLine(transaction, base, own.id, definition.type, line, data);
    },
    changed: (...changed) => {
      for (const topic of changed) topics.add(topic);
    },
  };
  const outcome = action.handle(transaction, context);
  if (!outcome.ok || 'nothingDone' in outcome) return outcome;
  const { loginEmailOf } = datedChanges(transaction, base.now);
  // Whatever the action is called: which address an account signs in with is changed with full proof or not at all.
  if (loginEmailOf.length > 0 && !definition.provesItself && have < proofRules.loginEmail && !overridden)
    return failures.proofNeeded(
      proofRules.loginEmail,
      have,
      proofsThatWouldDo(proven.value, proofRules.loginEmail),
    );

  appendAudit(transaction, {
    at: base.now,
    operator: request.operator,
    action: definition.type,
    ...whomOf(transaction, { subject: subject.value, caseNumber: own?.number, action, topics }),
    proofs: request.proofs,
    override: overridden ? request.override : undefined,
    approvedBy,
    key: keyLabel ?? undefined,
    input: action.audited,
  });
  topics.add('audit');
  if (own) for (const topic of ['cases', `case:${own.number}`]) topics.add(topic);
  return outcome;
}

/** Keeps the proofs that come with a request, and gives those of the case that count for this action now. */
function provenFor(
  transaction: Writer,
  own: { readonly id: string; readonly reason: string } | null,
  definition: ActionDefinition,
  action: ReadyAction,
  subject: Subject | null,
  request: Action,
  base: Pick<ActionContext, 'now' | 'operator' | 'newId' | 'settings'>,
): Answer<readonly Pick<Proof, 'kind' | 'device'>[]> {
  const given = (request.proofs ?? []).map((kind) => ({ kind, administrator: request.administrator }));
  const found =
    own &&
    transaction.get<ProvenCase>(
      sql`SELECT id, practice_id, account_id, reason FROM cases WHERE id = ${own.id}`,
    );
  // Without a case nothing is about anybody: there is no device to look for.
  if (!own || !found) return done(given.map(({ kind }) => ({ kind, device: null })));
  const about = { ...found, reason: own.reason };
  const kept = keepProofs(transaction, base, about, given);
  if (!kept.ok) return kept;
  const limits = proofLimits(
    transaction,
    { accountId: about.account_id, practiceId: about.practice_id, reason: about.reason },
    { now: base.now, minutes: base.settings['proof.minutes'] },
    [
      ...touchedDevices(transaction, definition.contacts, {
        accountId: subject?.accountId ?? about.account_id,
        practiceId: subject?.practiceId ?? about.practice_id,
      }),
      ...action.touches(transaction),
    ],
  );
  return done(countingProofs(proofsFor(proofsOf(transaction, about.id), subject), limits));
}
