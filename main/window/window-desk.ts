import type { SetupStage } from '../../preload/contract/shell.ts';
import { type LoginDesk, type LoginDeskOptions, type OpenDesk, openDesk } from '../compose.ts';
import type { Background } from '../desk/ground/basics/background.ts';
import { type Answer, done, type Refusal } from '../failures.ts';
import { stageWithoutDesk } from '../first-run/setup-stage.ts';
import { needsSetup } from '../folder/needs-setup.ts';
import { signInAtStart, signInStage } from '../ipc/operator-shell.ts';
import { machinePolicy, policyHere } from '../machine-policy.ts';
import { applyPolicy } from '../policy/apply-policy.ts';
import type { PolicyPlace } from '../policy/policy-place.ts';
import type { Keychain } from '../store/key.ts';
import type { StoreOptions } from '../store/store.ts';
import { needsLongUpdate } from '../whole-store/update-store.ts';

// After the first screen is there, in milliseconds.
const startAfter = 500;

export type WindowDeskOptions = Omit<LoginDeskOptions, 'keyFile'> & { readonly keychain: Keychain };

/** Where the desk is and how it is opened: as `openDesk` and all that work on a closed store take it. */
export type WindowDeskLocation = WindowDeskOptions & {
  readonly keyFile: string | null;
  readonly beforeOpening: (store: StoreOptions) => Promise<void>;
};

export interface WindowDeskParts {
  readonly options: WindowDeskOptions;
  /** The one that was named at the start. */
  readonly keyFile: string | null;
  /** Whom the window is opened for. */
  readonly askedFor: string | null;
  readonly policy: PolicyPlace;
  readonly background: Background;
  /** Brings a store up to date that takes long, off this thread. */
  readonly update: (store: StoreOptions) => Promise<void>;
  /** Another desk is open, before the pages ask for it. */
  readonly opened: (desk: OpenDesk) => void;
  /** What the pages show as a whole is to be asked for again. */
  readonly stageChanged: () => void;
}

/** The one desk that all windows of the program show: which it is, why none is open, and what it is closed for. */
export interface WindowDesk {
  /** The open desk; null while there is none. */
  login(): OpenDesk | null;
  /** The same with its services. */
  whole(): Promise<LoginDesk | null>;
  /** Why none is open; null where nothing was tried, or where one is. */
  refusal(): Refusal | null;
  location(): WindowDeskLocation;
  /** From now on the key is in this file; null: in the keychain. */
  keyIsIn(keyFile: string | null): void;
  /** What a page shows as a whole. Waits for the first opening to end, or to take long. */
  stage(): Promise<SetupStage>;
  /** Says that the stage changed, where it did. */
  tellStage(): void;
  /** Opens the folder's desk as it is; codes as `openDesk`. */
  open(keyFile?: string): Promise<Answer<OpenDesk>>;
  /** The same, once a policy that says all that a first run asks has been carried out. */
  openByPolicy(): Promise<Answer<OpenDesk>>;
  /** `openByPolicy` at the start of the program: pages wait for it. */
  openFirst(): Promise<void>;
  /** Takes a desk that was just made. */
  take(made: Answer<OpenDesk>): Promise<Answer<OpenDesk>>;
  /** Closes the desk for a while. Where none is open the window stays where it is, and shows how far the work is. */
  closeFor(stage: SetupStage): Promise<void>;
  /** Opens it again after `closeFor`. */
  reopen(): Promise<Answer<OpenDesk>>;
  /** Whether the lead is to make a recovery key before anything else. */
  asksForRecovery(): boolean;
  askForRecovery(asks: boolean): void;
  /** Gives the desk away to be shut down: the program ends. */
  letGo(): OpenDesk | null;
}

export function createWindowDesk(parts: WindowDeskParts): WindowDesk {
  const { options, askedFor, background, stageChanged } = parts;
  let { keyFile } = parts;
  let login: OpenDesk | null = null;
  let refusal: Refusal | null = null;
  let closedFor: SetupStage | null = null;
  let asksForRecovery = false;
  const { promise: firstOpening, resolve: firstIsOpened } = Promise.withResolvers<void>();

  const beforeOpening = async (store: StoreOptions): Promise<void> => {
    if (!needsLongUpdate(store)) return;
    closedFor ??= { stage: 'updating' };
    firstIsOpened();
    stageChanged();
    await parts.update(store);
  };
  const location = (): WindowDeskLocation => ({ ...options, beforeOpening, keyFile });

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

  const take = async (opened: Answer<OpenDesk>): Promise<Answer<OpenDesk>> => {
    if (closedFor?.stage === 'updating') closedFor = null;
    if (opened.ok) {
      if (opened.value.session.state() === 'nobody') await signInAtStart(opened.value, askedFor);
      login = opened.value;
      refusal = null;
      parts.opened(login);
      startSoon(login);
    } else {
      refusal = opened.error;
    }
    stageChanged();
    return opened;
  };

  const open = async (from = keyFile): Promise<Answer<OpenDesk>> =>
    take(await openDesk({ ...location(), keyFile: from }));

  // A policy may say all that a first run asks: then there is none.
  const setUpFirst = async (): Promise<Answer<OpenDesk> | null> => {
    const { firstRun: plan } = policyHere();
    if (plan === undefined || !machinePolicy().ok || !needsSetup(options.folder)) return null;
    const { setUpByPolicy } = await import('../first-run/first-setup.ts');
    const made = await setUpByPolicy({ ...location(), plan, place: parts.policy });
    return made.ok ? done(made.value.login) : made;
  };

  const openByPolicy = async (): Promise<Answer<OpenDesk>> => {
    await applyPolicy(parts.policy);
    return take((await setUpFirst()) ?? (await openDesk(location())));
  };

  let toldStage = '';
  return {
    login: () => login,
    whole: async () => (await login?.whole()) ?? null,
    refusal: () => refusal,
    location,
    keyIsIn: (file) => {
      keyFile = file;
    },
    stage: async () => {
      // The page is loaded while the store is opened.
      await firstOpening;
      if (closedFor) return closedFor;
      if (login && asksForRecovery && login.session.who().ok) return { stage: 'recovery-key' };
      if (login) return signInStage(login);
      const { keychain, folder, systemUser } = options;
      return stageWithoutDesk({ refusal, keyFile, keychain, folder, systemUser, askedFor });
    },
    // Also an operator who was deactivated at another desk is signed out here.
    tellStage: () => {
      const now = JSON.stringify(login && signInStage(login));
      if (now === toldStage) return;
      toldStage = now;
      stageChanged();
    },
    open,
    openByPolicy,
    openFirst: async () => {
      try {
        await openByPolicy();
      } finally {
        firstIsOpened();
      }
    },
    take,
    closeFor: async (stage) => {
      if (!login) return;
      const closing = login;
      closedFor = stage;
      login = null;
      stageChanged();
      await closing.shutdown();
    },
    reopen: async () => {
      const opened = await openDesk(location());
      closedFor = null;
      return take(opened);
    },
    asksForRecovery: () => asksForRecovery,
    askForRecovery: (asks) => {
      asksForRecovery = asks;
    },
    letGo: () => {
      const closing = login;
      login = null;
      return closing;
    },
  };
}
