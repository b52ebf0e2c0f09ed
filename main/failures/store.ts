import { refused } from './refused.ts';

const whyNot: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'its medium only lets itself be read',
  ENOENT: 'no folder can be made there',
  ENOTDIR: 'it is a file, or would lie in one',
  EEXIST: 'something else has that name',
  ENAMETOOLONG: 'the name is too long',
};

/** What is wrong with the store, its folder or its key. */
export const storeFailures = {
  // Store and key
  storeMissing: (folder: string) =>
    refused(
      'store-missing',
      `There is no store in ${folder} yet. Make one with “init”, or choose another folder.`,
    ),
  storeExists: (folder: string) =>
    refused(
      'store-exists',
      `There is a store in ${folder} already. It stays as it is; choose another folder.`,
    ),
  storeKeyMissing: () =>
    refused(
      'store-key-missing',
      'This store is there, but its key is not in the keychain. Give its key file; the store stays as it is.',
    ),
  storeKeyWrong: () =>
    refused(
      'store-key-wrong',
      "This key doesn't open the store, or the file is no store of this program. Nothing was changed; give the key it was made with.",
    ),
  storeDamaged: (path: string, what: string) =>
    refused(
      'store-damaged',
      `The store ${path} is damaged: ${what}. Nothing was written. Put a copy of it back, or set it aside with “store set-aside” to start with a new one; nothing is deleted.`,
      { what },
    ),
  storeNotDamaged: () =>
    refused('store-not-damaged', 'This store can be opened. Only a damaged one is set aside.'),
  storeTooNew: (version: number) =>
    refused(
      'store-too-new',
      `This store was written by a newer version of the program (schema ${version}). Update the program to open it.`,
      { schema: version },
    ),
  storeNotWritable: (path: string, reason: string) =>
    refused(
      'store-not-writable',
      `The store in ${path} can't be written: ${whyNot[reason] ?? 'the system refuses it'} (${reason}). Choose another folder, or let yourself write in this one.`,
    ),
  storeReadOnly: () =>
    refused(
      'store-read-only',
      "This store is open for reading: the medium or the folder it is in can't be written. Nothing was changed; copy its folder to a disk that can be written to work with it.",
    ),
  diskFull: () =>
    refused('disk-full', 'The disk is full, so nothing was changed. Free some space and try again.'),
  storeBusy: () =>
    refused(
      'store-busy',
      'Another program is writing to this store. Nothing was changed; try again in a moment.',
    ),
  storeInUse: () =>
    refused(
      'store-in-use',
      'Login Desk already has this store open in another window. Use that one, or close it first.',
    ),
  keyFileMissing: (path: string) =>
    refused(
      'key-file-missing',
      `The key file ${path} can't be read. Check the path, or bring the drive it is on.`,
    ),
  keyFileInvalid: (path: string) =>
    refused(
      'key-file-invalid',
      `${path} is no key file: it has to hold 64 hexadecimal digits and nothing else.`,
    ),
  keychainUnavailable: (reason: string) =>
    refused(
      'keychain-unavailable',
      `The system's keychain doesn't answer (${reason}). Unlock it, or use a key file instead.`,
    ),
} as const;
