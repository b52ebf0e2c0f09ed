import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Keychain } from '../../main/store/key.ts';
import { workingKeychain } from './file-keychain.ts';

/** A keychain that answers everything with this sentence of its system. */
export function refusingKeychain(sentence: string): Keychain {
  const refuse = async (): Promise<never> => {
    throw new Error(sentence);
  };
  return { read: refuse, write: refuse, remove: refuse, all: refuse };
}

/** libsecret's keyring while it is locked and no one can be asked: nothing is found, and nothing can be written. */
export const lockedKeyring = (): Keychain => ({
  ...refusingKeychain('Cannot create an item in a locked collection'),
  read: async () => null,
  all: async () => [],
});

/** A keychain that says it kept what it lost. */
export const forgettingKeychain = (): Keychain => ({ ...workingKeychain(), write: async () => undefined });

/** How a real secret service stands when a script begins. */
export type SecretService = 'unlocked' | 'locked' | 'without-keyring' | 'none';

/** Whether a secret service of its own can be started for a test. */
export const hasSecretService = (): boolean =>
  process.platform === 'linux' &&
  ['dbus-run-session', 'gnome-keyring-daemon'].every((program) => spawnSync('which', [program]).status === 0);

const starts: Readonly<Record<Exclude<SecretService, 'none'>, string>> = {
  unlocked: 'printf made-up | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1',
  locked: 'gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1',
  'without-keyring': 'gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1',
};

export interface SecretSession {
  /** Its keyrings lie below, in `data/keyrings`. */
  readonly home: string;
  /** Runs a program on a bus of its own, with the service as it is said, and gives what it printed. */
  run(state: SecretService, words: readonly string[]): Promise<{ status: number; out: string; err: string }>;
}

/** A home with real keyrings of its own, removed after the test. */
export function secretSession(): SecretSession {
  const home = mkdtempSync(join(tmpdir(), 'login-desk-keyring-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
  const {
    DISPLAY: _display,
    WAYLAND_DISPLAY: _wayland,
    DBUS_SESSION_BUS_ADDRESS: _bus,
    ...rest
  } = process.env;
  const env = { ...rest, HOME: home, XDG_DATA_HOME: join(home, 'data'), XDG_RUNTIME_DIR: home };
  return {
    home,
    run: (state, words) =>
      new Promise((finished) => {
        const script = state === 'none' ? 'exec "$@"' : `${starts[state]}; exec "$@"`;
        const session = state === 'none' ? [] : ['dbus-run-session', '--'];
        const [program = '', ...given] = [...session, 'bash', '-c', script, 'script', ...words];
        const child = spawn(program, given, {
          env,
          stdio: ['ignore', 'pipe', 'pipe'],
          cwd: resolve(import.meta.dirname, '../..'),
        });
        let out = '';
        let err = '';
        child.stdout.on('data', (chunk: Buffer) => {
          out += chunk.toString();
        });
        child.stderr.on('data', (chunk: Buffer) => {
          err += chunk.toString();
        });
        child.on('close', (status) => finished({ status: status ?? 1, out, err }));
      }),
  };
}
