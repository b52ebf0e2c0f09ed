import { afterEach, beforeEach, expect, test } from 'vitest';
import { pollMailbox } from '../../../main/mail/incoming/poll-mailbox.ts';
import { type ScriptedImap, startScriptedImap } from '../../support/imap-script.ts';
import { createMailWorld, type MailWorld } from '../../support/mail-world.ts';

let world: MailWorld;
let server: ScriptedImap;
beforeEach(async () => {
  world = createMailWorld();
  server = await startScriptedImap((token) => token === 'good');
});
afterEach(async () => {
  await world.close();
  await server.close();
});

/** Looks into the mailbox with tokens that come one after the other. */
function look(...tokens: readonly string[]) {
  const asked: boolean[] = [];
  const polled = pollMailbox(
    {
      host: '127.0.0.1',
      port: server.port,
      secure: false,
      user: 'desk@clinic-help.example',
      password: '',
      folder: 'INBOX',
      tokens: {
        get: async (renew) => {
          asked.push(renew);
          return tokens[asked.length - 1] ?? '';
        },
      },
    },
    {
      store: world.store,
      clock: world.clock,
      announce: () => undefined,
      onTransition: () => [],
      onNote: () => [],
    },
  );
  return { asked, polled };
}

test('A mailbox is signed in to with an access token; one that is refused is renewed once', async () => {
  const { asked, polled } = look('stale', 'good');
  expect(await polled).toEqual({ read: 0, bounced: 0, noted: 0, notOurs: 0 });
  expect(asked).toEqual([false, true]);
  expect(server.signIns.map((line) => line.split('\u0001').slice(0, 2))).toEqual([
    ['user=desk@clinic-help.example', 'auth=Bearer stale'],
    ['user=desk@clinic-help.example', 'auth=Bearer good'],
  ]);
});

test('A second refusal ends it', async () => {
  const { asked, polled } = look('stale', 'stale too', 'good');
  await expect(polled).rejects.toMatchObject({ authenticationFailed: true });
  expect(asked).toEqual([false, true]);
});
