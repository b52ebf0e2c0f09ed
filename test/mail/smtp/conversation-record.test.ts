import { afterEach, beforeEach, expect, test } from 'vitest';
import { createConversationRecord, readConversation } from '../../../main/mail/smtp/conversation-record.ts';
import { sql } from '../../../main/store/sql.ts';
import { type ScriptedServer, startScriptedServer } from '../../support/mail-script.ts';
import { createMailWorld, type MailWorld, smtpTo } from '../../support/mail-world.ts';

let world: MailWorld;
let server: ScriptedServer | undefined;
beforeEach(() => {
  world = createMailWorld();
});
afterEach(async () => {
  await world.close();
  await server?.close();
});

const stored = (id: string): string =>
  world.store.read
    .all<{ conversation: string | null }>(
      sql`SELECT conversation FROM message_transitions WHERE message_id = ${id} ORDER BY number`,
    )
    .map(({ conversation }) => conversation ?? '')
    .join('\n');

test('A try’s conversation has neither the password in any form nor the message', async () => {
  const password = 'right horse battery';
  const plain = Buffer.from(`\0desk\0${password}`).toString('base64');
  server = await startScriptedServer(
    (stage, { connection }) =>
      // A server that repeats what it could not take.
      stage === 'auth' && connection === 1 ? { say: `535 5.7.8 not ${plain} nor ${password}` } : undefined,
    { extensions: ['AUTH PLAIN'] },
  );
  world.settings = smtpTo(server.port, { user: 'desk' });
  world.password = password;
  const id = await world.enqueue({
    content: { subject: 'Reset', html: '<p>secret-link</p>', text: 'secret-link' },
  });
  const sender = world.sender();
  await sender.drain();
  expect(world.message(id).state).toBe('held');
  await sender.drain();
  expect(world.message(id).state).toBe('accepted');
  const said = stored(id);
  expect(said).toContain('> AUTH PLAIN ••••');
  expect(said).toContain('< 535 5.7.8 not •••• nor ••••');
  expect(said).toMatch(/> \(the message, \d+ bytes\)/);
  for (const secret of [password, plain, Buffer.from(password).toString('base64'), 'secret-link', 'Subject:'])
    expect(said).not.toContain(secret);
});

test('What was said about one message is not kept with the next one over the same connection', async () => {
  server = await startScriptedServer();
  world.settings = smtpTo(server.port);
  const ids = await Promise.all(
    Array.from({ length: 3 }, (_, index) => world.enqueue({ to: `p${index}@clinic.example` })),
  );
  await world.sender().drain();
  for (const [index, id] of ids.entries())
    expect(stored(id).match(/p\d@clinic\.example/g)).toEqual([`p${index}@clinic.example`]);
  const notes = ids.map((id) => /^- (.*)$/m.exec(stored(id))?.[1]);
  expect(
    notes.every((note) => /^(Connecting to|Over the connection of the message before)/.test(note ?? '')),
  ).toBe(true);
});

test('A long conversation keeps its beginning and its end', () => {
  const record = createConversationRecord();
  expect(record.take()).toBe(null);
  record.hear({ by: 'note', text: 'the beginning' });
  for (let line = 0; line < 5000; line += 1)
    record.hear({ by: 'server', text: `250-${line}\u0007 ${'x'.repeat(40)}` });
  record.hear({ by: 'server', text: `250 ${'y'.repeat(5000)}` });
  record.hear({ by: 'us', text: 'QUIT\r\nthe end' });
  const text = record.take() ?? '';
  expect(text.length).toBeLessThan(8200);
  const lines = readConversation(text);
  expect(lines[0]).toEqual({ by: 'note', text: 'the beginning' });
  expect(lines.slice(-2)).toEqual([
    { by: 'us', text: 'QUIT' },
    { by: 'us', text: 'the end' },
  ]);
  expect(lines.filter(({ text: said }) => /lines are left out here/.test(said))).toHaveLength(1);
  expect(text).not.toContain('\u0007');
  expect(Math.max(...lines.map(({ text: said }) => said.length))).toBeLessThanOrEqual(1000);
  // Taken is taken.
  expect(record.take()).toBe(null);
});
