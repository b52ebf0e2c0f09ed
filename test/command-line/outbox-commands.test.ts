import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { OutboxMessage } from '../../preload/contract/outbox.ts';
import type { MailReport } from '../../preload/contract/reports.ts';
import { filledCommandLine, patience } from './command-line-world.ts';

describe('with a directory', () => {
  test('mail goes from held to accepted in the sandbox, as a real message', {
    timeout: patience,
  }, async () => {
    const line = await filledCommandLine();
    await line.run('help', 'password', '--user-name', 'angstromvet', '--requested-by', 'Olu');
    expect((await line.run('outbox', 'send')).json).toMatchObject({ accepted: 0, held: 1 });
    await line.run('settings', 'set', 'mail.mode', '"sandbox"');
    expect((await line.run('outbox', 'send')).json).toMatchObject({
      accepted: 1,
      deferred: 0,
      failed: 0,
      uncertain: 0,
      held: 0,
    });
    const rows = (await line.run('outbox', 'list', '--state', 'accepted')).json as {
      id: string;
      caseNumber: string;
    }[];
    expect(rows).toMatchObject([
      { to: 'front@angstrom.example', subject: 'Reset Your Password', state: 'accepted', attempts: 1 },
    ]);
    const mailFolder = join(line.folder, 'sandbox-mail');
    const [eml] = readdirSync(mailFolder).filter((name) => name.endsWith('.eml'));
    const mail = await PostalMime.parse(readFileSync(join(mailFolder, eml ?? '')));
    expect(mail).toMatchObject({
      subject: 'Reset Your Password',
      to: [{ address: 'front@angstrom.example' }],
    });
    const shown = (await line.run('outbox', 'show', rows[0]?.id ?? '')).json as { raw: string };
    expect(shown.raw).toContain(`Message-ID: ${mail.messageId}`);
    const record = (await line.run('cases', 'show', rows[0]?.caseNumber ?? '')).json as {
      timeline: { kind: string }[];
    };
    expect(record.timeline.map(({ kind }) => kind)).toContain('mail.accepted');
  });

  test('the outbox is narrowed, held, sent again as a whole, and reported by day and domain', {
    timeout: patience,
  }, async () => {
    const line = await filledCommandLine();
    await line.run('help', 'user-name', '--email', 'front@angstrom.example');
    await line.run('help', 'password', '--user-name', 'angstromvet', '--requested-by', 'Olu');
    const idsOf = async (...words: readonly string[]): Promise<readonly string[]> =>
      ((await line.run('outbox', 'list', ...words)).json as { id: string }[]).map(({ id }) => id);
    const [reset = '', reminder = ''] = await idsOf();
    expect(await idsOf('--text', 'FORGOT user')).toEqual([reminder]);
    expect(await idsOf('--domain', 'angstrom.example', '--from', '2020-01-01')).toEqual([reset, reminder]);
    expect(await idsOf('--to', '2020-01-01', '--zone', 'America/New_York')).toEqual([]);
    expect((await line.run('outbox', 'list', '--from', 'today')).json).toMatchObject({
      error: { code: 'invalid-input' },
    });

    expect((await line.run('outbox', 'hold', reset)).json).toEqual({ held: [reset] });
    await line.run('settings', 'set', 'mail.mode', '"sandbox"');
    expect((await line.run('outbox', 'send')).json).toMatchObject({ accepted: 1 });
    const shown: OutboxMessage = (await line.run('outbox', 'show', reminder)).json;
    const said = shown.transitions.at(-1)?.conversation?.map(({ by, text }) => `${by}: ${text}`);
    expect(said).toContain('us: RCPT TO:<front@angstrom.example>');
    expect(said?.join('\n')).not.toContain('angstromvet');

    for (const wrong of [[], ['--all', reset], ['--state', 'held', reset]])
      expect((await line.run('outbox', 'retry', ...wrong)).status).toBe(2);
    expect((await line.run('outbox', 'retry', '--all', '--state', 'failed')).json).toEqual({
      retried: [],
      leftOut: [],
    });
    expect((await line.run('outbox', 'retry', '--all', '--domain', 'angstrom.example')).json).toEqual({
      retried: [reset],
      leftOut: [],
    });

    const report: MailReport = (await line.run('outbox', 'report', '--zone', 'Asia/Kolkata')).json;
    expect(report).toMatchObject({
      total: { accepted: 1, waiting: 1, failed: 0 },
      domains: [{ domain: 'angstrom.example', accepted: 1, waiting: 1 }],
      rows: [{ domain: 'angstrom.example', accepted: 1, waiting: 1 }],
    });
    expect((await line.run('outbox', 'report', '--to', '2020-01-01')).json).toMatchObject({
      rows: [],
      days: [],
    });
  });
});
