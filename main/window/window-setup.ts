import type { Language } from '../../language/languages.ts';
import type { FirstLead } from '../../preload/contract/operators.ts';
import { done, failures } from '../failures.ts';
import { createLoginDesk } from '../first-run/create-login-desk.ts';
import type { ChosenPaths } from '../ipc/chosen-paths.ts';
import type { IpcHost } from '../ipc/serve.ts';
import { deskLanguage, setDeskLanguage } from '../language.ts';
import { rememberKeyFile, setStoreAside } from '../whole-store/open-store.ts';
import type { WindowDesk } from './window-desk.ts';

export interface WindowSetupParts {
  readonly desk: WindowDesk;
  readonly paths: ChosenPaths;
  /** Whom the window is opened for. */
  readonly askedFor: string | null;
  readonly showMenu: () => void;
  readonly stageChanged: () => void;
}

interface NewStore {
  readonly keyFile: string | null;
  readonly sample: boolean;
  readonly language: Language;
  readonly lead?: FirstLead | undefined;
}

type SetupCallName =
  | 'setupState'
  | 'createStore'
  | 'chooseLanguage'
  | 'openWithKeyFile'
  | 'openAgain'
  | 'setStoreAside';

/** What the window asks before there is a desk: the first run, and what can be done about a store that does not open. */
export function windowSetup({
  desk,
  paths,
  askedFor,
  showMenu,
  stageChanged,
}: WindowSetupParts): Pick<IpcHost['shell'], SetupCallName> {
  return {
    setupState: async () => done({ ...(await desk.stage()), language: deskLanguage() }),
    createStore: async ({ keyFile, sample, language, lead }: NewStore) => {
      if (keyFile !== null && !paths.has('new-key-file', keyFile)) return failures.pathNotChosen('keyFile');
      if (keyFile !== null) desk.keyIsIn(keyFile);
      const created = await createLoginDesk({
        ...desk.location(),
        sample,
        deskLanguage: language,
        lead: lead ?? (askedFor === null ? undefined : { name: askedFor, signIn: 'system-user' }),
      });
      // A refused first run stays a first run: nothing is there that could be opened.
      if (!created.ok) return created;
      // A store of made-up practices is worth no paper.
      desk.askForRecovery(!sample);
      await desk.take(created);
      return done({ created: true });
    },
    chooseLanguage: async ({ language }: { readonly language: Language }) => {
      if (!desk.login()) setDeskLanguage(desk.location().language ?? language);
      showMenu();
      const refusal = desk.refusal();
      // A refusal was said in the language before: the next try says it in this one.
      if (refusal && refusal.code !== 'store-missing') await desk.open();
      else stageChanged();
      return done({ language: deskLanguage() });
    },
    openWithKeyFile: async ({ keyFile }: { readonly keyFile: string }) => {
      if (!paths.has('key-file', keyFile)) return failures.pathNotChosen('keyFile');
      const opened = await desk.open(keyFile);
      if (!opened.ok) return opened;
      // A folder that can't be written is asked for its key again next time.
      if (!opened.value.readOnly) rememberKeyFile(opened.value.folder, keyFile);
      return done({ opened: true });
    },
    openAgain: async () => {
      if (desk.login()) return done({ opened: true });
      // An administrator may have put the policy right.
      const opened = await desk.openByPolicy();
      return opened.ok ? done({ opened: true }) : opened;
    },
    setStoreAside: async () => {
      if (desk.login() || desk.refusal()?.code !== 'store-damaged') return failures.storeNotDamaged();
      const moved = setStoreAside(desk.location().folder, new Date());
      if (moved.ok) await desk.open();
      return moved;
    },
  };
}
