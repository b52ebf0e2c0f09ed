import type { z } from 'zod';
import type { CaseReason } from '../../../../preload/contract/cases.ts';
import type { Actions, ActionType, Queries, QueryName } from '../../../../preload/contract/contract.ts';
import type {
  ActionContract,
  ApprovalKind,
  Contact,
  OutputOf,
  ParsedInputOf,
  QueryContract,
} from '../../../../preload/contract/define.ts';
import type { OperatorRole } from '../../../../preload/contract/roles.ts';
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

/** What a feature gives for one action: its handler, and what depends on the input. */
export interface ActionParts<Input, Outcome> {
  /** Strength of an action that does now this and now that: worked out from what it would do. */
  readonly strengthNeeded?: (reader: Reader, input: Input) => Strength;
  readonly subject?: (reader: Reader, input: Input) => Answer<Subject>;
  /**
   * Phones and mailboxes that it is about to change besides those of whom it is about, which the contract names (`touches`):
   * a proof through one of them counts for nothing here.
   */
  readonly touches?: (reader: Reader, input: Input) => readonly Device[];
  /** It may change a login email without the strength of 3: the holder of a link does it, or the source of the directory. */
  readonly provesItself?: boolean;
  readonly handle: (transaction: Writer, input: Input, context: ActionContext) => Handled<Outcome>;
  /** What of the input the audit chain keeps: everything, unless this leaves a secret or bulk out. */
  readonly audit?: (input: Input) => unknown;
}

/** An action with an input that fits it. Which shape that has is known in here alone. */
export interface ReadyAction {
  readonly input: unknown;
  /** What of the input the audit chain keeps. */
  readonly audited: unknown;
  /** Null where the contract's strength is the one. */
  strengthNeeded(reader: Reader): Strength | null;
  /** Null for what concerns no caller. */
  subject(reader: Reader): Answer<Subject> | null;
  touches(reader: Reader): readonly Device[];
  handle(transaction: Writer, context: ActionContext): Handled<unknown>;
}

/** Cleans an input that was read, whatever its shape: ids as they are on file. */
export type AsOnFile = <Input>(input: Input) => Input;

/** Null where nothing is wrong with it: then there is a value. */
export type ReadInput<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly z.core.$ZodIssue[] };

/** An action as the door knows it. */
export interface ActionDefinition {
  readonly type: string;
  readonly role: OperatorRole;
  /** Which setting says whether a second lead has to agree. */
  readonly approval: ApprovalKind | null;
  readonly strength: Strength;
  /** What on file of its subject it is about to change. */
  readonly contacts: readonly Contact[];
  readonly provesItself: boolean;
  /** Performed by this program's own jobs alone; its texts were read from bytes. */
  readonly internal: boolean;
  /** Reads an input as it was given; the rest needs what is on file, and waits for the transaction. */
  read(input: unknown): ReadInput<(asOnFile: AsOnFile) => ReadyAction>;
}

type Facts = Pick<ActionDefinition, 'type' | 'role' | 'approval' | 'strength' | 'contacts' | 'internal'>;

/** Puts together what the contract says of an action and what its feature does. */
function define<Schema extends z.ZodType, Outcome>(
  facts: Facts,
  schema: Schema,
  parts: ActionParts<z.output<Schema>, Outcome>,
): ActionDefinition {
  return {
    ...facts,
    provesItself: parts.provesItself ?? facts.internal,
    read: (raw) => {
      const parsed = schema.safeParse(raw);
      if (!parsed.success) return { ok: false, issues: parsed.error.issues };
      const ready = (asOnFile: AsOnFile): ReadyAction => {
        const input = asOnFile(parsed.data);
        return {
          input,
          audited: parts.audit ? parts.audit(input) : input,
          strengthNeeded: (reader) => parts.strengthNeeded?.(reader, input) ?? null,
          subject: (reader) => parts.subject?.(reader, input) ?? null,
          touches: (reader) => parts.touches?.(reader, input) ?? [],
          handle: (transaction, context) => parts.handle(transaction, input, context),
        };
      };
      return { ok: true, value: ready };
    },
  };
}

/** An action that only this program's own jobs perform: no face can name it. */
export const defineInternalAction = <Schema extends z.ZodType, Outcome>(
  type: string,
  input: Schema,
  {
    role = 'agent',
    approval = null,
    ...parts
  }: ActionParts<z.output<Schema>, Outcome> & {
    readonly role?: OperatorRole;
    readonly approval?: ApprovalKind | null;
  },
): ActionDefinition =>
  define({ type, role, approval, strength: 0, contacts: [], internal: true }, input, parts);

export interface QueryContext {
  readonly now: Millis;
  readonly settings: Settings;
  /**
   * Does work on the store, at once, and rolls all of it back: for what an action would do. It throws `StoreRefused` while another
   * program writes, for it does not wait. Left out where the store is only read.
   */
  readonly tryOut?: <Value>(work: (transaction: Writer) => Value) => Value;
}

type MaybeLater<Value> = Value | Promise<Value>;

/** Answers one query: reads, changes nothing. */
export type QueryHandler<Input, Output> = (
  reader: Reader,
  input: Input,
  context: QueryContext,
) => MaybeLater<Answer<Output>>;

/** A query as the desk knows it. */
export interface QueryDefinition {
  readonly name: string;
  read(
    input: unknown,
    asOnFile: AsOnFile,
  ): ReadInput<(reader: Reader, context: QueryContext) => MaybeLater<Answer<unknown>>>;
}

function defineQuery<Schema extends z.ZodType, Output>(
  name: string,
  schema: Schema,
  handle: QueryHandler<z.output<Schema>, Output>,
): QueryDefinition {
  return {
    name,
    read: (raw, asOnFile) => {
      const parsed = schema.safeParse(raw);
      if (!parsed.success) return { ok: false, issues: parsed.error.issues };
      const input = asOnFile(parsed.data);
      return { ok: true, value: (reader, context) => handle(reader, input, context) };
    },
  };
}

type AnyAction = ActionContract<z.ZodType, unknown>;
type AnyQuery = QueryContract<z.ZodType, unknown>;

/** What a feature's part of the contract declares. */
export interface FeatureContract {
  readonly actions: Readonly<Record<string, AnyAction>>;
  readonly queries: Readonly<Record<string, AnyQuery>>;
}

/** The handlers of a feature: one for each action and query of its part of the contract, no more and no less. */
export interface FeatureParts<Contract extends FeatureContract> {
  readonly actions: {
    readonly [Type in keyof Contract['actions']]: ActionParts<
      ParsedInputOf<Contract['actions'][Type]>,
      OutputOf<Contract['actions'][Type]>
    >;
  };
  readonly queries: {
    readonly [Name in keyof Contract['queries']]: QueryHandler<
      ParsedInputOf<Contract['queries'][Name]>,
      OutputOf<Contract['queries'][Name]>
    >;
  };
}

/** What a feature gives for one action of the contract. */
export type ActionOf<Type extends ActionType> = ActionParts<
  ParsedInputOf<Actions[Type]>,
  OutputOf<Actions[Type]>
>;

/** The same for several of them, by their types. */
export type ActionsOf<Type extends ActionType> = { readonly [Each in Type]: ActionOf<Each> };

/** What a feature gives for one query of the contract. */
export type QueryOf<Name extends QueryName> = QueryHandler<
  ParsedInputOf<Queries[Name]>,
  OutputOf<Queries[Name]>
>;

/** The same for several of them, by their names. */
export type QueriesOf<Name extends QueryName> = { readonly [Each in Name]: QueryOf<Each> };

/** A feature as the desk gathers it. */
export interface Feature<Contract extends FeatureContract> {
  readonly actions: { readonly [Type in keyof Contract['actions'] & string]: ActionDefinition };
  readonly queries: { readonly [Name in keyof Contract['queries'] & string]: QueryDefinition };
}

function eachKey<Key extends string, Made>(
  of: object,
  make: (key: Key) => Made,
): { readonly [Each in Key]: Made } {
  const made: Partial<Record<Key, Made>> = {};
  for (const key of Object.keys(of) as Key[]) made[key] = make(key);
  return made as Record<Key, Made>;
}

/** A feature: its part of the contract, and a handler for all of it. A missing, misspelt or superfluous one does not compile. */
export function defineFeature<Contract extends FeatureContract>(
  contract: Contract,
  parts: FeatureParts<Contract>,
): Feature<Contract> {
  const action = <Type extends keyof Contract['actions'] & string>(type: Type): ActionDefinition => {
    const declared: AnyAction = contract.actions[type] as Contract['actions'][Type];
    const { role, approval, strength, touches } = declared;
    const schema = declared.input as Contract['actions'][Type]['input'];
    const facts = { type, role, approval, strength, contacts: touches, internal: false };
    return define<typeof schema, OutputOf<Contract['actions'][Type]>>(facts, schema, parts.actions[type]);
  };
  const query = <Name extends keyof Contract['queries'] & string>(name: Name): QueryDefinition => {
    const declared: AnyQuery = contract.queries[name] as Contract['queries'][Name];
    const schema = declared.input as Contract['queries'][Name]['input'];
    return defineQuery<typeof schema, OutputOf<Contract['queries'][Name]>>(name, schema, parts.queries[name]);
  };
  return {
    actions: eachKey<keyof Contract['actions'] & string, ActionDefinition>(contract.actions, action),
    queries: eachKey<keyof Contract['queries'] & string, QueryDefinition>(contract.queries, query),
  };
}
