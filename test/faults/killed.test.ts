import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { valueIn } from '../support/answers.ts';
import {
  type Acknowledgement,
  atDesk,
  auditIsWhole,
  buildActingDesk,
  deskPlace,
  lost,
  makeDesk,
  startActing,
} from './acting.ts';

const kills = 50;
let script: string;
beforeAll(async () => {
  script = await buildActingDesk();
}, 60_000);

/** The Message-IDs of the mails that the sandbox kept. */
const arrived = (folder: string): string[] =>
  readdirSync(join(folder, 'sandbox-mail'))
    .filter((name) => name.endsWith('.eml'))
    .map(
      (name) =>
        /^Message-ID: (.*)\r$/im.exec(readFileSync(join(folder, 'sandbox-mail', name), 'utf8'))?.[1] ?? name,
    );

test(`A desk that is killed ${kills} times loses no case line and no message that it acknowledged`, {
  timeout: 600_000,
}, async () => {
  const place = deskPlace();
  await makeDesk(place);
  const everything: Acknowledgement[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const desk = startActing(script, place, 'Sam');
    await desk.first;
    // From at once to well into the work, so that a kill finds it anywhere between two acknowledgements.
    await after(Math.random() ** 2 * 120);
    desk.process.kill('SIGKILL');
    expect(await desk.gone, desk.complaints()).toEqual([null, 'SIGKILL']);
    expect(desk.acknowledged.length).toBeGreaterThan(0);
    everything.push(...desk.acknowledged);
    expect(await atDesk(place, (login) => lost(login, desk.acknowledged))).toEqual([]);
  }

  await atDesk(place, async (login) => {
    expect(await lost(login, everything)).toEqual([]);
    expect(auditIsWhole(login)).toBe(true);
    await login.sender.drain();
    const { counts } = valueIn(await login.desk.query('outbox', { limit: 1 })) as {
      counts: Record<string, number>;
    };
    const { accepted = 0, uncertain = 0, ...others } = counts;
    expect(others).toEqual({});
    // Each that was accepted is in the mailbox once, and of the uncertain ones none is there twice.
    const ids = arrived(place.folder);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(accepted);
    expect(ids.length).toBeLessThanOrEqual(accepted + uncertain);
    expect(accepted + uncertain).toBeGreaterThanOrEqual(
      everything.filter(({ messages }) => messages.length > 0).length,
    );
  });
});

test('Two desks that write one store at once both keep what they acknowledged, and no mail goes twice', {
  timeout: 120_000,
}, async () => {
  const place = deskPlace();
  await makeDesk(place);
  const desks = ['Sam', 'Kim'].map((operator) => startActing(script, place, operator, 60));
  for (const desk of desks) expect([await desk.gone, desk.complaints()]).toEqual([[0, null], '']);
  await atDesk(place, async (login) => {
    for (const desk of desks) {
      expect(desk.acknowledged).toHaveLength(180);
      expect(await lost(login, desk.acknowledged)).toEqual([]);
    }
    expect(auditIsWhole(login)).toBe(true);
    await login.sender.drain();
    const ids = arrived(place.folder);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(120);
  });
});
