import type { keyCalls } from '../preload/contract/keys.ts';
import type { LoginDesk } from './compose.ts';
import { type Answer, done, failures } from './failures.ts';
import type { ChosenPaths } from './ipc/chosen-paths.ts';
import type { KeyChange } from './key-change.ts';
import type { RecoveredKey } from './key-recovery.ts';

export interface WindowKeysParts {
  readonly login: () => LoginDesk | null;
  readonly operator: () => string;
  readonly paths: ChosenPaths;
  /** Asks for a new file by the system's dialog; null where the person changed their mind. */
  readonly askForFile: () => Promise<string | null>;
  /** Prints what the window shows for paper; false where the person changed their mind. */
  readonly print: () => Promise<boolean>;
  readonly endFirstRun: () => void;
  /** Keeps a typed key and opens the store with it. */
  readonly recover: (typed: string, newKeyFile: string | null) => Promise<Answer<RecoveredKey>>;
  /** Closes the desk, changes the key, and opens the desk. */
  readonly change: (newKeyFile: string | null, forgetEarlier: boolean) => Promise<Answer<KeyChange>>;
}

/** What the window asks about the store's key: of the contract's shell calls those of keys. */
export function windowKeys(parts: WindowKeysParts): {
  readonly [Name in keyof typeof keyCalls]: (input: never) => Promise<Answer<unknown>>;
} {
  const withKeys = async (
    work: (keys: LoginDesk['keys'], operator: string) => Promise<Answer<unknown>> | Answer<unknown>,
  ): Promise<Answer<unknown>> => {
    const login = parts.login();
    return login ? work(login.keys, parts.operator()) : failures.deskNotOpen();
  };
  const mayUse = (keyFile: string | null): boolean =>
    keyFile === null || parts.paths.has('new-key-file', keyFile);
  return {
    keyStatus: () => withKeys((keys) => done(keys.status())),
    showRecoveryKey: () => withKeys((keys, operator) => keys.recoveryKey('shown', operator)),
    printRecoveryKey: () =>
      withKeys(async (keys, operator) => {
        const noted = await keys.recoveryKey('printed', operator);
        return noted.ok ? done({ printed: await parts.print() }) : noted;
      }),
    saveRecoveryKey: () =>
      withKeys(async (keys, operator) => {
        const path = await parts.askForFile();
        return path === null ? done({ path }) : keys.saveRecoveryKey(path, operator);
      }),
    checkRecoveryKey: ({ groups }: { groups: readonly { number: number; typed: string }[] }) =>
      withKeys((keys, operator) => keys.checkGroups(groups, operator)),
    recoveryKeyLater: async () => {
      parts.endFirstRun();
      return done({ later: true });
    },
    openWithRecoveryKey: async ({ typed, keyFile }: { typed: string; keyFile: string | null }) => {
      if (!mayUse(keyFile)) return failures.pathNotChosen('keyFile');
      const recovered = await parts.recover(typed, keyFile);
      if (!recovered.ok) return recovered;
      await withKeys((keys, operator) => keys.noteRecovered(operator));
      return done({ opened: true });
    },
    changeKey: async ({ keyFile, forgetEarlier }: { keyFile: string | null; forgetEarlier: boolean }) =>
      mayUse(keyFile) ? parts.change(keyFile, forgetEarlier) : failures.pathNotChosen('keyFile'),
  };
}
