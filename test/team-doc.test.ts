import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { connect, type ServerAccess } from '../main/team/connection.ts';
import { testCertificate } from './support/certificate.ts';
import { runHere } from './support/command-line.ts';
import { ownerPassword, type PostgresServer, startPostgres } from './support/postgres.ts';

const certificate = testCertificate();
const fingerprint = createHash('sha256').update(new X509Certificate(certificate.cert).raw).digest('hex');
let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres({ listens: true, certificate });
}, 60_000);
afterAll(() => server.end(), 60_000);

const page = readFileSync(join(import.meta.dirname, '../docs/team.md'), 'utf8');
const blocks = [...page.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = '']) => block.split('\n'));
const commands = blocks.filter((line) => /(^|\| )login-desk /.test(line));

const root = (database: string): ServerAccess => ({
  host: '127.0.0.1',
  port: server.port,
  database,
  user: 'desk',
  password: ownerPassword,
  tls: true,
  fingerprint,
});

/** Does on the server what the page says, with a password of ours. */
async function makeDatabases(): Promise<void> {
  const [, role = ''] = /psql -c "(CREATE ROLE .*?)"/.exec(page) ?? [];
  const owner = await connect(root('postgres'));
  await owner.query(role.replace("'a long one of your own'", `'${ownerPassword}'`));
  for (const name of new Set([...page.matchAll(/db\.example\/(\w+)/g)].map(([, found = '']) => found)))
    await owner.query(`CREATE DATABASE ${name} OWNER team_owner`);
  await owner.end();
}

test('every command of the page about the team does what the page says, one after the other', async () => {
  await makeDatabases();
  const home = mkdtempSync(join(tmpdir(), 'login-desk-team-page-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const here = (text: string): string => text.replaceAll('./', `${home}/`);
  expect(commands.length).toBeGreaterThan(15);
  for (const line of commands) {
    const [, typed = '', from] = /login-desk (.*?)(?: < (\S+))?$/.exec(line) ?? [];
    const words = (typed.match(/"[^"]*"|\S+/g) ?? []).map((word) =>
      here(word.replaceAll('"', ''))
        .replace('$SERVER_FINGERPRINT', fingerprint)
        .replace(/^(postgres:.*@)db\.example(.*)$/, `$1127.0.0.1:${server.port}$2?sslmode=require`),
    );
    const input = from
      ? readFileSync(here(from), 'utf8')
      : line.startsWith('echo')
        ? `${ownerPassword}\n`
        : '';
    const { status, err } = await runHere(words, input);
    expect([line, status, status === 0 ? '' : err]).toEqual([line, 0, '']);
  }
}, 180_000);
