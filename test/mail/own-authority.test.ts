import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { testCertificate } from '../support/certificate.ts';

const smtpOpen = resolve(import.meta.dirname, '../../main/mail/smtp/smtp-open.ts');

/** Opens a connection in a process of its own: what a system trusts is read once in one. */
const script = (port: number): string => `
  const { openSmtpLink } = await import(${JSON.stringify(smtpOpen)});
  const patience = { connect: 10000, greeting: 10000, command: 10000 };
  const place = { host: 'localhost', port: ${port}, secure: true, requireTls: true, user: '', password: '' };
  const opened = await openSmtpLink(place, patience);
  if (opened.ok) opened.link.close();
  console.log(JSON.stringify({ ok: opened.ok, badCertificate: opened.badCertificate ?? false }));
  process.exit(0);
`;

async function opened(folder: string, port: number, env: NodeJS.ProcessEnv): Promise<unknown> {
  const file = join(folder, 'open.mjs');
  writeFileSync(file, script(port));
  const { stdout } = await promisify(execFile)(process.execPath, [file], { env: { ...process.env, ...env } });
  return JSON.parse(stdout);
}

test.runIf(process.platform === 'linux')(
  'A mail server whose certificate an authority of this computer signed is trusted, and no other',
  {
    timeout: 60_000,
  },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'login-desk-authority-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const own = testCertificate();
    const bundle = join(folder, 'authorities.pem');
    writeFileSync(bundle, own.cert);
    const another = join(folder, 'another.pem');
    writeFileSync(another, testCertificate().cert);
    const server = new SMTPServer({ ...own, secure: true, authOptional: true, closeTimeout: 100 });
    server.on('error', () => undefined);
    await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
    onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
    const { port } = server.server.address() as AddressInfo;
    expect(await opened(folder, port, { SSL_CERT_FILE: bundle })).toEqual({
      ok: true,
      badCertificate: false,
    });
    expect(await opened(folder, port, { SSL_CERT_FILE: another })).toEqual({
      ok: false,
      badCertificate: true,
    });
  },
);
