import { describe, expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { filledCommandLine, patience } from './command-line-world.ts';

describe('with a directory', () => {
  test('lookup, explain and help answer as the contract says', { timeout: patience }, async () => {
    const line = await filledCommandLine();
    const found = (await line.run('lookup', 'mary angstrom')).json as { hits: { id: string }[] };
    expect(found).toMatchObject({ query: 'mary angstrom', kind: 'text', total: 1 });
    expect(found.hits[0]).toEqual({
      type: 'account',
      id: 'a-1',
      practiceId: 'PR-1',
      practiceName: 'Ångström & Søn Vet',
      role: 'Technician',
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

  test('what is pasted is cleaned as in the window', { timeout: patience }, async () => {
    const line = await filledCommandLine();
    const messy = 'Mary Lee <mailto:Mary＠mail.example>,';
    expect((await line.run('explain', messy, '--for', 'a-2')).json).toMatchObject({
      email: 'Mary@mail.example',
      key: 'mary@mail.example',
    });
    expect((await line.run('lookup', messy)).json).toMatchObject({
      kind: 'email',
      hits: expect.arrayContaining([expect.objectContaining({ id: 'a-1' })]),
    });
    expect((await line.run('lookup', 'Tel. (415) 555‑0123, ext. 4')).json).toMatchObject({
      kind: 'phone',
      hits: expect.arrayContaining([expect.objectContaining({ id: 'a-1' })]),
    });
    expect(
      (await line.run('help', 'user-name', '--email', '\u200b“front@angstrom.example”.')).json,
    ).toMatchObject({ messages: [{ to: 'front@angstrom.example' }] });
    expect(
      (await line.run('help', 'password', '--user-name', '“AngstromVet”,', '--requested-by', 'Olu')).json,
    ).toMatchObject({ messages: [{ subject: 'Reset Your Password' }] });
    expect(
      (
        await line.run(
          'cases',
          'open',
          '--channel',
          'phone',
          '--caller',
          'Mary',
          '--callback',
          'tel:415-555-0134;ext=12',
        )
      ).json,
    ).toMatchObject({ callback: '415-555-0134 ext. 12' });
    expect((await line.run('cases', 'open', '--channel', 'phone', '--caller', '—')).json).toMatchObject({
      error: { code: 'invalid-input' },
    });
  });

  test('act carries out an action of the contract or refuses it with its code', {
    timeout: patience,
  }, async () => {
    const line = await filledCommandLine();
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
    // What the window draws of a conflict, and what a way out would do.
    const wants = { email: 'mary.lee@mail.example', forAccount: 'A-1001-01' };
    const ask = async (query: string, input: unknown) =>
      (await line.run('ask', query, '--input', JSON.stringify(input))).json;
    expect(await ask('conflict', wants)).toMatchObject({
      email: wants.email,
      accounts: [
        { accountId: 'A-1001-01', role: 'asks' },
        { role: 'holds', alike: ['the same name', expect.any(String)] },
      ],
    });
    const way = { ...wants, way: 'second-address' };
    expect(await ask('wayPlan', way)).toMatchObject({
      action: 'claims.claim',
      refused: null,
      mails: [{ to: 'the new address' }, { whose: null }],
    });
    expect(await ask('plannedMail', { ...way, index: 0 })).toMatchObject({
      subject: 'Verify your login email',
    });
    expect((await line.run('cases', 'list')).json).toEqual([]);
    expect((await line.run('ask', 'passwords')).json).toMatchObject({ error: { code: 'unknown-query' } });
    expect((await line.run('ask', 'consolidation')).json).toMatchObject({ error: { code: 'invalid-input' } });
  });
});
