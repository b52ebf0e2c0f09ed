import type { z } from 'zod';

/** What a face may ask: reads, changes nothing. `Output` lives in the type alone, the input is parsed. */
export interface QueryContract<Input extends z.ZodType, Output> {
  readonly kind: 'query';
  readonly input: Input;
  readonly output?: Output;
}

/** A named change, the only way any state changes. `Outcome` lives in the type alone, the input is parsed. */
export interface ActionContract<Input extends z.ZodType, Outcome> {
  readonly kind: 'action';
  readonly input: Input;
  readonly outcome?: Outcome;
}

/** Long work in a worker, with progress and cancel: started once, then watched by its id. */
export interface JobContract<Input extends z.ZodType, Result> {
  readonly kind: 'job';
  readonly input: Input;
  readonly result?: Result;
}

/** Something only the program's own window can be asked: a file dialog, a link to open. */
export interface ShellContract<Input extends z.ZodType, Output> {
  readonly kind: 'shell';
  readonly input: Input;
  readonly output?: Output;
}

/** Declares a query: `query<Output>()(inputSchema)`. */
export const query =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): QueryContract<Input, Output> => ({ kind: 'query', input });

/** Declares an action: `action<Outcome>()(inputSchema)`. */
export const action =
  <Outcome>() =>
  <Input extends z.ZodType>(input: Input): ActionContract<Input, Outcome> => ({ kind: 'action', input });

/** Declares a job: `job<Result>()(inputSchema)`. */
export const job =
  <Result>() =>
  <Input extends z.ZodType>(input: Input): JobContract<Input, Result> => ({ kind: 'job', input });

/** Declares a call to the shell: `shell<Output>()(inputSchema)`. */
export const shell =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): ShellContract<Input, Output> => ({ kind: 'shell', input });

export type InputOf<C> = C extends { readonly input: infer Schema extends z.ZodType }
  ? z.input<Schema>
  : never;
export type ParsedInputOf<C> = C extends { readonly input: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : never;
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
