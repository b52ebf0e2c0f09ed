import type { Hono } from 'hono';
import { createDesk, type Desk } from '../../main/desk/desk.ts';
import { createBlocklist } from '../../main/desk/logins/passwords/blocklist.ts';
import { createPasswordHasher } from '../../main/desk/logins/passwords/hashing.ts';
import { portalActions } from '../../main/desk/own-actions.ts';
import { createPortalApp } from '../../main/portal/app.tsx';
import { createFormTokens } from '../../main/portal/guard/form-tokens.ts';
import { createLimiters, usualRates } from '../../main/portal/guard/limits.ts';
import { createTickets } from '../../main/portal/guard/tickets.ts';
import type { Pace } from '../../main/portal/pace.ts';
import { createRefusalPages } from '../../main/portal/respond.ts';
import type { PortalBasis, PortalBindings } from '../../main/portal/world.ts';
import { sql } from '../../main/store/sql.ts';
import type { Store } from '../../main/store/store.ts';
import { seededRandom, type TestClock, testClock } from '../support/desk.ts';
import { testDeskId } from '../support/desk-id.ts';
import { fillDirectory } from '../support/directory.ts';
import { type Browser, createBrowser } from '../support/portal-browser.ts';
import { temporaryStore } from '../support/store.ts';

export const goodPassword = 'violet otter under ladders';

/** Two practices with a clinic account each, two people, and what is closed or deactivated. */
async function fillPractices(store: Store): Promise<void> {
  await fillDirectory(
    store,
    [
      { id: 'P-1', name: 'Harbour Dental', email: 'Front.Desk@Harbour.example', city: 'Oakhurst' },
      { id: 'P-2', name: 'Cedar Kids', email: 'office@cedar.example' },
      { id: 'P-3', name: 'Closed Vet', email: 'closed@vet.example', status: 'closed' },
    ],
    [
      { id: 'c-1', practiceId: 'P-1', kind: 'clinic', userName: 'HarbourD', givenName: '', familyName: '' },
      { id: 'c-2', practiceId: 'P-2', kind: 'clinic', userName: 'cedarkids', givenName: '', familyName: '' },
      { id: 'c-3', practiceId: 'P-3', kind: 'clinic', userName: 'closedvet', givenName: '', familyName: '' },
      {
        id: 'a-1',
        practiceId: 'P-1',
        userName: 'mary',
        loginEmail: 'mary@harbour.example',
        emailState: 'verified',
      },
      {
        id: 'a-2',
        practiceId: 'P-1',
        givenName: 'Tom',
        loginEmail: 'tom@harbour.example',
        emailState: 'unverified',
      },
    ],
  );
}

export interface TestPortal {
  readonly app: Hono<{ Bindings: PortalBindings }>;
  readonly world: PortalBasis;
  readonly desk: Desk;
  readonly store: Store;
  readonly clock: TestClock;
  readonly told: string[];
  /** With these headers in each request. */
  browser(headers?: Readonly<Record<string, string>>): Browser;
  set(key: string, value: unknown): Promise<void>;
  /** The token in the newest mail of a purpose. */
  linkToken(purpose: string): string;
  account(id: string): Readonly<Record<string, unknown>>;
}

/** Answers at once: what a test of timing does not need is time. */
export const noPace: Pace = { evenly: async (_step, work) => work() };

/** The portal over a real store, with time and randomness that the test decides. */
export async function testPortal(parts: Partial<PortalBasis> = {}): Promise<TestPortal> {
  const store = temporaryStore();
  await fillPractices(store);
  const clock = testClock();
  const random = seededRandom();
  const parted = { desk: testDeskId, store, clock, random, sandboxFolder: '/nonexistent' };
  const desk = createDesk(parted);
  const inside = createDesk({ ...parted, internalActions: portalActions, asProgram: true });
  const told: string[] = [];
  const world: PortalBasis = {
    desk: inside,
    reader: store.read,
    clock,
    hasher: createPasswordHasher(),
    blocklist: await createBlocklist(),
    forms: createFormTokens(clock, random),
    tickets: createTickets(clock, random),
    limits: createLimiters(usualRates, clock),
    pace: noPace,
    refusals: createRefusalPages(),
    secure: false,
    tell: (line) => told.push(line),
    ...parts,
  };
  const app = createPortalApp(world);
  return {
    app,
    world,
    desk,
    store,
    clock,
    told,
    browser: (headers) => createBrowser((request) => app.fetch(request, {}), undefined, headers),
    set: async (key, value) => {
      const answer = await desk.perform({ type: 'settings.set', input: { key, value }, operator: 'Sam' });
      if (!answer.ok) throw new Error(answer.error.message);
    },
    linkToken: (purpose) => {
      const raw = store.read.get<{ raw: Buffer }>(
        sql`SELECT raw FROM messages JOIN message_bytes USING (id) WHERE purpose = ${purpose} ORDER BY id DESC LIMIT 1`,
      );
      const text = raw?.raw.toString('latin1').replace(/=\r\n/g, '').replace(/=3D/g, '=') ?? '';
      const token = /\/[a-z-]+\/([\w-]{43})(?![\w-])/.exec(text)?.[1];
      if (token === undefined) throw new Error(`No mail of ${purpose} has a link.`);
      return token;
    },
    account: (id) =>
      store.read.get<Record<string, unknown>>(sql`SELECT * FROM accounts WHERE id = ${id}`) ?? {},
  };
}
