import type { ActionCircumstances } from '../../preload/contract/contract.ts';
import type { Settings } from '../../preload/contract/settings.ts';
import type { Channel, ProofKind, Strength } from '../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../failures.ts';
import type { Reader, Writer } from '../store/handles.ts';
import { sql } from '../store/sql.ts';
import { type Store, storeRefusal } from '../store/store.ts';
import { appendAudit } from './audit/chain.ts';
import { actionStrengths, proofNames, proofsThatWouldDo, strengthOf } from './callers/strengths.ts';
import { insertCase, writeLine } from './cases/write-case.ts';
import type { ActionContext, Clock, RandomBytes } from './context.ts';
import type { ActionDefinition, Subject } from './definitions.ts';
import { withIdsOnFile } from './directory/ids-on-file.ts';
import { readSettings } from './settings/settings.ts';

/** A named change as a serialisable value. */
export interface ActionRequest extends ActionCircumstances {
  readonly type: string;
  readonly input: unknown;
  readonly operator: string;
}

export interface Door {
  /** Carries out one action, whole or not at all. Refusals are values; nothing has changed then. */
  perform(request: ActionRequest): Answer<unknown>;
}

export interface DoorParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly newId: () => string;
  readonly actions: ReadonlyMap<string, ActionDefinition>;
  /** Told after the commit which topics changed. */
  readonly announce: (topics: readonly string[]) => void;
}

interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly practice_id: string | null;
  readonly account_id: string | null;
}

/** An operator is a lead who is named as one, or whoever runs a desk that has named nobody yet. */
export const isLead = (settings: Settings, operator: string): boolean =>
  settings['desk.leads'].length === 0 || settings['desk.leads'].includes(operator);

/** The one door: every change of every face goes through it, in one transaction with its trace and its messages. */
export function createDoor(parts: DoorParts): Door {
  return {
    perform: (request) => {
      const definition = parts.actions.get(request.type);
      if (!definition) return noteRefusal(parts, request, failures.unknownAction(request.type));
      const parsed = definition.input.safeParse(request.input);
      // What does not fit has no shape in which a secret could be told from the rest: the chain keeps nothing of it.
      if (!parsed.success) return noteRefusal(parts, request, invalidInput(parsed.error.issues));
      const topics = new Set<string>();
      const input = withIdsOnFile(parts.store.read, request.type, parsed.data);
      try {
        const answer = parts.store.write((transaction) => {
          const value = performInside(parts, transaction, definition, input, request, topics);
          return { keep: value.ok, value };
        });
        if (!answer.ok) return noteRefusal(parts, request, answer, definition, input);
        parts.announce([...topics]);
        return answer;
      } catch (error) {
        const refusal = storeRefusal(error, parts.store.path);
        if (refusal) return refusal;
        throw error;
      }
    },
  };
}

/** The first thing that is wrong with an input, by its field. */
export function invalidInput(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Answer<never> {
  const first = issues[0];
  const field = first?.path.map(String).join('.') ?? '';
  return failures.invalidInput(`${field || 'the whole'} ${first?.message ?? 'does not fit'}`, { field });
}

function performInside(
  parts: DoorParts,
  transaction: Writer,
  definition: ActionDefinition,
  input: unknown,
  request: ActionRequest,
  topics: Set<string>,
): Answer<unknown> {
  const settings = readSettings(transaction);
  const lead = isLead(settings, request.operator);
  if (definition.role === 'lead' && !lead) return failures.leadNeeded();

  const base = { now: parts.clock(), operator: request.operator, random: parts.random, newId: parts.newId };
  const channel: Channel = request.channel ?? 'phone';
  const found = request.case === undefined ? done(null) : findCase(transaction, request.case);
  if (!found.ok) return found;
  const subject = definition.subject?.(transaction, input) ?? done(null);
  if (!subject.ok) return subject;

  const needed: Strength =
    definition.strengthNeeded?.(transaction, input) ??
    definition.strength ??
    actionStrengths[definition.type as keyof typeof actionStrengths];
  const proofs = new Set([...recordedProofs(transaction, found.value?.id), ...(request.proofs ?? [])]);
  const overridden = strengthOf(proofs) < needed;
  if (overridden && request.override === undefined)
    return failures.proofNeeded(needed, strengthOf(proofs), proofsThatWouldDo(proofs, needed));
  if (overridden && !lead) return failures.leadNeeded();
  if (
    needed > 0 &&
    found.value?.account_id &&
    subject.value?.accountId &&
    found.value.account_id !== subject.value.accountId
  )
    return failures.caseOtherAccount(found.value.number);
  // What concerns a whole practice has no account: the proofs have to be for that practice.
  if (
    needed > 0 &&
    found.value?.practice_id &&
    subject.value?.practiceId &&
    found.value.practice_id !== subject.value.practiceId
  )
    return failures.caseOtherPractice(found.value.number);

  const own = found.value ?? openOwnCase(transaction, base, channel, subject.value);
  if (own && request.proofs) keepProofs(transaction, base, own.id, request.proofs);
  if (own && overridden) {
    transaction.one(sql`UPDATE cases SET overridden = 1 WHERE id = ${own.id}`);
    writeLine(
      transaction,
      base,
      own.id,
      'callers.override',
      `Done without the proof it needs, by a lead: ${request.override}`,
    );
  }
  if (own && subject.value) adoptSubject(transaction, own.id, subject.value);

  const context: ActionContext = {
    ...base,
    lead,
    channel,
    settings,
    case: own ? { id: own.id, number: own.number } : null,
    line: (text, data) => {
      if (own) writeLine(transaction, base, own.id, definition.type, text, data);
    },
    changed: (...changed) => {
      for (const topic of changed) topics.add(topic);
    },
  };
  const outcome = definition.handle(transaction, input, context);
  if (!outcome.ok) return outcome;

  appendAudit(transaction, {
    at: base.now,
    operator: request.operator,
    action: definition.type,
    case: own?.number,
    proofs: request.proofs,
    override: overridden ? request.override : undefined,
    input: definition.audit ? definition.audit(input) : input,
  });
  topics.add('audit');
  if (own) for (const topic of ['cases', `case:${own.number}`]) topics.add(topic);
  return outcome;
}

// An action's name that nobody declared may be anything.
const longestType = 100;

/**
 * Keeps a refused attempt in the chain: who tried what, in which case, and why it was refused. The refusal stands also
 * where the store can't take the entry.
 */
function noteRefusal(
  parts: DoorParts,
  request: ActionRequest,
  refusal: Answer<never>,
  definition?: ActionDefinition,
  input?: unknown,
): Answer<never> {
  if (refusal.ok || definition?.answersByRefusal?.includes(refusal.error.code)) return refusal;
  try {
    parts.store.write((transaction) => {
      appendAudit(transaction, {
        at: parts.clock(),
        operator: request.operator,
        action: request.type.slice(0, longestType),
        refused: refusal.error.code,
        case: request.case,
        proofs: request.proofs,
        override: request.override,
        input: definition === undefined ? undefined : (definition.audit?.(input) ?? input),
      });
      return { keep: true, value: null };
    });
  } catch (error) {
    if (!storeRefusal(error, parts.store.path)) throw error;
  }
  return refusal;
}

function findCase(reader: Reader, number: string): Answer<CaseRow> {
  const typed = number.trim().toUpperCase();
  const row = reader.get<CaseRow>(
    sql`SELECT id, number, state, practice_id, account_id FROM cases WHERE number = ${typed.length === 8 ? `${typed.slice(0, 4)}-${typed.slice(4)}` : typed}`,
  );
  if (!row) return failures.caseNotFound(number);
  return row.state === 'closed' ? failures.caseClosed(row.number) : done(row);
}

function openOwnCase(
  transaction: Writer,
  base: Parameters<typeof insertCase>[1],
  channel: Channel,
  subject: Subject | null,
): { readonly id: string; readonly number: string } | null {
  if (!subject) return null;
  return insertCase(transaction, base, { ...subject, channel, caller: subject.caller ?? 'not named' });
}

/** A case that was opened before anybody knew whom it is about learns it from the first action. */
function adoptSubject(transaction: Writer, caseId: string, subject: Subject): void {
  transaction.one(
    sql`UPDATE cases SET practice_id = coalesce(practice_id, ${subject.practiceId ?? null}),
          account_id = coalesce(account_id, ${subject.accountId ?? null}),
          reason = CASE WHEN reason = 'other' THEN ${subject.reason} ELSE reason END
        WHERE id = ${caseId}`,
  );
}

function recordedProofs(reader: Reader, caseId: string | undefined): ProofKind[] {
  if (caseId === undefined) return [];
  return reader
    .all<{ kind: ProofKind }>(sql`SELECT kind FROM proofs WHERE case_id = ${caseId}`)
    .map(({ kind }) => kind);
}

/** Keeps proofs with their time and operator; one that is there already stays as it was. */
export function keepProofs(
  transaction: Writer,
  base: Pick<ActionContext, 'now' | 'operator' | 'newId'>,
  caseId: string,
  proofs: readonly ProofKind[],
): void {
  for (const kind of proofs) {
    const added = transaction.run(
      sql`INSERT INTO proofs (case_id, kind, at, operator) VALUES (${caseId}, ${kind}, ${base.now}, ${base.operator})
          ON CONFLICT DO NOTHING`,
    );
    if (added === 1)
      writeLine(transaction, base, caseId, 'callers.record-proof', `Proof passed: ${proofNames[kind]}`);
  }
}
