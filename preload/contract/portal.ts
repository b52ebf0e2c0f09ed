import type { Refusal } from './shared.ts';

/** How the self-service portal is doing. */
export interface PortalStatus {
  readonly state: 'off' | 'listening' | 'failed';
  /** Where it listens, as in `http://127.0.0.1:8484`. */
  readonly url: string | null;
  /** Why it could not be started. */
  readonly problem: Refusal | null;
}
