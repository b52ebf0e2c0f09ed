import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type { ReactElement } from 'react';
import type { Desk } from '../desk/desk.ts';
import type { AskingForm } from '../desk/ground/basics/action.ts';
import type { Clock } from '../desk/ground/basics/context.ts';
import { portalOperator } from '../desk/ground/case-log/write-case.ts';
import type { Blocklist } from '../desk/logins/passwords/blocklist.ts';
import type { PasswordHasher } from '../desk/logins/passwords/hashing.ts';
import type { Answer } from '../failures.ts';
import { inDeskLanguage } from '../language.ts';
import type { Reader } from '../store/handles.ts';
import { createFirstAnswers, type FirstAnswers } from './guard/first-answers.ts';
import type { FormTokens } from './guard/form-tokens.ts';
import { createNameLimits, type NameLimits, type PortalLimiters } from './guard/limits.ts';
import { createProxies, type Proxies } from './guard/proxies.ts';
import type { Tickets } from './guard/tickets.ts';
import type { Health } from './health.ts';
import type { Openings } from './openings.ts';
import type { Pace } from './pace.ts';
import type { PageFrame } from './pages/layout.tsx';

/** What a request brings besides itself: the connection it came on. */
export interface PortalBindings {
  readonly incoming?: IncomingMessage;
}
export type PortalContext = Context<{ Bindings: PortalBindings }>;

/** Pages that are the same for everybody, rendered once. */
export interface RefusalPages {
  html(key: string, render: () => ReactElement): string;
}

/** What the pages are given. */
export interface PortalBasis {
  readonly desk: Pick<Desk, 'perform' | 'settings'>;
  readonly reader: Reader;
  readonly clock: Clock;
  readonly hasher: PasswordHasher;
  readonly blocklist: Blocklist;
  readonly forms: FormTokens;
  readonly tickets: Tickets;
  readonly limits: PortalLimiters;
  readonly pace: Pace;
  readonly refusals: RefusalPages;
  /** Whether nothing that a visitor sends can be taken now; left out, it always can. */
  readonly isAway?: () => boolean;
  /** Where it is noted which links were opened; left out, nowhere. */
  readonly openings?: Openings;
  /** What the portal says of itself, so that its desk knows it for its own; left out, nothing. */
  readonly health?: () => Promise<Health | null>;
  /** The portal has a certificate of its own. */
  readonly secure: boolean;
  /** Told of what went wrong inside. Never a path, a body or an error's own words: they may hold a secret. */
  readonly tell: (line: string) => void;
}

/** All that the pages work with: what they are given, and what each portal keeps for itself. */
export interface PortalWorld extends PortalBasis {
  readonly proxies: Proxies;
  readonly names: NameLimits;
  readonly answers: FirstAnswers;
}

/** Completes what a portal works with. */
export const completeWorld = (basis: PortalBasis): PortalWorld => ({
  ...basis,
  proxies: createProxies(() => basis.desk.settings()['portal.trustedProxies']),
  names: createNameLimits(basis.clock),
  answers: createFirstAnswers(basis.clock),
});

/** Performs an action of a form as the portal, once, also where another instance has it too. What it writes is read at the desk, so it is said in the desk's language. */
export const perform = async <Outcome>(
  world: PortalWorld,
  type: string,
  input: unknown,
  form: AskingForm,
  caseNumber: string | null = null,
): Promise<Answer<Outcome>> =>
  (await inDeskLanguage(() =>
    world.desk.perform({
      type,
      input,
      operator: portalOperator,
      channel: 'portal',
      form,
      ...(caseNumber === null ? {} : { case: caseNumber }),
    }),
  )) as Answer<Outcome>;

/**
 * What the frame of a page shows. `again` is where the page can be opened in another language: itself where it was opened, the
 * first page where it answers a form.
 */
export const frameOf = (
  c: PortalContext,
  world: PortalWorld,
  again = c.req.method === 'POST' ? '/' : '',
): PageFrame => ({ deskName: world.desk.settings()['desk.name'], again });
