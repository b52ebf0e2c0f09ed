import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { version } from '../package.json' with { type: 'json' };
import type { FirstLead } from '../preload/contract/operators.ts';
import type { Answer } from '../preload/contract/shared.ts';
import { composeDisclosures } from './compose/compose-disclosures.ts';
import { composeOperators } from './compose/compose-operators.ts';
import type { DeskServices } from './compose/compose-services.ts';
import { composeStore } from './compose/compose-store.ts';
import { composeUpkeep } from './compose/compose-upkeep.ts';
import type { LoginDesk, LoginDeskOptions, OpenDesk } from './compose/open-desk.ts';
import { readOnlyBecause, refusedByStore } from './compose/store-troubles.ts';
import { takeOverKept } from './compose/take-over-kept.ts';
import { auditEntries } from './desk/audit/audit-actions.ts';
import { type ByItself, explainedStore, sealOlderRows } from './desk/audit/explained-store.ts';
import { refreshDerivedValues } from './desk/derived-values.ts';
import { createDesk } from './desk/desk.ts';
import { actorOf } from './desk/ground/basics/action.ts';
import { createBackground } from './desk/ground/basics/background.ts';
import { programName } from './desk/ground/basics/program-name.ts';
import { createDeskDrafts, removeOldDrafts } from './drafts/desk-drafts.ts';
import { dataFolder } from './folder/data-folder.ts';
import { deskIdOf } from './folder/desk-id.ts';
import { portalSecretOf, signingKeyOf } from './keys/signing-key.ts';
import { createStoreKeys } from './keys/store-keys.ts';
import { setDeskLanguage } from './language.ts';
import { createOwnWords } from './spelling/own-words.ts';
import type { Keychain } from './store/key.ts';
import { createSystemKeychain } from './store/keychain.ts';
import { type Store, storeRefusal } from './store/store.ts';
import { storeIdOf } from './store/store-id.ts';
import { type OpenedStore, openFolder } from './whole-store/open-store.ts';

export type { LoginDesk, LoginDeskOptions, OpenDesk };

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

/**
 * Puts the desk of an open store together. `lead` is the first lead of one that was just made. Codes of the store: a page that the
 * opening did not need may be the one that can't be read.
 */
const composeDesk = (
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
  if (composed.confirmed !== null)
    await takeOverKept(composed, background, {
      store: composed.confirmed,
      clock,
      random,
      deskId,
      sandboxFolder: sandboxMail,
      tell: (line) => console.error(line),
    });
  const beside = { folder: options.folder, key, clock, random, readOnly: store.readOnly };
  const [drafts, ownWords] = [createDeskDrafts(beside), createOwnWords(beside)];
  const upkeep = composeUpkeep({
    store,
    settings: desk.settings,
    deskId,
    programDesk,
    operatorDesk,
    signingKey,
    // They run once the desk has started, which it does with its services.
    jobs: { runByItself: async (name, input) => (await whole()).jobs.runByItself(name, input) },
    clock,
    background,
  });

  if (store.unreadLog !== null)
    await programDesk.perform({
      type: auditEntries.logUnread,
      input: { kept: basename(store.unreadLog) },
      operator: programName,
    });
  desk.onChanged((topics) => {
    // A command that ends at once has no time for that.
    if (started !== null && topics.includes('settings')) upkeep.auditKeeper.settingsChanged();
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
    upkeep.start();
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
    auditKeeper: upkeep.auditKeeper,
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
    backups: upkeep.backups.status,
    exports: upkeep.exports.status,
    ...composeDisclosures({ session, programDesk }),
    whole,
    shutdown: async () => {
      started = null;
      const quiet = background.stop();
      // One that could not be loaded has been told where it was asked for.
      const made = await services?.catch(() => null);
      await made?.stop();
      await quiet;
      upkeep.auditKeeper.stop();
      await drafts.settled();
      await ownWords.settled();
      await store.settled();
      await composed.confirmed?.settled();
      await composed.presence?.end();
      store.close();
      upkeep.backups.closed();
      key.fill(0);
      signingKey?.seed.fill(0);
    },
  };
  return open;
}
