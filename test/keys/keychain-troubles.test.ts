import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { keepInKeychain, keychainProblem, keychainRefusal } from '../../main/store/keychain-troubles.ts';
import { workingKeychain } from '../support/file-keychain.ts';
import {
  forgettingKeychain,
  hasSecretService,
  lockedKeyring,
  refusingKeychain,
  secretSession,
} from '../support/keychains.ts';

/** What the systems say, word for word, and what it is called here. */
const sentences = [
  ['keychain-missing', 'Cannot autolaunch D-Bus without X11 $DISPLAY'],
  ['keychain-missing', 'Could not connect: No such file or directory'],
  ['keychain-missing', 'Could not connect: Connection refused'],
  ['keychain-missing', 'The name org.freedesktop.secrets was not provided by any .service files'],
  ['keychain-missing', 'Failed to execute child process “dbus-launch” (No such file or directory)'],
  ['keychain-missing', 'Object does not exist at path “/org/freedesktop/secrets/collection/login”'],
  ['keychain-missing', 'libsecret-1.so.0: cannot open shared object file: No such file or directory'],
  ['keychain-locked', 'Cannot create an item in a locked collection'],
  ['keychain-locked', 'Cannot get secret of a locked object'],
  ['keychain-denied', 'Operation was cancelled'],
  ['keychain-denied', 'User canceled the operation.'],
  ['keychain-denied', 'The user name or passphrase you entered is not correct.'],
  ['keychain-locked', 'User interaction is not allowed.'],
  ['keychain-locked', 'User interaction is required, but is currently not allowed.'],
  ['keychain-missing', 'No keychain is available. You may need to restart your computer.'],
  ['keychain-missing', 'A default keychain could not be found.'],
  ['keychain-missing', 'The specified keychain could not be found.'],
  ['keychain-missing', 'A specified logon session does not exist. It may already have been terminated.\r\n'],
  ['keychain-missing', 'The RPC server is unavailable.\r\n'],
  ['keychain-missing', 'The service has not been started.\r\n'],
  ['keychain-denied', 'Access is denied.\r\n'],
  ['keychain-unavailable', 'Not enough memory resources are available to process this command.\r\n'],
  ['keychain-unavailable', 'it gave no answer'],
] as const;

test.each(sentences)('%s: %s', async (code, sentence) => {
  const { error } = keychainRefusal(new Error(sentence));
  expect(error.code).toBe(code);
  expect(await keychainProblem(refusingKeychain(sentence))).toMatchObject({ error: { code } });
  expect(error.message).not.toMatch(/\r|\n|\.\)/);
});

test('each trouble has a sentence of its own', () => {
  const said = new Map(
    sentences.map(([code, words]) => [code, keychainRefusal(new Error(words)).error.message]),
  );
  expect(new Set(said.values()).size).toBe(said.size);
});

test('a keychain that works is no problem and keeps nothing of the question', async () => {
  const keychain = workingKeychain();
  expect(await keychainProblem(keychain)).toBeNull();
  expect(keychain.entries.size).toBe(0);
});

test('a keychain that forgets is found out before anything is encrypted', async () => {
  expect(await keychainProblem(forgettingKeychain())).toMatchObject({ error: { code: 'keychain-forgets' } });
  expect(await keepInKeychain(forgettingKeychain(), 'store 1', randomBytes(32))).toMatchObject({
    error: { code: 'keychain-forgets' },
  });
});

test('a locked keyring that answers every question with nothing is called locked', async () => {
  expect(await keychainProblem(lockedKeyring())).toMatchObject({ error: { code: 'keychain-locked' } });
});

const script = `
  const { createSystemKeychain } = await import('./main/store/keychain.ts');
  const { keychainProblem } = await import('./main/store/keychain-troubles.ts');
  const problem = await keychainProblem(createSystemKeychain());
  console.log(problem === null ? 'none' : problem.error.code);
  process.exit(0);
`;

test.runIf(hasSecretService())(
  'a real secret service: missing, without a keyring, open, and locked',
  { timeout: 60_000 },
  async () => {
    const session = secretSession();
    const ask = async (state: Parameters<typeof session.run>[0]): Promise<string> =>
      (await session.run(state, [process.execPath, '--input-type=module', '-e', script])).out
        .trim()
        .split('\n')
        .at(-1) ?? '';
    expect(await ask('none')).toBe('keychain-missing');
    expect(await ask('without-keyring')).toBe('keychain-missing');
    expect(await ask('unlocked')).toBe('none');
    expect(await ask('locked')).toBe('keychain-locked');
  },
);
