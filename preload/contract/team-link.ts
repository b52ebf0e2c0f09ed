import type { Refusal } from './refusals.ts';
import type { Millis } from './shared.ts';

/** How a desk stands to its team. */
export type TeamLink =
  /** It has what the team has, and what is done here is the team's at once. */
  | { readonly state: 'in-step' }
  /** Its store is so many entries behind, or takes over so many actions that were done here without the team. */
  | { readonly state: 'catching-up'; readonly behind: number; readonly kept: number }
  /** The team's server is away since then. What is done here is kept: so many actions until now. */
  | {
      readonly state: 'without';
      readonly since: Millis;
      readonly kept: number;
      /** Whether the copy is being made that it works on meanwhile: changes wait for it. */
      readonly isCopying: boolean;
      readonly why: Refusal;
    }
  /** It follows no more until somebody has mended what is wrong. */
  | { readonly state: 'stopped'; readonly why: Refusal; readonly kept: number };
