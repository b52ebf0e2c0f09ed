import { createHash, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StoreRefused } from '../../main/store/store-refused.ts';
import { connect, readServerUrl, type ServerAccess } from '../../main/team/connection.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { testCertificate } from '../support/certificate.ts';
import { cutLink } from '../support/cut-link.ts';
import { ownerPassword, type PostgresServer, startPostgres } from '../support/postgres.ts';

const certificate = testCertificate();
const fingerprint = createHash('sha256').update(new X509Certificate(certificate.cert).raw).digest('hex');
let server: PostgresServer;
let plain: PostgresServer;
beforeAll(async () => {
  server = await startPostgres({ listens: true, certificate });
  plain = await startPostgres({ listens: true });
});
afterAll(async () => {
  await server.end();
  await plain.end();
});

const access = (parts: Partial<ServerAccess> = {}): ServerAccess => ({
  host: '127.0.0.1',
  port: server.port,
  database: 'postgres',
  user: 'desk',
  password: ownerPassword,
  tls: true,
  fingerprint: null,
  ...parts,
});

/** The refusal's code, or that it connected. */
async function outcomeOf(to: ServerAccess): Promise<{ code: string; fingerprint?: unknown }> {
  try {
    await (await connect(to)).end();
    return { code: 'connected' };
  } catch (error) {
    if (!(error instanceof StoreRefused)) throw error;
    expect(error.message).not.toContain(ownerPassword);
    return error.refusal.error;
  }
}

describe('a server whose certificate is not trusted', () => {
  test('is named with its fingerprint, by which it can be trusted', async () => {
    expect(await outcomeOf(access())).toMatchObject({ code: 'team-certificate-untrusted', fingerprint });
    expect(await outcomeOf(access({ fingerprint }))).toEqual({ code: 'connected' });
    expect(await outcomeOf(access({ fingerprint: '0'.repeat(64) }))).toMatchObject({
      code: 'team-certificate-untrusted',
      fingerprint,
    });
  });

  test('is told no password: another one that says it is the server learns nothing', async () => {
    // A server that asks for the password in the clear would get it from who does not look at its certificate first.
    const owner = await connect(access({ fingerprint }));
    await owner.query(`CREATE ROLE listener LOGIN PASSWORD 'made-up'`);
    await owner.end();
    const link = await cutLink(server.port);
    expect(
      await outcomeOf(
        access({ port: link.port, user: 'listener', password: 'wrong', fingerprint: '1'.repeat(64) }),
      ),
    ).toMatchObject({ code: 'team-certificate-untrusted' });
    // With the right certificate the password is what is wrong.
    expect(
      await outcomeOf(access({ port: link.port, user: 'listener', password: 'wrong', fingerprint })),
    ).toMatchObject({ code: 'team-access-refused' });
    await link.end();
  });
});

test('TLS is required unless the server is this machine', async () => {
  expect(await outcomeOf(access({ host: 'db.example', tls: false }))).toMatchObject({
    code: 'team-tls-needed',
  });
  expect(await outcomeOf(access({ port: plain.port }))).toMatchObject({ code: 'team-tls-needed' });
  expect(await outcomeOf(access({ port: plain.port, tls: false }))).toEqual({ code: 'connected' });
  expect(await outcomeOf(access({ port: 1, tls: false }))).toMatchObject({ code: 'team-unreachable' });
  expect(await outcomeOf(access({ password: 'wrong', fingerprint }))).toMatchObject({
    code: 'team-access-refused',
  });
  expect(await outcomeOf(access({ database: 'none', fingerprint }))).toMatchObject({
    code: 'team-server-refused',
  });
});

describe('the address of a server', () => {
  test.each([
    [
      'postgres://ann@db.example/desk',
      { host: 'db.example', port: 5432, user: 'ann', database: 'desk', tls: true },
    ],
    ['postgresql://ann@db.example:6000/desk', { port: 6000, tls: true }],
    ['postgres://ann@127.0.0.1/desk', { host: '127.0.0.1', tls: false }],
    ['postgres://ann@localhost/desk?sslmode=require', { tls: true }],
    ['postgres://ann@db.example/desk?sslmode=disable', { tls: true }],
    ['postgres://ann@[::1]/desk', { host: '::1', tls: false }],
    ['postgres://a%40b:p%2Fw@db.example/my%20desk', { user: 'a@b', password: 'p/w', database: 'my desk' }],
    ['postgres://ann@x/desk?host=/run/postgresql', { host: '/run/postgresql', tls: false }],
  ])('%s', (url, parts) => {
    expect(valueIn(readServerUrl(url))).toMatchObject(parts);
  });

  test.each([
    '',
    'db.example',
    'mysql://a@b/c',
    'postgres://db.example/desk',
    'postgres://ann@db.example',
    '%',
  ])('“%s” is none', (url) => {
    expect(codeOf(readServerUrl(url))).toBe('team-url-invalid');
  });
});
