import type { ActionCircumstances } from '../../preload/contract/contract.ts';
import type { Answer, Refusal, Strength } from '../../preload/contract/shared.ts';
import { windowStore } from '../window-store.ts';

/** Whom something is about that the open call is not about. */
export interface OtherSubject {
  readonly practiceId?: string | undefined;
  readonly accountId?: string | undefined;
}

/** Something that waits until it is said whose call it is. */
export interface AskedWhichCall {
  /** The case of the open call. */
  readonly number: string;
  readonly subject: OtherSubject;
  readonly needed: Strength;
  /** Does it in the open call's case, which belongs to it now, or beside it; `done` runs before anybody hears of it. */
  readonly goOn: (where: 'same-call' | 'new-call', done?: () => void) => Promise<Answer<unknown>>;
  readonly giveUp: () => void;
}

interface WhichCallState {
  readonly asked: AskedWhichCall | null;
}

/** What is asked now about whose call something is. */
export const useWhichCall = windowStore<WhichCallState>(() => ({ asked: null }));

const asked = (refusal: Refusal): Pick<AskedWhichCall, 'number' | 'subject' | 'needed'> => {
  const { number, practiceId, accountId, needed } = refusal as Refusal & Readonly<Record<string, unknown>>;
  return {
    number: String(number),
    subject: {
      ...(typeof practiceId === 'string' ? { practiceId } : {}),
      ...(typeof accountId === 'string' ? { accountId } : {}),
    },
    needed: needed as Strength,
  };
};

/**
 * Calls, and where that would file something into the case of another practice's call, asks whose call it is and calls again.
 * Answers the refusal where nobody said it.
 */
export async function withCall<Value>(
  circumstances: ActionCircumstances | undefined,
  call: (around: ActionCircumstances | undefined) => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  const first = await call(circumstances);
  if (first.ok || first.error.code !== 'which-call' || useWhichCall.getState().asked !== null) return first;
  const { unasked: _, ...said } = circumstances ?? {};
  const { case: __, ...alone } = said;
  return new Promise((resolve) => {
    useWhichCall.setState({
      asked: {
        ...asked(first.error),
        goOn: async (where, done) => {
          // Closed first: what it calls may ask something itself.
          useWhichCall.setState({ asked: null });
          const answer = await call(where === 'same-call' ? said : alone);
          if (answer.ok) done?.();
          resolve(answer);
          return answer;
        },
        giveUp: () => {
          useWhichCall.setState({ asked: null });
          resolve(first);
        },
      },
    });
  });
}

/** The same question before anything is tried: what needs proof can't be done in a call about somebody else. */
export function askWhichCall(question: Pick<AskedWhichCall, 'number' | 'subject' | 'needed'>): void {
  const close = (): void => useWhichCall.setState({ asked: null });
  useWhichCall.setState({
    asked: {
      ...question,
      goOn: async () => {
        close();
        return { ok: true, value: null };
      },
      giveUp: close,
    },
  });
}
