import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { Spoken } from '../language/say.ts';
import { version } from '../package.json' with { type: 'json' };
import type { BackupStatus } from '../preload/contract/backup.ts';
import type { FirstLead } from '../preload/contract/operators.ts';
import type { ScheduledExportStatus } from '../preload/contract/scheduled-export.ts';
import type { Answer } from '../preload/contract/shared.ts';
import { composeOperators } from './compose/compose-operators.ts';
import type { DeskServices, ServiceEvents } from './compose/compose-services.ts';
import { type ComposedStore, composeStore } from './compose/compose-store.ts';
import { auditEntries, mostRecords } from './desk/audit/audit-actions.ts';
import { type ByItself, explainedStore, sealOlderRows } from './desk/audit/explained-store.ts';
import { maskAnswer } from './desk/callers/masked-answers.ts';
import { refreshDerivedValues } from './desk/derived-values.ts';
import { createDesk, type Desk } from './desk/desk.ts';
import { actorOf } from './desk/ground/basics/action.ts';
import { createBackground } from './desk/ground/basics/background.ts';
import { programName } from './desk/ground/basics/program-name.ts';
import { marksAreLeft } from './desk/kept/marks.ts';
import { createDeskDrafts, type DeskDrafts, removeOldDrafts } from './drafts/desk-drafts.ts';
import { done, failures } from './failures.ts';
import { dataFolder } from './folder/data-folder.ts';
import { deskIdOf } from './folder/desk-id.ts';
import { portalSecretOf, signingKeyOf } from './keys/signing-key.ts';
import { createStoreKeys, type StoreKeys } from './keys/store-keys.ts';
import { setDeskLanguage } from './language.ts';
import type { OperatorCalls } from './sign-in/operator-calls.ts';
import type { DeskSession } from './sign-in/session.ts';
import { createOwnWords, type OwnWords } from './spelling/own-words.ts';
import type { Reader } from './store/handles.ts';
import type { Keychain } from './store/key.ts';
import { createSystemKeychain } from './store/keychain.ts';
import { type Store, storeRefusal } from './store/store.ts';
import { storeIdOf } from './store/store-id.ts';
import { betweenNotes } from './transfer/between-notes.ts';
import type { Jobs } from './transfer/jobs.ts';
import { type AuditKeeper, createAuditKeeper } from './upkeep/audit-keeper.ts';
import { createBackupCare } from './upkeep/backup-care.ts';
import { createExportCare } from './upkeep/export-care.ts';
import { type OpenedStore, openFolder } from './whole-store/open-store.ts';

export interface LoginDeskOptions {
  /** The store's folder. */
  readonly folder: string;
  readonly keyFile: string | null;
  /** The operating system's user who runs the program. */
  readonly systemUser: string;
  /** The operating system's, unless a test brings its own. */
  readonly keychain?: Keychain;
  readonly nativeBinding?: string | undefined;
  /** Spoken instead of what the settings say. */
  readonly language?: Spoken | undefined;
  readonly events?: ServiceEvents;
}

/** A store's desk and who is signed in at it: what every command needs. */
export interface OpenDesk {
  readonly folder: string;
  readonly storeFile: string;
  /** This desk's own id, among all that have the same store. */
  readonly deskId: string;
  readonly schema: number;
  /** Whether nothing can be written; then nothing goes on by itself either. */
  readonly readOnly: boolean;
  /** Why, in a sentence, where it is not for the medium or the folder. */
  readonly readOnlyBecause: string | null;
  /** Whether nothing can be written before its team is brought to this program's version. */
  readonly needsRaise: boolean;
  /** Up to which schema this program can bring a store. */
  readonly newestSchema: number;
  /** Where the log is kept whose last change could not be read; null where all was. */
  readonly unreadLog: string | null;
  readonly reader: Reader;
  /** How the store stands to those of the team's other desks. */
  readonly team: Pick<ComposedStore, 'link' | 'onLink' | 'presence'>;
  readonly desk: Desk;
  /** See `DeskServices`; null also before it goes on by itself. */
  longText(name: string, input: unknown): Promise<string> | null;
  /** Who is signed in. */
  readonly session: DeskSession;
  readonly operators: OperatorCalls;
  /** What was typed into the window and not sent. */
  readonly drafts: DeskDrafts;
  /** What was added at this computer to the words that dictionaries have. */
  readonly ownWords: OwnWords;
  /** Signs heads of the audit chain, and removes what is old enough of it. */
  readonly auditKeeper: AuditKeeper;
  /** The public key of the store's signatures; null where its private half can't be had. */
  readonly signingPublicKey: string | null;
  /** The store's key: what may be known of it, and its recovery key. */
  readonly keys: StoreKeys;
  /** How backups and checks stand. */
  readonly backups: () => BackupStatus;
  /** How scheduled exports stand at this desk. */
  readonly exports: () => ScheduledExportStatus;
  /**
   * An answer as a face without a reveal shows it. Numbers and addresses on file in it are a reveal of their own, which is
   * in the chain first; where the chain can't take that, they come masked.
   */
  shown(query: string, input: unknown, answer: unknown): Promise<unknown>;
  /**
   * Does what takes something out of the desk as a file, between two entries in the chain, as an export has them. Codes `not-signed-in`,
   * `desk-locked` and those of the chain.
   */
  noted<Value>(job: string, input: unknown, work: () => Promise<Answer<Value>>): Promise<Answer<Value>>;
  /** The same desk with its services, which are loaded and made when they are first asked for. */
  whole(): Promise<LoginDesk>;
  /** Ends everything in order: no message is left half sent, no job half done. */
  shutdown(): Promise<void>;
}

/** The whole program without a face: put together here and nowhere else. */
export interface LoginDesk extends OpenDesk, Omit<DeskServices, 'query' | 'longText' | 'start' | 'stop'> {
  /** Starts what goes on by itself: sending, and looking for what other processes changed. */
  start(): void;
}

// How often a running program looks whether the command line changed something beside it.
const lookEvery = 1000;
const everything = ['cases', 'outbox', 'codes', 'directory', 'settings', 'operators', 'audit'];

/** Options with the operating system's keychain where none is given. */
export const withKeychain = <Options extends LoginDeskOptions>(
  options: Options,
): Options & { readonly keychain: Keychain } => ({
  ...options,
  keychain: options.keychain ?? createSystemKeychain(),
});

/** Opens the desk of a folder, without its services. Its refusals are those of `openFolder`. */
export async function openDesk(options: LoginDeskOptions): Promise<Answer<OpenDesk>> {
  const location = withKeychain(options);
  const opened = await openFolder({ ...location, programVersion: version });
  return opened.ok ? composeDesk(opened.value, location) : opened;
}

/** Opens the desk of a folder with all its services. Its refusals are those of `openFolder`. */
export async function openLoginDesk(options: LoginDeskOptions): Promise<Answer<LoginDesk>> {
  const location = withKeychain(options);
  const opened = await openFolder({ ...location, programVersion: version });
  return opened.ok ? composeWhole(opened.value, location) : opened;
}

/** The same as `composeDesk`, with all services. */
export async function composeWhole(...parts: Parameters<typeof composeDesk>): Promise<Answer<LoginDesk>> {
  const composed = await composeDesk(...parts);
  if (!composed.ok) return composed;
  const desk = composed.value;
  return refusedByStore(
    desk.storeFile,
    () => desk.whole(),
    () => desk.shutdown(),
  );
}

/** What a store can't give while its desk is put together, a damaged page for one, as a refusal; then `undo` closes it. */
async function refusedByStore<Value>(
  path: string,
  work: () => Promise<Value>,
  undo: () => unknown,
): Promise<Answer<Value>> {
  try {
    return done(await work());
  } catch (error) {
    const refusal = storeRefusal(error, path);
    if (refusal === null) throw error;
    await undo();
    return refusal;
  }
}

/**
 * Puts the desk of an open store together. `lead` is the first lead of one that was just made. Codes of the store: a page that the
 * opening did not need may be the one that can't be read.
 */
export const composeDesk = (
  opened: OpenedStore,
  options: LoginDeskOptions & { readonly keychain: Keychain },
  lead?: FirstLead,
): Promise<Answer<OpenDesk>> =>
  refusedByStore(
    opened.store.path,
    () => putTogether(opened, options, lead),
    () => {
      opened.store.close();
      opened.key.fill(0);
    },
  );

async function putTogether(
  { store: opened, key }: OpenedStore,
  options: LoginDeskOptions & { readonly keychain: Keychain },
  lead?: FirstLead,
): Promise<OpenDesk> {
  const composed = await composeStore(opened, version, { key, nativeBinding: options.nativeBinding });
  const { store, isShared, isAmong, follow } = composed;
  await refreshDerivedValues(store);
  const clock = Date.now;
  const background = createBackground({
    isPassing: (error) => storeRefusal(error, store.path) !== null,
    tell: (line) => console.error(line),
  });
  const explained = (action: ByItself['action']): Store => explainedStore(store, { clock, action });
  const naming = explained(auditEntries.storeNamed);
  const random = randomBytes;
  await sealOlderRows(store, clock, random);
  const signingKey = await signingKeyOf({
    folder: options.folder,
    keyFile: options.keyFile,
    keychain: options.keychain,
    store,
    isShared,
    operator: programName,
    clock,
    random,
  });
  if (signingKey && !store.readOnly) await storeIdOf(naming, random).catch(() => null);
  const deskId = deskIdOf(options.folder);
  const { sandboxMail } = dataFolder(options.folder);
  const desk = createDesk({ store, clock, random, desk: deskId, sandboxFolder: sandboxMail });
  const speak = () => setDeskLanguage(options.language ?? desk.settings()['desk.language']);
  speak();
  desk.onChanged((topics) => {
    if (topics.includes('settings')) speak();
  });

  const { session, operators, operatorDesk, programDesk } = await composeOperators({
    store,
    desk,
    deskId,
    clock,
    elapsed: () => performance.now(),
    random,
    systemUser: options.systemUser,
    sandboxFolder: sandboxMail,
    lead,
  });
  if (composed.confirmed !== null) {
    const parts = { store: composed.confirmed, clock, random, deskId, sandboxFolder: sandboxMail };
    const work = async () => {
      const { createKeptWork } = await import('./compose/compose-kept.ts');
      return createKeptWork({ ...parts, tell: (line) => console.error(line) });
    };
    let made: ReturnType<typeof work> | null = null;
    // Nearly always there is none, and it knows all that the desk can do.
    const keptWork = () => {
      made ??= work();
      return made;
    };
    await composed.takesOver({
      perform: async (kept, isOver) => (await keptWork()).perform(kept, isOver),
      refuse: async (kept, why, isOver) => (await keptWork()).refuse(kept, why, isOver),
      lost: async (found) => (await keptWork()).lost(found),
      forget: async () => (await keptWork()).forget(),
    });
    if (!store.readOnly && marksAreLeft(composed.confirmed, deskId))
      background.begin(async () => (await keptWork()).forget());
  }
  const beside = { folder: options.folder, key, clock, random, readOnly: store.readOnly };
  const [drafts, ownWords] = [createDeskDrafts(beside), createOwnWords(beside)];
  // They run once the desk has started, which it does with its services.
  const jobs: Pick<Jobs, 'runByItself'> = {
    runByItself: async (name, input) => (await whole()).jobs.runByItself(name, input),
  };
  const care = {
    storePath: store.path,
    readOnly: store.readOnly,
    settings: desk.settings,
    clock,
    jobs,
    background,
  };
  const backups = createBackupCare(care);
  const exports = createExportCare({ ...care, desk: deskId });

  if (store.unreadLog !== null)
    await programDesk.perform({
      type: auditEntries.logUnread,
      input: { kept: basename(store.unreadLog) },
      operator: programName,
    });
  const auditKeeper = createAuditKeeper({
    store,
    desk: programDesk,
    operatorDesk,
    key: signingKey,
    settings: desk.settings,
    clock,
    background,
  });
  desk.onChanged((topics) => {
    // A command that ends at once has no time for that.
    if (started !== null && topics.includes('settings')) auditKeeper.settingsChanged();
  });
  let started: DeskServices | null = null;
  let seen = store.dataVersion();
  const look = (): void => {
    const now = store.dataVersion();
    if (now === seen) return;
    seen = now;
    desk.announce(everything);
  };

  let services: Promise<DeskServices> | null = null;
  const loadServices = async (): Promise<DeskServices> => {
    const { composeServices } = await import('./compose/compose-services.ts');
    return composeServices({
      options,
      store,
      key,
      clock,
      random,
      background,
      explained,
      desk,
      deskId,
      programDesk,
      operatorDesk,
      session,
      signingSeed: signingKey?.seed ?? null,
      portal: {
        store: composed.confirmed ?? store,
        isAway: () => ['without', 'stopped'].includes(composed.link()?.state ?? ''),
        secret: isShared && signingKey ? portalSecretOf(signingKey.seed) : undefined,
      },
      isOnDuty: (duty) => isAmong(desk.settings()['team.duties'][duty]),
    });
  };
  const whole = async (): Promise<LoginDesk> => {
    services ??= loadServices();
    const made = await services;
    return { ...open, ...made, start: () => start(made) };
  };
  const start = (made: DeskServices): void => {
    if (store.readOnly) return;
    made.start();
    background.begin(() => removeOldDrafts(options.folder, clock()));
    auditKeeper.start();
    backups.start();
    exports.start();
    started = made;
    background.every(lookEvery, look);
    follow(background, look);
  };

  const open: OpenDesk = {
    folder: options.folder,
    storeFile: store.path,
    deskId,
    schema: store.schema,
    readOnly: store.readOnly,
    readOnlyBecause: readOnlyBecause(store),
    needsRaise: store.readOnlyBecause?.error.code === 'team-raise-needed',
    newestSchema: store.newestSchema,
    unreadLog: store.unreadLog,
    reader: store.read,
    team: composed,
    desk: { ...desk, query: (name, input) => (started ?? desk).query(name, input) },
    longText: (name, input) => started?.longText(name, input) ?? null,
    session,
    operators,
    drafts,
    ownWords,
    auditKeeper,
    signingPublicKey: signingKey?.publicKey ?? null,
    keys: createStoreKeys({
      place: options,
      key,
      clock,
      note: async (type, input, operator) => {
        const who = session.who();
        // Who opens a store with its recovery key has not signed in yet.
        return who.ok && type !== auditEntries.recoveryKeyUsed
          ? operatorDesk.perform({ type, input, ...actorOf(who.value) })
          : programDesk.perform({ type, input, operator });
      },
    }),
    backups: backups.status,
    exports: exports.status,
    shown: async (query, input, answer) => {
      const masked = maskAnswer(query, answer);
      if (masked.records.size === 0) return answer;
      const who = session.who();
      if (!who.ok) return masked.value;
      const noted = await programDesk.perform({
        type: auditEntries.revealed,
        input: {
          query,
          input,
          records: [...masked.records].slice(0, mostRecords),
          count: masked.records.size,
        },
        operator: who.value.operator,
      });
      return noted.ok ? answer : masked.value;
    },
    noted: async (job, input, work) => {
      const who = session.who();
      if (!who.ok) return who;
      const { operator } = who.value;
      return betweenNotes(
        (type, what) => programDesk.perform({ type, input: what, operator }),
        job,
        input,
        work,
      );
    },
    whole,
    shutdown: async () => {
      started = null;
      const quiet = background.stop();
      // One that could not be loaded has been told where it was asked for.
      const made = await services?.catch(() => null);
      await made?.stop();
      await quiet;
      auditKeeper.stop();
      await drafts.settled();
      await ownWords.settled();
      await store.settled();
      await composed.confirmed?.settled();
      await composed.presence?.end();
      store.close();
      backups.closed();
      key.fill(0);
      signingKey?.seed.fill(0);
    },
  };
  return open;
}

/** Why nothing can be written, in the language that the desk speaks by now. */
function readOnlyBecause({ readOnlyBecause: because, newestSchema }: Store): string | null {
  if (because?.error.code !== 'team-raise-needed') return because?.error.message ?? null;
  return failures.teamRaiseNeeded(Number(because.error.schema), newestSchema).error.message;
}
