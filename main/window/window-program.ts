import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { app, clipboard, powerMonitor, session, shell } from 'electron';
import { languageOf } from '../../language/languages.ts';
import { channels } from '../../preload/contract/channels.ts';
import { operatorName } from '../../preload/contract/operators.ts';
import type { ServiceEvents } from '../compose/compose-services.ts';
import type { OpenDesk } from '../compose.ts';
import { createBackground } from '../desk/ground/basics/background.ts';
import { maskEmail } from '../desk/ground/words/masking.ts';
import { type Answer, done, failures } from '../failures.ts';
import { expectDesk } from '../folder/expected-desk.ts';
import { auditStatus } from '../ipc/audit-status.ts';
import { createChosenPaths } from '../ipc/chosen-paths.ts';
import { deskStatus } from '../ipc/desk-status.ts';
import { mailSetupShell } from '../ipc/mail-setup.ts';
import { operatorShell } from '../ipc/operator-shell.ts';
import { broadcast, type IpcTransport, serveContract } from '../ipc/serve.ts';
import { draftShell } from '../ipc/window-drafts.ts';
import { deskLanguage, setDeskLanguage, spokenBy } from '../language.ts';
import { setSystemProxy } from '../network/system-proxy.ts';
import type { PolicyPlace } from '../policy/policy-place.ts';
import type { ProgramLog } from '../program-log.ts';
import { endInOrder } from '../shell/end-program.ts';
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
import { updatePolicy } from '../updates/update-policy.ts';
import { updateInWorker } from '../whole-store/update-in-worker.ts';
import { createDueNotices } from './due-notices.ts';
import { keyWork } from './key-work.ts';
import { tellPages } from './tell-pages.ts';
import { windowAbout } from './window-about.ts';
import { windowBackups } from './window-backups.ts';
import { createWindowDesk } from './window-desk.ts';
import { windowKeys } from './window-keys.ts';
import { windowPresence } from './window-presence.ts';
import { saveReport } from './window-reports.ts';
import { windowSetup } from './window-setup.ts';
import { windowSpelling } from './window-spelling.ts';
import { windowTeam } from './window-team.ts';
import { windowUpdates } from './window-updates.ts';

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
  keyFile,
  operator,
  policy,
  tell,
  log,
  windows,
  links,
  transport,
}: WindowProgramOptions): void {
  setSystemProxy((origin) => session.defaultSession.resolveProxy(origin));
  const askedFor = operatorName.safeParse(operator).data ?? null;
  const systemUser = userInfo().username;
  const language = spokenBy(process.env.LOGIN_DESK_LANGUAGE ?? '');
  // What no one waits for: its faults are told, and the window goes on.
  const background = createBackground({ isPassing: () => false, tell });
  // Until a store says otherwise, the system's language.
  setDeskLanguage(language ?? languageOf(app.getLocale()) ?? 'en');
  const stageChanged = (): void => broadcast(transport, 'setupChanged', {});
  const desk = createWindowDesk({
    options: {
      folder,
      systemUser,
      keychain: createSystemKeychain(),
      // Only a development Electron may name another build of the native module.
      nativeBinding: app.isPackaged ? undefined : process.env.LOGIN_DESK_SQLITE_BINDING,
      language,
      events: eventsFor(transport),
    },
    keyFile,
    askedFor,
    policy,
    background,
    update: (store) => updateInWorker(new URL('./update-worker.js', import.meta.url), store),
    opened: (login) => {
      for (const { message, command } of login.keys.status().warnings)
        tell(command === null ? message : `${message}\n${command}`);
      tellPages(login, { transport, presence, showMenu, tellStage: desk.tellStage, stageChanged });
    },
    stageChanged,
  });
  const { login, location } = desk;
  const lock = (why: 'by-hand' | 'idle' | 'sleep'): void =>
    background.begin(() => login()?.session.lock(why));
  const showMenu = (): void =>
    setMenu(process.platform, {
      lock: () => lock('by-hand'),
      choose: (choice) => windows.tellFront(channels.event('menuChosen'), { choice }),
      hasWindow: () => windows.areOpen(),
      openWindow: () => windows.openFirst(),
      showDataFolder: () => background.begin(() => shell.openPath(folder)),
    });
  showMenu();
  const paths = createChosenPaths();
  if (keyFile !== null) paths.add('new-key-file', keyFile);
  const copies = createShortCopies(clipboard);
  const spelling = createSpelling({ workerFile: new URL('./spelling-worker.js', import.meta.url), tell });
  showTextMenus();
  links.onLink(() => windows.tellFront(channels.event('linkArrived'), {}));
  const presence = windowPresence(login);
  windows.onGone(presence.gone);

  const operatorAtWindow = (): string => {
    const who = login()?.session.who();
    return who?.ok === true ? who.value.operator : systemUser;
  };
  const wakeSender = async (): Promise<void> => {
    const open = login();
    if (open && !open.readOnly) (await open.whole()).sender.wake({ tryAgain: true });
  };
  const statusOf = async (open: OpenDesk): Promise<Answer<unknown>> => {
    const all = await open.whole();
    const who = open.session.who();
    return who.ok ? done(deskStatus(all, who.value, app.getVersion())) : who;
  };
  const asked = <Value>(ask: (open: OpenDesk) => Value): Answer<Value> => {
    const open = login();
    return open ? done(ask(open)) : failures.deskNotOpen();
  };
  const updates = windowUpdates({
    login,
    version: app.getVersion(),
    folder: app.getPath('userData'),
    surroundings: { isPackaged: app.isPackaged, resources: process.resourcesPath },
    policy: updatePolicy,
    now: Date.now,
    quit: () => app.quit(),
    changed: () => broadcast(transport, 'updateChanged', {}),
  });

  serveContract(transport, {
    who: () => login()?.session.who() ?? failures.notSignedIn(),
    approved: async (approval) => {
      const open = login();
      return open ? checkApproval(open.session, approval) : failures.deskNotOpen();
    },
    paths,
    desk: () => {
      const open = login();
      return (
        open && { desk: open.desk, longText: open.longText, jobs: async () => (await open.whole()).jobs }
      );
    },
    shell: {
      ...windowSetup({ desk, paths, askedFor, showMenu, stageChanged }),
      deskStatus: async () => {
        const open = login();
        return open ? statusOf(open) : failures.deskNotOpen();
      },
      sendNow: async () => {
        await wakeSender();
        return done({ started: true });
      },
      scheduledExport: async () => asked((open) => open.exports()),
      auditStatus: async () => asked(auditStatus),
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
        login,
        keyFile: () => location().keyFile,
        paths,
        random: randomBytes,
        askForFile: (suggestedName, asker) => askForFile({ purpose: 'export', suggestedName }, asker),
        print: printToPdf,
      }),
      ...windowKeys({
        login,
        operator: operatorAtWindow,
        paths,
        askForFile: (asker) =>
          askForFile({ purpose: 'recovery-key', suggestedName: 'login-desk-recovery-key.txt' }, asker),
        print: printWindow,
        isFirstRun: desk.asksForRecovery,
        elapsed: () => performance.now(),
        endFirstRun: () => {
          desk.askForRecovery(false);
          stageChanged();
        },
        ...keyWork(desk),
      }),
      ...windowBackups({
        login,
        operator: operatorAtWindow,
        location,
        paths,
        refusal: desk.refusal,
        close: () => desk.closeFor({ stage: 'restoring' }),
        open: desk.reopen,
        tell: (name, progress) => broadcast(transport, 'jobProgress', { jobId: name, name, ...progress }),
      }),
      ...presence.calls,
      ...windowSpelling({
        login,
        spelling,
        language: () => languageOf(deskLanguage()) ?? 'en',
        popUp: popUpWordMenu,
        changed: () => broadcast(transport, 'ownWordsChanged', {}),
      }),
      ...windowTeam({
        login,
        operator: operatorAtWindow,
        location,
        paths,
        askForFile: (suggestedName, asker) => askForFile({ purpose: 'new-invitation', suggestedName }, asker),
        elapsed: () => performance.now(),
        close: (work) => desk.closeFor({ stage: 'team', work }),
        tell: (progress) => broadcast(transport, 'teamProgress', { progress }),
        open: desk.reopen,
        keepKeyFile: (chosen) => {
          if (chosen !== null) desk.keyIsIn(chosen);
        },
      }),
      ...mailSetupShell(desk.whole, openSignInPage),
      ...operatorShell(login, paths),
      ...draftShell(login),
      ...updates.calls,
      ...windowAbout({
        login,
        version: app.getVersion(),
        resources: app.isPackaged ? process.resourcesPath : null,
        log,
        refusedWith: () => desk.refusal()?.code ?? null,
        askForFile: (suggestedName, asker) => askForFile({ purpose: 'diagnostics', suggestedName }, asker),
        chosen: (path) => paths.add('diagnostics', path),
        folder,
        keyFile: () => location().keyFile,
        random: randomBytes,
        now: Date.now,
      }),
    },
  });

  watchForAbsence({
    idleMinutes: () => login()?.desk.settings()['operators.idleMinutes'] ?? 0,
    isOpen: () => login()?.session.state() === 'signed-in',
    lock,
  });
  // The next start asks nobody either where the computer's user is an operator.
  const expectAgain = (open: OpenDesk): void => {
    const spoken = deskLanguage();
    const isExpected = open.session.systemOperator() !== null && spoken !== 'pseudo';
    expectDesk(app.getPath('userData'), isExpected ? spoken : null);
  };
  // The page may ask from here on; what it asks waits for the desk.
  background.begin(async () => {
    await desk.openFirst();
    const open = login();
    if (open) expectAgain(open);
  });

  tellWhatIsDue({ due: createDueNotices(login), background, windows, links });
  // What could not be sent before the computer slept may be possible where it woke up.
  powerMonitor.on('resume', () => background.begin(wakeSender));
  // Once the desk can be worked in, and then now and then.
  background.every(updatesEvery, updates.tick);
  endInOrder({ desk, updates, expectAgain, putAway: () => [copies.forget(), spelling.close()] });
}

/** What goes on by itself, for every page; nobody needs a whole address to know that a mail was written. */
const eventsFor = (transport: IpcTransport): ServiceEvents => ({
  jobProgress: (progress) => broadcast(transport, 'jobProgress', progress),
  jobDone: (end) => broadcast(transport, 'jobDone', end),
  sandboxMail: (mail) => broadcast(transport, 'sandboxMail', { ...mail, to: maskEmail(mail.to) }),
});
