import type { keyCalls } from '../../preload/contract/keys.ts';
import type { OpenDesk } from '../compose.ts';
import { operatorNamed } from '../desk/operators/read-operators.ts';
import { type Answer, done, failures } from '../failures.ts';
import type { ChosenPaths } from '../ipc/chosen-paths.ts';
import type { Asker } from '../ipc/serve.ts';
import type { RecoveredKey } from '../keys/key-recovery.ts';
import type { KeyChange } from '../whole-store/key-change.ts';

// As long as a printer may take.
const grantedMillis = 10 * 60_000;

export interface WindowKeysParts {
  readonly login: () => OpenDesk | null;
  readonly operator: () => string;
  readonly paths: ChosenPaths;
  /** Asks for a new file by the system's dialog; null where the person changed their mind. */
  readonly askForFile: (asker: Asker) => Promise<string | null>;
  /** Prints what the window shows for paper; false where the person changed their mind. */
  readonly print: (asker: Asker) => Promise<boolean>;
  /** Whether the first run is still on: who makes a store has just chosen a password. */
  readonly isFirstRun: () => boolean;
  readonly endFirstRun: () => void;
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number;
  /** Keeps a typed key and opens the store with it. */
  readonly recover: (typed: string, newKeyFile: string | null) => Promise<Answer<RecoveredKey>>;
  /** Closes the desk, changes the key, and opens the desk. */
  readonly change: (newKeyFile: string | null, forgetEarlier: boolean) => Promise<Answer<KeyChange>>;
}

/** What the window asks about the store's key: of the contract's shell calls those of keys. */
export function windowKeys(parts: WindowKeysParts): {
  readonly [Name in keyof typeof keyCalls]: (input: never, asker: Asker) => Promise<Answer<unknown>>;
} {
  const withKeys = async (
    work: (keys: OpenDesk['keys'], operator: string) => Promise<Answer<unknown>> | Answer<unknown>,
  ): Promise<Answer<unknown>> => {
    const login = parts.login();
    return login ? work(login.keys, parts.operator()) : failures.deskNotOpen();
  };
  const needsPassword = (login: OpenDesk, operator: string): boolean =>
    !parts.isFirstRun() && (operatorNamed(login.reader, operator)?.password_hash ?? null) !== null;
  /** Asks the operator for their password once more. Codes `sign-in-failed`, `sign-in-too-soon`. */
  const confirmed = async (password: string | null): Promise<Answer<unknown>> => {
    const login = parts.login();
    if (!login) return failures.deskNotOpen();
    const operator = parts.operator();
    if (!needsPassword(login, operator)) return done(null);
    return login.session.attempts.check(operator, password ?? '', 'unlock');
  };
  let granted: { readonly operator: string; readonly until: number } | null = null;
  const isGranted = (operator: string): boolean =>
    granted?.operator === operator && parts.elapsed() < granted.until;
  const mayUse = (keyFile: string | null): boolean =>
    keyFile === null || parts.paths.has('new-key-file', keyFile);
  return {
    keyStatus: () =>
      withKeys((keys, operator) => {
        const login = parts.login();
        return done({ ...keys.status(), needsPassword: login !== null && needsPassword(login, operator) });
      }),
    showRecoveryKey: ({ password }: { password: string | null }) =>
      withKeys(async (keys, operator) => {
        const right = await confirmed(password);
        if (!right.ok) return right;
        granted = { operator, until: parts.elapsed() + grantedMillis };
        return keys.recoveryKey('shown', operator);
      }),
    printRecoveryKey: (_input: unknown, asker: Asker) =>
      withKeys(async (keys, operator) => {
        if (!isGranted(operator)) return failures.signInFailed();
        const noted = await keys.recoveryKey('printed', operator);
        return noted.ok ? done({ printed: await parts.print(asker) }) : noted;
      }),
    saveRecoveryKey: (_input: unknown, asker: Asker) =>
      withKeys(async (keys, operator) => {
        if (!isGranted(operator)) return failures.signInFailed();
        const path = await parts.askForFile(asker);
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
    changeKey: async ({
      keyFile,
      forgetEarlier,
      password,
    }: {
      keyFile: string | null;
      forgetEarlier: boolean;
      password: string | null;
    }) => {
      if (!mayUse(keyFile)) return failures.pathNotChosen('keyFile');
      const right = await confirmed(password);
      return right.ok ? parts.change(keyFile, forgetEarlier) : right;
    },
  };
}
