import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../main/portal/server.ts';
import { readNamedFile } from '../../main/store/named-file.ts';
import { fileSource } from '../../main/transfer/csv/byte-source.ts';
import { manifestAt } from '../../main/transfer/export/manifest.ts';
import { codeOf } from '../support/answers.ts';

/** What is there and is no file that could be read to its end. */
function noFiles(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-named-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  return [pipe, '/dev/zero', '/dev/urandom', folder];
}

test('a file that a person names is read from a regular file alone, and anything else is refused at once', async () => {
  for (const path of noFiles()) {
    expect(readNamedFile(path, 1000), path).toBe(null);
    expect(codeOf(fileSource(path)), path).toBe('file-unreadable');
    expect(manifestAt(path), path).toBe(null);
    const tls = { certificateFile: path, keyFile: path };
    const portal = await startServer({ host: '127.0.0.1', port: 0, tls }, () => new Response());
    expect(codeOf(portal), path).toBe('portal-tls-unreadable');
  }
});

test('a file that became larger than allowed is not read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-named-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'file');
  writeFileSync(path, 'x'.repeat(11));
  expect(readNamedFile(path, 10)).toBe(null);
  expect(readNamedFile(path, 11)?.toString()).toBe('x'.repeat(11));
});
