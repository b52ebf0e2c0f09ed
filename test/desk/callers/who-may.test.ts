import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { settingKeys, settingRoles } from '../../../preload/contract/settings.ts';
import type { ProofKind } from '../../../preload/contract/shared.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';

const hour = 3_600_000;
const day = 24 * hour;

let world: TestDesk;
beforeEach(async () => {
  world = testDesk();
  await fillDirectory(
    world.store,
    [
      { id: 'P-1', email: 'front@harbour.example', phone: '(415) 555-0100' },
      { id: 'P-2', name: 'Lakeside', email: 'lake@side.example', phone: '(415) 555-0200' },
    ],
    [
      {
        id: 'mary',
        practiceId: 'P-1',
        phone: '(415) 555-0123',
        loginEmail: 'mary@mail.example',
        emailState: 'verified',
      },
      {
        id: 'ada',
        practiceId: 'P-1',
        givenName: 'Ada',
        familyName: 'Hill',
        administrator: true,
        phone: '(415) 555-0199',
      },
      { id: 'tom', practiceId: 'P-2', givenName: 'Tom' },
    ],
  );
});

const open = async (more: object = {}): Promise<string> =>
  (await world.done('cases.open', { channel: 'visit', caller: 'Mary', accountId: 'mary', ...more })).number;
const prove = async (number: string, ...kinds: ProofKind[]) => {
  for (const proof of kinds) await world.done('callers.record-proof', { number, proof });
};
const confirm = (number: string, reachedBy: 'practice-phone' | 'own-phone' | 'in-person') =>
  world.done('callers.record-proof', { number, proof: 'administrator', administrator: 'ada', reachedBy });
const change = async (number: string) =>
  codeOf(
    await world.act(
      'claims.change-email',
      { accountId: 'mary', email: 'new@mail.example' },
      { case: number },
    ),
  );

describe('proofs through one device, lost, changed or about to be changed', () => {
  test('a callback and a code to a lost phone change no login email', async () => {
    const number = await open({ reason: 'lost-or-new-phone' });
    const { options } = await world.ask('proofOptions', { number });
    // The lost number is not offered to be called: the practice's is.
    expect(options.find(({ kind }) => kind === 'callback')?.why).toContain('the practice at ••• 00');
    expect(options.find(({ kind }) => kind === 'phone-code')).toMatchObject({ possible: false });
    await prove(number, 'callback', 'phone-code');
    expect(await change(number)).toBe('proof-needed');
    await confirm(number, 'own-phone');
    expect(await change(number)).toBeNull();
  });

  test('a callback and a code to one phone are one proof, also where nothing is lost', async () => {
    const number = await open();
    await prove(number, 'callback', 'phone-code');
    expect(await change(number)).toBe('proof-needed');
    await confirm(number, 'practice-phone');
    expect(await change(number)).toBeNull();
  });

  test('the mailbox that is about to be changed does not prove who changes it', async () => {
    const number = await open();
    await prove(number, 'callback', 'mailbox-link');
    expect(await change(number)).toBe('proof-needed');
    // For something else the two are strength 3.
    expect(
      codeOf(
        await world.act(
          'people.set-emergency-access',
          { accountId: 'mary', allowed: true, askedBy: 'ada' },
          { case: number },
        ),
      ),
    ).toBeNull();
  });

  test('a number or address that was changed in the last 14 days proves nothing, whoever changed it', async () => {
    await world.done(
      'practices.correct-phone',
      { practiceId: 'P-1', phone: '(415) 555-0177' },
      { proofs: ['in-person'] },
    );
    const number = await open({ reason: 'lost-or-new-phone' });
    await prove(number, 'callback');
    await confirm(number, 'in-person');
    expect(await change(number)).toBe('proof-needed');
    world.clock.pass(14 * day);
    const later = await open({ reason: 'lost-or-new-phone' });
    await prove(later, 'callback');
    await confirm(later, 'in-person');
    expect(await change(later)).toBeNull();
  });

  test('nor does an administrator’s own number that was changed lately; one that is shared and older does', async () => {
    const give = async (phone: string) => {
      await world.act('signing-in.reset-phone', { accountId: 'ada' }, { proofs: ['in-person'] });
      await world.done('signing-in.set-phone', { accountId: 'ada', phone }, { proofs: ['in-person'] });
      await world.done('signing-in.complete-phone', { accountId: 'ada', calledBack: true });
    };
    await give('(415) 555-0188');
    const number = await open();
    await prove(number, 'callback');
    await confirm(number, 'own-phone');
    expect(await change(number)).toBe('proof-needed');
    // The practice's number has been on file for long, the person who has it as their own since today.
    await give('(415) 555-0100');
    const shared = await open();
    await prove(shared, 'callback');
    await confirm(shared, 'practice-phone');
    expect(await change(shared)).toBeNull();
  });

  test('the clinic’s number does not prove who changes the clinic’s number', async () => {
    const { number } = await world.done('cases.open', { channel: 'phone', caller: 'Ada', practiceId: 'P-1' });
    await prove(number, 'callback');
    await confirm(number, 'in-person');
    const input = { practiceId: 'P-1', phone: '(415) 555-0177' };
    expect(codeOf(await world.act('practices.correct-phone', input, { case: number }))).toBe('proof-needed');
    expect(
      codeOf(
        await world.act(
          'practices.correct-email',
          { practiceId: 'P-1', email: 'new@harbour.example' },
          { case: number },
        ),
      ),
    ).toBeNull();
  });
});

describe('a proof ends', () => {
  test('after two hours, or after the time that is set', async () => {
    const number = await open();
    await prove(number, 'in-person');
    world.clock.pass(2 * hour);
    expect(await change(number)).toBe('proof-needed');
    await prove(number, 'in-person');
    expect(await change(number)).toBeNull();
    await world.done('settings.set', { key: 'proof.minutes', value: 10 });
    world.clock.pass(10 * 60_000);
    expect(
      codeOf(
        await world.act(
          'people.set-emergency-access',
          { accountId: 'mary', allowed: true, askedBy: 'ada' },
          { case: number },
        ),
      ),
    ).toBe('proof-needed');
  });

  test.each(['cases.solve', 'cases.close'] as const)(
    'with its case: %s, and reopening needs a new one',
    async (end) => {
      const number = await open();
      await prove(number, 'in-person');
      await world.done(end, { number, resolution: 'explained' });
      await world.done('cases.reopen', { number, why: 'called again' });
      expect(await change(number)).toBe('proof-needed');
      expect(await world.ask('case', { number })).toMatchObject({
        strength: 0,
        proofs: [{ ended: expect.stringContaining('ended with the case') }],
      });
      await prove(number, 'in-person');
      expect(await change(number)).toBeNull();
    },
  );
});

describe('a proof counts for whom it was made', () => {
  test('not for an account that the case learns of later', async () => {
    const { number } = await world.done('cases.open', {
      channel: 'visit',
      caller: 'Mary',
      practiceId: 'P-1',
    });
    await prove(number, 'in-person');
    expect(await change(number)).toBe('proof-needed');
  });

  test('a case with a proof moves to no other account and to no other practice', async () => {
    const number = await open();
    await prove(number, 'callback');
    expect(codeOf(await world.act('cases.update', { number, accountId: 'ada' }))).toBe('case-other-account');
    expect(codeOf(await world.act('cases.update', { number, accountId: null, practiceId: 'P-2' }))).toMatch(
      /^case-other/,
    );
  });

  test('a case for nobody takes no proof', async () => {
    const { number } = await world.done('cases.open', { channel: 'visit', caller: 'somebody' });
    expect(codeOf(await world.act('callers.record-proof', { number, proof: 'in-person' }))).toBe(
      'case-without-account',
    );
  });

  test('what concerns another practice leaves the case’s practice and account as they are', async () => {
    const number = await open();
    await world.done(
      'logins.send-reset',
      { accountId: 'tom', requestedBy: 'Tom' } as never,
      { case: number } as never,
    );
    expect(await world.ask('case', { number })).toMatchObject({ practiceId: 'P-1', accountId: 'mary' });
  });
});

describe('a failed check', () => {
  test.each([
    [
      'that an operator notes',
      (number: string) => world.done('callers.record-failed-check', { number, proof: 'callback' }),
    ],
    [
      'a wrong access code',
      async (number: string) => {
        await world.done('people.practice-access-code', { practiceId: 'P-1' }, { proofs: ['in-person'] });
        return world.done('callers.check-access-code', { number, code: 'AAAA-AAAA' });
      },
    ],
    [
      'a case that ends because nobody could tell who called',
      (number: string) => world.done('cases.close', { number, resolution: 'caller-not-proven' }),
    ],
  ])('warns on the account and on its practice for 30 days: %s', async (_what, fail) => {
    const number = await open();
    await fail(number);
    for (const whom of [{ accountId: 'mary' }, { practiceId: 'P-1' }, { accountId: 'ada' }])
      expect(await world.ask('failedChecks', whom)).toMatchObject([{ caseNumber: number, operator: 'Sam' }]);
    expect(await world.ask('failedChecks', { accountId: 'tom' })).toEqual([]);
    world.clock.pass(30 * day);
    expect(await world.ask('failedChecks', { accountId: 'mary' })).toEqual([]);
  });

  test('of a clock that was a year ahead warns no longer once it is put right', async () => {
    world.clock.pass(365 * day);
    const number = await open();
    valueIn(await world.act('callers.record-failed-check', { number, proof: 'callback' }));
    expect(await world.ask('failedChecks', { accountId: 'mary' })).toHaveLength(1);
    world.clock.pass(-365 * day);
    expect(await world.ask('failedChecks', { accountId: 'mary' })).toEqual([]);
  });
});

test('a failed check still warns after another one of its kind was passed, a mistyped code does not', async () => {
  const number = await open();
  for (const proof of ['callback', 'administrator'] as const)
    await world.done('callers.record-failed-check', { number, proof });
  await prove(number, 'callback');
  await confirm(number, 'in-person');
  expect(await world.ask('failedChecks', { accountId: 'mary' })).toHaveLength(2);
  const other = await open();
  await world.done('people.practice-access-code', { practiceId: 'P-1' }, { proofs: ['in-person'] });
  await world.done('callers.check-access-code', { number: other, code: 'AAAA-AAAA' });
  expect(await world.ask('failedChecks', { accountId: 'mary' })).toHaveLength(3);
  await prove(other, 'practice-access-code');
  expect(await world.ask('failedChecks', { accountId: 'mary' })).toHaveLength(2);
});

describe('who confirmed and who asked', () => {
  test('an administrator’s word names which one and how they were reached, and nobody vouches for themselves', async () => {
    const number = await open();
    for (const input of [{}, { administrator: 'ada' }, { reachedBy: 'own-phone' as const }])
      expect(
        codeOf(await world.act('callers.record-proof', { number, proof: 'administrator', ...input })),
      ).toBe('administrator-unnamed');
    for (const administrator of ['mary', 'tom', 'nobody'])
      expect(
        codeOf(
          await world.act('callers.record-proof', {
            number,
            proof: 'administrator',
            administrator,
            reachedBy: 'own-phone',
          }),
        ),
      ).toBe('no-administrator');
    await confirm(number, 'own-phone');
    const { timeline } = await world.ask('case', { number });
    expect(timeline.at(-1)?.text).toBe(
      'Proof passed: confirmed by an administrator of the practice: Ada Hill, called at their own number on file',
    );
  });

  test.each([
    ['people.deactivate', {}],
    ['people.set-edit-level', { editLevel: 'full' }],
    ['people.set-emergency-access', { allowed: true }],
    ['people.set-role-title', { roleTitle: 'Head nurse' }],
  ] as const)('the line of %s names who asked for it', async (type, input) => {
    const level = type === 'people.set-edit-level' ? { editLevel: 'read-only' } : {};
    const answer = await world.act(type, { accountId: 'mary', askedBy: 'ada', ...input, ...level } as never, {
      proofs: ['in-person'],
    });
    const { caseNumber } = valueIn(answer) as { caseNumber: string };
    const { timeline } = await world.ask('case', { number: caseNumber });
    expect(timeline.find(({ kind }) => kind === type)?.text).toContain('; Ada Hill asked for it');
  });

  test('so do those of closing and reopening a practice; nobody else than an administrator of it asks', async () => {
    for (const type of ['practices.close', 'practices.reopen'] as const) {
      const input = { practiceId: 'P-1', why: 'sold' };
      for (const askedBy of ['mary', 'tom'])
        expect(codeOf(await world.act(type, { ...input, askedBy }, { proofs: ['in-person'] }))).toBe(
          'not-administrator',
        );
      const { caseNumber } = await world.done(type, { ...input, askedBy: 'ada' }, { proofs: ['in-person'] });
      const { timeline } = await world.ask('case', { number: caseNumber });
      expect(timeline.find(({ kind }) => kind === type)?.text).toContain('; Ada Hill asked for it');
    }
  });

  test('so does that of a reactivation', async () => {
    await world.done('people.deactivate', { accountId: 'mary', askedBy: 'ada' }, { proofs: ['in-person'] });
    const { caseNumber } = await world.done(
      'people.reactivate',
      { accountId: 'mary', askedBy: 'ada' },
      { proofs: ['in-person'] },
    );
    const { timeline } = await world.ask('case', { number: caseNumber });
    expect(timeline.find(({ kind }) => kind === 'people.reactivate')?.text).toContain(
      '; Ada Hill asked for it',
    );
  });
});

describe('whatever changes which address signs in', () => {
  const toBoth = async () =>
    world.store.read
      .all<{ to: string }>(sql`SELECT to_address AS "to" FROM messages ORDER BY to_address`)
      .map(({ to }) => to);

  test('a first address needs full proof, and the clinic’s mailbox is told beside it', async () => {
    for (const type of ['claims.claim', 'upgrade.attempt'] as const) {
      const input = { accountId: type === 'claims.claim' ? 'ada' : 'tom', email: `${type}@mail.example` };
      expect(await world.act(type, input, { proofs: ['practice-access-code'] })).toMatchObject({
        error: { code: 'proof-needed', needed: 3 },
      });
    }
    await world.done(
      'claims.claim',
      { accountId: 'ada', email: 'ada@mail.example' },
      { proofs: ['in-person'] },
    );
    expect(await toBoth()).toEqual(['ada@mail.example', 'front@harbour.example']);
  });

  test('putting two accounts together tells both addresses, and the preview tells near ones apart', async () => {
    await fillDirectory(
      world.store,
      [],
      [
        {
          id: 'm-2',
          practiceId: 'P-1',
          phone: '(415) 555-0123',
          loginEmail: 'mara@mail.example',
          emailState: 'verified',
        },
      ],
    );
    const two = { keepAccountId: 'mary', otherAccountId: 'm-2', address: 'kept' } as const;
    const { addresses, changes } = await world.ask('consolidation', two);
    expect(addresses.kept).not.toBe(addresses.other);
    expect(changes.join()).toContain(addresses.kept);
    const number = await open();
    await prove(number, 'callback');
    expect(codeOf(await world.act('claims.consolidate', two, { case: number }))).toBe('proof-needed');
    await world.done('claims.consolidate', two, { proofs: ['in-person'] });
    expect(await toBoth()).toEqual(['mara@mail.example', 'mary@mail.example']);
  });

  test('a claim that some action writes on the way needs it too: the door sees what was written', async () => {
    // Nothing that faces can name gets past; the property of all actions is in no-way-round.test.ts.
    expect(
      codeOf(
        await world.act(
          'claims.change-email',
          { accountId: 'mary', email: 'n@mail.example' },
          { proofs: ['callback'] },
        ),
      ),
    ).toBe('proof-needed');
  });
});

describe('roles', () => {
  test('a lead overrides a missing proof with a reason, and nobody else can', async () => {
    const input = { accountId: 'mary', email: 'new@mail.example' };
    expect(codeOf(await world.act('claims.change-email', input, { override: 'x', operator: 'Kim' }))).toBe(
      'lead-needed',
    );
    expect(codeOf(await world.act('claims.change-email', input, { override: 'x' }))).toBeNull();
  });

  test('settings that can redirect secrets or weaken a rule are a lead’s; each setting says whose it is', async () => {
    expect(Object.keys(settingRoles).sort()).toEqual([...settingKeys].sort());
    for (const key of settingKeys) {
      if (settingRoles[key] !== 'lead') continue;
      const code = codeOf(await world.act('settings.set', { key, value: null }, { operator: 'Kim' }));
      expect([key, code]).toEqual([key, 'lead-needed']);
    }
    for (const name of ['mail.smtp.password', 'codes.gateway.secret', 'mail.dkim.private-key'] as const)
      expect(codeOf(await world.act('settings.set-secret', { name, value: null }, { operator: 'Kim' }))).toBe(
        'lead-needed',
      );
    expect(
      codeOf(await world.act('settings.set', { key: 'desk.name', value: 'Desk' }, { operator: 'Kim' })),
    ).toBeNull();
  });

  test.each([
    ['a line break', 'Sam\nKim'],
    ['a NUL', 'Sam\u0000'],
    ['an escape', '\u001b[2J'],
    ['101 characters', 'x'.repeat(101)],
    ['nothing', '   '],
  ])('an operator’s name with %s is refused', async (_what, operator) => {
    expect(codeOf(await world.act('cases.open', { channel: 'phone', caller: 'M' }, { operator }))).toBe(
      'operator-invalid',
    );
  });
});

test('a code to a number that was changed lately confirms no change of the login email: the desk calls another', async () => {
  const gateway = { url: 'https://codes.example/send', text: '{"to":"{{number}}","text":"{{message}}"}' };
  await world.done('signing-in.reset-phone', { accountId: 'mary' }, { proofs: ['in-person'] });
  await world.done(
    'signing-in.set-phone',
    { accountId: 'mary', phone: '(415) 555-0188' },
    { proofs: ['in-person'] },
  );
  await world.done('signing-in.complete-phone', { accountId: 'mary', calledBack: true });
  await world.done('settings.set', { key: 'codes.gateway', value: gateway });
  expect(await world.ask('secondFactor', { accountId: 'mary' })).toEqual({ factor: 'callback' });
  world.clock.pass(14 * day);
  expect(await world.ask('secondFactor', { accountId: 'mary' })).toEqual({ factor: 'code' });
});

describe('without a gateway a change of the login email', () => {
  const link = () => {
    const row = world.store.read.get<{ raw: Buffer }>(
      sql`SELECT raw FROM messages JOIN message_bytes USING (id) WHERE purpose = 'email-change' ORDER BY id DESC LIMIT 1`,
    );
    const text = row?.raw.toString('utf8').replace(/=\r\n/g, '') ?? '';
    return { text, token: /\/confirm-change\/([\w-]{43})/.exec(text)?.[1] ?? '' };
  };

  test('waits for a callback to the number on file, in either order, and its mail says so', async () => {
    expect(await world.ask('secondFactor', { accountId: 'mary' })).toEqual({ factor: 'callback' });
    await world.done(
      'claims.change-email',
      { accountId: 'mary', email: 'new@mail.example' },
      { proofs: ['in-person'] },
    );
    const { text, token } = link();
    expect(text).toContain('the help desk calls the number');
    expect(text).not.toContain('verification phone');
    expect(await world.act('claims.confirm-change', { token })).toMatchObject({
      error: { code: 'callback-needed', masked: '••• 23' },
    });
    await prove(await open(), 'callback');
    expect(valueIn(await world.act('claims.confirm-change', { token }))).toMatchObject({ confirmed: true });
  });

  test('is not confirmed by a call to a number that the case says is lost', async () => {
    await world.done(
      'claims.change-email',
      { accountId: 'mary', email: 'new@mail.example' },
      { proofs: ['in-person'] },
    );
    const number = (await world.done('cases.open', { channel: 'phone', caller: 'M', accountId: 'mary' }))
      .number;
    await prove(number, 'callback');
    await world.done('cases.update', { number, reason: 'lost-or-new-phone' });
    expect(codeOf(await world.act('claims.confirm-change', { token: link().token }))).toBe('callback-needed');
  });

  test('is not confirmed by a call in a case that had ended before it was begun; one that ends later will do', async () => {
    const before = await open();
    await prove(before, 'callback');
    await world.done('cases.solve', { number: before, resolution: 'explained' });
    world.clock.pass(60_000);
    await world.done(
      'claims.change-email',
      { accountId: 'mary', email: 'new@mail.example' },
      { proofs: ['in-person'] },
    );
    const { token } = link();
    expect(codeOf(await world.act('claims.confirm-change', { token }))).toBe('callback-needed');
    const after = await open();
    await prove(after, 'callback');
    await world.done('cases.solve', { number: after, resolution: 'explained' });
    expect(codeOf(await world.act('claims.confirm-change', { token }))).toBeNull();
  });

  test('needs the link alone only where no number is on file', async () => {
    expect(await world.ask('secondFactor', { accountId: 'tom' })).toEqual({ factor: 'callback' });
    await fillDirectory(world.store, [{ id: 'P-3', name: 'No Phone' }], [{ id: 'n', practiceId: 'P-3' }]);
    expect(await world.ask('secondFactor', { accountId: 'n' })).toEqual({ factor: 'none' });
  });
});
