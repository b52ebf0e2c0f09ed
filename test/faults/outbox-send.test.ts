import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { readKeyFile } from '../../main/store/key.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { type CommandResult, runProgram } from '../support/command-line.ts';
import { holdStore } from '../support/transfer-desk.ts';
import { fillDisk, smallDisk } from '../support/transfer-mounts.ts';
import { atDesk, auditIsWhole, type DeskPlace, deskPlace, makeDesk } from './acting.ts';

const patience = 120_000;

interface MailServer {
  readonly port: number;
  /** The Message-ID of each mail that was taken, in their order. */
  readonly taken: string[];
}

/** A mail server that takes everything; `onMail` is called before it says so. */
async function mailServer(onMail: () => void = () => {}): Promise<MailServer> {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        taken.push(/^Message-ID: (.+)$/im.exec(Buffer.concat(pieces).toString())?.[1]?.trim() ?? '');
        onMail();
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
  return { port: (server.server.address() as { port: number }).port, taken };
}

/** A desk with three mails that are due at a mail server. */
async function deskWithMail(place: DeskPlace, port: number): Promise<void> {
  await makeDesk(place);
  await atDesk(place, async (login) => {
    const act = async (type: string, input: unknown): Promise<unknown> =>
      valueIn(await login.desk.perform({ type, input, operator: 'Sam' }));
    const value = { host: '127.0.0.1', port, requireTls: false, from: 'desk@clinic-help.example' };
    await act('settings.set', { key: 'mail.smtp', value });
    await act('settings.set', { key: 'mail.mode', value: 'smtp' });
    for (const email of [
      'office@angstrom-son.example',
      'desk@cedarstreet.example',
      'front@harbour-animals.example',
    ])
      await login.desk.perform({ type: 'logins.user-name-help', input: { email }, operator: 'Sam' });
  });
}

const send = (place: DeskPlace): Promise<CommandResult> =>
  runProgram([
    '--data',
    place.folder,
    '--key-file',
    place.keyFile,
    '--operator',
    'Sam',
    '--json',
    'outbox',
    'send',
  ]);

/** How many messages there are in each state. */
const states = (place: DeskPlace): Promise<Readonly<Record<string, number>>> =>
  atDesk(place, async (login) => {
    expect(auditIsWhole(login)).toBe(true);
    const { rows } = valueIn(await login.desk.query('outbox', { limit: 50 })) as {
      rows: { state: string }[];
    };
    const counts: Record<string, number> = {};
    for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
    return counts;
  });

const isRefused = (result: CommandResult, code: string): void => {
  expect([result.status, result.json]).toMatchObject([1, { error: { code } }]);
  expect(result.err).not.toMatch(/\n\s+at |SQLITE_/);
};

test('outbox send on a full disk is refused with disk-full; nothing leaves, and all of it leaves once there is room', {
  timeout: patience,
}, async (context) => {
  const disk = smallDisk(context, 8 * 1024);
  const place = deskPlace(join(disk.folder, 'data'));
  const server = await mailServer();
  await deskWithMail(place, server.port);
  const { held = 0, queued = 0 } = await states(place);
  const due = held + queued;
  expect(due).toBeGreaterThan(0);
  const filling = fillDisk(disk.folder);
  isRefused(await send(place), 'disk-full');
  expect(server.taken).toEqual([]);
  rmSync(filling);
  expect((await send(place)).json).toMatchObject({ accepted: due });
  expect(new Set(server.taken).size).toBe(due);
  expect(await states(place)).toEqual({ accepted: due });
});

test('a disk that fills up while mail is sent: no mail goes twice, and none is lost without a word', {
  timeout: patience,
}, async (context) => {
  const disk = smallDisk(context, 8 * 1024);
  const place = deskPlace(join(disk.folder, 'data'));
  let filling = '';
  const server = await mailServer(() => {
    filling ||= fillDisk(disk.folder);
  });
  await deskWithMail(place, server.port);
  const first = await send(place);
  if (first.status !== 0) isRefused(first, 'disk-full');
  rmSync(filling);
  await send(place);
  expect(new Set(server.taken).size).toBe(server.taken.length);
  const { accepted = 0, uncertain = 0, ...others } = await states(place);
  // What the server took and could not be noted is uncertain: a person decides, nothing sends it again by itself.
  expect([accepted + uncertain, others]).toEqual([server.taken.length, {}]);
});

test('outbox send beside a program that writes for long is refused with store-busy; afterwards it sends once', {
  timeout: patience,
}, async () => {
  const place = deskPlace();
  const server = await mailServer();
  await deskWithMail(place, server.port);
  const key = valueIn(readKeyFile(place.keyFile)) as Buffer;
  const release = holdStore({ path: join(place.folder, 'login-desk.db'), key });
  isRefused(await send(place), 'store-busy');
  expect(server.taken).toEqual([]);
  release();
  const { accepted } = (await send(place)).json as { accepted: number };
  expect(accepted).toBeGreaterThan(0);
  expect(server.taken.length).toBe(accepted);
  expect(codeOf(await atDesk(place, (login) => login.desk.query('outbox', { limit: 1 })))).toBe(null);
});
