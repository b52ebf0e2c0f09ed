import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDesk, type Desk } from '../../../main/desk/desk.ts';
import { rawMessage } from '../../../main/desk/outbox/outbox-queries.ts';
import type { ActionType, QueryName } from '../../../preload/contract/contract.ts';
import type { OutboxMessage, OutboxRow, SandboxMail } from '../../../preload/contract/outbox.ts';
import type { Answer, Page } from '../../../preload/contract/shared.ts';
import { type Script, type ScriptedServer, startScriptedServer } from '../../support/mail-script.ts';
import { createMailWorld, defaultSettings, type MailWorld, smtpTo } from '../../support/mail-world.ts';
import { notePlans } from '../../support/plans.ts';

let world: MailWorld;
let desk: Desk;
const servers: ScriptedServer[] = [];
const serve = async (script?: Script): Promise<ScriptedServer> => {
  const server = await startScriptedServer(script);
  servers.push(server);
  world.settings = smtpTo(server.port);
  return server;
};
beforeEach(() => {
  world = createMailWorld();
  desk = createDesk({
    store: world.store,
    clock: world.clock,
    random: randomBytes,
    sandboxFolder: world.sandboxFolder,
  });
});
afterEach(async () => {
  await world.close();
  for (const server of servers.splice(0)) await server.close();
});

const act = (type: ActionType, input: unknown): Answer<unknown> =>
  desk.perform({ type, input, operator: 'ada' });
const ask = async <Value>(name: QueryName, input: unknown): Promise<Value> => {
  const answer = (await desk.query(name, input)) as Answer<Value>;
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};
const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.error.code);

/** A message whose connection broke after its data were sent. */
async function uncertainMessage(caseId: string | null = null): Promise<string> {
  await serve((stage) => (stage === 'dot' ? { close: true } : undefined));
  const id = world.enqueue({ caseId });
  await world.sender().drain();
  expect(world.message(id).state).toBe('uncertain');
  return id;
}

test('An uncertain message goes again only when a person says that it may arrive twice, byte for byte', async () => {
  const { id: caseId } = world.openCase('solved');
  const id = await uncertainMessage(caseId);
  const before = world.message(id);
  expect(codeOf(act('outbox.retry', { ids: [id] }))).toBe('message-uncertain');
  expect(world.message(id).state).toBe('uncertain');
  const server = await serve();
  await world.sender().drain();
  expect(server.received).toHaveLength(0);

  world.clock.now += 1000;
  expect(act('outbox.retry', { ids: [id], evenIfTwice: true })).toEqual({
    ok: true,
    value: { retried: [id] },
  });
  world.clock.now += 1000;
  await world.sender().drain();
  expect(world.message(id)).toMatchObject({ state: 'accepted', message_id: before.message_id });
  expect(server.received.map(({ raw }) => Buffer.from(raw, 'latin1').equals(before.raw))).toEqual([true]);
  expect(world.caseOf(caseId).kinds).toEqual([
    'mail.uncertain',
    'cases.reopen',
    'mail.queued',
    'mail.accepted',
  ]);
});

test('A failed message can be tried again, an accepted or cancelled one not', async () => {
  await serve((stage) => (stage === 'rcpt' ? { say: '550 no such user' } : undefined));
  const failed = world.enqueue();
  const cancelled = world.enqueue({ to: 'b@other.example' });
  act('outbox.cancel', { ids: [cancelled] });
  await world.sender().drain();
  const server = await serve();
  expect(codeOf(act('outbox.retry', { ids: [failed] }))).toBe('ok');
  await world.sender().drain();
  expect(world.states()).toEqual({ accepted: 1, cancelled: 1 });
  expect(server.received).toHaveLength(1);
  expect(codeOf(act('outbox.retry', { ids: [failed] }))).toBe('message-not-waiting');
  expect(codeOf(act('outbox.retry', { ids: [cancelled] }))).toBe('message-not-waiting');
  expect(codeOf(act('outbox.cancel', { ids: [failed] }))).toBe('message-not-waiting');
});

test('A refusal changes none of the messages that were named with it', () => {
  const id = world.enqueue();
  expect(codeOf(act('outbox.cancel', { ids: [id, 'no-such-message'] }))).toBe('message-not-found');
  expect(codeOf(act('outbox.retry', { ids: ['no-such-message'] }))).toBe('message-not-found');
  expect(codeOf(act('outbox.retry', { ids: [] }))).toBe('invalid-input');
  expect(world.history(id)).toEqual(['queued']);
});

test('A link that is dead or replaced is not sent again', async () => {
  await serve((stage) => (stage === 'rcpt' ? { say: '550 no' } : undefined));
  const dead = world.enqueue({ expiresAt: world.clock() + 60_000 });
  const older = world.enqueue({ supersedeKey: 'password-reset:a-1' });
  await world.sender().drain();
  world.enqueue({ supersedeKey: 'password-reset:a-1' });
  world.clock.now += 60_000;
  expect(codeOf(act('outbox.retry', { ids: [dead] }))).toBe('message-expired');
  expect(codeOf(act('outbox.retry', { ids: [older] }))).toBe('message-superseded');
});

test('A message that is being sent can be neither cancelled nor sent again', async () => {
  const server = await serve((stage) => (stage === 'dot' ? { late: 100 } : undefined));
  const id = world.enqueue();
  const draining = world.sender().drain();
  await server.heard(/^\. /);
  expect(codeOf(act('outbox.cancel', { ids: [id] }))).toBe('message-not-waiting');
  expect(codeOf(act('outbox.retry', { ids: [id], evenIfTwice: true }))).toBe('message-not-waiting');
  await draining;
  expect(world.message(id).state).toBe('accepted');
});

test('The outbox is read page by page, newest first, with counts', async () => {
  world.settings = defaultSettings({ 'mail.mode': 'off' });
  const { id: caseId, number } = world.openCase();
  const ids = Array.from({ length: 7 }, (_, index) => {
    world.clock.now += 1000;
    return world.enqueue(index === 3 ? { caseId } : {});
  });
  const cancelled = ids[0] ?? '';
  act('outbox.cancel', { ids: [cancelled] });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page: Page<OutboxRow> & { counts: unknown } = await ask('outbox', {
      limit: 3,
      ...(after ? { after } : {}),
    });
    expect(page.counts).toEqual(after ? {} : { queued: 6, cancelled: 1 });
    seen.push(...page.rows.map((row) => row.id));
    after = page.next ?? undefined;
  } while (after);
  expect(seen).toEqual(ids.toReversed());
  const inCase = await ask<Page<OutboxRow>>('outbox', { caseNumber: number });
  expect(inCase.rows.map(({ id, caseNumber }) => [id, caseNumber])).toEqual([[ids[3], number]]);
  const gone = await ask<Page<OutboxRow>>('outbox', { state: 'cancelled' });
  expect(gone.rows.map(({ id }) => id)).toEqual([cancelled]);
});

test('A message is shown with its history and without the secret of its link', async () => {
  const token = randomBytes(32).toString('base64url');
  const link = `http://127.0.0.1:8484/reset/${token}`;
  const id = world.enqueue({
    content: {
      subject: 'Reset Your Password',
      html: `<a href="${link}">x</a>`,
      text: `Open ${link}\nor ${link}?a=${token}\n`,
    },
  });
  await world.sender().drain();
  const message = await ask<OutboxMessage>('message', { id });
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
  expect(raw.ok && raw.value).toContain(token);
  expect(codeOf((await desk.query('message', { id: 'nope' })) as Answer<unknown>)).toBe('message-not-found');
});

test('What the sandbox got can be listed and read, and nothing else through it', async () => {
  world.enqueue({ to: 'first@clinic.example' });
  await world.sender().drain();
  world.clock.now += 1000;
  world.enqueue({ to: 'second@clinic.example' });
  await world.sender().drain();
  const mails = await ask<SandboxMail[]>('sandboxMails', {});
  expect(mails.map(({ to }) => to)).toEqual(['second@clinic.example', 'first@clinic.example']);
  expect(await ask('sandboxMail', { file: mails[0]?.file })).toMatchObject({
    subject: 'Hello',
    to: 'second@clinic.example',
  });
  expect(codeOf((await desk.query('sandboxMail', { file: 'other.eml' })) as Answer<unknown>)).toBe(
    'sandbox-mail-not-found',
  );
  expect(codeOf((await desk.query('sandboxMail', { file: '../x.eml' })) as Answer<unknown>)).toBe(
    'invalid-input',
  );
});

test('A case hears once that its mail is held, and is never told of a delivery', async () => {
  world.settings = defaultSettings({ 'mail.mode': 'off' });
  const { id: caseId } = world.openCase();
  world.enqueue({ caseId });
  const closed = await serve();
  await closed.close();
  const sender = world.sender();
  await sender.drain();
  await sender.drain();
  await serve();
  await sender.drain();
  expect(world.caseOf(caseId)).toEqual({
    state: 'open',
    answered: true,
    kinds: ['mail.held', 'mail.accepted'],
  });
  const { text } = world.store.read.get<{ text: string }>({
    text: "SELECT text FROM timeline WHERE kind = 'mail.accepted'",
    values: [],
  }) ?? { text: '' };
  expect(text).toMatch(/^Accepted by the relay for a/);
  expect(text).not.toContain('ada@clinic.example');
});

test('What a person holds stays where it is until a person sends it again', async () => {
  const server = await serve();
  const held = world.enqueue();
  const waiting = world.enqueue({ to: 'b@other.example' });
  expect(act('outbox.hold', { ids: [held] })).toEqual({ ok: true, value: { held: [held] } });
  const sender = world.sender();
  expect(await sender.drain()).toMatchObject({ accepted: 1 });
  world.clock.now += 24 * 3_600_000;
  expect(await sender.drain()).toMatchObject({ accepted: 0 });
  expect(world.message(held).state).toBe('held');
  expect(codeOf(act('outbox.hold', { ids: [waiting] }))).toBe('message-not-waiting');
  act('outbox.retry', { ids: [held] });
  await sender.drain();
  expect(server.received).toHaveLength(2);

  // What the program holds for want of a server, a person can hold for good.
  world.settings = defaultSettings({ 'mail.mode': 'off' });
  const other = world.enqueue();
  await sender.drain();
  act('outbox.hold', { ids: [other] });
  await serve();
  await sender.drain();
  expect(world.history(other)).toEqual(['queued', 'held']);
});

test('A list is narrowed by states, domain, words and days, page by page and with counts', async () => {
  world.settings = defaultSettings({ 'mail.mode': 'off' });
  const at = (hour: number): number => Date.UTC(2026, 10, 21, hour);
  const written = (to: string, hour: number, subject = 'Hello'): string => {
    world.clock.now = at(hour);
    return world.enqueue({ to, content: { subject, html: '<p>x</p>', text: 'x' } });
  };
  const first = written('mary.lee@one.example', 3);
  const second = written('100%@one.example', 4, 'Reset Your Password');
  const third = written('ann@two.example', 12);
  const fourth = written('bea@one.example', 23);
  act('outbox.hold', { ids: [second] });
  act('outbox.cancel', { ids: [third] });
  const found = async (input: object): Promise<readonly string[]> =>
    (await ask<Page<OutboxRow>>('outbox', input)).rows.map(({ id }) => id);

  expect(await found({ domain: 'one.example' })).toEqual([fourth, second, first]);
  expect(await found({ states: ['held', 'cancelled'] })).toEqual([third, second]);
  expect(await found({ states: ['held', 'cancelled'], domain: 'one.example' })).toEqual([second]);
  expect(await found({ text: 'MARY' })).toEqual([first]);
  expect(await found({ text: 'reset your' })).toEqual([second]);
  expect(await found({ text: '%' })).toEqual([second]);
  // In New York the day of the first two is the one before.
  expect(await found({ from: '2026-11-21' })).toHaveLength(4);
  expect(await found({ to: '2026-11-20', zone: 'America/New_York' })).toEqual([second, first]);
  expect(await found({ from: '2026-11-21', zone: 'America/New_York' })).toEqual([fourth, third]);

  const narrowed = { domain: 'one.example', limit: 2, state: 'queued' } as const;
  const page = await ask<Page<OutboxRow> & { counts: unknown }>('outbox', narrowed);
  expect(page).toMatchObject({ next: null, counts: { queued: 2, held: 1 } });
  const part = await ask<Page<OutboxRow>>('outbox', { domain: 'one.example', limit: 2 });
  expect(await found({ domain: 'one.example', limit: 2, after: part.next })).toEqual([first]);
  for (const wrong of [{ from: 'yesterday' }, { to: '2026-02-31' }, { zone: 'Mars/North' }, { states: [] }])
    expect(codeOf((await desk.query('outbox', wrong)) as Answer<unknown>)).toBe('invalid-input');
});

test('A list is looked through in steps, each by an index that has all it asks for', async () => {
  const first = world.newId();
  world.store.write((transaction) => {
    for (let index = 0; index < 9000; index += 1) {
      const id = index === 0 ? first : world.newId();
      transaction.run({
        text: `INSERT INTO messages (id, message_id, purpose, sender_address, to_address, to_domain, subject, state, created_at, updated_at)
               VALUES (?, ?, 'test', 'd@d.example', ?, ?, 'Hello', ?, 1, 1)`,
        values: [
          id,
          id,
          index === 0 ? 'mary@rare.example' : 'a@usual.example',
          index === 0 ? 'rare.example' : 'usual.example',
          index === 0 ? 'failed' : 'accepted',
        ],
      });
    }
    return { keep: true, value: null };
  });
  const { reader, plans } = notePlans(world.store.read);
  const watched = createDesk({
    store: { ...world.store, read: reader },
    clock: world.clock,
    random: randomBytes,
    sandboxFolder: world.sandboxFolder,
  });
  for (const narrowed of [{ domain: 'rare.example' }, { text: 'mary@' }, { states: ['failed', 'bounced'] }]) {
    plans.splice(0);
    const answer = (await watched.query('outbox', narrowed)) as Answer<Page<OutboxRow>>;
    expect(answer.ok && answer.value.rows.map(({ id }) => id)).toEqual([first]);
    expect(plans.filter((step) => /^SCAN (m|messages)\b/.test(step))).toEqual([]);
    expect(
      plans.some((step) => /COVERING INDEX messages_by_(state|words) \(.*id>\? AND id<\?\)/.test(step)),
    ).toBe(true);
  }
});

test('What can’t be changed is passed over and told of where somebody asks for that', async () => {
  await serve((stage) => (stage === 'rcpt' ? { say: '550 no' } : undefined));
  const dead = world.enqueue({ expiresAt: world.clock() + 60_000 });
  const failed = world.enqueue({ to: 'b@other.example' });
  await world.sender().drain();
  world.clock.now += 60_000;
  const gone = world.enqueue();
  expect(act('outbox.cancel', { ids: [gone, failed], leaveOut: true })).toMatchObject({
    ok: true,
    value: { cancelled: [gone], leftOut: [{ id: failed, error: { code: 'message-not-waiting' } }] },
  });
  expect(act('outbox.hold', { ids: [gone], leaveOut: true })).toMatchObject({
    ok: true,
    value: { held: [], leftOut: [{ id: gone }] },
  });
  expect(act('outbox.retry', { ids: [dead, failed, gone], leaveOut: true })).toMatchObject({
    ok: true,
    value: {
      retried: [failed],
      leftOut: [
        { id: dead, error: { code: 'message-expired' } },
        { id: gone, error: { code: 'message-not-waiting' } },
      ],
    },
  });
  expect(codeOf(act('outbox.retry', { ids: ['none', failed], leaveOut: true }))).toBe('message-not-found');
});

test('Each try keeps its conversation, and a person’s hold is told from the program’s', async () => {
  await serve((stage, { to }) =>
    stage === 'rcpt' && to.startsWith('later')
      ? { say: '450-4.2.0 not now\r\n450 4.2.0 come back' }
      : undefined,
  );
  const id = world.enqueue({ to: 'later@clinic.example' });
  const other = world.enqueue({ to: 'b@clinic.example' });
  await world.sender().drain();
  await serve();
  act('outbox.retry', { ids: [id] });
  await world.sender().drain();
  const { transitions } = await ask<OutboxMessage>('message', { id });
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
  const next = await ask<OutboxMessage>('message', { id: other });
  const own = next.transitions.at(-1)?.conversation?.map(({ text }) => text);
  expect(own?.join('\n')).not.toContain('later@');

  world.settings = defaultSettings({ 'mail.mode': 'off' });
  const [byPerson, byProgram] = [world.enqueue(), world.enqueue()];
  act('outbox.hold', { ids: [byPerson] });
  await world.sender().drain();
  const { rows } = await ask<Page<OutboxRow>>('outbox', { state: 'held' });
  expect(new Map(rows.map((row) => [row.id, row.heldByPerson]))).toEqual(
    new Map([
      [byPerson, true],
      [byProgram, false],
    ]),
  );
});
