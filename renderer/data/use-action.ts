import { useCallback, useRef, useState } from 'react';
import {
  type ActionCircumstances,
  type Actions,
  type ActionType,
  actions,
  type ShellName,
  type Shells,
} from '../../preload/contract/contract.ts';
import type { InputOf, OutputOf } from '../../preload/contract/define.ts';
import type { Answer, Refusal } from '../../preload/contract/shared.ts';
import { bridge } from '../bridge.ts';
import { say } from '../language.ts';
import { settled } from './answers.ts';
import { withApproval } from './approval.ts';
import { approvalWords, shellLabels } from './approval-words.ts';
import { withCall } from './which-call.ts';

interface Busy {
  readonly busy: boolean;
  /** Why the last run was refused; null while one runs and after one that was not. */
  readonly error: Refusal | null;
  readonly clearError: () => void;
}

export interface ActionHandle<Type extends ActionType> extends Busy {
  readonly run: (
    input: InputOf<Actions[Type]>,
    circumstances?: ActionCircumstances,
  ) => Promise<Answer<OutputOf<Actions[Type]>>>;
}

export interface ShellHandle<Name extends ShellName> extends Busy {
  readonly run: (input: InputOf<Shells[Name]>) => Promise<Answer<OutputOf<Shells[Name]>>>;
}

type Watch = <Value>(asked: unknown, call: () => Promise<Answer<Value>>) => Promise<Answer<Value>>;

/** Knows what runs. The same asked for once more while it runs (a second click or Enter) is the first, not a second one. */
function useBusy(): Busy & { watch: Watch } {
  const [state, setState] = useState<{ busy: boolean; error: Refusal | null }>({ busy: false, error: null });
  const running = useRef(new Map<string, Promise<Answer<unknown>>>());
  const watch = useCallback<Watch>(async <Value>(asked: unknown, call: () => Promise<Answer<Value>>) => {
    const key = JSON.stringify(asked);
    const first = running.current.get(key);
    if (first) return first as Promise<Answer<Value>>;
    setState({ busy: true, error: null });
    const only = settled(call);
    running.current.set(key, only);
    const answer = await only;
    running.current.delete(key);
    setState({ busy: false, error: answer.ok ? null : answer.error });
    return answer;
  }, []);
  const clearError = useCallback(() => setState((now) => ({ ...now, error: null })), []);
  return { ...state, clearError, watch };
}

/** One kind of change. `run` answers; the same refusal stands in `error`, to be shown where it happened. */
export function useAction<Type extends ActionType>(type: Type): ActionHandle<Type> {
  const { busy, error, clearError, watch } = useBusy();
  const run = useCallback<ActionHandle<Type>['run']>(
    (input, circumstances) =>
      watch([input, circumstances], () =>
        withCall(circumstances, (around) =>
          withApproval(
            () => say(actions[type].label),
            (approval) =>
              bridge().act[type](input, approval === undefined ? around : { ...around, approval }),
          ),
        ),
      ),
    [type, watch],
  );
  return { run, busy, error, clearError };
}

/** One thing to ask of the program around the window: a file dialog, a folder to show. */
export function useShell<Name extends ShellName>(name: Name): ShellHandle<Name> {
  const { busy, error, clearError, watch } = useBusy();
  const run = useCallback<ShellHandle<Name>['run']>(
    (input) =>
      watch(input, () =>
        withApproval(
          () => say(shellLabels[name] ?? approvalWords.thisChange),
          (approval) => bridge().shell[name](approval === undefined ? input : { ...input, approval }),
        ),
      ),
    [name, watch],
  );
  return { run, busy, error, clearError };
}
