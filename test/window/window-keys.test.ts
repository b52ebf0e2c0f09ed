import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { LoginDesk } from '../../main/compose.ts';
import { done, failures } from '../../main/failures.ts';
import { createLoginDesk } from '../../main/first-run/create-login-desk.ts';
import { createChosenPaths } from '../../main/ipc/chosen-paths.ts';
import { windowKeys } from '../../main/window/window-keys.ts';
import { valueIn } from '../support/answers.ts';
import { workingKeychain } from '../support/file-keychain.ts';

const password = 'a lantern over the harbour';

/** A desk whose lead signs in with a password, and what the window may ask of its key. */
async function deskWithLead(isFirstRun = false) {
  const home = mkdtempSync(join(tmpdir(), 'login-desk-window-keys-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const login: LoginDesk = valueIn(
    await createLoginDesk({
      folder: join(home, 'data'),
      keyFile: null,
      keychain: workingKeychain(),
      systemUser: 'nobody-else',
      sample: false,
      lead: { name: 'Kim Berg', signIn: 'password', password },
    }),
  );
  onTestFinished(() => login.shutdown());
  const time = { now: 0 };
  const calls = windowKeys({
    login: () => login,
    operator: () => 'Kim Berg',
    paths: createChosenPaths(),
    askForFile: async () => null,
    print: async () => true,
    isFirstRun: () => isFirstRun,
    endFirstRun: () => undefined,
    elapsed: () => time.now,
    recover: async () => failures.storeExists(home),
    change: async () => done({ from: 'A', to: 'B', keyFile: null, earlierKept: true }),
  });
  const call = (name: keyof typeof calls, input: unknown) => calls[name](input as never, 1);
  return { call, time };
}

test('a lead types their password again before the recovery key is shown, and printing follows within minutes', async () => {
  const { call, time } = await deskWithLead();
  expect(await call('keyStatus', {})).toMatchObject({ value: { needsPassword: true, recoveryWanted: true } });
  expect(await call('printRecoveryKey', {})).toMatchObject({ error: { code: 'sign-in-failed' } });
  expect(await call('saveRecoveryKey', {})).toMatchObject({ error: { code: 'sign-in-failed' } });
  expect(await call('showRecoveryKey', { password: null })).toMatchObject({
    error: { code: 'sign-in-failed' },
  });
  const shown = await call('showRecoveryKey', { password });
  expect(shown).toMatchObject({ ok: true, value: { groups: { length: 13 } } });
  expect(await call('printRecoveryKey', {})).toMatchObject({ value: { printed: true } });
  expect(await call('saveRecoveryKey', {})).toMatchObject({ value: { path: null } });
  time.now += 11 * 60_000;
  expect(await call('printRecoveryKey', {})).toMatchObject({ error: { code: 'sign-in-failed' } });
});

test('the key is changed with the lead’s password alone', async () => {
  const { call } = await deskWithLead();
  const change = (typed: string | null) =>
    call('changeKey', { keyFile: null, forgetEarlier: false, password: typed });
  expect(await change(null)).toMatchObject({ error: { code: 'sign-in-failed' } });
  expect(await change(password)).toMatchObject({ value: { to: 'B' } });
  expect(
    await call('changeKey', { keyFile: '/not/chosen.key', forgetEarlier: false, password }),
  ).toMatchObject({ error: { code: 'path-not-chosen' } });
});

test('the first run asks for no password again', async () => {
  const { call } = await deskWithLead(true);
  expect(await call('keyStatus', {})).toMatchObject({ value: { needsPassword: false } });
  expect(await call('showRecoveryKey', { password: null })).toMatchObject({ ok: true });
});
