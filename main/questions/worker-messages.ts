import type { Spoken } from '../../language/say.ts';
import type { Policy } from '../../preload/contract/policy.ts';
import type { Answer } from '../failures.ts';

/** What a worker that answers questions is started with. The key is a copy of its own, which it fills with zeros. */
export interface QuestionsStart {
  readonly storePath: string;
  readonly key: Uint8Array;
  readonly nativeBinding: string | undefined;
  /** Whether nothing may be written, not even to see what would come of it. */
  readonly readOnly: boolean;
  readonly sandboxFolder: string;
  /** The computer's. */
  readonly policy: Policy;
}

/** One question, or that there will be no more. */
export type ToWorker =
  | {
      readonly kind: 'ask';
      readonly name: string;
      readonly input: unknown;
      readonly language: Spoken;
      /** As text: masked for the window, and JSON. */
      readonly asText: boolean;
    }
  | { readonly kind: 'end' };

/** What came of it, with the answer's JSON where text was asked for. A bug is told with its stack, which holds nothing of the input. */
export type FromWorker =
  | { readonly kind: 'answer'; readonly answer: Answer<unknown> | string }
  | { readonly kind: 'bug'; readonly stack: string };
