import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLoginDesk } from '../../main/compose.ts';
import { createLoginDesk } from '../../main/first-run/create-login-desk.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { firstSam, thisUser } from '../support/operators.ts';
import { fillDisk, smallDisk } from '../support/transfer-mounts.ts';
import { type Acknowledgement, atDesk, auditIsWhole, deskPlace, lost, makeDesk } from './acting.ts';

test('On a full disk an action is refused with disk-full, and all that was acknowledged is there', async (context) => {
  const disk = smallDisk(context, 4 * 1024);
  const place = deskPlace(join(disk.folder, 'data'));
  await makeDesk(place, false);
  const acknowledged: Acknowledgement[] = [];
  let filling = '';
  await atDesk(place, async (login) => {
    const open = (caller: string): Promise<Answer<unknown>> =>
      login.desk.perform({ type: 'cases.open', input: { channel: 'phone', caller }, operator: 'Sam' });
    const keep = (answer: Answer<unknown>): boolean => {
      if (!answer.ok) return false;
      const { number } = answer.value as { number: string };
      acknowledged.push({ caseNumber: number, kind: 'cases.open', messages: [] });
      return true;
    };
    expect(keep(await open('before'))).toBe(true);
    filling = fillDisk(disk.folder);
    // The log has some room of its own left; sooner or later the disk ends.
    let refusal: Answer<unknown> | null = null;
    for (let count = 0; refusal === null && count < 2000; count += 1) {
      const answer = await open(`caller ${count} ${'x'.repeat(150)}`);
      if (!keep(answer)) refusal = answer;
    }
    expect(refusal && codeOf(refusal)).toBe('disk-full');
    for (const type of ['mail.mode', 'portal.neutral'])
      expect(
        codeOf(
          await login.desk.perform({
            type: 'settings.set',
            input: { key: type, value: type === 'mail.mode' ? 'sandbox' : true },
            operator: 'Sam',
          }),
        ),
      ).toBe('disk-full');
    expect(await lost(login, acknowledged)).toEqual([]);
    const listed = valueIn(await login.desk.query('cases', { limit: 1 })) as { total: number };
    expect(listed.total).toBe(acknowledged.length);
  });

  rmSync(filling);
  await atDesk(place, async (login) => {
    expect(await lost(login, acknowledged)).toEqual([]);
    expect(auditIsWhole(login)).toBe(true);
    const after = await login.desk.perform({
      type: 'cases.open',
      input: { channel: 'phone', caller: 'after' },
      operator: 'Sam',
    });
    expect(codeOf(after)).toBe(null);
  });
});

test('A store can’t be made on a full disk, and nothing of it stays in the way', async (context) => {
  const disk = smallDisk(context, 64);
  const place = deskPlace(join(disk.folder, 'data'));
  mkdirSync(place.folder);
  const filling = fillDisk(disk.folder);
  const refused = await createLoginDesk({ ...place, ...firstSam, sample: false });
  expect(codeOf(refused)).toBe('disk-full');
  rmSync(filling);
  expect(readdirSync(place.folder)).toEqual([]);
});

test('Where nothing can be written no store is made, and the one that is there stays as it is', async (context) => {
  const disk = smallDisk(context, 4 * 1024);
  const place = deskPlace(join(disk.folder, 'data'));
  await makeDesk(place, false);
  const before = readFileSync(join(place.folder, 'login-desk.db'));
  const names = readdirSync(place.folder);
  disk.makeReadOnly();
  const opened = valueIn(await openLoginDesk({ ...place, ...thisUser }));
  expect(opened.readOnly).toBe(true);
  await opened.shutdown();
  const made = await createLoginDesk({
    folder: join(disk.folder, 'new'),
    keyFile: place.keyFile,
    ...firstSam,
    sample: false,
  });
  expect(codeOf(made)).toBe('store-not-writable');
  const withNewKey = await createLoginDesk({
    folder: join(disk.folder, 'new'),
    keyFile: join(disk.folder, 'new.key'),
    ...firstSam,
    sample: false,
  });
  expect(codeOf(withNewKey)).toBe('store-not-writable');
  expect(readdirSync(disk.folder)).toEqual(['data']);
  expect(readdirSync(place.folder)).toEqual(names);
  expect(readFileSync(join(place.folder, 'login-desk.db')).equals(before)).toBe(true);
});
