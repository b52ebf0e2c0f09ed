import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Keychain } from '../../main/store/key.ts';

export interface FakeKeychain extends Keychain {
  readonly entries: Map<string, string>;
}

/** A keychain that behaves as one: it keeps what it is given until it is told to forget. */
export function workingKeychain(entries = new Map<string, string>()): FakeKeychain {
  return {
    entries,
    read: async (name) => entries.get(name) ?? null,
    write: async (name, secret) => {
      entries.set(name, secret);
    },
    remove: async (name) => {
      entries.delete(name);
    },
    all: async () => [...entries].map(([name, secret]) => ({ name, secret })),
  };
}

/** A keychain in a file, for a process that is killed: what it was given is there whole or not at all. */
export function fileKeychain(path: string): FakeKeychain {
  const entries = new Map<string, string>(
    existsSync(path) ? Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : [],
  );
  const keep = (): void => {
    writeFileSync(`${path}.new`, JSON.stringify(Object.fromEntries(entries)));
    renameSync(`${path}.new`, path);
  };
  const keychain = workingKeychain(entries);
  return {
    ...keychain,
    write: async (name, secret) => {
      await keychain.write(name, secret);
      keep();
    },
    remove: async (name) => {
      await keychain.remove(name);
      keep();
    },
  };
}
