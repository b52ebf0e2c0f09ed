import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { programName } from '../../main/desk/ground/basics/program-name.ts';
import { recordMessageTransition } from '../../main/desk/ground/mail/message-lines.ts';
import { applyTransition } from '../../main/mail/outbox/transitions.ts';
import { sql } from '../../main/store/sql.ts';
import { goodPassword, type TestPortal, testPortal } from './portal-world.ts';

const minute = 60_000;

const caseOf = (portal: TestPortal, number: string) =>
  portal.store.read.get<Record<string, unknown>>(
    sql`SELECT state, resolution, first_answer_at AS answered FROM cases WHERE number = ${number}`,
  );
const newest = (portal: TestPortal): string =>
  portal.store.read.get<{ number: string }>(
    sql`SELECT number FROM cases ORDER BY opened_at DESC, id DESC LIMIT 1`,
  )?.number ?? '';
const perform = (portal: TestPortal, type: string, input: unknown, circumstances: object = {}) =>
  portal.desk.perform({ type, input, operator: 'Sam', ...circumstances });

/** The relay takes all that waits. */
async function relayTakesAll(portal: TestPortal): Promise<void> {
  for (const message of portal.store.read.all<{
    id: string;
    caseId: string | null;
    to: string;
    subject: string;
  }>(sql`SELECT id, case_id AS caseId, to_address AS "to", subject FROM messages WHERE state = 'queued'`))
    await portal.store.write((transaction) => {
      const at = portal.clock();
      applyTransition(transaction, { id: message.id, state: 'queued', attempts: 0 }, { to: 'sending', at });
      const transition = applyTransition(
        transaction,
        { id: message.id, state: 'sending', attempts: 1 },
        { to: 'accepted', at, response: '250 ok' },
      );
      const maker = { now: at, operator: programName, newId: portal.desk.newId };
      return { keep: true, value: recordMessageTransition(transaction, maker, message, transition) };
    });
}

const choose = (portal: TestPortal, token: string) =>
  portal
    .browser()
    .submit(`/reset/${token}`, `/reset/${token}`, { password: goodPassword, again: goodPassword });

describe('a case’s first answer', () => {
  test('is not the message with which somebody asks: “email us” waits for an operator', async () => {
    const portal = await testPortal();
    await perform(portal, 'logins.email-us', {
      from: 'ida@clinic.example',
      about: 'user-name',
      given: 'ida@clinic.example',
      text: 'Please help me find my user name.',
    });
    const number = newest(portal);
    portal.clock.pass(minute);
    await relayTakesAll(portal);
    expect(caseOf(portal, number)).toMatchObject({ answered: null });
    portal.clock.pass(minute);
    await perform(portal, 'cases.note', { number, text: 'Called her back' });
    expect(caseOf(portal, number)).toMatchObject({ answered: portal.clock() });
  });

  test('is nothing that people do themselves in the portal, but the mail that helps them is', async () => {
    const portal = await testPortal();
    await portal.browser().submit('/', '/password', { userName: 'harbourd', requestedBy: 'Olu' });
    const number = newest(portal);
    expect(caseOf(portal, number)).toMatchObject({ answered: null });
    portal.clock.pass(minute);
    await relayTakesAll(portal);
    expect(caseOf(portal, number)).toMatchObject({ answered: portal.clock() });
  });
});

describe('a case of the portal whose wish was fulfilled', () => {
  test('is solved by itself when the new password is made, with all that asked for the same', async () => {
    const portal = await testPortal();
    const ask = async (): Promise<string> => {
      await portal.browser().submit('/', '/password', { userName: 'harbourd', requestedBy: 'Olu' });
      return newest(portal);
    };
    const first = await ask();
    portal.clock.pass(20 * minute);
    const second = await ask();
    await choose(portal, portal.linkToken('password-reset'));
    for (const number of [first, second])
      expect(caseOf(portal, number)).toMatchObject({ state: 'solved', resolution: 'helped' });
    const lines = portal.store.read.all<{ text: string }>(
      sql`SELECT text FROM timeline WHERE kind = 'logins.set-password' ORDER BY id`,
    );
    expect(lines.map(({ text }) => text).join('\n')).toMatch(/The case is solved$/);
  });

  test('is not a case that an operator has in hand: that one stays open', async () => {
    const portal = await testPortal();
    await perform(portal, 'logins.send-reset', { accountId: 'c-1', requestedBy: 'Olu', clearLock: false });
    const number = newest(portal);
    await choose(portal, portal.linkToken('password-reset'));
    expect(caseOf(portal, number)).toMatchObject({ state: 'open', resolution: null });
  });
});

describe('the last page says with what to sign in', () => {
  async function saved(
    accountId: string,
    change?: (portal: TestPortal) => Promise<unknown>,
  ): Promise<string> {
    const portal = await testPortal();
    await change?.(portal);
    await perform(portal, 'logins.send-reset', { accountId, requestedBy: 'Olu', clearLock: false });
    return (await choose(portal, portal.linkToken('password-reset'))).text;
  }

  test('with a login email', async () => {
    const page = await saved('a-1');
    expect(page).toContain('with your login email mary@harbour.example and the new password');
    expect(page).toContain('Check that you can sign in');
  });

  test('with the clinic’s user name', async () => {
    expect(await saved('c-1')).toContain('with the user name HarbourD and the new password');
  });

  test('with the legacy login: the Practice ID, the user name and the password', async () => {
    const page = await saved('a-2', (portal) =>
      portal.store.write((transaction) => ({
        keep: true,
        value: transaction.run(sql`UPDATE accounts SET user_name = 'tom' WHERE id = 'a-2'`),
      })),
    );
    expect(page).toMatch(/Practice ID\s+P-1/);
    expect(page).toMatch(/User name\s+tom/);
    expect(page).toContain('A login email does not work for this account yet.');
    // The page that checks a sign-in knows no legacy login.
    expect(page).not.toContain('Check that you can sign in');
  });
});

test.each([
  ['a-2', 'front.desk@harbour.example', /Password of:?\s+Tom/],
  ['c-1', 'front.desk@harbour.example', /User name:?\s+HarbourD/],
])(
  'the mail about %s to the mailbox that the clinic shares says whose password it is',
  async (id, to, words) => {
    const portal = await testPortal();
    await perform(portal, 'logins.send-reset', { accountId: id, requestedBy: 'Olu', clearLock: false });
    const row = portal.store.read.get<{ raw: Buffer; address: string }>(
      sql`SELECT raw, to_address AS address FROM messages JOIN message_bytes USING (id) ORDER BY id DESC LIMIT 1`,
    );
    const mail = await PostalMime.parse(row?.raw ?? '');
    expect(row?.address.toLowerCase()).toBe(to);
    expect(mail.text).toMatch(words);
  },
);
