import { randomBytes } from 'node:crypto';
import { appendAudit } from '../../main/desk/audit/chain.ts';
import { changeKey } from '../../main/whole-store/key-change.ts';
import { fileKeychain } from '../support/file-keychain.ts';

// Changes a store's key in a process of its own, for tests that kill it: `changing-key.ts FOLDER KEYCHAIN NEW_KEY_FILE STEP`.
// It kills itself at the step, if one is given; `-` for the keychain instead of a file. It says `ready` once it begins.
const [, , folder = '', keychainFile = '', newKeyFile = '-', step = ''] = process.argv;
process.stdout.write('ready\n');
const changed = await changeKey({
  folder,
  keyFile: null,
  keychain: fileKeychain(keychainFile),
  newKeyFile: newKeyFile === '-' ? null : newKeyFile,
  forgetEarlier: false,
  random: randomBytes,
  note: async (copy, change) => {
    await copy.write((transaction) => {
      appendAudit(transaction, { type: 'audit.key-changed', ...change });
      return { keep: true, value: null };
    });
    return { ok: true, value: null };
  },
  at: (reached) => {
    if (reached === step) process.kill(process.pid, 'SIGKILL');
  },
});
process.stdout.write(`${changed.ok ? 'changed' : changed.error.code}\n`);
process.exitCode = changed.ok ? 0 : 1;
