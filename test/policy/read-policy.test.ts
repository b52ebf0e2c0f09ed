import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { machinePolicy, mailPasswordHere } from '../../main/machine-policy.ts';
import { applyPolicy } from '../../main/policy/apply-policy.ts';
import { developmentPolicy, policyFolder, systemPolicy } from '../../main/policy/policy-place.ts';
import { checkPolicyFile, readPolicy } from '../../main/policy/read-policy.ts';
import { refusalIn, valueIn } from '../support/answers.ts';
import { policyFile } from '../support/policy.ts';

const whyNot = async (content: string | Buffer | object) => refusalIn(await readPolicy(policyFile(content)));

describe('The policy of a computer', () => {
  test('is nothing where there is no file', async () => {
    expect(valueIn(await readPolicy(policyFile()))).toBeNull();
  });

  test('is read as it stands there, with the byte order mark that an editor puts before it', async () => {
    const place = policyFile(
      `\uFEFF{\r\n  "idleLock": { "minutes": 5 },\r\n  "export": { "formats": ["csv"] }\r\n}`,
    );
    expect(valueIn(await readPolicy(place))).toEqual({
      idleLock: { minutes: 5 },
      export: { allowed: true, formats: ['csv'], leaveOut: [] },
    });
  });

  test.each([
    ['a comma too many', '{\n  "idleLock": { "minutes": 5 },\n}', 3, null, /“}” can’t stand here/],
    ['a word that is none', '{\n\n"portal": { "enabled": yes } }', 3, null, /“y” can’t stand here/],
    ['an end that is missing', '{\n  "portal": {', 2, null, /ends too soon/],
    ['something behind it', '{}\n{}', 2, null, /“{” can’t stand here/],
    [
      'a key that is there twice',
      '{\n "idleLock": {"minutes": 5},\n "idleLock": {"minutes": 20}\n}',
      3,
      null,
      /“idleLock” is there twice/,
    ],
    [
      'a key that is none',
      '{\n "idleLock": {\n  "minuts": 5, "minutes": 5 }\n}',
      3,
      'idleLock.minuts',
      /“idleLock.minuts” is not a key/,
    ],
    ['a section that is none', '{ "idlelock": {} }', 1, 'idlelock', /not a key that a policy has/],
    [
      'another type',
      '{\n "idleLock":\n  { "minutes": "5" } }',
      3,
      'idleLock.minutes',
      /“idleLock.minutes” has to be a number/,
    ],
    ['a value that is too large', '{ "idleLock": { "minutes": 90 } }', 1, 'idleLock.minutes', /at most 20/],
    [
      'a value that is missing',
      '{\n "firstRun": { "lead": { } } }',
      2,
      'firstRun.lead.name',
      /firstRun.lead.name/,
    ],
    [
      'a server without TLS',
      '{ "updates": { "mode": "tell", "server": "http://u.example" } }',
      1,
      'updates.server',
      /updates.server/,
    ],
    [
      'a proxy that is none',
      '{ "network": { "proxy": "proxy.example" } }',
      1,
      'network.proxy',
      /is not a proxy/,
    ],
    [
      'a password for a proxy',
      '{ "network": { "proxy": "http://al:hunter2@proxy.example:3128" } }',
      1,
      'network.proxy',
      /every user could read/,
    ],
    [
      'a password for the server of updates',
      '{ "updates": { "server": "https://al:hunter2@u.example" } }',
      1,
      'updates.server',
      /every user could read/,
    ],
    [
      'a query of the server of updates, behind which no file is found',
      '{ "updates": { "server": "https://u.example/desk?site=7" } }',
      1,
      'updates.server',
      /no \? and no #/,
    ],
    [
      'a place within a page as the server of updates',
      '{ "updates": { "server": "https://u.example/desk#new" } }',
      1,
      'updates.server',
      /no \? and no #/,
    ],
    [
      'a team’s server with its port',
      '{ "team": { "servers": ["db.example", "db.example:5432"] } }',
      1,
      'team.servers.1',
      /without a port/,
    ],
    [
      'a team’s server as an address of a database',
      '{ "team": { "servers": ["postgres://db.example/desk"] } }',
      1,
      'team.servers.0',
      /without a port/,
    ],
    [
      'a network that is none',
      '{ "network": { "direct": ["10.0.0.0/99"] } }',
      1,
      'network.direct.0',
      /server/,
    ],
    [
      'a scheme before a server',
      '{ "network": { "direct": ["http://x"] } }',
      1,
      'network.direct.0',
      /server/,
    ],
    ['a blank between two servers', '{ "network": { "direct": ["a b"] } }', 1, 'network.direct.0', /server/],
    [
      'a file that depends on a folder',
      '{ "mail": { "passwordFile": "password" } }',
      1,
      'mail.passwordFile',
      /path of a file/,
    ],
    ['a list', '[]', 1, null, /the policy has to be an object/],
    ['no text', '', 1, null, /empty/],
    [
      'a password',
      '{ "mail": { "smtp": { "host": "m.example", "port": 25, "from": "a@b.example", "password": "hunter2" } } }',
      1,
      'mail.smtp.password',
      /mail\.passwordFile/,
    ],
  ])('with %s is refused with its line and key', async (_what, text, line, key, problem) => {
    const refusal = await whyNot(text);
    expect(refusal).toMatchObject({ code: 'policy-invalid', line, key });
    expect(refusal.message).toMatch(problem);
    expect(refusal.message).toMatch(/stays closed/);
    expect(refusal.message).not.toContain('hunter2');
  });

  test('may say of updates where they come from, and leave the rest to the desk', async () => {
    const updates = { server: 'https://updates.clinic.example/login-desk' };
    expect(valueIn(await readPolicy(policyFile({ updates })))).toEqual({ updates });
  });

  test('knows servers of a team and those without a proxy in every form', async () => {
    const servers = ['db', 'db.clinic.example', '192.0.2.7', '[2001:db8::7]', '2001:db8::7'];
    const direct = [
      ...servers,
      '*',
      '.clinic.example',
      '*.clinic.example',
      'clinic.example:8443',
      '[2001:db8::7]:443',
      '10.0.0.0/8',
      '2001:db8::/32',
    ];
    expect(valueIn(await readPolicy(policyFile({ team: { servers }, network: { direct } })))).toMatchObject({
      team: { servers },
      network: { direct },
    });
  });

  test('that is only looked at closes nothing, and its sentence says so', async () => {
    const { file } = policyFile('{ "idleLock": { "minutes": 90 } }');
    const invalid = refusalIn(await checkPolicyFile(file));
    expect(invalid).toMatchObject({ code: 'policy-invalid', line: 1, key: 'idleLock.minutes' });
    const unreadable = refusalIn(await checkPolicyFile(`${file}-none`));
    expect(unreadable).toMatchObject({ code: 'policy-unreadable' });
    for (const { message } of [invalid, unreadable]) {
      expect(message).toContain(file);
      expect(message).not.toMatch(/this computer|stays closed/);
    }
  });

  test('that is nested without end, too large or not UTF-8 is refused', async () => {
    expect((await whyNot('['.repeat(100_000))).code).toBe('policy-invalid');
    expect((await whyNot(`{}${' '.repeat(300_000)}`)).message).toMatch(/larger than 262,144 bytes/);
    expect((await whyNot(Buffer.from('{"$schema":"é"}', 'latin1'))).message).toMatch(/not UTF-8/);
    expect((await whyNot(Buffer.from('\uFEFF{}', 'utf16le'))).message).toMatch(/not UTF-8/);
  });

  test.runIf(process.platform !== 'win32')(
    'that ordinary users can write is refused, and so is one in a folder that they can write',
    async () => {
      const place = policyFile({});
      for (const [path, mode] of [
        [place.file, 0o666],
        [place.folder, 0o777],
      ] as const) {
        chmodSync(path, mode);
        expect(refusalIn(await readPolicy(place))).toMatchObject({ code: 'policy-writable', path });
        chmodSync(path, 0o755);
      }
      expect(valueIn(await readPolicy(place))).toEqual({});
      expect(refusalIn(await readPolicy({ ...place, owners: [4711] }))).toMatchObject({
        code: 'policy-writable',
      });
    },
  );

  test.runIf(process.platform !== 'win32')(
    'that can’t be read is refused, and not taken for none',
    async () => {
      const place = policyFile();
      mkdirSync(place.file);
      expect(refusalIn(await readPolicy(place)).code).toBe('policy-unreadable');
      rmSync(place.file, { recursive: true });
      symlinkSync(join(place.folder, 'gone'), place.file);
      expect(refusalIn(await readPolicy(place)).code).toBe('policy-unreadable');
      expect(refusalIn(await readPolicy({ ...place, file: join(place.file, 'policy.json') })).code).toBe(
        'policy-unreadable',
      );
    },
  );

  test.runIf(process.platform !== 'win32')(
    'takes the password of the mail server from a file that not everybody can read',
    async () => {
      const place = policyFile();
      const passwordFile = join(place.folder, 'mail-password');
      place.write({ mail: { passwordFile } });
      await applyPolicy(place);
      expect(refusalIn(machinePolicy()).code).toBe('policy-secret-unreadable');
      writeFileSync(passwordFile, 'hunter2\nnot this\n', { mode: 0o644 });
      await applyPolicy(place);
      expect(refusalIn(machinePolicy()).message).toMatch(/every user of the computer can read it/);
      chmodSync(passwordFile, 0o640);
      await applyPolicy(place);
      valueIn(machinePolicy());
      expect(mailPasswordHere()).toBe('hunter2');
      // A new password is in the file before the program starts again.
      writeFileSync(passwordFile, 'hunter3\n');
      expect(mailPasswordHere()).toBe('hunter3');
      rmSync(passwordFile);
      expect(mailPasswordHere()).toBeNull();
    },
  );

  test('is where the system keeps such files, and nothing that a user sets leads elsewhere', () => {
    expect(policyFolder('linux')).toBe('/etc/login-desk');
    expect(policyFolder('darwin')).toBe('/Library/Application Support/Login Desk');
    expect(policyFolder('win32', () => 'D:')).toBe('D:\\ProgramData\\Login Desk');
    expect(systemPolicy('linux')).toEqual({
      file: '/etc/login-desk/policy.json',
      platform: 'linux',
      owners: [0],
    });
    expect(developmentPolicy({}).owners).toEqual([0]);
    // The two entries of the program ask whether it is installed before they look at the environment.
    for (const entry of ['main.ts', 'cli.ts'])
      expect(readFileSync(join(import.meta.dirname, '../../main', entry), 'utf8')).toMatch(
        /(app\.isPackaged|isInstalled) \? systemPolicy\(\) : developmentPolicy\(process\.env\)/,
      );
  });
});
