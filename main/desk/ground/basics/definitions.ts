import type { z } from 'zod';
import type { CaseReason } from '../../../../preload/contract/cases.ts';
import {
  type Actions,
  type ActionType,
  actions,
  type Queries,
  type QueryName,
  queries,
} from '../../../../preload/contract/contract.ts';
import type { OutputOf, ParsedInputOf } from '../../../../preload/contract/define.ts';
import type { Settings } from '../../../../preload/contract/settings.ts';
import type { Answer, Millis, Strength } from '../../../../preload/contract/shared.ts';
import type { Reader, Writer } from '../../../store/handles.ts';
import type { Device } from '../rules/proof-rules.ts';
import type { ActionContext } from './context.ts';

/** Whom an action helps. An action with a subject opens a case of its own where none was named. */
export interface Subject {
  readonly reason: CaseReason;
  readonly practiceId?: string | null;
  readonly accountId?: string | null;
  /** Who asks, where the input tells; else the person on file. */
  readonly caller?: string;
}

/** What an action answers that found nothing to do: it has an outcome, and leaves no trace in case, chain or outbox. */
export interface NothingDone<Outcome> {
  readonly ok: true;
  readonly value: Outcome;
  readonly nothingDone: true;
}

/** What a handler gives back. */
export type Handled<Outcome> = Answer<Outcome> | NothingDone<Outcome>;

/** For a handler that found nothing to do: what it wrote so far is rolled back, and its outcome is answered. */
export const nothingDone = <Outcome>(value: Outcome): NothingDone<Outcome> => ({
  ok: true,
  value,
  nothingDone: true,
});

export interface ActionDefinition<Input = unknown, Outcome = unknown> {
  readonly type: string;
  readonly input: z.ZodType;
  readonly role: 'operator' | 'lead';
  /** Strength of proof for what only this program's own jobs do; what faces offer has it in `rules/strengths.ts`. */
  readonly strength?: Strength;
  /** Strength of an action that does now this and now that: worked out from what it would do. */
  readonly strengthNeeded?: (reader: Reader, input: Input) => Strength;
  readonly subject?: (reader: Reader, input: Input) => Answer<Subject>;
  /**
   * Phones and mailboxes that it is about to change besides those of whom it is about (`proofs/touched.ts` has these): a
   * proof through one of them counts for nothing here.
   */
  readonly touches?: (reader: Reader, input: Input) => readonly Device[];
  /** It may change a login email without the strength of 3: the holder of a link does it, or the source of the directory. */
  readonly provesItself?: boolean;
  readonly handle: (transaction: Writer, input: Input, context: ActionContext) => Handled<Outcome>;
  /** What of the input the audit chain keeps: everything, unless this leaves a secret or bulk out. */
  readonly audit?: (input: Input) => unknown;
}

interface ActionParts<Input, Outcome> {
  readonly role?: 'operator' | 'lead';
  readonly strengthNeeded?: (reader: Reader, input: Input) => Strength;
  readonly subject?: (reader: Reader, input: Input) => Answer<Subject>;
  readonly touches?: (reader: Reader, input: Input) => readonly Device[];
  readonly provesItself?: boolean;
  readonly handle: (transaction: Writer, input: Input, context: ActionContext) => Handled<Outcome>;
  readonly audit?: (input: Input) => unknown;
}

/** A handler whose type knows which action of the contract it is for. */
export interface NamedAction<Type extends string = ActionType> extends ActionDefinition {
  readonly type: Type;
}

/** Gives an action of the contract its rule and its handler. */
export function defineAction<Type extends ActionType>(
  type: Type,
  parts: ActionParts<ParsedInputOf<Actions[Type]>, OutputOf<Actions[Type]>>,
): NamedAction<Type> {
  return { role: 'operator', ...parts, type, input: actions[type].input } as unknown as NamedAction<Type>;
}

/** Nothing where all names are there; else a field that nobody has, so that the compiler names the missing ones. */
type None<Missing> = [Missing] extends [never] ? unknown : { readonly missing: Missing };

/** Handlers for all actions of the contract. One that is declared and has no handler does not compile. */
export const forEachAction = <Type extends ActionType>(
  handlers: readonly NamedAction<Type>[] & None<Exclude<ActionType, Type>>,
): readonly ActionDefinition[] => handlers;

/** An action that only this program's own jobs perform: no face can name it. */
export function defineInternalAction<Schema extends z.ZodType, Outcome>(
  type: string,
  input: Schema,
  parts: ActionParts<z.output<Schema>, Outcome>,
): ActionDefinition<z.output<Schema>, Outcome> {
  return { role: 'operator', strength: 0, provesItself: true, ...parts, type, input };
}

export interface QueryContext {
  readonly now: Millis;
  readonly settings: Settings;
}

export interface QueryDefinition {
  readonly name: string;
  readonly input: z.ZodType;
  readonly handle: (
    reader: Reader,
    input: unknown,
    context: QueryContext,
  ) => Answer<unknown> | Promise<Answer<unknown>>;
}

/** A handler whose type knows which query of the contract it answers. */
export interface NamedQuery<Name extends string = QueryName> extends QueryDefinition {
  readonly name: Name;
}

/** Gives a query of the contract its handler. */
export function defineQuery<Name extends QueryName>(
  name: Name,
  handle: (
    reader: Reader,
    input: ParsedInputOf<Queries[Name]>,
    context: QueryContext,
  ) => Answer<OutputOf<Queries[Name]>> | Promise<Answer<OutputOf<Queries[Name]>>>,
): NamedQuery<Name> {
  return { name, input: queries[name].input, handle } as unknown as NamedQuery<Name>;
}

/** Handlers for all queries of the contract. One that is declared and has no handler does not compile. */
export const forEachQuery = <Name extends QueryName>(
  handlers: readonly NamedQuery<Name>[] & None<Exclude<QueryName, Name>>,
): readonly QueryDefinition[] => handlers;
