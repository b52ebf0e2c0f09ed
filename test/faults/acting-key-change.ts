import { randomBytes } from 'node:crypto';
import { done } from '../../main/failures.ts';
import type { Keychain } from '../../main/store/key.ts';
import { changeKey } from '../../main/whole-store/key-change.ts';

// Changes the key of a store in a process of its own: `acting-key-change.js FOLDER KEY_FILE NEW_KEY_FILE`.
const [, , folder = '', keyFile = '', newKeyFile = ''] = process.argv;
const keychain: Keychain = {
  read: async () => null,
  write: async () => undefined,
  remove: async () => undefined,
  all: async () => [],
};
const changed = await changeKey({
  folder,
  keyFile,
  keychain,
  newKeyFile,
  forgetEarlier: false,
  random: randomBytes,
  note: async () => done(null),
});
console.log(JSON.stringify(changed.ok ? changed.value : { error: changed.error }));
process.exitCode = changed.ok ? 0 : 1;
