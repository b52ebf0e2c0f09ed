import type { Spoken } from '../../language/say.ts';
import type { JobName } from '../../preload/contract/contract.ts';
import type { Policy } from '../../preload/contract/policy.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import type { JobActor, Progress } from './job-context.ts';

/** What a worker is started with. The key is a copy of its own, which it fills with zeros when it is done. */
export interface WorkerStart {
  readonly name: JobName;
  readonly input: unknown;
  readonly storePath: string;
  readonly key: Uint8Array;
  /** See `JobContext`. */
  readonly ownFiles: readonly string[];
  readonly nativeBinding: string | undefined;
  readonly actor: JobActor;
  /** With what manifests are signed, 32 bytes; filled with zeros likewise. Null where nothing can be signed. */
  readonly signingSeed: Uint8Array | null;
  /** See `JobContext`. */
  readonly desk: string;
  readonly version: string;
  /** The computer's. */
  readonly policy: Policy;
  /** The desk's own. */
  readonly language: Spoken;
  /** One number in shared memory, not 0 when the job is to end: it is seen without a message being read. */
  readonly cancelFlag: SharedArrayBuffer;
}

/** What a worker tells. `done` is the last message. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'changed'; readonly topics: readonly string[] }
  | { readonly kind: 'done'; readonly answer: Answer<unknown> };
