import { operatorName } from '../../preload/contract/operators.ts';
import { reaches } from '../../preload/contract/roles.ts';
import type { Channel, Strength } from '../../preload/contract/shared.ts';
import { type Answer, done, failures, type InputIssue, problemInWords, type Refused } from '../failures.ts';
import { asDeskOf, inDeskLanguage, say } from '../language.ts';
import type { Reader, Writer } from '../store/handles.ts';
import { sql } from '../store/sql.ts';
import { type Store, storeRefusal } from '../store/store.ts';
import { appendAudit } from './audit/chain.ts';
import { whomOf } from './audit/whom.ts';
import { withIdsOnFile } from './directory/ids-on-file.ts';
import { doingOf, doneBefore } from './doing.ts';
import { noteTaken, outcomeBefore } from './forms-taken.ts';
import {
  type Action,
  type ActionMakerParts,
  type ActionRequest,
  drawnFrom,
  makeAction,
} from './ground/basics/action.ts';
import type { Again } from './ground/basics/again.ts';
import type { ActionContext, LineText } from './ground/basics/context.ts';
import type { ActionDefinition, Handled, ReadyAction, Subject } from './ground/basics/definitions.ts';
import { readSettings } from './ground/basics/settings.ts';
import { brokenText } from './ground/basics/well-formed.ts';
import { leadingNumber } from './ground/case-log/merged-cases.ts';
import { insertCase, writeLine } from './ground/case-log/write-case.ts';
import { datedChanges, proofLimits } from './ground/people/devices.ts';
import { accountFactsOf, displayName } from './ground/people/people.ts';
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
import { refusalNote } from './refusal-note.ts';
import {
  adoptSubject,
  asAnswered,
  type CaseRow,
  forWhom,
  isQuestion,
  otherPractices,
  otherSubject,
} from './whose-case.ts';
import { performWords as words } from './words.ts';

export interface Door {
  /**
   * Carries out one action, whole or not at all. Refusals are values; nothing has changed then. A bug rejects. Actions are
   * carried out in the order of the calls, also where no one waits for the one before. What is no action yet is made one. With
   * `again` it is one that was done before on a copy of the store; that the store can't take it just now rejects then.
   */
  perform(request: ActionRequest | Action, again?: Again): Promise<Answer<unknown>>;
}

type DefinitionFound = ActionDefinition | undefined;

export interface DoorParts extends ActionMakerParts {
  readonly store: Store;
  /** The actions by their names: a map, or what loads them first. */
  readonly actions: { get(type: string): DefinitionFound | Promise<DefinitionFound> };
  /**
   * The program itself acts: the portal for those who help themselves, entries of the chain. Else an action is done by an
   * operator, who is looked up; no name that a face could give gets anything here.
   */
  readonly asProgram?: boolean;
  /** Told after the commit which topics changed. */
  readonly announce: (topics: readonly string[]) => void;
}

/** The one door: every change of every face goes through it, in one transaction with its trace and its messages. */
export function createDoor(parts: DoorParts): Door {
  return {
    perform: async (given, again) => {
      const request = makeAction(parts, given);
      if (!operatorName.safeParse(request.operator).success) return failures.operatorInvalid();
      const refuse = (refusal: Refused) => noteRefusal(parts, request, refusal, again);
      const found = parts.actions.get(request.type);
      const definition = found instanceof Promise ? await found : found;
      if (!definition) return refuse(failures.unknownAction(request.type));
      // Rows of the program's own jobs were read from bytes, which hold no half characters.
      const broken = definition.internal ? null : brokenText(request.input);
      if (broken !== null) return refuse(failures.halfCharacter(broken));
      // What does not fit has no shape in which a secret could be told from the rest: the chain keeps nothing of it.
      const read = definition.read(request.input);
      if (!read.ok) return refuse(invalidInput(read.issues));
      let refused: Refused | null = null;
      try {
        const { answer, topics } = await parts.store.write(
          (transaction) => {
            if (again?.isDone(transaction)) return doneBefore;
            const before = outcomeBefore(transaction, request);
            if (before) return { keep: false, value: { answer: before, topics: [] } };
            const changed = new Set<string>();
            const action = read.value((typed) => withIdsOnFile(transaction, request.type, typed));
            const handled =
              again?.refusedThen ??
              asDeskOf(request.language, () =>
                performInside(
                  parts,
                  transaction,
                  definition,
                  action,
                  again ? asAnswered(request) : request,
                  changed,
                ),
              );
            refused = handled.ok ? null : handled;
            const keep = handled.ok && !('nothingDone' in handled);
            if (keep) {
              again?.done(transaction);
              noteTaken(transaction, request, handled.value);
            }
            return {
              keep,
              value: { answer: handled, topics: [...changed] },
              instead: handled.ok
                ? again?.done
                : isQuestion(handled)
                  ? undefined
                  : refusalNote(request, handled, action, again),
              refusal: refused ?? undefined,
            };
          },
          doingOf(parts, request, !definition.internal),
        );
        if ('nothingDone' in answer) return done(answer.value);
        if (answer.ok) parts.announce(topics);
        return answer;
      } catch (error) {
        const refusal = storeRefusal(error, parts.store.path);
        // A refusal stands also where the store can't take its entry; who may not be told it can send the same form again.
        if (refusal && !again) return (request.form ? null : refused) ?? refusal;
        throw error;
      }
    },
  };
}

/** The first thing that is wrong with an input, by its field. */
export function invalidInput(issues: readonly InputIssue[]): Refused {
  const { field, problem } = problemInWords(issues);
  return failures.invalidInput(problem, { field });
}

/** What the program may do: whatever it names, by its own actions; no lead's decision is ever its own. */
const program = { role: 'agent', keyLabel: null } as const;

/** Whether the one who acts may do this at all. Codes `operator-unknown`, `auditor-changes-nothing`, `lead-needed`. */
function standingFor(
  { asProgram }: Pick<DoorParts, 'asProgram'>,
  transaction: Writer,
  definition: ActionDefinition,
  request: Action,
): Answer<Omit<Standing, 'name'>> {
  if (asProgram === true) return done(program);
  const standing = standingOf(transaction, request);
  if (!standing.ok || reaches(standing.value.role, definition.role)) return standing;
  return standing.value.role === 'auditor' ? failures.auditorChangesNothing() : failures.leadNeeded();
}

function performInside(
  parts: Pick<DoorParts, 'asProgram'>,
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

/** A line names the administrator who asked for the change, whatever handler writes it. */
function askedFor(reader: Reader, input: unknown, line: LineText): LineText {
  const { askedBy } = (input ?? {}) as { readonly askedBy?: unknown };
  const asking = typeof askedBy === 'string' ? accountFactsOf(reader, askedBy) : undefined;
  if (!asking) return line;
  return () => {
    const text = typeof line === 'string' ? line : line();
    const asked = say(words.askedFor, { name: displayName(asking) });
    return text.includes(asked) ? text : `${text}; ${asked}`;
  };
}

/** Refuses what can't be tried at all, and keeps that in the chain. The refusal stands also where the store can't take it. */
async function noteRefusal(
  parts: DoorParts,
  request: Action,
  refusal: Refused,
  again?: Again,
): Promise<Refused> {
  try {
    await parts.store.write(
      (transaction) =>
        again?.isDone(transaction)
          ? { keep: false, value: null }
          : { keep: false, value: null, instead: refusalNote(request, refusal, undefined, again), refusal },
      doingOf(parts, request, false),
    );
  } catch (error) {
    if (again || !storeRefusal(error, parts.store.path)) throw error;
  }
  return refusal;
}

function findCase(reader: Reader, number: string): Answer<CaseRow> {
  const typed = number.trim().toUpperCase();
  const row = reader.get<CaseRow>(
    sql`SELECT id, number, state, practice_id, account_id, reason, merged_into FROM cases WHERE number = ${typed.length === 8 ? `${typed.slice(0, 4)}-${typed.slice(4)}` : typed}`,
  );
  if (!row) return failures.caseNotFound(number);
  if (row.merged_into !== null) return failures.caseMerged(row.number, leadingNumber(reader, row.id));
  return row.state === 'closed' ? failures.caseClosed(row.number) : done(row);
}

function openOwnCase(
  transaction: Writer,
  base: Parameters<typeof insertCase>[1],
  channel: Channel,
  subject: Subject | null,
): { readonly id: string; readonly number: string } | null {
  if (!subject) return null;
  return insertCase(transaction, base, {
    ...subject,
    channel,
    caller: subject.caller ?? inDeskLanguage(() => say(words.notNamed)),
  });
}
