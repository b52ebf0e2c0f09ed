import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { OutboxMessage } from '../../preload/contract/outbox.ts';
import type { MailReport } from '../../preload/contract/reports.ts';
import { type CommandLine, commandLine, runProgram } from '../support/command-line.ts';

// Each command is a process of its own.
const patience = 60_000;

const practices = `practice_id,name,email,phone,address,city,state,postal_code,status
PR-1,Ångström & Søn Vet,front@angstrom.example,(415) 555-0101,1 Pier,Oakland,CA,94601,active
PR-2,"Harbour ""Kids"" Dental",front@harbour.example,415-555-0102,,,,,active
`;
const people = `account_id,practice_id,kind,user_name,given_name,family_name,role,admin,login_email,email_state,phone,phone_type,status
c-1,PR-1,clinic,angstromvet,,,,no,,none,,,active
a-1,PR-1,person,mlee,Mary,Lee,Technician,no,mary@mail.example,verified,(415) 555-0123,mobile,active
a-2,PR-2,person,mlee,Mary,Lee,Technician,no,mary@mail.example,verified,(415) 555-0123,mobile,active
`;

async function filled(): Promise<CommandLine> {
  const line = commandLine();
  expect((await line.run('init')).status).toBe(0);
  expect((await line.run('import', 'practices', line.file('practices.csv', practices))).json).toMatchObject({
    rows: 2,
    added: 2,
  });
  expect((await line.run('import', 'people', line.file('people.csv', people))).json).toMatchObject({
    rows: 3,
    added: 3,
    contested: 1,
    conflicts: [{ accountId: 'a-2', email: 'mary@mail.example', holderAccountId: 'a-1' }],
  });
  return line;
}

test('init makes an encrypted store once', { timeout: patience }, async () => {
  const line = commandLine();
  const made = await line.run('init');
  expect(made.json).toEqual({
    store: join(line.folder, 'login-desk.db'),
    schema: expect.any(Number),
    encrypted: true,
  });
  const again = await line.run('init');
  expect(again.status).toBe(1);
  expect(again.json).toMatchObject({
    error: { code: 'store-exists', message: expect.stringMatching(/\w+\./) },
  });
});

test('a store with another key, without its key, or missing is refused and stays as it is', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  expect((await line.run('lookup', 'x')).json).toMatchObject({ error: { code: 'store-missing' } });
  expect(existsSync(line.folder)).toBe(false);
  await line.run('init');
  const before = createHash('sha256')
    .update(readFileSync(join(line.folder, 'login-desk.db')))
    .digest('hex');
  const other = line.file('other.key', randomBytes(32).toString('hex'));
  const refusals = [
    [other, 'store-key-wrong'],
    [line.file('short.key', 'abc'), 'key-file-invalid'],
    [join(line.folder, 'nowhere.key'), 'key-file-missing'],
  ] as const;
  for (const [keyFile, code] of refusals) {
    const answer = await runProgram(['--data', line.folder, '--key-file', keyFile, '--json', 'lookup', 'x']);
    expect([answer.status, answer.json]).toMatchObject([1, { error: { code } }]);
  }
  expect(
    createHash('sha256')
      .update(readFileSync(join(line.folder, 'login-desk.db')))
      .digest('hex'),
  ).toBe(before);
});

test('wrong usage has exit status 2 and one JSON document', { timeout: patience }, async () => {
  const line = commandLine();
  for (const words of [
    ['fly'],
    ['lookup'],
    ['help', 'password', '--user-name', 'x'],
    ['lookup', 'x', '--limit', 'many'],
    ['act', 'cases.open', '--input', '{'],
    ['act', 'cases.open', '--input', '{}', '--proof', 'gut-feeling'],
    ['cases', 'list', '--state', 'odd'],
  ]) {
    const answer = await line.run(...words);
    expect([words, answer.status, answer.json]).toMatchObject([words, 2, { error: { code: 'usage' } }]);
  }
  expect((await line.plain('--help')).status).toBe(0);
  expect(await line.plain('--version')).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
});

test('templates are listed, shown, worded anew and previewed', { timeout: patience }, async () => {
  const line = commandLine();
  await line.run('init');
  expect((await line.run('templates', 'list')).json).toContainEqual({
    name: 'password-reset',
    title: 'Password reset',
    purpose: expect.any(String),
    reworded: 0,
  });
  const texts = JSON.stringify({ opening: 'For {{requested-by}}:' });
  const preview = (await line.run('templates', 'preview', 'password-reset', '--texts', texts)).json;
  expect(preview).toMatchObject({
    subject: 'Reset Your Password',
    text: expect.stringContaining('For Mary Lee:'),
  });
  const input = JSON.stringify({ name: 'password-reset', texts: { opening: '{{secret}}' } });
  expect(await line.run('act', 'templates.reword', '--input', input)).toMatchObject({
    status: 1,
    json: { error: { code: 'wording-place', text: 'opening' } },
  });
  expect(await line.run('templates', 'show', 'nothing')).toMatchObject({ status: 2 });
});

describe('with a directory', () => {
  test('lookup, explain and help answer as the contract says', { timeout: patience }, async () => {
    const line = await filled();
    const found = (await line.run('lookup', 'mary angstrom')).json as { hits: { id: string }[] };
    expect(found).toMatchObject({ query: 'mary angstrom', kind: 'text', total: 1 });
    expect(found.hits[0]).toEqual({
      type: 'account',
      id: 'a-1',
      practiceId: 'PR-1',
      practiceName: 'Ångström & Søn Vet',
      name: 'Mary Lee',
      userName: 'mlee',
      email: 'mary@mail.example',
      emailState: 'verified',
      phone: '(415) 555-0123',
      status: 'active',
      matched: expect.any(String),
    });
    expect((await line.run('explain', 'Mary@MAIL.example', '--for', 'a-2')).json).toMatchObject({
      key: 'mary@mail.example',
      available: false,
      situation: 'same-person-other-practice',
      holder: { accountId: 'a-1' },
    });
    expect((await line.run('help', 'user-name', '--email', 'front@angstrom.example')).json).toMatchObject({
      caseNumber: expect.stringMatching(/^\w{4}-\w{4}$/),
      messages: [
        { id: expect.any(String), to: 'front@angstrom.example', subject: 'Forgot User Name Request' },
      ],
    });
    expect((await line.run('help', 'user-name', '--email', 'test1234@yahoo.com')).json).toMatchObject({
      error: {
        code: 'email-not-on-file',
        message:
          'The email address test1234@yahoo.com is not associated with any active practices. Please email us for assistance with finding your user name.',
      },
    });
    expect(
      (await line.run('help', 'password', '--user-name', 'AngstromVet', '--requested-by', 'Olu')).json,
    ).toMatchObject({
      messages: [{ subject: 'Reset Your Password' }],
      expiresAt: expect.any(Number),
    });
  });

  test('mail goes from held to accepted in the sandbox, as a real message', {
    timeout: patience,
  }, async () => {
    const line = await filled();
    await line.run('help', 'password', '--user-name', 'angstromvet', '--requested-by', 'Olu');
    expect((await line.run('outbox', 'send')).json).toMatchObject({ accepted: 0, held: 1 });
    await line.run('settings', 'set', 'mail.mode', '"sandbox"');
    expect((await line.run('outbox', 'send')).json).toMatchObject({
      accepted: 1,
      deferred: 0,
      failed: 0,
      uncertain: 0,
      held: 0,
    });
    const rows = (await line.run('outbox', 'list', '--state', 'accepted')).json as {
      id: string;
      caseNumber: string;
    }[];
    expect(rows).toMatchObject([
      { to: 'front@angstrom.example', subject: 'Reset Your Password', state: 'accepted', attempts: 1 },
    ]);
    const mailFolder = join(line.folder, 'sandbox-mail');
    const [eml] = readdirSync(mailFolder).filter((name) => name.endsWith('.eml'));
    const mail = await PostalMime.parse(readFileSync(join(mailFolder, eml ?? '')));
    expect(mail).toMatchObject({
      subject: 'Reset Your Password',
      to: [{ address: 'front@angstrom.example' }],
    });
    const shown = (await line.run('outbox', 'show', rows[0]?.id ?? '')).json as { raw: string };
    expect(shown.raw).toContain(`Message-ID: ${mail.messageId}`);
    const record = (await line.run('cases', 'show', rows[0]?.caseNumber ?? '')).json as {
      timeline: { kind: string }[];
    };
    expect(record.timeline.map(({ kind }) => kind)).toContain('mail.accepted');
  });

  test('the outbox is narrowed, held, sent again as a whole, and reported by day and domain', {
    timeout: patience,
  }, async () => {
    const line = await filled();
    await line.run('help', 'user-name', '--email', 'front@angstrom.example');
    await line.run('help', 'password', '--user-name', 'angstromvet', '--requested-by', 'Olu');
    const idsOf = async (...words: readonly string[]): Promise<readonly string[]> =>
      ((await line.run('outbox', 'list', ...words)).json as { id: string }[]).map(({ id }) => id);
    const [reset = '', reminder = ''] = await idsOf();
    expect(await idsOf('--text', 'FORGOT user')).toEqual([reminder]);
    expect(await idsOf('--domain', 'angstrom.example', '--from', '2020-01-01')).toEqual([reset, reminder]);
    expect(await idsOf('--to', '2020-01-01', '--zone', 'America/New_York')).toEqual([]);
    expect((await line.run('outbox', 'list', '--from', 'today')).json).toMatchObject({
      error: { code: 'invalid-input' },
    });

    expect((await line.run('outbox', 'hold', reset)).json).toEqual({ held: [reset] });
    await line.run('settings', 'set', 'mail.mode', '"sandbox"');
    expect((await line.run('outbox', 'send')).json).toMatchObject({ accepted: 1 });
    const shown: OutboxMessage = (await line.run('outbox', 'show', reminder)).json;
    const said = shown.transitions.at(-1)?.conversation?.map(({ by, text }) => `${by}: ${text}`);
    expect(said).toContain('us: RCPT TO:<front@angstrom.example>');
    expect(said?.join('\n')).not.toContain('angstromvet');

    for (const wrong of [[], ['--all', reset], ['--state', 'held', reset]])
      expect((await line.run('outbox', 'retry', ...wrong)).status).toBe(2);
    expect((await line.run('outbox', 'retry', '--all', '--state', 'failed')).json).toEqual({
      retried: [],
      leftOut: [],
    });
    expect((await line.run('outbox', 'retry', '--all', '--domain', 'angstrom.example')).json).toEqual({
      retried: [reset],
      leftOut: [],
    });

    const report: MailReport = (await line.run('outbox', 'report', '--zone', 'Asia/Kolkata')).json;
    expect(report).toMatchObject({
      total: { accepted: 1, waiting: 1, failed: 0 },
      domains: [{ domain: 'angstrom.example', accepted: 1, waiting: 1 }],
      rows: [{ domain: 'angstrom.example', accepted: 1, waiting: 1 }],
    });
    expect((await line.run('outbox', 'report', '--to', '2020-01-01')).json).toMatchObject({
      rows: [],
      days: [],
    });
  });

  test('cases are opened, noted, closed, listed and exported, and the export fits the chain', {
    timeout: patience,
  }, async () => {
    const line = await filled();
    const opened = (
      await line.run(
        'cases',
        'open',
        '--channel',
        'phone',
        '--caller',
        '=HYPERLINK("x")',
        '--callback',
        '555-0100',
        '--practice',
        'PR-2',
        '--reason',
        'email-in-use',
      )
    ).json as { number: string };
    expect(opened).toMatchObject({
      state: 'open',
      channel: 'phone',
      reason: 'email-in-use',
      practiceId: 'PR-2',
      accountId: null,
    });
    await line.run('cases', 'note', opened.number, 'called back');
    expect((await line.run('cases', 'close', opened.number, '--resolution', 'explained')).json).toMatchObject(
      { state: 'closed' },
    );
    expect((await line.run('cases', 'list', '--state', 'closed', '--operator', 'Sam')).json).toMatchObject([
      { number: opened.number },
    ]);
    expect((await line.run('cases', 'list', '--operator', 'Kim')).json).toEqual([]);
    const out = line.file('log.csv', '');
    const exported = (await line.run('export', 'cases', '--format', 'csv', '--out', out)).json as {
      rows: number;
      bytes: number;
      sha256: string;
      manifest: string;
    };
    const bytes = readFileSync(out);
    expect(exported).toMatchObject({
      rows: 1,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(bytes.toString('utf8')).toContain(`'=HYPERLINK`);
    expect(JSON.parse(readFileSync(exported.manifest, 'utf8'))).toMatchObject({
      rows: 1,
      sha256: exported.sha256,
      exact: false,
    });
    expect((await line.run('audit', 'verify', exported.manifest)).json).toMatchObject({
      ok: true,
      firstBad: null,
    });
    writeFileSync(out, `${bytes.toString('utf8')} `);
    expect((await line.run('audit', 'verify', exported.manifest)).status).toBe(1);
    expect(
      (await line.run('export', 'cases', '--format', 'jsonl', '--out', line.file('log.jsonl', ''))).json,
    ).toMatchObject({ rows: 1 });
  });

  test('act carries out an action of the contract or refuses it with its code', {
    timeout: patience,
  }, async () => {
    const line = await filled();
    expect(
      (await line.run('act', 'cases.open', '--input', '{"channel":"email","caller":"Bo"}')).json,
    ).toMatchObject({ state: 'open' });
    expect((await line.run('act', 'cases.fly', '--input', '{}')).json).toMatchObject({
      error: { code: 'unknown-action' },
    });
    expect(
      (
        await line.run(
          'act',
          'cases.open',
          '--input',
          '{"channel":"email","caller":"Bo","practiceId":"PR-9"}',
        )
      ).json,
    ).toMatchObject({ error: { code: 'practice-not-found' } });
  });

  test('ask answers a question of the contract: the conflicts to work on, and what a consolidation would do', {
    timeout: patience,
  }, async () => {
    const line = commandLine();
    await line.run('init', '--sample');
    const { rows, total } = (await line.run('ask', 'contested')).json as {
      rows: readonly { accountId: string }[];
      total: number;
    };
    expect(rows).toHaveLength(total);
    expect(rows.map(({ accountId }) => accountId)).toContain('A-1004-02');
    const two = { keepAccountId: 'A-1004-02', otherAccountId: 'A-1004-01' };
    const preview = (await line.run('ask', 'consolidation', '--input', JSON.stringify(two))).json;
    expect(preview).toMatchObject({
      allowed: true,
      samePersonReasons: ['the same name', expect.any(String)],
    });
    expect((await line.run('ask', 'passwords')).json).toMatchObject({ error: { code: 'unknown-query' } });
    expect((await line.run('ask', 'consolidation')).json).toMatchObject({ error: { code: 'invalid-input' } });
  });

  test('settings are read and changed, a password goes where secrets are kept', {
    timeout: patience,
  }, async () => {
    const line = await filled();
    expect((await line.run('settings', 'get', 'mail.mode')).json).toBe('off');
    const smtp = {
      host: 'mail.example',
      port: 587,
      from: 'desk@clinic.example',
      user: 'desk',
      password: 'hush-hush',
    };
    const set = await line.run('settings', 'set', 'mail.smtp', JSON.stringify(smtp));
    expect(set.json).toMatchObject({ host: 'mail.example', requireTls: true });
    for (const text of [set.out, set.err, (await line.run('settings', 'get', 'mail.smtp')).out])
      expect(text).not.toContain('hush');
    expect((await line.run('settings', 'get', 'mail.colour')).json).toMatchObject({
      error: { code: 'setting-unknown' },
    });
    expect((await line.run('settings', 'set', 'reset.minutes', '5')).json).toMatchObject({
      error: { code: 'setting-invalid' },
    });
  });
});

test('init --sample loads the sample directory and turns on sandbox mail', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  expect((await line.run('init', '--sample')).status).toBe(0);
  expect((await line.run('settings', 'get', 'mail.mode')).json).toBe('sandbox');
  expect((await line.run('lookup', 'PR-1001')).json).toMatchObject({ kind: 'practice-id' });
});
