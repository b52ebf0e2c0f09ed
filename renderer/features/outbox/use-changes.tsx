import { type ReactNode, useRef, useState } from 'react';
import type { LeftOut, OutboxRow } from '../../../preload/contract/outbox.ts';
import type { Answer, Refusal } from '../../../preload/contract/shared.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { announce } from '../../ui/announcer.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import { type Asked, ChangeQuestions } from './change-questions.tsx';
import { changeWords as words } from './change-words.ts';
import { leftOutWords } from './left-out-words.ts';
import { useOutboxState } from './outbox-state.ts';

type Message = Pick<OutboxRow, 'id' | 'state'>;
type Change = 'retry' | 'hold' | 'cancel' | 'putAway' | 'takeBack';

// One action changes so many, so that no one else at the desk waits long for the store.
const atOnce = 200;

const doneWords = {
  retry: words.retried,
  hold: words.held,
  cancel: words.cancelled,
  putAway: words.putAwayDone,
  takeBack: words.takenBack,
} satisfies Record<Change, unknown>;

/** What a person said with a change. */
interface Said {
  readonly evenIfTwice?: boolean;
  readonly reason?: string;
}

interface ChangesHandle {
  /** Tries them again; asks first where one may arrive twice, or where they are all of a list. */
  readonly retry: (messages: readonly Message[], isAll?: boolean) => void;
  readonly hold: (messages: readonly Message[]) => void;
  /** Cancels them; asks first. */
  readonly cancel: (messages: readonly Message[]) => void;
  /** Puts them away; asks why. */
  readonly putAway: (messages: readonly Message[]) => void;
  readonly takeBack: (messages: readonly Message[]) => void;
  readonly busy: boolean;
  readonly error: Refusal | null;
  /** How far it is, and what came of it. */
  readonly notice: ReactNode;
  /** The questions; put them anywhere. */
  readonly dialogs: ReactNode;
}

/** Changing messages, however many, with the questions that come before. */
export function useChanges(): ChangesHandle {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const stopped = useRef(false);
  const select = useOutboxState((state) => state.select);
  const retry = useAction('outbox.retry');
  const hold = useAction('outbox.hold');
  const cancel = useAction('outbox.cancel');
  const putAway = useAction('outbox.put-away');
  const takeBack = useAction('outbox.take-back');

  const act = async (
    change: Change,
    input: { readonly ids: string[]; readonly leaveOut: boolean },
    { evenIfTwice = false, reason = '' }: Said,
  ): Promise<Answer<{ readonly changed: number; readonly leftOut: readonly LeftOut[] }>> => {
    const of = (changed: readonly string[], leftOut: readonly LeftOut[] = []) =>
      ({ ok: true, value: { changed: changed.length, leftOut } }) as const;
    if (change === 'retry') {
      const answer = await retry.run({ ...input, evenIfTwice });
      return answer.ok ? of(answer.value.retried, answer.value.leftOut) : answer;
    }
    if (change === 'hold') {
      const answer = await hold.run(input);
      return answer.ok ? of(answer.value.held, answer.value.leftOut) : answer;
    }
    if (change === 'putAway') {
      const answer = await putAway.run({ ...input, reason });
      return answer.ok ? of(answer.value.putAway, answer.value.leftOut) : answer;
    }
    if (change === 'takeBack') {
      const answer = await takeBack.run(input);
      return answer.ok ? of(answer.value.takenBack, answer.value.leftOut) : answer;
    }
    const answer = await cancel.run(input);
    return answer.ok ? of(answer.value.cancelled, answer.value.leftOut) : answer;
  };

  const run = async (change: Change, messages: readonly Message[], said: Said = {}): Promise<void> => {
    setAsked(null);
    setNotice(null);
    stopped.current = false;
    const ids = messages.map(({ id }) => id);
    const leftOut: LeftOut[] = [];
    let changed = 0;
    for (let start = 0; start < ids.length && !stopped.current; start += atOnce) {
      if (ids.length > atOnce) setProgress({ done: start, total: ids.length });
      // One that can't be changed must not keep back the others; of one alone its refusal is the answer.
      const part = { ids: ids.slice(start, start + atOnce), leaveOut: ids.length > 1 };
      const answer = await act(change, part, said);
      if (!answer.ok) break;
      changed += answer.value.changed;
      leftOut.push(...answer.value.leftOut);
    }
    setProgress(null);
    if (changed === 0 && leftOut.length === 0) return;
    select([]);
    const done = say(doneWords[change], { count: changed });
    const told = [done, leftOutWords(leftOut)].filter((each) => each !== '').join(' ');
    setNotice(told);
    announce(told);
  };

  return {
    retry: (messages, isAll = false) => {
      const doubtful = messages.filter(({ state }) => state === 'uncertain');
      if (doubtful.length > 0 || isAll) setAsked({ kind: 'retry', messages, doubtful });
      else void run('retry', messages);
    },
    hold: (messages) => void run('hold', messages),
    cancel: (messages) => setAsked({ kind: 'cancel', messages }),
    putAway: (messages) => setAsked({ kind: 'putAway', messages }),
    takeBack: (messages) => void run('takeBack', messages),
    busy: [retry, hold, cancel, putAway, takeBack].some(({ busy }) => busy) || progress !== null,
    error: retry.error ?? hold.error ?? cancel.error ?? putAway.error ?? takeBack.error,
    notice:
      progress !== null ? (
        <ProgressBar
          label={say(words.changing)}
          progress={progress}
          unit="messages"
          onCancel={() => {
            stopped.current = true;
          }}
        />
      ) : notice === null ? null : (
        <p role="status">{notice}</p>
      ),
    dialogs: (
      <ChangeQuestions
        asked={asked}
        onClose={() => setAsked(null)}
        onRetry={(messages, evenIfTwice) => void run('retry', messages, { evenIfTwice })}
        onCancel={(messages) => void run('cancel', messages)}
        onPutAway={(messages, reason) => void run('putAway', messages, { reason })}
      />
    ),
  };
}
