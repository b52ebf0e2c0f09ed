import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { app, clipboard, powerMonitor, session, shell } from 'electron';
import { type Language, languageOf } from '../../language/languages.ts';
import { channels } from '../../preload/contract/channels.ts';
import { type FirstLead, operatorName } from '../../preload/contract/operators.ts';
import type { SetupStage } from '../../preload/contract/shell.ts';
import { type LoginDesk, type OpenDesk, openDesk } from '../compose.ts';
import { createBackground } from '../desk/ground/basics/background.ts';
import { maskEmail } from '../desk/ground/words/masking.ts';
import { type Answer, done, failures, type Refusal } from '../failures.ts';
import { createLoginDesk } from '../first-run/create-login-desk.ts';
import { stageWithoutDesk } from '../first-run/setup-stage.ts';
import { expectDesk } from '../folder/expected-desk.ts';
import { needsSetup } from '../folder/needs-setup.ts';
import { auditStatus } from '../ipc/audit-status.ts';
import { createChosenPaths } from '../ipc/chosen-paths.ts';
import { deskStatus } from '../ipc/desk-status.ts';
import { mailSetupShell } from '../ipc/mail-setup.ts';
import { operatorShell, signInAtStart, signInStage } from '../ipc/operator-shell.ts';
import { broadcast, type IpcTransport, serveContract } from '../ipc/serve.ts';
import { draftShell } from '../ipc/window-drafts.ts';
import { recoverKey } from '../keys/key-recovery.ts';
import { deskLanguage, setDeskLanguage, spokenBy } from '../language.ts';
import { machinePolicy, policyHere } from '../machine-policy.ts';
import { setSystemProxy } from '../network/system-proxy.ts';
import { applyPolicy } from '../policy/apply-policy.ts';
import type { PolicyPlace } from '../policy/policy-place.ts';
import type { ProgramLog } from '../program-log.ts';
import { watchForAbsence } from '../shell/idle-lock.ts';
import { setMenu } from '../shell/menu.ts';
import type { OpenLinks } from '../shell/own-links.ts';
import { askForFile, printToPdf, printWindow } from '../shell/shell-calls.ts';
import { createShortCopies } from '../shell/short-copies.ts';
import { openSignInPage } from '../shell/sign-in-page.ts';
import { tellWhatIsDue } from '../shell/tell-due.ts';
import { showTextMenus } from '../shell/text-menu.ts';
import { windowCalls } from '../shell/window-calls.ts';
import type { Windows } from '../shell/windows.ts';
import { popUpWordMenu } from '../shell/word-menu.ts';
import { checkApproval } from '../sign-in/operator-calls.ts';
import { createSpelling } from '../spelling/spelling.ts';
import { createSystemKeychain } from '../store/keychain.ts';
import type { StoreOptions } from '../store/store.ts';
import { updatePolicy } from '../updates/update-policy.ts';
import { changeDeskKey } from '../whole-store/change-desk-key.ts';
import { rememberKeyFile, setStoreAside } from '../whole-store/open-store.ts';
import { rekeyInWorker } from '../whole-store/rekey-in-worker.ts';
import { updateInWorker } from '../whole-store/update-in-worker.ts';
import { needsLongUpdate } from '../whole-store/update-store.ts';
import { createDueNotices } from './due-notices.ts';
import { windowAbout } from './window-about.ts';
import { windowBackups } from './window-backups.ts';
import { windowKeys } from './window-keys.ts';
import { windowPresence } from './window-presence.ts';
import { saveReport } from './window-reports.ts';
import { windowSpelling } from './window-spelling.ts';
import { windowTeam } from './window-team.ts';
import { windowUpdates } from './window-updates.ts';

// After the first screen is there, in milliseconds.
const startAfter = 500;
/** How often it is looked whether anything is due about newer versions, in milliseconds. */
const updatesEvery = 5000;

/** What the window was started with. */
export interface WindowProgramOptions {
  readonly folder: string;
  readonly keyFile: string | null;
  /** Whom the window is opened for. A name signs no one in: it is the one that the window asks a password of. */
  readonly operator: string | null;
  /** Where the computer's policy is. */
  readonly policy: PolicyPlace;
  readonly tell: (line: string) => void;
  /** Where what is told is kept; null where nothing can be. */
  readonly log: ProgramLog | null;
  readonly windows: Windows;
  readonly links: OpenLinks;
  readonly transport: IpcTransport;
}

/** The program behind the window: serves the page's calls, then opens the desk of the folder. Until it is open, the page's first call waits. */
export function runWindowProgram({
  folder,
  operator,
  policy,
  tell,
  log,
  windows,
  links,
  transport,
  ...given
}: WindowProgramOptions): void {
  setSystemProxy((origin) => session.defaultSession.resolveProxy(origin));
  const askedFor = operatorName.safeParse(operator).data ?? null;
  const keychain = createSystemKeychain();
  const options = {
    folder,
    systemUser: userInfo().username,
    keychain,
    // Only a development Electron may name another build of the native module.
    nativeBinding: app.isPackaged ? undefined : process.env.LOGIN_DESK_SQLITE_BINDING,
    beforeOpening: async (store: StoreOptions): Promise<void> => {
      if (!needsLongUpdate(store)) return;
      closedFor ??= { stage: 'updating' };
      opened();
      broadcast(transport, 'setupChanged', {});
      await updateInWorker(new URL('./update-worker.js', import.meta.url), store);
    },
    language: spokenBy(process.env.LOGIN_DESK_LANGUAGE ?? ''),
    events: {
      jobProgress: (progress: Parameters<typeof broadcast<'jobProgress'>>[2]) =>
        broadcast(transport, 'jobProgress', progress),
      jobDone: (end: Parameters<typeof broadcast<'jobDone'>>[2]) => broadcast(transport, 'jobDone', end),
      sandboxMail: (mail: Parameters<typeof broadcast<'sandboxMail'>>[2]) =>
        broadcast(transport, 'sandboxMail', { ...mail, to: maskEmail(mail.to) }),
    },
  };
  // What no one waits for: its faults are told, and the window goes on.
  const background = createBackground({ isPassing: () => false, tell });
  let login: OpenDesk | null = null;
  const lock = (why: 'by-hand' | 'idle' | 'sleep'): void => background.begin(() => login?.session.lock(why));
  const lockByHand = (): void => lock('by-hand');
  // Until a store says otherwise, the system's language.
  setDeskLanguage(options.language ?? languageOf(app.getLocale()) ?? 'en');
  const showMenu = (): void =>
    setMenu(process.platform, {
      lock: lockByHand,
      choose: (choice) => windows.tellFront(channels.event('menuChosen'), { choice }),
      hasWindow: () => windows.areOpen(),
      openWindow: () => windows.openFirst(),
      showDataFolder: () => background.begin(() => shell.openPath(folder)),
    });
  showMenu();
  let { keyFile } = given;
  const paths = createChosenPaths();
  if (keyFile !== null) paths.add('new-key-file', keyFile);
  let refusal: Refusal | null = null;
  let asksForRecovery = false;
  // What the window shows while the desk is closed for something.
  let closedFor: SetupStage | null = null;

  const copies = createShortCopies(clipboard);
  const spelling = createSpelling({ workerFile: new URL('./spelling-worker.js', import.meta.url), tell });
  showTextMenus();
  links.onLink(() => windows.tellFront(channels.event('linkArrived'), {}));
  const presence = windowPresence(() => login);
  windows.onGone(presence.gone);
  const settle = async (opened: Answer<OpenDesk>): Promise<typeof opened> => {
    if (closedFor?.stage === 'updating') closedFor = null;
    if (opened.ok) {
      if (opened.value.session.state() === 'nobody') await signInAtStart(opened.value, askedFor);
      login = opened.value;
      refusal = null;
      let language = deskLanguage();
      for (const { message, command } of login.keys.status().warnings)
        tell(command === null ? message : `${message}\n${command}`);
      showMenu();
      login.desk.onChanged((topics) => {
        broadcast(transport, 'changed', { topics });
        tellStage();
        if (language === deskLanguage()) return;
        language = deskLanguage();
        showMenu();
        broadcast(transport, 'setupChanged', {});
      });
      login.session.onChanged(tellStage);
      login.session.onChanged(presence.update);
      presence.update();
      login.team.onLink(() => broadcast(transport, 'changed', { topics: [] }));
      login.team.presence?.onChanged(() => broadcast(transport, 'presenceChanged', {}));
      startSoon(login);
    } else {
      refusal = opened.error;
    }
    broadcast(transport, 'setupChanged', {});
    return opened;
  };

  // A policy may say all that a first run asks: then there is none.
  const setUpFirst = async (): Promise<Answer<OpenDesk> | null> => {
    const { firstRun: plan } = policyHere();
    if (plan === undefined || !machinePolicy().ok || !needsSetup(folder)) return null;
    const { setUpByPolicy } = await import('../first-run/first-setup.ts');
    const made = await setUpByPolicy({ ...options, keyFile, plan, place: policy });
    return made.ok ? done(made.value.login) : made;
  };

  const { promise: firstOpening, resolve: opened } = Promise.withResolvers<void>();
  let stage = '';
  // Also an operator who was deactivated at another desk is signed out here.
  const tellStage = (): void => {
    const now = JSON.stringify(login && signInStage(login));
    if (now === stage) return;
    stage = now;
    broadcast(transport, 'setupChanged', {});
  };

  // The desk with its services, for what asks for one of them.
  const whole = async (): Promise<LoginDesk | null> => (await login?.whole()) ?? null;

  // First the window can be worked in, then what goes on by itself begins.
  const startSoon = (open: OpenDesk): void => {
    const start = async (): Promise<void> => {
      if (login !== open) return;
      const { start: begin } = await open.whole();
      // It may have been closed meanwhile.
      if (login === open) begin();
    };
    setTimeout(() => background.begin(start), startAfter);
  };

  const wakeSender = async (): Promise<void> => {
    if (login && !login.readOnly) (await login.whole()).sender.wake({ tryAgain: true });
  };

  const statusOf = async (open: OpenDesk): Promise<Answer<unknown>> => {
    const all = await open.whole();
    const who = open.session.who();
    return who.ok ? done(deskStatus(all, who.value, app.getVersion())) : who;
  };

  const operatorAtWindow = (): string => {
    const who = login?.session.who();
    return who?.ok === true ? who.value.operator : options.systemUser;
  };

  const setupStage = async (): Promise<SetupStage> => {
    if (closedFor) return closedFor;
    if (login && asksForRecovery && login.session.who().ok) return { stage: 'recovery-key' };
    if (login) return signInStage(login);
    return stageWithoutDesk({ refusal, keyFile, keychain, folder, systemUser: options.systemUser, askedFor });
  };

  /** Closes the desk for a while. Where none is open the window stays where it is, and shows how far the work is. */
  const closeFor = async (stage: SetupStage): Promise<void> => {
    if (!login) return;
    const closing = login;
    closedFor = stage;
    login = null;
    broadcast(transport, 'setupChanged', {});
    await closing.shutdown();
  };
  const reopen = async (): Promise<Answer<OpenDesk>> => {
    const opened = await openDesk({ ...options, keyFile });
    closedFor = null;
    return settle(opened);
  };

  // The next start asks nobody either where the computer's user is an operator.
  const expectAgain = ({ session }: OpenDesk): void => {
    const language = deskLanguage();
    const isExpected = session.systemOperator() !== null && language !== 'pseudo';
    expectDesk(app.getPath('userData'), isExpected ? language : null);
  };

  const updates = windowUpdates({
    login: () => login,
    version: app.getVersion(),
    folder: app.getPath('userData'),
    surroundings: { isPackaged: app.isPackaged, resources: process.resourcesPath },
    policy: updatePolicy,
    now: Date.now,
    quit: () => app.quit(),
    changed: () => broadcast(transport, 'updateChanged', {}),
  });

  serveContract(transport, {
    who: () => login?.session.who() ?? failures.notSignedIn(),
    approved: async (approval) => (login ? checkApproval(login.session, approval) : failures.deskNotOpen()),
    paths,
    desk: () => {
      const open = login;
      return (
        open && { desk: open.desk, longText: open.longText, jobs: async () => (await open.whole()).jobs }
      );
    },
    shell: {
      setupState: async () => {
        // The page is loaded while the store is opened.
        await firstOpening;
        return done({ ...(await setupStage()), language: deskLanguage() });
      },
      createStore: async ({
        keyFile: chosen,
        sample,
        language,
        lead,
      }: {
        keyFile: string | null;
        sample: boolean;
        language: Language;
        lead?: FirstLead | undefined;
      }) => {
        if (chosen !== null && !paths.has('new-key-file', chosen)) return failures.pathNotChosen('keyFile');
        keyFile = chosen ?? keyFile;
        const created = await createLoginDesk({
          ...options,
          keyFile,
          sample,
          deskLanguage: language,
          lead: lead ?? (askedFor === null ? undefined : { name: askedFor, signIn: 'system-user' }),
        });
        // A refused first run stays a first run: nothing is there that could be opened.
        if (!created.ok) return created;
        // A store of made-up practices is worth no paper.
        asksForRecovery = !sample;
        await settle(created);
        return done({ created: true });
      },
      chooseLanguage: async ({ language }: { language: Language }) => {
        if (!login) setDeskLanguage(options.language ?? language);
        showMenu();
        // A refusal was said in the language before: the next try says it in this one.
        if (refusal && refusal.code !== 'store-missing')
          await settle(await openDesk({ ...options, keyFile }));
        else broadcast(transport, 'setupChanged', {});
        return done({ language: deskLanguage() });
      },
      openWithKeyFile: async ({ keyFile: chosen }: { keyFile: string }) => {
        if (!paths.has('key-file', chosen)) return failures.pathNotChosen('keyFile');
        const opened = await settle(await openDesk({ ...options, keyFile: chosen }));
        if (!opened.ok) return opened;
        // A folder that can't be written is asked for its key again next time.
        if (!opened.value.readOnly) rememberKeyFile(folder, chosen);
        return done({ opened: true });
      },
      openAgain: async () => {
        if (login) return done({ opened: true });
        // An administrator may have put the policy right.
        await applyPolicy(policy);
        const opened = await settle((await setUpFirst()) ?? (await openDesk({ ...options, keyFile })));
        return opened.ok ? done({ opened: true }) : opened;
      },
      setStoreAside: async () => {
        if (login || refusal?.code !== 'store-damaged') return failures.storeNotDamaged();
        const moved = setStoreAside(folder, new Date());
        if (moved.ok) await settle(await openDesk({ ...options, keyFile }));
        return moved;
      },
      deskStatus: async () => (login ? statusOf(login) : failures.deskNotOpen()),
      sendNow: async () => {
        await wakeSender();
        return done({ started: true });
      },
      scheduledExport: async () => (login ? done(login.exports()) : failures.deskNotOpen()),
      ...windowCalls({
        paths,
        folder,
        ownFolder: app.getPath('userData'),
        clipboard,
        copies,
        windows,
        links,
      }),
      saveReport: saveReport({
        login: () => login,
        keyFile: () => keyFile,
        paths,
        random: randomBytes,
        askForFile: (suggestedName, asker) => askForFile({ purpose: 'export', suggestedName }, asker),
        print: printToPdf,
      }),
      ...windowKeys({
        login: () => login,
        operator: operatorAtWindow,
        paths,
        askForFile: (asker) =>
          askForFile({ purpose: 'recovery-key', suggestedName: 'login-desk-recovery-key.txt' }, asker),
        print: printWindow,
        isFirstRun: () => asksForRecovery,
        elapsed: () => performance.now(),
        endFirstRun: () => {
          asksForRecovery = false;
          broadcast(transport, 'setupChanged', {});
        },
        recover: async (typed, newKeyFile) => {
          if (login) return failures.storeExists(folder);
          const recovered = await recoverKey({ ...options, keyFile }, typed, newKeyFile);
          if (!recovered.ok) return recovered;
          // From here on the folder's reference says where the key is.
          keyFile = newKeyFile;
          const opened = await settle(await openDesk({ ...options, keyFile }));
          return opened.ok ? recovered : opened;
        },
        change: async (newKeyFile, forgetEarlier) => {
          if (!login) return failures.deskNotOpen();
          const who = login.session.who();
          if (!who.ok) return who;
          await closeFor({ stage: 'changing-key' });
          const changed = await changeDeskKey({
            ...options,
            actor: who.value,
            keyFile,
            newKeyFile,
            forgetEarlier,
            makeCopy: rekeyInWorker(new URL('./rekey-worker.js', import.meta.url)),
          });
          if (changed.ok) keyFile = newKeyFile;
          const opened = await reopen();
          return opened.ok ? changed : opened;
        },
      }),
      ...windowBackups({
        login: () => login,
        operator: operatorAtWindow,
        location: () => ({ ...options, keyFile }),
        paths,
        refusal: () => refusal,
        close: () => closeFor({ stage: 'restoring' }),
        open: reopen,
        tell: (name, progress) => broadcast(transport, 'jobProgress', { jobId: name, name, ...progress }),
      }),
      ...presence.calls,
      ...windowSpelling({
        login: () => login,
        spelling,
        language: () => languageOf(deskLanguage()) ?? 'en',
        popUp: popUpWordMenu,
        changed: () => broadcast(transport, 'ownWordsChanged', {}),
      }),
      ...windowTeam({
        login: () => login,
        operator: operatorAtWindow,
        location: () => ({ ...options, keyFile }),
        paths,
        askForFile: (suggestedName, asker) => askForFile({ purpose: 'new-invitation', suggestedName }, asker),
        elapsed: () => performance.now(),
        close: (work) => closeFor({ stage: 'team', work }),
        tell: (progress) => broadcast(transport, 'teamProgress', { progress }),
        open: reopen,
        keepKeyFile: (chosen) => {
          keyFile = chosen ?? keyFile;
        },
      }),
      auditStatus: async () => (login ? done(auditStatus(login)) : failures.deskNotOpen()),
      ...mailSetupShell(whole, openSignInPage),
      ...operatorShell(() => login, paths),
      ...draftShell(() => login),
      ...updates.calls,
      ...windowAbout({
        login: () => login,
        version: app.getVersion(),
        resources: app.isPackaged ? process.resourcesPath : null,
        log,
        refusedWith: () => refusal?.code ?? null,
        askForFile: (suggestedName, asker) => askForFile({ purpose: 'diagnostics', suggestedName }, asker),
        chosen: (path) => paths.add('diagnostics', path),
        folder,
        keyFile: () => keyFile,
        random: randomBytes,
        now: Date.now,
      }),
    },
  });

  watchForAbsence({
    idleMinutes: () => login?.desk.settings()['operators.idleMinutes'] ?? 0,
    isOpen: () => login?.session.state() === 'signed-in',
    lock,
  });
  // The page may ask from here on; what it asks waits for the desk.
  background.begin(async () => {
    try {
      await applyPolicy(policy);
      await settle((await setUpFirst()) ?? (await openDesk({ ...options, keyFile })));
    } finally {
      opened();
    }
    if (login) expectAgain(login);
  });

  tellWhatIsDue({ due: createDueNotices(() => login), background, windows, links });
  // What could not be sent before the computer slept may be possible where it woke up.
  powerMonitor.on('resume', () => background.begin(wakeSender));
  // Once the desk can be worked in, and then now and then.
  background.every(updatesEvery, updates.tick);
  const end = async (closing: OpenDesk | null): Promise<void> => {
    const isFree = updates.isReady() && (await updates.isFree(closing).catch(() => false));
    if (closing !== null) expectAgain(closing);
    await Promise.allSettled([closing?.shutdown(), copies.forget(), spelling.close()]);
    const installed = await updates.installAtEnd(isFree);
    if (installed?.start) app.relaunch({ execPath: installed.start, args: process.argv.slice(1) });
    // A second quit would wait for windows that are gone by now.
    if (installed?.endsByItself !== true) app.exit();
  };
  let ends = false;
  app.on('will-quit', (event) => {
    if (ends || (!login && !updates.isReady())) return;
    ends = true;
    // A message on its way is brought to its end first, so that its state is known.
    event.preventDefault();
    const closing = login;
    login = null;
    void end(closing).catch(() => app.exit());
  });
}
