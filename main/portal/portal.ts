import type { PortalStatus } from '../../preload/contract/portal.ts';
import type { Settings } from '../../preload/contract/settings.ts';
import type { Desk } from '../desk/desk.ts';
import type { Clock, RandomBytes } from '../desk/ground/basics/context.ts';
import { createBlocklist } from '../desk/logins/passwords/blocklist.ts';
import { createPasswordHasher } from '../desk/logins/passwords/hashing.ts';
import { type Answer, done } from '../failures.ts';
import { inDeskLanguage } from '../language.ts';
import type { Reader } from '../store/handles.ts';
import { type ConnectionShares, usualShares } from './guard/connections.ts';
import { createFormTokens } from './guard/form-tokens.ts';
import { createLimiters, type PortalRates, usualRates } from './guard/limits.ts';
import { createProxies } from './guard/proxies.ts';
import { createTickets } from './guard/tickets.ts';
import { healthOf } from './health.ts';
import { createOpenings } from './openings.ts';
import { createPace, type Pace } from './pace.ts';
import { createRefusalPages } from './respond.ts';
import type { Patience, RunningServer } from './server.ts';

export interface PortalParts {
  /** The desk with the portal's own actions. */
  readonly desk: Desk;
  readonly reader: Reader;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly tell: (line: string) => void;
  /** Whether nothing that a visitor sends can be taken now; left out, it always can. */
  readonly isAway?: () => boolean;
  /** What all instances of this portal have in common, where there are others over the same store. */
  readonly secret?: Buffer | undefined;
  /** The id by which the desk knows its own portal. */
  readonly storeId?: () => Promise<string | null>;
  readonly rates?: PortalRates;
  readonly patience?: Patience;
  readonly shares?: ConnectionShares;
  readonly pace?: Pace;
}

/** The self-service pages: off until they are turned on. */
export interface Portal {
  status(): PortalStatus;
  /** Listens now, whatever `portal.enabled` says, until `stop`. Refusals are those of `startServer`. */
  listen(port?: number): Promise<Answer<{ readonly url: string }>>;
  /** Runs as the settings say, now and whenever they change. Never throws: what goes wrong is in the status. */
  follow(): void;
  stop(): Promise<void>;
}

const realPace = (): Pace =>
  createPace(
    () => performance.now(),
    (time) => new Promise((passed) => setTimeout(passed, time)),
  );

/** What of the settings needs the server to be started again. */
const placeOf = (settings: Settings) => ({
  host: settings['portal.host'],
  port: settings['portal.port'],
  tls: settings['portal.tls'],
});

const byCommand = 'by command';

// Long enough that a flood is one write, short enough that the operator on the phone sees it at once.
const openingsWait = 1000;

export function createPortal(parts: PortalParts): Portal {
  let status: PortalStatus = { state: 'off', url: null, problem: null };
  const openings = createOpenings({
    perform: (request) => inDeskLanguage(() => parts.desk.perform(request)),
    clock: parts.clock,
    tell: parts.tell,
    later: (work) => void setTimeout(work, openingsWait).unref(),
  });
  let running: { readonly server: RunningServer; readonly place: string } | null = null;
  let stopFollowing: (() => void) | undefined;
  // One change after the other: a stop never overtakes a start.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = turn.then(work);
    turn = next.catch(() => undefined);
    return next;
  };

  const start = async (place: ReturnType<typeof placeOf>, key: string): Promise<Answer<{ url: string }>> => {
    // Pages and server are loaded where they are turned on.
    const [{ createPortalApp }, { startServer, usualPatience }] = await Promise.all([
      import('./app.tsx'),
      import('./server.ts'),
    ]);
    const app = createPortalApp({
      desk: parts.desk,
      reader: parts.reader,
      clock: parts.clock,
      hasher: createPasswordHasher(),
      blocklist: await createBlocklist(),
      forms: createFormTokens(parts.clock, parts.random, parts.secret),
      tickets: createTickets(parts.clock, parts.random, parts.secret),
      limits: createLimiters(parts.rates ?? usualRates, parts.clock),
      pace: parts.pace ?? realPace(),
      refusals: createRefusalPages(),
      openings,
      isAway: parts.isAway ?? (() => false),
      health: async () => {
        const id = (await parts.storeId?.()) ?? null;
        return id === null ? null : healthOf(id, key === byCommand ? 'service' : 'window');
      },
      secure: place.tls !== null || parts.desk.settings()['portal.baseUrl'].startsWith('https:'),
      tell: parts.tell,
    });
    const fetch = app.fetch as Parameters<typeof startServer>[1];
    const proxies = createProxies(() => parts.desk.settings()['portal.trustedProxies']);
    const sharing = { shares: parts.shares ?? usualShares, isProxy: proxies.isTrusted };
    const server = await startServer(place, fetch, parts.patience ?? usualPatience, sharing);
    if (!server.ok) {
      status = { state: 'failed', url: null, problem: server.error };
      return server;
    }
    running = { server: server.value, place: key };
    status = { state: 'listening', url: server.value.url, problem: null };
    return done({ url: server.value.url });
  };

  const end = async (): Promise<void> => {
    const ending = running;
    running = null;
    status = { state: 'off', url: null, problem: null };
    await ending?.server.stop();
    if (ending) await openings.write();
  };

  const adjust = async (): Promise<void> => {
    // What a command started runs until that command ends.
    if (running?.place === byCommand) return;
    const settings = parts.desk.settings();
    const place = placeOf(settings);
    const key = JSON.stringify([place, settings['portal.baseUrl'].startsWith('https:')]);
    if (!settings['portal.enabled']) {
      if (status.state !== 'off') await end();
      return;
    }
    if (running?.place === key) return;
    await end();
    const started = await start(place, key);
    if (!started.ok) parts.tell(`portal: ${started.error.message}`);
  };

  return {
    status: () => status,
    listen: (port) =>
      inTurn(async () => {
        await end();
        const place = placeOf(parts.desk.settings());
        return start(port === undefined ? place : { ...place, port }, byCommand);
      }),
    follow: () => {
      const again = (): void => {
        inTurn(adjust).then(
          () => parts.desk.announce(['portal']),
          (error: Error) => parts.tell(`portal: ${error.name} while it was adjusted`),
        );
      };
      stopFollowing ??= parts.desk.onChanged((topics) => {
        if (topics.includes('settings')) again();
      });
      again();
    },
    stop: () => {
      stopFollowing?.();
      stopFollowing = undefined;
      return inTurn(end);
    },
  };
}
