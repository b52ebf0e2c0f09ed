import type {
  HoldUp,
  UpdateChannel,
  UpdateInTeam,
  UpdateOffer,
  UpdateState,
  UpdateStatus,
} from '../../preload/contract/updates.ts';
import { type Answer, done, failures, type Refusal } from '../failures.ts';
import type { Installed, Installer } from './installer.ts';
import { keepUpdates, readUpdates } from './kept-updates.ts';
import { type FoundUpdate, offerOf } from './look-for-update.ts';
import type { UpdateRules } from './rules.ts';

/** How often a running program looks by itself, in milliseconds; and how soon again where that failed. */
export const lookEvery = 6 * 60 * 60_000;
const lookAgainAfter = 30 * 60_000;
/** How often windows are told what is on offer, in milliseconds. */
const tellEvery = 60_000;
/** How long a version that was put off is not told of, in milliseconds. */
const putOffFor = 24 * 60 * 60_000;

export interface UpdatesParts {
  readonly version: string;
  /** What counts now: a chosen channel is among it. */
  readonly rules: () => UpdateRules;
  /** Where this computer keeps what it knows of updates. */
  readonly folder: string;
  readonly clock: () => number;
  /** Asks the server. */
  readonly look: (rules: UpdateRules) => Promise<Answer<FoundUpdate | null>>;
  /** Null where this installation can't replace itself. */
  readonly installer: Installer | null;
  /** The end of its package's name. */
  readonly packageEnd: string | null;
  readonly heldUpBy: () => Promise<readonly HoldUp[]>;
  /** What a version means for the desk's team; null where there is none, or it keeps the team's schema. */
  readonly inTeam: (found: FoundUpdate) => Promise<UpdateInTeam | null>;
  /** Ends the program in order; `installAtEnd` comes from there. */
  readonly quit: () => void;
  /** Something is otherwise. */
  readonly changed: () => void;
}

/** What a computer does about newer versions of the program. */
export interface Updates {
  status(): Promise<UpdateStatus>;
  /** Looks now. Codes `updates-off` and those of a look. */
  look(): Promise<Answer<UpdateStatus>>;
  /** Begins a download. Codes `updates-off`, `update-none`. */
  download(): Answer<{ readonly started: true }>;
  putOff(): Promise<Answer<UpdateStatus>>;
  /** Restarts at once, or as soon as nothing holds it up. Code `update-none`. */
  restart(): Promise<Answer<UpdateStatus>>;
  cancelRestart(): Promise<Answer<UpdateStatus>>;
  /** Code `set-by-policy`. */
  chooseChannel(channel: UpdateChannel): Promise<Answer<UpdateStatus>>;
  /** What is due: a look, a download, a restart that waited. Called every few seconds. */
  tick(): Promise<void>;
  /**
   * Installs what was downloaded, where it may be: called once the desk is closed. `free` says whether nothing held it up when the
   * program ended. Null where nothing is installed.
   */
  installAtEnd(free: boolean): Promise<Installed | null>;
  /** Whether a version is ready to be installed. */
  isReady(): boolean;
}

export function createUpdates(parts: UpdatesParts): Updates {
  const { folder, clock, installer } = parts;
  let state: UpdateState = { is: 'never-looked' };
  let found: FoundUpdate | null = null;
  let team: UpdateInTeam | null = null;
  let restarts = false;
  // Until the next start at the longest.
  let putOff: { readonly version: string; readonly until: number } | null = null;
  let triedAt: number | null = null;
  let hasFailed = false;
  let toldAt = 0;
  let looking: Promise<Answer<null>> | null = null;
  const set = (next: UpdateState): void => {
    state = next;
    parts.changed();
  };
  const offered = (): UpdateOffer | null => (found === null ? null : offerOf(found, parts.packageEnd));
  const failed = (during: 'look' | 'download' | 'install', problem: Refusal): void =>
    set({ is: 'failed', during, problem, offer: offered() });

  const status = async (): Promise<UpdateStatus> => {
    const { mode, channel, server, fixed, off } = parts.rules();
    const kept = readUpdates(folder);
    const offer = offered();
    return {
      version: parts.version,
      mode,
      channel,
      server,
      fixed,
      installs: installer !== null,
      lookedAt: kept.lookedAt,
      state: off === null ? state : { is: 'off', why: off },
      isPutOff: offer !== null && putOff?.version === offer.version && putOff.until > clock(),
      restarts,
      heldUpBy: state.is === 'ready' ? await parts.heldUpBy() : [],
      team,
    };
  };

  const lookOnce = async (): Promise<Answer<null>> => {
    const before = state;
    // What is on offer stays there while it is looked again.
    if (found === null) set({ is: 'looking' });
    const answer = await parts.look(parts.rules());
    hasFailed = !answer.ok;
    if (!answer.ok) {
      // What was downloaded is there all the same.
      if (before.is !== 'ready') failed('look', answer.error);
      return answer;
    }
    const isSame = answer.value?.feed.version === found?.feed.version;
    found = answer.value;
    team = found === null ? null : await parts.inTeam(found);
    const offer = offered();
    if (offer === null) set({ is: 'none' });
    // What was downloaded of it is as good as before.
    else set(isSame && before.is === 'ready' ? before : { is: 'available', offer });
    return done(null);
  };
  const lookNow = (): Promise<Answer<null>> => {
    if (parts.rules().off !== null) return Promise.resolve(failures.updatesOff());
    if (state.is === 'downloading') return Promise.resolve(done(null));
    triedAt = clock();
    looking ??= lookOnce().finally(() => {
      looking = null;
    });
    return looking;
  };

  const begin = async (of: FoundUpdate, by: Installer, offer: UpdateOffer): Promise<void> => {
    set({ is: 'downloading', offer, done: 0, total: offer.bytes });
    let told = 0;
    const answer = await by.download(of, (soFar, total) => {
      // The window draws no quicker.
      if (state.is !== 'downloading' || clock() - told < 200) return;
      told = clock();
      set({ is: 'downloading', offer, done: soFar, total });
    });
    if (answer.ok) set({ is: 'ready', offer });
    else failed('download', answer.error);
  };
  const download = (): Answer<{ readonly started: true }> => {
    if (parts.rules().off !== null) return failures.updatesOff();
    const offer = offered();
    if (found === null || offer === null || installer === null) return failures.updateNone();
    // Pressed twice, it is one.
    if (state.is !== 'downloading' && state.is !== 'ready') void begin(found, installer, offer);
    return done({ started: true });
  };

  // A window that was opened since has heard of nothing; and what a restart waits for changes without anyone telling.
  const tellAgain = (): void => {
    if (found === null || (!restarts && clock() - toldAt < tellEvery)) return;
    toldAt = clock();
    parts.changed();
  };

  /** By itself only where everybody in the team can read what the new version writes: else it is offered, and a person decides. */
  const goesByItself = (): boolean =>
    parts.rules().mode === 'install' && (team === null || (!team.needsRaise && team.behind?.length === 0));

  const quitWhenFree = async (): Promise<void> => {
    if (!restarts || state.is !== 'ready') return;
    const held = await parts.heldUpBy();
    if (restarts && held.length === 0) parts.quit();
  };

  return {
    status,
    look: async () => {
      const looked = await lookNow();
      return looked.ok ? done(await status()) : looked;
    },
    download,
    putOff: async () => {
      const offer = offered();
      if (offer === null) return failures.updateNone();
      putOff = { version: offer.version, until: clock() + putOffFor };
      restarts = false;
      parts.changed();
      return done(await status());
    },
    restart: async () => {
      if (state.is !== 'ready') return failures.updateNone();
      restarts = true;
      parts.changed();
      await quitWhenFree();
      return done(await status());
    },
    cancelRestart: async () => {
      restarts = false;
      parts.changed();
      return done(await status());
    },
    chooseChannel: async (channel) => {
      if (parts.rules().fixed.includes('channel')) return failures.setByPolicy('updates.channel');
      if (parts.rules().channel !== channel) {
        keepUpdates(folder, { channel });
        // What the other channel offered is none of this one's.
        if (state.is !== 'downloading' && state.is !== 'looking') {
          found = null;
          team = null;
          restarts = false;
          triedAt = null;
          set({ is: 'never-looked' });
        }
      }
      return done(await status());
    },
    tick: async () => {
      await quitWhenFree();
      tellAgain();
      if (parts.rules().off !== null) return;
      const wait = hasFailed ? lookAgainAfter : lookEvery;
      if (state.is !== 'downloading' && (triedAt === null || clock() - triedAt >= wait)) await lookNow();
      if (state.is === 'available' && goesByItself()) download();
    },
    isReady: () => state.is === 'ready',
    installAtEnd: async (free) => {
      if (state.is !== 'ready' || installer === null) return null;
      // Also where a restart was asked for: who ends the program by hand may have a call on hold.
      if (!free) return null;
      const installed = await installer.install(restarts);
      if (installed.ok) return { ...installed.value, start: restarts ? installed.value.start : null };
      failed('install', installed.error);
      return null;
    },
  };
}
