import { randomBytes } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { createDesk } from '../../../main/desk/desk.ts';
import { rawMessage } from '../../../main/desk/outbox/outbox-queries.ts';
import { sql } from '../../../main/store/sql.ts';
import type { OutboxMessage, OutboxRow, SandboxMail } from '../../../preload/contract/outbox.ts';
import type { Answer, Page } from '../../../preload/contract/shared.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { testDeskId } from '../../support/desk-id.ts';
import { defaultSettings } from '../../support/mail-world.ts';
import { notePlans } from '../../support/plans.ts';
import { type OutboxWorld, outboxWorld } from './outbox-world.ts';

let world: OutboxWorld;
beforeEach(() => {
  world = outboxWorld();
});

test('The outbox has the order of time, whatever the ids are, and is cut into pages within a millisecond too', async () => {
  const written = [
    ['f-late-id', 10],
    ['a-same', 20],
    ['b-same', 20],
    ['c-same', 20],
    ['0-early-id', 30],
  ] as const;
  await world.store.write((transaction) => {
    for (const [id, at] of written)
      transaction.run(
        sql`INSERT INTO messages (id, message_id, purpose, sender_address, to_address, to_domain, subject, state, created_at, updated_at)
            VALUES (${id}, ${id}, 'test', 'd@d.example', 'a@b.example', 'b.example', 'Hello', 'accepted', ${at}, 1)`,
      );
    return { keep: true, value: null };
  });
  const { reader, plans } = notePlans(world.store.read);
  const watched = createDesk({
    desk: testDeskId,
    store: { ...world.store, read: reader },
    clock: world.clock,
    random: randomBytes,
    sandboxFolder: world.sandboxFolder,
  });
  for (const narrowed of [{}, { state: 'accepted' as const }]) {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const answer = await watched.query('outbox', { limit: 2, ...narrowed, ...(after ? { after } : {}) });
      const page = valueIn(answer) as Page<OutboxRow>;
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(written.map(([id]) => id).toReversed());
  }
  expect(plans.filter((step) => /^SCAN m\b|TEMP B-TREE FOR ORDER/.test(step))).toEqual([]);
});

test('The outbox is read page by page, newest first, with counts', async () => {
  world.settings = defaultSettings({ 'mail.mode': 'off' });
  const { id: caseId, number } = await world.openCase();
  const ids: string[] = [];
  for (let index = 0; index < 7; index += 1) {
    world.clock.now += 1000;
    ids.push(await world.enqueue(index === 3 ? { caseId } : {}));
  }
  const cancelled = ids[0] ?? '';
  await world.act('outbox.cancel', { ids: [cancelled] });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page: Page<OutboxRow> & { counts: unknown } = await world.ask('outbox', {
      limit: 3,
      ...(after ? { after } : {}),
    });
    expect(page.counts).toEqual(after ? {} : { queued: 6, cancelled: 1 });
    seen.push(...page.rows.map((row) => row.id));
    after = page.next ?? undefined;
  } while (after);
  expect(seen).toEqual(ids.toReversed());
  const inCase = await world.ask<Page<OutboxRow>>('outbox', { caseNumber: number });
  expect(inCase.rows.map(({ id, caseNumber }) => [id, caseNumber])).toEqual([[ids[3], number]]);
  const gone = await world.ask<Page<OutboxRow>>('outbox', { state: 'cancelled' });
  expect(gone.rows.map(({ id }) => id)).toEqual([cancelled]);
});

test('A message is shown with its history and without the secret of its link', async () => {
  const token = randomBytes(32).toString('base64url');
  const link = `http://127.0.0.1:8484/reset/${token}`;
  const id = await world.enqueue({
    content: {
      subject: 'Reset Your Password',
      html: `<a href="${link}">x</a>`,
      text: `Open ${link}\nor ${link}?a=${token}\n`,
    },
  });
  await world.sender().drain();
  const message = await world.ask<OutboxMessage>('message', { id });
  expect(message.text.trimEnd()).toBe(
    'Open http://127.0.0.1:8484/reset/••••\nor http://127.0.0.1:8484/reset/••••?a=••••',
  );
  expect(JSON.stringify(message)).not.toContain(token);
  expect(message.transitions.map(({ from, to, attempt }) => [from, to, attempt])).toEqual([
    [null, 'queued', 0],
    ['queued', 'sending', 1],
    ['sending', 'accepted', 1],
  ]);
  const raw = rawMessage(world.store.read, id);
  expect(raw.ok && raw.value).toContain('Message-ID: ');
  expect(JSON.stringify(raw)).not.toContain(token);
  expect(codeOf((await world.desk.query('message', { id: 'nope' })) as Answer<unknown>)).toBe(
    'message-not-found',
  );
});

test('A live link of the sandbox’s mail is nobody’s to read either, as text or as HTML', async () => {
  const token = randomBytes(32).toString('base64url');
  const link = `http://127.0.0.1:8484/reset/${token}`;
  await world.enqueue({
    content: { subject: 'Reset Your Password', html: `<a href="${link}">${link}</a>`, text: `Open ${link}` },
  });
  await world.sender().drain();
  const [listed] = await world.ask<SandboxMail[]>('sandboxMails', {});
  const mail = await world.ask<{ text: string; html: string }>('sandboxMail', { file: listed?.file });
  expect(JSON.stringify(mail)).not.toContain(token.slice(0, 20));
  expect(mail.html).toContain('href="http://127.0.0.1:8484/reset/••••"');
});

test('What the sandbox got can be listed and read, and nothing else through it', async () => {
  await world.enqueue({ to: 'first@clinic.example' });
  await world.sender().drain();
  world.clock.now += 1000;
  await world.enqueue({ to: 'second@clinic.example' });
  await world.sender().drain();
  const mails = await world.ask<SandboxMail[]>('sandboxMails', {});
  expect(mails.map(({ to }) => to)).toEqual(['second@clinic.example', 'first@clinic.example']);
  expect(await world.ask('sandboxMail', { file: mails[0]?.file })).toMatchObject({
    subject: 'Hello',
    to: 'second@clinic.example',
  });
  expect(codeOf((await world.desk.query('sandboxMail', { file: 'other.eml' })) as Answer<unknown>)).toBe(
    'sandbox-mail-not-found',
  );
  expect(codeOf((await world.desk.query('sandboxMail', { file: '../x.eml' })) as Answer<unknown>)).toBe(
    'invalid-input',
  );
});

test('Each try keeps its conversation, and a person’s hold is told from the program’s', async () => {
  await world.serve((stage, { to }) =>
    stage === 'rcpt' && to.startsWith('later')
      ? { say: '450-4.2.0 not now\r\n450 4.2.0 come back' }
      : undefined,
  );
  const id = await world.enqueue({ to: 'later@clinic.example' });
  const other = await world.enqueue({ to: 'b@clinic.example' });
  await world.sender().drain();
  await world.serve();
  await world.act('outbox.retry', { ids: [id] });
  await world.sender().drain();
  const { transitions } = await world.ask<OutboxMessage>('message', { id });
  const said = transitions.map(({ to, conversation }) => ({
    to,
    lines: conversation?.map(({ by, text }) => `${by}: ${text}`) ?? null,
  }));
  expect(said.map(({ to, lines }) => [to, lines !== null])).toEqual([
    ['queued', false],
    ['sending', false],
    ['deferred', true],
    ['queued', false],
    ['sending', false],
    ['accepted', true],
  ]);
  expect(said[2]?.lines?.slice(0, 4)).toEqual([
    expect.stringMatching(/^note: Connecting to 127\.0\.0\.1, port \d+$/),
    'server: 220 scripted ESMTP',
    expect.stringMatching(/^us: EHLO /),
    'server: 250-scripted',
  ]);
  expect(said[2]?.lines).toEqual(
    expect.arrayContaining([
      'us: RCPT TO:<later@clinic.example>',
      'server: 450-4.2.0 not now',
      'server: 450 4.2.0 come back',
      'us: RSET',
    ]),
  );
  expect(said[5]?.lines).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^us: \(the message, \d+ bytes\)$/),
      'server: 250 queued as 1',
    ]),
  );
  expect(JSON.stringify(said)).not.toContain('Message-ID');
  const next = await world.ask<OutboxMessage>('message', { id: other });
  const own = next.transitions.at(-1)?.conversation?.map(({ text }) => text);
  expect(own?.join('\n')).not.toContain('later@');

  world.settings = defaultSettings({ 'mail.mode': 'off' });
  const [byPerson, byProgram] = [await world.enqueue(), await world.enqueue()];
  await world.act('outbox.hold', { ids: [byPerson] });
  await world.sender().drain();
  const { rows } = await world.ask<Page<OutboxRow>>('outbox', { state: 'held' });
  expect(new Map(rows.map((row) => [row.id, row.heldByPerson]))).toEqual(
    new Map([
      [byPerson, true],
      [byProgram, false],
    ]),
  );
});
