import { describe, expect, test } from 'vitest';
import { programName } from '../../../../main/desk/ground/basics/program-name.ts';
import { recordMessageTransition } from '../../../../main/desk/ground/mail/message-lines.ts';
import { applyTransition } from '../../../../main/mail/outbox/transitions.ts';
import { sql } from '../../../../main/store/sql.ts';
import type { MessageState } from '../../../../preload/contract/outbox.ts';
import { codeOf } from '../../../support/answers.ts';
import { type TestDesk, testDesk } from '../../../support/desk.ts';
import { accountRow, importAccounts, importPractices, practiceRow } from '../../../support/directory.ts';

const noMailbox = '550 5.1.1 <mary@elm.example>: Recipient address rejected';

async function deskWithMary(): Promise<TestDesk> {
  const desk = testDesk();
  await importPractices(desk.store, [
    practiceRow({ id: 'P1', name: 'Elm Street', email: 'Office@elm.example' }),
  ]);
  await importAccounts(desk.store, [
    accountRow({ id: 'c1', practiceId: 'P1', kind: 'clinic', userName: 'elm-front' }),
    accountRow({ id: 'a1', practiceId: 'P1', loginEmail: 'mary@elm.example', emailState: 'verified' }),
  ]);
  return desk;
}

/** Brings the newest message to a state, as the sender and the mailbox do it. */
async function become(
  { store, desk, clock }: TestDesk,
  to: MessageState,
  response: string | null,
): Promise<void> {
  const message = store.read.get<{
    id: string;
    state: MessageState;
    attempts: number;
    caseId: string | null;
    to: string;
    subject: string;
  }>(
    sql`SELECT id, state, attempts, case_id AS caseId, to_address AS "to", subject FROM messages
        ORDER BY id DESC LIMIT 1`,
  );
  if (!message) throw new Error('There is no message');
  await store.write((transaction) => {
    const transition = applyTransition(transaction, message, { to, at: clock.now, response });
    const maker = { now: clock.now, operator: programName, newId: desk.newId };
    return { keep: true, value: recordMessageTransition(transaction, maker, message, transition) };
  });
}

/** Sends a reset to Mary that ends like this. */
async function resetEnds(
  desk: TestDesk,
  to: 'bounced' | 'failed' | 'accepted',
  response: string | null,
): Promise<void> {
  desk.clock.pass(21 * 60_000);
  await desk.done('logins.send-reset', { accountId: 'a1', requestedBy: 'Mary' });
  await become(desk, 'sending', null);
  if (to !== 'failed') await become(desk, 'accepted', '250 ok');
  if (to !== 'accepted') await become(desk, to, response);
}

const returned = async (desk: TestDesk) => (await desk.ask('account', { id: 'a1' })).claims[0]?.returned;

describe('an address that mail came back from', () => {
  test('is marked in the record with the reason, the time and the message', async () => {
    const desk = await deskWithMary();
    expect(await returned(desk)).toBeNull();
    await resetEnds(desk, 'bounced', 'there is no such mailbox (5.1.1)');
    const [message] = (await desk.ask('outbox', {})).rows;
    expect(await returned(desk)).toEqual({
      at: desk.clock.now,
      reason: 'there is no such mailbox (5.1.1)',
      messageId: message?.id,
    });
  });

  test('is the clinic’s too, however it is written', async () => {
    const desk = await deskWithMary();
    await desk.done('logins.user-name-help', { email: 'office@ELM.example' });
    await become(desk, 'sending', null);
    await become(desk, 'accepted', '250 ok');
    await become(desk, 'bounced', 'the mailbox is full (5.2.2)');
    expect((await desk.ask('practice', { id: 'P1' })).returned).toMatchObject({
      reason: 'the mailbox is full (5.2.2)',
    });
    expect(await returned(desk)).toBeNull();
  });

  test.each([
    [noMailbox, true],
    ['550 no such user', true],
    ['553 that name is not allowed', true],
    ['550 5.2.1 mailbox disabled', true],
    ['550 5.7.1 we take nothing from you', false],
    ['552 5.3.4 too large', false],
    ['554 spam', false],
  ])('is marked by a refusal for the address alone: %j', async (response, isMarked) => {
    const desk = await deskWithMary();
    await resetEnds(desk, 'failed', response);
    expect((await returned(desk)) !== null).toBe(isMarked);
  });

  test('is not written out in the case, though the server repeats it', async () => {
    const desk = await deskWithMary();
    await resetEnds(desk, 'failed', '550 5.1.1 <Mary@ELM.example>: no such user');
    const [row] = (await desk.ask('cases', {})).rows;
    const { timeline } = await desk.ask('case', { number: row?.number ?? '' });
    const texts = timeline.map(({ text }) => text).join('\n');
    expect(texts).toContain('550 5.1.1 <ma•••@elm.example>: no such user');
    expect(texts).not.toMatch(/mary@elm/i);
  });

  test('keeps its newest mark, and a relay that accepts the next one proves nothing', async () => {
    const desk = await deskWithMary();
    await resetEnds(desk, 'bounced', 'the mailbox is full (5.2.2)');
    await resetEnds(desk, 'failed', noMailbox);
    expect(await returned(desk)).toMatchObject({
      reason: `There is no such mailbox. (${noMailbox})`,
      at: desk.clock.now,
    });
    await resetEnds(desk, 'accepted', null);
    expect(await returned(desk)).not.toBeNull();
  });

  test('loses its mark when a link from a mail to it is used', async () => {
    const desk = testDesk();
    await importPractices(desk.store, [practiceRow({ id: 'P1', name: 'Elm Street' })]);
    await importAccounts(desk.store, [
      accountRow({ id: 'a1', practiceId: 'P1', loginEmail: 'mary@elm.example', emailState: 'unverified' }),
    ]);
    await desk.done('claims.send-verification', { accountId: 'a1' });
    await become(desk, 'sending', null);
    await become(desk, 'accepted', '250 ok');
    await become(desk, 'bounced', 'the mailbox is full (5.2.2)');
    expect(await returned(desk)).not.toBeNull();
    desk.clock.pass(2 * 60_000);
    await desk.done('claims.send-verification', { accountId: 'a1' });
    const raw = desk.store.read
      .get<{ raw: Buffer }>(sql`SELECT raw FROM message_bytes ORDER BY id DESC LIMIT 1`)
      ?.raw.toString('utf8')
      .replace(/=\r\n/g, '');
    const token = /verify-email\/([\w-]{43})/.exec(raw ?? '')?.[1] ?? '';
    await desk.done('claims.verify', { token });
    expect(await returned(desk)).toBeNull();
  });

  test('loses its mark when a person knows better; the case says so', async () => {
    const desk = await deskWithMary();
    await resetEnds(desk, 'bounced', 'the mailbox is full (5.2.2)');
    const opened = await desk.done('cases.open', { channel: 'phone', caller: 'Mary' });
    await desk.done('outbox.address-works', { email: 'MARY@elm.example' }, { case: opened.number });
    expect(await returned(desk)).toBeNull();
    const { timeline } = await desk.ask('case', { number: opened.number });
    expect(timeline.at(-1)?.text).toBe('Mail to MA•••@elm.example is said to arrive again');
    expect(codeOf(await desk.act('outbox.address-works', { email: 'mary@elm.example' }))).toBe(
      'nothing-returned',
    );
    expect(codeOf(await desk.act('outbox.address-works', { email: 'no address' }))).toBe('email-invalid');
  });
});
