import { ImapFlow } from 'imapflow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programName } from '../../../main/desk/ground/basics/program-name.ts';
import { recordMessageTransition } from '../../../main/desk/ground/mail/message-lines.ts';
import { recordIncomingNote } from '../../../main/desk/outbox/incoming-notes.ts';
import { pollMailbox } from '../../../main/mail/incoming/poll-mailbox.ts';
import type { PollSummary } from '../../../preload/contract/mail-setup.ts';
import { jailProblem, type MailServers, mailboxPassword, startMailServers } from '../../support/mail-jail.ts';
import { createMailWorld, type MailWorld, smtpTo } from '../../support/mail-world.ts';

const problem = jailProblem();
if (problem) console.log(`Not tested against real Postfix and Dovecot: ${problem}.`);

let servers: MailServers;
let world: MailWorld;
beforeAll(async () => {
  if (problem) return;
  servers = await startMailServers();
  world = createMailWorld();
  world.clock.now = Date.now();
  world.settings = smtpTo(servers.smtpPort, { from: 'desk@clinic.example' });
}, 120_000);
afterAll(async () => {
  await world?.close();
  await servers?.stop();
});

async function inbox(user: string): Promise<string[]> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: servers.imapPort,
    secure: false,
    auth: { user, pass: mailboxPassword },
    logger: false,
  });
  await client.connect();
  const lock = await client.getMailboxLock('INBOX');
  try {
    const sources: string[] = [];
    if (client.mailbox && client.mailbox.exists > 0)
      for await (const mail of client.fetch('1:*', { source: true })) sources.push(String(mail.source));
    return sources;
  } finally {
    lock.release();
    await client.logout();
  }
}

const poll = (): Promise<PollSummary> =>
  pollMailbox(
    {
      host: '127.0.0.1',
      port: servers.imapPort,
      secure: false,
      user: 'desk',
      password: mailboxPassword,
      folder: 'INBOX',
    },
    {
      store: world.store,
      clock: world.clock,
      announce: (topics) => world.announced.push(...topics),
      onTransition: (transaction, message, transition) =>
        recordMessageTransition(
          transaction,
          { now: world.clock(), operator: programName, newId: world.newId },
          message,
          transition,
        ),
      onNote: (transaction, message, note, at) =>
        recordIncomingNote(transaction, world.newId, message, note, at),
    },
  );

test.skipIf(problem)('A message goes through Postfix into a mailbox of Dovecot, byte for byte', async () => {
  const id = await world.enqueue({
    content: { subject: 'Grüße 👩‍⚕️', html: '<p>ä</p>', text: '.\nFrom here\nä\n' },
  });
  await expect
    .poll(
      // Postfix may need a moment before it listens; what was held until then goes with the next try.
      async () => {
        await world.sender().drain();
        return world.message(id).state;
      },
      { timeout: 20_000 },
    )
    .toBe('accepted');
  await expect.poll(async () => (await inbox('ada')).length, { timeout: 20_000 }).toBe(1);
  const [arrived = ''] = await inbox('ada');
  expect(arrived.endsWith(world.message(id).raw.toString())).toBe(true);
});

test.skipIf(problem)(
  'A bounce of an unknown user comes back over IMAP and opens the case, once',
  async () => {
    const { id: caseId } = await world.openCase('solved');
    const id = await world.enqueue({ to: 'nobody-here@clinic.example', caseId });
    await world.sender().drain();
    expect(world.message(id).state).toBe('accepted');
    await expect.poll(async () => (await inbox('desk')).length, { timeout: 20_000 }).toBe(1);
    expect(await poll()).toEqual({ read: 1, bounced: 1, noted: 0, notOurs: 0 });
    expect(world.message(id)).toMatchObject({ state: 'bounced' });
    expect(world.message(id).last_response).toMatch(/^there is no such mailbox \(5\.1\.1, /);
    expect(world.caseOf(caseId)).toMatchObject({ state: 'open' });
    expect(world.announced).toContain(`message:${id}`);
    expect(await poll()).toEqual({ read: 0, bounced: 0, noted: 0, notOurs: 0 });
  },
);
