import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import type { OutboxMessage } from '../../preload/contract/outbox.ts';
import { valueIn } from '../support/answers.ts';
import { atDesk, deskPlace, makeDesk } from './acting.ts';

/** A port of this computer at which nothing listens: one that was just given up. */
const silentPort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

test('A desk whose mail server does not listen holds its mail with a reason, counts no try, and the case says so', async () => {
  const place = deskPlace();
  await makeDesk(place);
  const port = await silentPort();
  await atDesk(place, async (login) => {
    const act = async (type: string, input: unknown): Promise<unknown> =>
      valueIn(await login.desk.perform({ type, input, operator: 'Sam' }));
    await act('settings.set', {
      key: 'mail.smtp',
      value: { host: '127.0.0.1', port, requireTls: false, from: 'desk@clinic-help.example' },
    });
    await act('settings.set', { key: 'mail.mode', value: 'smtp' });
    const sent = (await act('logins.user-name-help', { email: 'office@angstrom-son.example' })) as {
      messages: { id: string }[];
    };
    expect(await login.sender.drain()).toMatchObject({ accepted: 0, failed: 0, uncertain: 0, deferred: 0 });
    expect(login.sender.paused()).toMatch(/\w/);
    const message = valueIn(
      await login.desk.query('message', { id: sent.messages[0]?.id ?? '' }),
    ) as OutboxMessage;
    expect(message).toMatchObject({ state: 'held', attempts: 0, lastResponse: expect.stringMatching(/\w/) });

    await act('settings.set', { key: 'mail.mode', value: 'sandbox' });
    expect(await login.sender.drain()).toMatchObject({ accepted: 1 });
  });
});
