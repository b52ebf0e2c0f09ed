import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Language } from '../language/languages.ts';
import type { Spoken } from '../language/say.ts';
import { version } from '../package.json' with { type: 'json' };
import type { BackupStatus } from '../preload/contract/backup.ts';
import type { DeskEvents } from '../preload/contract/contract.ts';
import type { FirstLead } from '../preload/contract/operators.ts';
import type { SettingKey } from '../preload/contract/settings.ts';
import type { Answer } from '../preload/contract/shared.ts';
import { type AuditKeeper, createAuditKeeper } from './audit-keeper.ts';
import { createBackupCare } from './backup-care.ts';
import { composeMail, type MailServices } from './compose-mail.ts';
import { composeOperators } from './compose-operators.ts';
import { dataFolder, ownFiles } from './data-folder.ts';
import { auditEntries, mostRecords } from './desk/audit/audit-actions.ts';
import { type ByItself, explainedStore, sealOlderRows } from './desk/audit/explained-store.ts';
import { maskAnswer } from './desk/callers/masked-answers.ts';
import { type CodeSender, createCodeSender } from './desk/codes/code-sender.ts';
import { refreshDerivedValues } from './desk/derived-values.ts';
import { createDesk, type Desk } from './desk/desk.ts';
import { actorOf } from './desk/ground/basics/action.ts';
import { createBackground } from './desk/ground/basics/background.ts';
import { programName } from './desk/ground/basics/program-name.ts';
import { rawMessage } from './desk/outbox/outbox-queries.ts';
import { portalActions } from './desk/own-actions.ts';
import { readSecret } from './desk/settings/setting-actions.ts';
import { deskIdOf } from './desk-id.ts';
import { done } from './failures.ts';
import { firstLeadOf, signInFirstLead } from './first-lead.ts';
import { setDeskLanguage } from './language.ts';
import type { Sender } from './mail/sending/sender.ts';
import { createFolder, newFolders, type OpenedStore, openFolder } from './open-store.ts';
import { portalStoreId } from './portal/health.ts';
import { createPortal, type Portal } from './portal/portal.ts';
import { createReach, type Reach } from './portal/reach.ts';
import { finishFilling, isUnfinished, noteFilling } from './setup-lock.ts';
import type { OperatorCalls } from './sign-in/operator-calls.ts';
import type { DeskSession } from './sign-in/session.ts';
import { signingKeyOf } from './signing-key.ts';
import type { Reader } from './store/handles.ts';
import type { Keychain } from './store/key.ts';
import { createSystemKeychain } from './store/keychain.ts';
import { removeFolders } from './store/make-folder.ts';
import { type Store, storeRefusal } from './store/store.ts';
import { storeIdOf } from './store/store-id.ts';
import { watchWrites } from './store/writes-under-way.ts';
import { createStoreKeys, type StoreKeys } from './store-keys.ts';
import { createJobs, type Jobs } from './transfer/jobs.ts';
import { takingTurns } from './transfer/turns.ts';

/** What a face is told of, besides what changed in the desk. */
export interface LoginDeskEvents {
  readonly jobProgress: (progress: DeskEvents['jobProgress']) => void;
  readonly jobDone: (end: DeskEvents['jobDone']) => void;
  readonly sandboxMail: (mail: DeskEvents['sandboxMail']) => void;
}

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
  readonly events?: LoginDeskEvents;
}

export interface NewDeskOptions extends LoginDeskOptions {
  /** It holds the sample directory and mails into the sandbox. */
  readonly sample: boolean;
  /** Its setting `desk.language`; English where none is chosen. */
  readonly deskLanguage?: Language | undefined;
  /** Left out, the operating system's user is the first lead. */
  readonly lead?: FirstLead | undefined;
}

/** The whole program without a face: put together here and nowhere else. */
export interface LoginDesk {
  readonly folder: string;
  readonly storeFile: string;
  readonly schema: number;
  /** Whether nothing can be written; then nothing goes on by itself either. */
  readonly readOnly: boolean;
  /** Where the log is kept whose last change could not be read; null where all was. */
  readonly unreadLog: string | null;
  readonly reader: Reader;
  readonly desk: Desk;
  /** Who is signed in. */
  readonly session: DeskSession;
  readonly operators: OperatorCalls;
  readonly jobs: Jobs;
  readonly sender: Sender;
  /** Setting mail up, and what comes back. */
  readonly mail: Omit<MailServices, 'sandbox' | 'sender'>;
  /** Hands security codes to their gateway. */
  readonly codes: CodeSender;
  readonly portal: Portal;
  /** Whether links in mails work. */
  readonly links: Reach;
  /** Signs heads of the audit chain, and removes what is old enough of it. */
  readonly auditKeeper: AuditKeeper;
  /** The public key of the store's signatures; null where its private half can't be had. */
  readonly signingPublicKey: string | null;
  /** The store's key: what may be known of it, and its recovery key. */
  readonly keys: StoreKeys;
  /** How backups and checks stand. */
  readonly backups: () => BackupStatus;
  /** A message's bytes as text, for the command line. */
  rawMessage(id: string): Answer<string>;
  /**
   * An answer as a face without a reveal shows it. Numbers and addresses on file in it are a reveal of their own, which is
   * in the chain first; where the chain can't take that, they come masked.
   */
  shown(query: string, input: unknown, answer: unknown): Promise<unknown>;
  /** Starts what goes on by itself: sending, and looking for what other processes changed. */
  start(): void;
  /** Ends everything in order: no message is left half sent, no job half done. */
  shutdown(): Promise<void>;
}

// How often a running program looks whether the command line changed something beside it.
const lookEvery = 1000;
const everything = ['cases', 'outbox', 'codes', 'directory', 'settings', 'operators', 'audit'];

const withKeychain = <Options extends LoginDeskOptions>(
  options: Options,
): Options & { readonly keychain: Keychain } => ({
  ...options,
  keychain: options.keychain ?? createSystemKeychain(),
});

/** Opens the desk of a folder. Its refusals are those of `openFolder`. */
export async function openLoginDesk(options: LoginDeskOptions): Promise<Answer<LoginDesk>> {
  const location = withKeychain(options);
  const opened = await openFolder(location);
  return opened.ok ? done(await compose(opened.value, location)) : opened;
}

/** Makes a new store and opens its desk. */
export async function createLoginDesk(options: NewDeskOptions): Promise<Answer<LoginDesk>> {
  const location = withKeychain(options);
  const lead = await firstLeadOf(options);
  if (!lead.ok) return lead;
  const folders = newFolders(options.folder);
  if (!folders.ok) return folders;
  const wasUnfinished = isUnfinished(options.folder);
  if (options.sample && !existsSync(dataFolder(options.folder).store)) {
    const begun = noteFilling(options.folder);
    if (!begun.ok) {
      removeFolders(folders.value);
      return begun;
    }
  }
  const isOurs = options.sample && isUnfinished(options.folder);
  const fresh = await createFolder(location, randomBytes);
  if (!fresh.ok && !existsSync(dataFolder(options.folder).store)) {
    if (!wasUnfinished) finishFilling(options.folder);
    removeFolders(folders.value);
  }
  // One that was killed while it was filled is filled now.
  const created =
    !fresh.ok && fresh.error.code === 'store-exists' && isOurs ? await openFolder(location) : fresh;
  if (!created.ok) return created;
  const login = await compose(created.value, location, lead.value);
  const begun = await begin(login, options, lead.value);
  if (begun.ok) {
    if (options.sample) finishFilling(options.folder);
    return done(login);
  }
  await login.shutdown();
  return begun;
}

/** What a new store is told first, by its first lead: its language, the sample directory, sandbox mail. */
async function begin(
  { desk, jobs, session }: LoginDesk,
  { sample, deskLanguage }: NewDeskOptions,
  lead: FirstLead,
): Promise<Answer<unknown>> {
  const signedIn = await signInFirstLead(session, lead);
  if (!signedIn.ok) return signedIn;
  const { operator } = signedIn.value;
  const set = async (key: SettingKey, value: unknown): Promise<Answer<unknown>> =>
    desk.perform({ type: 'settings.set', input: { key, value }, operator });
  if (deskLanguage !== undefined && deskLanguage !== desk.settings()['desk.language']) {
    const kept = await set('desk.language', deskLanguage);
    if (!kept.ok) return kept;
  }
  if (!sample) return done(null);
  const filled = await jobs.run('importSample', {});
  return filled.ok ? set('mail.mode', 'sandbox') : filled;
}

async function compose(
  { store: opened, key }: OpenedStore,
  options: LoginDeskOptions & { readonly keychain: Keychain },
  lead?: FirstLead,
): Promise<LoginDesk> {
  // A person at the desk goes before an import, also one in another program.
  const store = watchWrites(takingTurns(opened));
  refreshDerivedValues(store);
  const clock = Date.now;
  const background = createBackground({
    isPassing: (error) => storeRefusal(error, store.path) !== null,
    tell: (line) => console.error(line),
  });
  const explained = (action: ByItself['action']): Store => explainedStore(store, { clock, action });
  const naming = explained(auditEntries.storeNamed);
  const random = randomBytes;
  sealOlderRows(store, clock, random);
  const signingKey = await signingKeyOf({
    folder: options.folder,
    keyFile: options.keyFile,
    keychain: options.keychain,
    store,
    operator: programName,
    clock,
    random,
  });
  if (signingKey && !store.readOnly) await storeIdOf(naming, random).catch(() => null);
  const deskId = deskIdOf(options.folder);
  const { sandboxMail } = dataFolder(options.folder);
  const desk = createDesk({ store, clock, random, desk: deskId, sandboxFolder: sandboxMail });
  const { newId } = desk;
  const speak = () => setDeskLanguage(options.language ?? desk.settings()['desk.language']);
  speak();
  desk.onChanged((topics) => {
    if (topics.includes('settings')) speak();
  });

  const links = createReach({
    settings: desk.settings,
    storeId: () => portalStoreId(naming, random),
    clock,
    background,
    changed: () => desk.announce(['outbox']),
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
  const mail = composeMail({
    store: explained(auditEntries.mailWentOn),
    desk,
    clock,
    random,
    actor: session.who,
    programDesk,
    sandboxFolder: sandboxMail,
    whyLinksHeld: links.whyHeld,
    onSandboxMail: (received) => options.events?.sandboxMail(received),
  });
  const { sender } = mail;
  const codes = createCodeSender({
    store: explained(auditEntries.codesWentOn),
    clock,
    newId,
    settings: desk.settings,
    secret: () => readSecret(store.read, 'codes.gateway.secret'),
    announce: desk.announce,
  });
  const jobs = createJobs({
    workerFile: new URL('./transfer-worker.js', import.meta.url),
    storeOptions: { path: store.path, key, nativeBinding: options.nativeBinding },
    ownFiles: ownFiles(options.folder, options.keyFile),
    actor: session.who,
    signingSeed: signingKey?.seed ?? null,
    desk: deskId,
    version,
    newId,
    onProgress: (progress) => options.events?.jobProgress(progress),
    onDone: (end) => options.events?.jobDone(end),
    onChanged: desk.announce,
  });

  const backups = createBackupCare({
    storePath: store.path,
    readOnly: store.readOnly,
    settings: desk.settings,
    clock,
    jobs,
    background,
  });

  // The portal has a desk of its own over the same store, for actions that no other face may name.
  const portalDesk = createDesk({
    store,
    clock,
    random,
    desk: deskId,
    sandboxFolder: sandboxMail,
    internalActions: portalActions,
    asProgram: true,
  });
  portalDesk.onChanged(desk.announce);
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
  const portal = createPortal({
    desk: { ...portalDesk, onChanged: desk.onChanged, announce: desk.announce },
    reader: store.read,
    clock,
    random,
    tell: (line) => console.error(line),
    storeId: () => portalStoreId(naming, random),
  });

  // Whatever is committed may be mail, or may let mail go: the sender looks for itself.
  const stopWaking = desk.onChanged((topics) => {
    if (topics.includes('outbox') || topics.includes('settings')) sender.wake();
    if (topics.includes('codes') || topics.includes('settings')) codes.wake();
    // A command that ends at once has no time for that.
    if (isStarted && topics.includes('settings')) auditKeeper.settingsChanged();
    if (isStarted && (topics.includes('portal') || topics.includes('settings'))) links.checkSoon();
  });
  let isStarted = false;
  let seen = store.dataVersion();
  const look = (): void => {
    const now = store.dataVersion();
    if (now === seen) return;
    seen = now;
    desk.announce(everything);
  };

  return {
    folder: options.folder,
    storeFile: store.path,
    schema: store.schema,
    readOnly: store.readOnly,
    unreadLog: store.unreadLog,
    reader: store.read,
    desk,
    session,
    operators,
    jobs,
    sender,
    mail,
    codes,
    portal,
    links,
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
    rawMessage: (id) => rawMessage(store.read, id),
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
    start: () => {
      if (store.readOnly) return;
      sender.start();
      mail.mailbox.start();
      codes.start();
      portal.follow();
      links.start();
      auditKeeper.start();
      backups.start();
      isStarted = true;
      background.every(lookEvery, look);
    },
    shutdown: async () => {
      isStarted = false;
      const quiet = background.stop();
      mail.cancelSignIn();
      stopWaking();
      await portal.stop();
      await jobs.shutdown();
      await sender.stop();
      await mail.mailbox.stop();
      await codes.stop();
      await mail.sandbox.stop();
      await quiet;
      auditKeeper.stop();
      await store.settled();
      store.close();
      backups.closed();
      key.fill(0);
      signingKey?.seed.fill(0);
    },
  };
}
