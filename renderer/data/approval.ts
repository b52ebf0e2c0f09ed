import type { Approval } from '../../preload/contract/operators.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { windowStore } from '../window-store.ts';
import { settled } from './answers.ts';

/** Something that waits for a second lead. */
export interface AskedApproval {
  /** What it is, as the dialog names it; said when drawn. */
  readonly what: () => string;
  /** Does it with their name and password. Answers what came of it; a refusal of theirs leaves it open. */
  readonly attempt: (approval: Approval) => Promise<Answer<unknown>>;
  readonly giveUp: () => void;
}

interface ApprovalState {
  readonly asked: AskedApproval | null;
}

/** What a second lead is asked to approve now. */
export const useApproval = windowStore<ApprovalState>(() => ({ asked: null }));

/** Refusals of the second person, after which they may try again; any other is about what they approve. */
const aboutApproval: ReadonlySet<string> = new Set([
  'approval-not-another',
  'approval-not-a-lead',
  'approval-wrong',
  'sign-in-too-soon',
]);

/**
 * Calls, and where a setting asks for a second lead, asks for one and calls again with the same input. Answers the first
 * refusal where no one approved.
 */
export async function withApproval<Value>(
  what: () => string,
  call: (approval?: Approval) => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  const first = await settled(() => call());
  // One second person at a time: what comes meanwhile keeps its refusal.
  if (first.ok || first.error.code !== 'approval-needed' || useApproval.getState().asked !== null)
    return first;
  return new Promise((resolve) => {
    const end = (answer: Answer<Value>): void => {
      useApproval.setState({ asked: null });
      resolve(answer);
    };
    useApproval.setState({
      asked: {
        what,
        attempt: async (approval) => {
          const answer = await settled(() => call(approval));
          if (answer.ok || !aboutApproval.has(answer.error.code)) end(answer);
          return answer;
        },
        giveUp: () => end(first),
      },
    });
  });
}
