import type { Millis, Refusal } from './shared.ts';

/** How the self-service portal is doing. */
export interface PortalStatus {
  readonly state: 'off' | 'listening' | 'failed';
  /** Where it listens, as in `http://127.0.0.1:8484`. */
  readonly url: string | null;
  /** Why it could not be started. */
  readonly problem: Refusal | null;
}

/**
 * Who serves the pages that links in mails lead to: `service` a program of its own, `window` this desk's window for as long
 * as it is open, `no one`, `stranger` another program or another desk's portal; `unknown` before it was asked.
 */
export type LinkServer = 'service' | 'window' | 'nobody' | 'stranger' | 'unknown';

/** Whether a link in a mail works when its reader opens it. */
export interface LinkReach {
  readonly server: LinkServer;
  /** What the links begin with. */
  readonly baseUrl: string;
  /** When it was asked last; null before that. */
  readonly askedAt: Millis | null;
  /** What is not as it should be, in a sentence; null where links work. */
  readonly warning: string | null;
  /** Mails with a link wait until a service serves them: a lead said so. */
  readonly held: boolean;
}
