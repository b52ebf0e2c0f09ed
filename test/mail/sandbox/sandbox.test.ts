import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listSandboxMails, readSandboxMail } from '../../../main/mail/sandbox/sandbox-folder.ts';
import { createMailWorld, type MailWorld } from '../../support/mail-world.ts';

let world: MailWorld;
beforeEach(() => {
  world = createMailWorld();
});
afterEach(() => world.close());

test('A message goes over SMTP into a file of the sandbox, byte for byte', async () => {
  const id = await world.enqueue({ content: { subject: 'Grüße', html: '<p>ä</p>', text: '.ä\n' } });
  const summary = await world.sender().drain();
  expect(summary).toEqual({ accepted: 1, deferred: 0, failed: 0, uncertain: 0, held: 0, expired: 0 });
  expect(world.history(id)).toEqual(['queued', 'sending', 'accepted']);
  const files = readdirSync(world.sandboxFolder);
  expect(files).toHaveLength(1);
  expect(readFileSync(join(world.sandboxFolder, files[0] ?? ''))).toEqual(world.message(id).raw);
  const [mail] = await listSandboxMails(world.sandboxFolder, 10);
  expect(mail).toEqual({ file: files[0], at: world.clock(), to: 'ada@clinic.example', subject: 'Grüße' });
  const read = await readSandboxMail(world.sandboxFolder, files[0] ?? '');
  expect([read?.text.trimEnd(), read?.html.trimEnd()]).toEqual(['.ä', '<p>ä</p>']);
});

test('Nothing but the sandbox’s own files can be read through it', async () => {
  writeFileSync(join(world.folder, 'secret.eml'), 'Subject: secret\r\n\r\nno');
  await world.sandbox.address();
  for (const name of ['../secret.eml', 'secret.eml', '..', '', 'x\0.eml'])
    expect(await readSandboxMail(world.sandboxFolder, name)).toBeNull();
  expect(await listSandboxMails(join(world.folder, 'not-there'), 10)).toEqual([]);
});

test('A mail that the sandbox can’t keep is not accepted', async () => {
  writeFileSync(world.sandboxFolder, 'a file where the folder should be');
  const id = await world.enqueue();
  const summary = await world.sender().drain();
  expect(summary.deferred).toBe(1);
  expect(world.message(id).state).toBe('deferred');
});
