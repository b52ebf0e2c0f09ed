import { keepPreviousData, type QueryFunctionContext, useQueries, useQuery } from '@tanstack/react-query';
import type { Queries, QueryName, ShellName, Shells } from '../../preload/contract/contract.ts';
import type { InputOf, OutputOf } from '../../preload/contract/define.ts';
import type { Answer, Refusal } from '../../preload/contract/shared.ts';
import { bridge } from '../bridge.ts';
import { askThroughGate } from './gate.ts';

export interface QueryOptions {
  /** False: don't ask yet. */
  readonly enabled?: boolean;
  /** Keep showing the last answer while the one for another input is on its way. */
  readonly keepPrevious?: boolean;
  /** Ask again after this long too: for what may change without an event. */
  readonly everyMillis?: number;
  /** How long an answer that nothing shows any more is kept. */
  readonly keptMillis?: number;
}

export interface QueryView<Value> {
  readonly data: Value | undefined;
  readonly error: Refusal | null;
  /** Nothing to show yet. */
  readonly isPending: boolean;
  /** The data are of the input before; those of this one are on their way. */
  readonly isPrevious: boolean;
  readonly refetch: () => void;
}

export function useAnswer<Value>(
  key: readonly [string, string, unknown],
  ask: () => Promise<Answer<Value>>,
  { enabled = true, keepPrevious = false, everyMillis, keptMillis }: QueryOptions,
): QueryView<Value> {
  const result = useQuery<Answer<Value>>({
    queryKey: key,
    queryFn: (context) => askThroughGate(ask, () => context.signal),
    enabled,
    ...(everyMillis === undefined ? {} : { refetchInterval: everyMillis }),
    ...(keptMillis === undefined ? {} : { gcTime: keptMillis }),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  const answer = result.data as Answer<Value> | undefined;
  return {
    data: answer?.ok ? answer.value : undefined,
    error: answer === undefined || answer.ok ? null : answer.error,
    isPending: enabled && answer === undefined,
    isPrevious: result.isPlaceholderData,
    refetch: () => void result.refetch(),
  };
}

/** Asks the desk and asks again when it changed. A refusal is a value, never an exception. */
export function useDeskQuery<Name extends QueryName>(
  name: Name,
  input: InputOf<Queries[Name]>,
  options: QueryOptions = {},
): QueryView<OutputOf<Queries[Name]>> {
  return useAnswer(['query', name, input], () => bridge().query[name](input), options);
}

/** The same question about several things, each asked again when it changed; undefined where an answer is not there yet. */
export function useDeskQueries<Name extends QueryName>(
  name: Name,
  inputs: readonly InputOf<Queries[Name]>[],
): readonly (OutputOf<Queries[Name]> | undefined)[] {
  const results = useQueries({
    queries: inputs.map((input) => ({
      queryKey: ['query', name, input],
      queryFn: (context: QueryFunctionContext) =>
        askThroughGate<OutputOf<Queries[Name]>>(
          () => bridge().query[name](input),
          () => context.signal,
        ),
    })),
  });
  return results.map(({ data }) => {
    const answer = data as Answer<OutputOf<Queries[Name]>> | undefined;
    return answer?.ok ? answer.value : undefined;
  });
}

/** The same for what only the program around the window knows: where set-up stands, the desk's status. */
export function useShellQuery<Name extends ShellName>(
  name: Name,
  input: InputOf<Shells[Name]>,
  options: QueryOptions = {},
): QueryView<OutputOf<Shells[Name]>> {
  return useAnswer(['shell', name, input], () => bridge().shell[name](input), options);
}
