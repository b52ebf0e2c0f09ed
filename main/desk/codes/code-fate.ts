import type { Millis } from '../../../preload/contract/shared.ts';
import type { CodeState } from '../../../preload/contract/signing-in.ts';
import { say } from '../../language.ts';
import type { LineText } from '../ground/basics/context.ts';
import { maskPhone } from '../ground/words/masking.ts';
import type { GatewayAnswer } from './gateway.ts';
import type { CodeRow } from './security-codes.ts';
import { codeWords as words } from './words.ts';

/** A code with how often the gateway was asked before. */
export interface QueuedCode extends CodeRow {
  readonly attempts: number;
}

/** What became of one try to hand a code over. */
export interface Fate {
  readonly state: CodeState;
  /** What the gateway or the network said; null where no one was asked. */
  readonly said: string | null;
  /** What the case is told; null for what is nothing new to its reader. */
  readonly line: LineText | null;
  readonly retryAt?: Millis;
}

const waits = [5_000, 15_000, 45_000, 120_000] as const;
/** No code waits longer than this for its next try, in milliseconds. */
export const longestCodeWait = 120_000;

/** Being taken is not being received, and what no one knows is said. */
export function fateOf(row: QueuedCode, { kind, said }: GatewayAnswer, now: Millis): Fate {
  const phone = maskPhone(row.number);
  switch (kind) {
    case 'accepted':
      return {
        state: 'accepted',
        said,
        line: () => say(words.accepted, { phone, said }),
      };
    case 'refused':
      return { state: 'failed', said, line: () => say(words.refused, { phone, said }) };
    case 'unknown':
      return { state: 'uncertain', said, line: uncertainLine(row, said) };
    case 'later':
      return {
        state: 'queued',
        said,
        line: row.attempts === 0 ? () => say(words.later, { phone, said }) : null,
        retryAt: now + (waits[Math.min(row.attempts, waits.length - 1)] ?? waits[0]),
      };
  }
}

/** What becomes of a code that can no longer be handed over: too late, or there is no gateway for it. */
export function fateWithout(row: QueuedCode, state: 'expired' | 'failed'): Fate {
  const line = (): string =>
    say(state === 'expired' ? words.expired : words.noGateway, { phone: maskPhone(row.number) });
  return { state, said: null, line };
}

/** No one knows, and a person has to find out: the program never sends such a code again by itself. */
export const uncertainLine =
  (row: QueuedCode, said: string): LineText =>
  () =>
    say(words.uncertain, { phone: maskPhone(row.number), said });
