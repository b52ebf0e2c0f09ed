import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDesk, type Desk } from '../../../main/desk/desk.ts';
import { rawMessage } from '../../../main/desk/outbox/outbox-queries.ts';
import type { ActionType, QueryName } from '../../../preload/contract/contract.ts';
import type { OutboxMessage, OutboxRow, SandboxMail } from '../../../preload/contract/outbox.ts';
import type { Answer, Page } from '../../../preload/contract/shared.ts';
import { type Script, type ScriptedServer, startScriptedServer } from '../../support/mail-script.ts';
import { createMailWorld, defaultSettings, type MailWorld, smtpTo } from '../../support/mail-world.ts';

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
    expect(page.counts).toEqual({ queued: 6, cancelled: 1 });
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

test('The report counts what became of each day’s mail by domain', async () => {
  await serve((stage, { to }) => (stage === 'rcpt' && to.startsWith('no') ? { say: '550 no' } : undefined));
  world.clock.now = Date.UTC(2026, 10, 20, 23, 59);
  world.enqueue({ to: 'a@one.example' });
  world.clock.now = Date.UTC(2026, 10, 21, 0, 0);
  world.enqueue({ to: 'b@one.example' });
  world.enqueue({ to: 'no@one.example' });
  world.enqueue({ to: 'c@two.example' });
  await world.sender().drain();
  world.enqueue({ to: 'd@two.example' });
  const none = { accepted: 0, bounced: 0, failed: 0, uncertain: 0, expired: 0, cancelled: 0, waiting: 0 };
  const rows = [
    { ...none, day: '2026-11-21', domain: 'one.example', accepted: 1, failed: 1 },
    { ...none, day: '2026-11-21', domain: 'two.example', accepted: 1, waiting: 1 },
    { ...none, day: '2026-11-20', domain: 'one.example', accepted: 1 },
  ];
  expect(await ask('mailReport', {})).toEqual({ rows });
  expect(await ask('mailReport', { from: '2026-11-21' })).toEqual({ rows: rows.slice(0, 2) });
  expect(await ask('mailReport', { to: '2026-11-20' })).toEqual({ rows: rows.slice(2) });
  expect(codeOf((await desk.query('mailReport', { from: 'yesterday' })) as Answer<unknown>)).toBe(
    'invalid-input',
  );
});
