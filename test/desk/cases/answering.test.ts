import { randomBytes } from 'node:crypto';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { createIds } from '../../../main/desk/ground/basics/context.ts';
import { sql } from '../../../main/store/sql.ts';
import { codeOf } from '../../support/answers.ts';
import { testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';
import { mailOf, takeIn } from '../../support/incoming.ts';
import type { MailWorld } from '../../support/mail-world.ts';

async function withMail() {
  const world = testDesk();
  await fillDirectory(
    world.store,
    [
      { email: 'front@harbour.example', language: 'es' },
      { id: 'P-200', name: 'Elm', email: '' },
    ],
    [
      { id: 'mary', loginEmail: 'mary@mail.example', emailState: 'verified', language: 'en' },
      { id: 'nora', givenName: 'Nora', loginEmail: 'nora@mail.example', emailState: 'unverified' },
    ],
  );
  await world.done('settings.set', { key: 'mail.support', value: 'help@desk.example' });
  const sent = async (id: string) => {
    const row = world.store.read.get<{ raw: Buffer }>(sql`SELECT raw FROM message_bytes WHERE id = ${id}`);
    const mail = await PostalMime.parse(row?.raw ?? Buffer.of());
    return { mail, header: (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? null };
  };
  const answer = async (number: string, text: string, to?: 'sender' | 'on-file') => {
    world.clock.pass(60_000);
    const { messages } = await world.done('cases.answer', {
      number,
      text,
      ...(to === undefined ? {} : { to }),
    });
    return sent(messages[0]?.id ?? '');
  };
  const asked = async (from = 'stranger@mail.example') => {
    const { caseNumber } = await world.done('logins.email-us', {
      from,
      about: 'user-name',
      given: 'office@oaklane.example',
      text: 'We can’t find it.',
    });
    return caseNumber;
  };
  return { ...world, sent, answer, asked };
}

test('who wrote to the desk is answered by email, in the words of who works here, and the case shows it', async () => {
  const { asked, answer, ask } = await withMail();
  const number = await asked();
  const { mail, header } = await answer(number, 'Dear <b>you</b>,\n\ntry the other address.');
  expect(mail.to?.[0]?.address).toBe('stranger@mail.example');
  expect(mail.text).toContain('try the other address.');
  expect(mail.text).toContain('<b>you</b>');
  expect(mail.html).not.toContain('<b>you</b>');
  expect(mail.subject).toContain(number);
  // A person wrote it, and nothing says that nobody reads what comes back.
  expect(header('auto-submitted')).toBeNull();
  const record = await ask('case', { number });
  expect(record.timeline.at(-1)).toMatchObject({
    kind: 'cases.answer',
    operator: 'Sam',
    text: expect.stringContaining('try the other address.'),
  });
  expect(record.timeline.at(-1)?.text).not.toContain('stranger@mail.example');
  // In the outbox it answers nobody yet.
  expect(record.firstAnswerAt).toBeNull();
  expect(
    (await ask('outbox', { caseNumber: number, limit: 10 })).rows.map(({ purpose }) => purpose),
  ).toContain('case-answer');
});

test.each(['josé.núñez@mail.example', 'ünal@mail.example', `${'n'.repeat(64)}@${'mail.'.repeat(30)}example`])(
  'an answer goes to the very address that was written from: %s',
  async (from) => {
    const { asked, ask } = await withMail();
    const number = await asked(from);
    expect((await ask('answerWays', { number }))[0]).toMatchObject({ to: 'sender', email: from });
  },
);

test('an answer stands below what it answers: the reply that came, and what was written before', async () => {
  const { asked, answer, ask, store, clock, done } = await withMail();
  const number = await asked();
  const first = await answer(number, 'Which clinic is it?');
  expect(first.header('in-reply-to')).toBeNull();
  await done('cases.wait', { number, until: clock.now + 3_600_000 });
  const world = { store, clock, newId: createIds(clock, randomBytes) } as unknown as MailWorld;
  const reply = (id: string, text: string) =>
    takeIn(
      world,
      mailOf([
        'From: stranger@mail.example',
        'To: help@desk.example',
        `Message-ID: ${id}`,
        `In-Reply-To: ${first.mail.messageId ?? ''}`,
        'Subject: Re: your request',
        '',
        text,
      ]),
    );
  clock.pass(60_000);
  expect(await reply('<reply-1@mail.example>', 'Oak Lane.')).toBe('noted');
  // What comes back is in its case, and who waited for it has it.
  const record = await ask('case', { number });
  expect(record).toMatchObject({ state: 'open', remindAt: null });
  expect(record.timeline.at(-1)).toMatchObject({
    kind: 'mail.reply',
    text: expect.stringContaining('Oak Lane.'),
  });
  const second = await answer(number, 'Thank you.');
  expect(second.header('in-reply-to')).toBe('<reply-1@mail.example>');
  expect(second.header('references')?.split(/\s+/)).toEqual([first.mail.messageId, '<reply-1@mail.example>']);
});

test('a stranger’s Message-ID adds no header', async () => {
  const { asked, answer, store, clock } = await withMail();
  const number = await asked();
  const first = await answer(number, 'Which clinic is it?');
  const world = { store, clock, newId: createIds(clock, randomBytes) } as unknown as MailWorld;
  clock.pass(60_000);
  for (const id of ['<a b@mail.example>', `<${'x'.repeat(400)}@mail.example>`, '<é@mail.example>', 'none'])
    await takeIn(
      world,
      mailOf([
        'From: stranger@mail.example',
        `Message-ID: ${id}`,
        `In-Reply-To: ${first.mail.messageId ?? ''}`,
        'Subject: Re',
        '',
        'Hello.',
      ]),
    );
  const second = await answer(number, 'Thank you.');
  expect(second.header('references')).toBe(first.mail.messageId);
});

test.each([
  ['a person’s own verified mailbox, in their language', { accountId: 'mary' }, 'mary@mail.example', 'en'],
  ['the clinic’s mailbox where theirs is not verified', { accountId: 'nora' }, 'front@harbour.example', 'es'],
  ['the clinic’s mailbox, in its language', { practiceId: 'P-100' }, 'front@harbour.example', 'es'],
] as const)('the address on file: %s', async (_what, about, to, language) => {
  const { done, answer, ask } = await withMail();
  const { number } = await done('cases.open', { channel: 'phone', caller: 'Ada', ...about });
  const [way] = await ask('answerWays', { number });
  expect(way).toMatchObject({ to: 'on-file', language });
  expect(way?.email).not.toBe(to);
  const { mail, header } = await answer(number, 'It is done.');
  expect(mail.to?.[0]?.address).toBe(to);
  expect(header('content-language')).toBe(language);
});

test('whoever wrote is answered where they wrote from, whatever was corrected in the case; or the address on file is chosen', async () => {
  const { asked, answer, done, ask } = await withMail();
  const number = await asked();
  await done('cases.update', { number, caller: 'other@mail.example', practiceId: 'P-100' });
  expect((await ask('answerWays', { number })).map(({ to }) => to)).toEqual(['sender', 'on-file']);
  expect((await answer(number, 'a')).mail.to?.[0]?.address).toBe('stranger@mail.example');
  expect((await answer(number, 'b', 'on-file')).mail.to?.[0]?.address).toBe('front@harbour.example');
});

test('what can’t be is refused: no address, an empty answer, a closed case', async () => {
  const { done, act, ask } = await withMail();
  for (const about of [{}, { practiceId: 'P-200' }]) {
    const { number } = await done('cases.open', { channel: 'phone', caller: 'Ada', ...about });
    expect(await ask('answerWays', { number })).toEqual([]);
    expect(codeOf(await act('cases.answer', { number, text: 'a' }))).toBe('answer-nowhere');
  }
  const { number } = await done('cases.open', { channel: 'phone', caller: 'Ada', accountId: 'mary' });
  expect(codeOf(await act('cases.answer', { number, text: '  ' }))).toBe('invalid-input');
  expect(codeOf(await act('cases.answer', { number, text: 'a', to: 'sender' }))).toBe('answer-nowhere');
  await done('cases.close', { number, resolution: 'helped' });
  expect(codeOf(await act('cases.answer', { number, text: 'a' }))).toBe('case-closed');
});
