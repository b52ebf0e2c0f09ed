import type { Difference, DifferenceOutcome, TakePreview } from '../../../preload/contract/differences.ts';
import type { Page, Strength } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures, predicateInWords } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { type Sql, sql } from '../../store/sql.ts';
import {
  countDifferences,
  type DifferenceRow,
  differencesOf,
  differencesWhere,
  maskedDifference,
  settleDifference,
} from '../directory/import/difference-rows.ts';
import type { DirectoryRecord } from '../directory/import/source-cells.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionDefinition, ActionOf, QueriesOf, Subject } from '../ground/basics/definitions.ts';
import { accountFactsOf, displayName } from '../ground/people/people.ts';
import { touchedDevices } from '../ground/proofs/touched.ts';
import { actionContacts, actionStrength } from '../ground/rules/action-rules.ts';
import { planTake, type TakePlan } from './plan-take.ts';
import { takeProblems } from './take-problems.ts';
import { differenceWords as words } from './words.ts';
import { writeCell } from './write-cell.ts';

interface One {
  readonly record: DirectoryRecord;
  readonly id: string;
  readonly column: string;
}

/** Which difference a request names. Code `difference-not-found`. */
function differenceOf(reader: Reader, { record, id, column }: One): Answer<DifferenceRow> {
  const found = differencesOf(reader, record, id).find(({ column_name: name }) => name === column);
  return found ? done(found) : failures.differenceNotFound(id, column);
}

const strengthOfStep = (type: string): Strength => actionStrength(type) ?? 3;

const strengthOfPlan = ({ steps, writes }: TakePlan): Strength =>
  steps.reduce<Strength>((most, { type }) => {
    const strength = strengthOfStep(type);
    return strength > most ? strength : most;
  }, writes ?? 0);

function previewOf(plan: TakePlan): TakePreview {
  const strength = strengthOfPlan(plan);
  return {
    allowed: plan.problem === null,
    problem: plan.problem,
    action: plan.steps.find(({ type }) => strengthOfStep(type) === strength)?.type ?? null,
    strength,
    asksAdministrator: plan.asksAdministrator,
    changes: plan.changes,
  };
}

/** Where a difference is: the practice, and whose account. */
function whereabouts(reader: Reader, { record, id }: DifferenceRow) {
  if (record === 'account') {
    const account = accountFactsOf(reader, id);
    return {
      name: account ? displayName(account) : id,
      practiceId: account?.practice_id ?? '',
      practiceName: account?.practice_name ?? '',
    };
  }
  const practice = reader.get<{ name: string }>(sql`SELECT name FROM practices WHERE id = ${id}`);
  return { name: practice?.name ?? id, practiceId: id, practiceName: practice?.name ?? id };
}

const toDifference = (reader: Reader, row: DifferenceRow): Difference => ({
  ...maskedDifference(row),
  ...whereabouts(reader, row),
  since: row.since,
  file: row.file,
  line: row.line,
  take: previewOf(planTake(reader, row)),
});

// A key of three parts, as one text: ids may hold any sign but a line feed.
const keyOf = ({ record, id, column_name: column }: DifferenceRow): string => `${record}\n${id}\n${column}`;

interface PageOf {
  readonly account?: string | undefined;
  readonly practice?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Whose differences are asked for, as a condition over `d`. A practice's are its own and its people's. */
function whose({ account, practice }: Pick<PageOf, 'account' | 'practice'>): Sql {
  if (account !== undefined) return sql`d.record = 'account' AND d.id = ${account}`;
  if (practice === undefined) return sql`1`;
  return sql`(d.record, d.id) IN (SELECT 'practice', ${practice}
    UNION ALL SELECT 'account', id FROM accounts WHERE practice_id = ${practice})`;
}

/** What the source of the imports and the desk say differently, page by page. */
function differencesPage(
  reader: Reader,
  { after = '', limit, ...of }: PageOf,
): Page<Difference> & { readonly total: number } {
  const [record = '', id = '', column = ''] = after.split('\n');
  const rows = differencesWhere(
    reader,
    sql`(d.record, d.id, d.column_name) > (${record}, ${id}, ${column}) AND ${whose(of)}`,
    limit + 1,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => toDifference(reader, row)),
    next: rows.length > limit && last ? keyOf(last) : null,
    total: countDifferences(reader, whose(of)),
  };
}

function outcomeOf({ record, id, column }: One, waits: boolean, context: ActionContext): DifferenceOutcome {
  context.changed('directory', 'claims', record === 'account' ? `account:${id}` : `practice:${id}`);
  return { caseNumber: context.case?.number ?? '', record, id, column, waits };
}

/** What a case says of a difference: masked, as everything on file there. */
const lineOf = (settled: 'kept' | 'took', row: DifferenceRow) => (): string => {
  const { column, deskSays, sourceSays } = maskedDifference(row);
  const nothing = say(words.nothing);
  return say(words[settled], {
    column,
    deskSays: deskSays || nothing,
    sourceSays: sourceSays || nothing,
    file: row.file,
    line: String(row.line),
  });
};

export const keeping: ActionOf<'differences.keep'> = {
  handle: (transaction, input, context) => {
    const found = differenceOf(transaction, input);
    if (!found.ok) return found;
    settleDifference(transaction, input.record, input.id, input.column);
    context.line(lineOf('kept', found.value));
    return done(outcomeOf(input, false, context));
  },
};

type TakeInput = One & { readonly askedBy?: string | undefined };

/** Taking goes through the desk's own actions, so it is given them. */
export function taking(actions: ReadonlyMap<string, ActionDefinition>): ActionOf<'differences.take'> {
  const planned = (reader: Reader, input: TakeInput): Answer<{ row: DifferenceRow; plan: TakePlan }> => {
    const found = differenceOf(reader, input);
    return found.ok ? done({ row: found.value, plan: planTake(reader, found.value) }) : found;
  };

  /** A step's action and its input, as the door would have them. Code `invalid-input`. */
  const stepOf = (step: TakePlan['steps'][number], input: TakeInput) => {
    const action = actions.get(step.type);
    const read = action?.read({ ...step.input, askedBy: input.askedBy });
    if (action && read?.ok) return done({ action, ready: read.value((typed) => typed) });
    const issues = read === undefined || read.ok ? [] : read.issues;
    const field = issues[0]?.path.join('.') ?? '';
    return field === 'askedBy'
      ? failures.invalidInput(say(takeProblems.askedByNeeded), {
          field,
        })
      : failures.invalidInput(say(takeProblems.doesNotFit, { problem: predicateInWords(issues) }), { field });
  };

  const take = (transaction: Writer, input: TakeInput, context: ActionContext): Answer<DifferenceOutcome> => {
    const found = planned(transaction, input);
    if (!found.ok) return found;
    const { row, plan } = found.value;
    if (plan.problem !== null) return failures.differenceNotTakeable(plan.problem);
    for (const each of plan.steps) {
      const step = stepOf(each, input);
      if (!step.ok) return step;
      if (step.value.action.role === 'lead' && !context.lead) return failures.leadNeeded();
      const answer = step.value.ready.handle(transaction, context);
      if (!answer.ok) return answer as Answer<never>;
    }
    if (plan.writes !== null) {
      const written = writeCell(transaction, row, context.now);
      if (!written.ok) return written;
    }
    context.line(lineOf('took', row));
    const stands = differenceOf(transaction, input).ok;
    if (!stands) settleDifference(transaction, input.record, input.id, input.column);
    return done(outcomeOf(input, stands, context));
  };

  return {
    handle: take,
    strengthNeeded: (reader, input) => {
      const found = planned(reader, input);
      return found.ok ? strengthOfPlan(found.value.plan) : 0;
    },
    // A proof through the number or mailbox that taking is about to change counts for nothing, as in the action itself.
    touches: (reader, input) => {
      const found = planned(reader, input);
      if (!found.ok) return [];
      const { practiceId } = whereabouts(reader, found.value.row);
      const about = {
        practiceId,
        accountId: found.value.row.record === 'account' ? found.value.row.id : null,
      };
      return found.value.plan.steps.flatMap(({ type }) =>
        touchedDevices(reader, actionContacts(type), about),
      );
    },
    subject: (reader, input) => {
      const found = planned(reader, input);
      if (!found.ok) return found;
      const [first] = found.value.plan.steps;
      const step = first && stepOf(first, input);
      if (step && !step.ok) return step;
      const own = step?.value.ready.subject(reader);
      return own ?? subjectOf(reader, found.value.row);
    },
  };
}

function subjectOf(reader: Reader, { record, id }: DifferenceRow): Answer<Subject> {
  if (record === 'practice') return done({ reason: 'other', practiceId: id });
  const account = accountFactsOf(reader, id);
  if (!account) return failures.accountNotFound(id);
  return done({
    reason: 'other',
    practiceId: account.practice_id,
    accountId: id,
    caller: displayName(account),
  });
}

export const differenceQueries: QueriesOf<'differences'> = {
  differences: (reader, input) => done(differencesPage(reader, input)),
};
