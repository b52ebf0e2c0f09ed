import { say } from '../language.ts';
import type { Keychain } from './key.ts';
import { keychainWords } from './words.ts';

// What the entries are listed under in the system's keychain.
const service = 'Login Desk';

// A secret service that is not running can leave a call waiting for ever.
const patience = 10_000;

const inTime = async <Value>(work: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(say(keychainWords.noAnswer))), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** The operating system's keychain. The native module is loaded at the first call, so that a machine without one can still use a key file. */
export function createSystemKeychain(): Keychain {
  const load = async () => (await import('keytar')).default;
  return {
    read: async (name) => inTime((await load()).getPassword(service, name)),
    write: async (name, secret) => inTime((await load()).setPassword(service, name, secret)),
    remove: async (name) => {
      await inTime((await load()).deletePassword(service, name));
    },
    all: async () =>
      (await inTime((await load()).findCredentials(service))).map(({ account, password }) => ({
        name: account,
        secret: password,
      })),
  };
}
