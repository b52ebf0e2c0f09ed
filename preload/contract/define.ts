import type { z } from 'zod';
import type { PlainMessage } from '../../language/catalogue.ts';
import type { Language } from '../../language/languages.ts';
import type { IconName } from './icons.ts';
import type { SendingLimit } from './limits.ts';
import type { ChangingRole, OperatorRole, ShellRole } from './roles.ts';
import type { Strength } from './shared.ts';

/** What the window must know of a query besides its shape. */
interface QueryFacts<Input> {
  /** The first parts of topics (`case:7K3M-Q2XA` is of `case`) after which the answer may be another one. */
  readonly topics: readonly string[];
  /** Of a topic that names one thing: the field of the input that says whether it is this one. */
  readonly about?: { readonly topic: string; readonly field: keyof Input & string };
  /** Whether it, or it with such an input, may take more than the 8 ms that the main thread has: then a worker reads it. */
  readonly long?: boolean | ((input: Input) => boolean);
  /** A long one that goes through everything: one of these is read at a time, and pages of lists do not wait for them. */
  readonly readsAll?: boolean;
}

/** What a face may ask: reads, changes nothing. `Output` lives in the type alone, the input is parsed. */
export interface QueryContract<Input extends z.ZodType, Output> {
  readonly kind: 'query';
  readonly input: Input;
  readonly output?: Output;
  readonly topics: readonly string[];
  readonly about?: { readonly topic: string; readonly field: string } | undefined;
  /** Whether a worker reads it, for an input as it was given. */
  readonly isLong: (input: unknown) => boolean;
  readonly readsAll: boolean;
}

/** A phone or mailbox on file of whom an action is about. */
export type Contact = 'phone' | 'login-email' | 'practice-phone' | 'clinic-email';

/** What a second lead may have to agree to, besides the override of a missing proof: by the setting `approval.…`. */
export type ApprovalKind = 'release' | 'settings';

/** What decides who may do an action and for whom, and how it is shown. */
interface ActionFacts {
  /** What the caller has to prove. The desk's own things (cases, settings, outbox) ask for nothing. */
  readonly strength: Strength;
  /** Whose it is; an agent's unless told. */
  readonly role?: ChangingRole;
  /** Which setting (`approval.release`) says whether a second lead has to agree. */
  readonly approval?: ApprovalKind;
  /**
   * What on file it is about to change: a proof through one of these counts for nothing, for a thief of the old one could give
   * it away.
   */
  readonly touches?: readonly Contact[];
  /** How often what it sends may be sent to one account; left out where it sends nothing that could annoy its reader. */
  readonly limit?: SendingLimit;
  /** How a case's timeline names and marks it. */
  readonly label: Readonly<Record<Language, string>>;
  readonly icon: IconName;
}

/** A named change, the only way any state changes. `Outcome` lives in the type alone, the input is parsed. */
export interface ActionContract<Input extends z.ZodType, Outcome> {
  readonly kind: 'action';
  readonly input: Input;
  readonly outcome?: Outcome;
  readonly strength: Strength;
  readonly role: ChangingRole;
  readonly approval: ApprovalKind | null;
  readonly touches: readonly Contact[];
  readonly limit: SendingLimit | null;
  readonly label: PlainMessage;
  readonly icon: IconName;
}

/** Long work in a worker, with progress and cancel: started once, then watched by its id. */
export interface JobContract<Input extends z.ZodType, Result> {
  readonly kind: 'job';
  readonly input: Input;
  readonly role: OperatorRole;
  readonly result?: Result;
}

/** Something only the program's own window can be asked: a file dialog, a link to open. */
export interface ShellContract<Input extends z.ZodType, Output> {
  readonly kind: 'shell';
  readonly input: Input;
  readonly role: ShellRole;
  readonly output?: Output;
}

/** Declares a query: `query<Output>()(inputSchema, { topics })`. */
export const query =
  <Output>() =>
  <Input extends z.ZodType>(
    input: Input,
    { topics, about, long = false, readsAll = false }: QueryFacts<z.output<Input>>,
  ): QueryContract<Input, Output> => ({
    kind: 'query',
    input,
    topics,
    about,
    readsAll,
    isLong: (given) => {
      if (typeof long === 'boolean') return long;
      const parsed = input.safeParse(given);
      return parsed.success && long(parsed.data);
    },
  });

/** Declares an action: `action<Outcome>()(inputSchema, { strength, label, icon })`. */
export const action =
  <Outcome>() =>
  <Input extends z.ZodType>(
    input: Input,
    { role = 'agent', approval, touches = [], limit, label, ...facts }: ActionFacts,
  ): ActionContract<Input, Outcome> => ({
    kind: 'action',
    input,
    role,
    touches,
    approval: approval ?? null,
    limit: limit ?? null,
    label: { texts: label },
    ...facts,
  });

/** Declares a job: `job<Result>()(inputSchema, { role })`. */
export const job =
  <Result>() =>
  <Input extends z.ZodType>(
    input: Input,
    { role }: { readonly role: OperatorRole },
  ): JobContract<Input, Result> => ({ kind: 'job', input, role });

/** Declares a call to the shell: `shell<Output>()(inputSchema, { role })`. */
export const shell =
  <Output>() =>
  <Input extends z.ZodType>(
    input: Input,
    { role }: { readonly role: ShellRole },
  ): ShellContract<Input, Output> => ({ kind: 'shell', input, role });

export type InputOf<C extends { readonly input: z.ZodType }> = z.input<C['input']>;
export type ParsedInputOf<C extends { readonly input: z.ZodType }> = z.output<C['input']>;
export type OutputOf<C> =
  C extends QueryContract<z.ZodType, infer Output>
    ? Output
    : C extends ActionContract<z.ZodType, infer Outcome>
      ? Outcome
      : C extends JobContract<z.ZodType, infer Result>
        ? Result
        : C extends ShellContract<z.ZodType, infer Output>
          ? Output
          : never;
