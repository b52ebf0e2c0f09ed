import { describe, expect, it } from 'vitest';
import { callBack, lastToken, mails } from '../desk/claims/claim-world.ts';
import { accountRow, act, ada, addresses, begin, bert, csv, people, whole } from '../support/source-world.ts';
import { answered } from '../support/transfer-desk.ts';

describe('a column that is absent says nothing', () => {
  const phones = csv(
    ['account_id', 'practice_id', 'kind', 'phone'],
    [{ ...bert, phone: '(415) 555-0188' }, ada],
  );

  it('a login email that was changed and confirmed stays after a phones-only file and the first full file again', async () => {
    const world = await begin({ ...bert, email_state: 'verified' }, ada);
    const full = people({ ...bert, email_state: 'verified' }, ada);
    await act(world, 'claims.change-email', { accountId: 'A-1', email: 'bert.new@home.example' });
    await callBack(world, 'A-1');
    await act(world, 'claims.confirm-change', { token: await lastToken(world) });
    answered(await world.transfer.importPeople(phones));
    answered(await world.transfer.importPeople(full));
    expect(addresses(world)).toEqual([
      { email: 'bert.new@home.example', state: 'verified', role: 'current' },
    ]);
    // The first file takes back the phone of the second: the source itself changed that.
    expect(accountRow(world)).toMatchObject({ phone: bert.phone });
  });

  it('a phones-only file leaves a pending change and its mails alone', async () => {
    const world = await begin({ ...bert, email_state: 'verified' }, ada);
    await act(world, 'claims.change-email', { accountId: 'A-1', email: 'bert.new@home.example' });
    const before = [addresses(world), (await mails(world)).map(({ to, state }) => [to, state])];
    expect(answered(await world.transfer.importPeople(phones))).toMatchObject({ updated: 1 });
    expect([addresses(world), (await mails(world)).map(({ to, state }) => [to, state])]).toEqual(before);
    await callBack(world, 'A-1');
    await act(world, 'claims.confirm-change', { token: await lastToken(world) });
    expect(addresses(world)).toMatchObject([{ email: 'bert.new@home.example', state: 'verified' }]);
  });

  it('an empty state says nothing of an address that the source named before', async () => {
    const world = await begin({ ...bert, email_state: 'verified' }, ada);
    answered(await world.transfer.importPeople(people({ ...bert, email_state: '', role: 'Nurse' })));
    expect(addresses(world)).toMatchObject([{ email: bert.login_email, state: 'verified' }]);
    answered(
      await world.transfer.importPeople(people({ ...bert, email_state: '', login_email: 'b@c.example' })),
    );
    expect(addresses(world)).toMatchObject([{ email: 'b@c.example', state: 'unverified' }]);
  });

  it('a column that comes later is taken where the desk has nothing of its own in it', async () => {
    const world = await begin();
    const few = csv(
      ['account_id', 'practice_id', 'kind'],
      [
        { ...bert, account_id: 'A-7' },
        { ...bert, account_id: 'A-8' },
      ],
    );
    answered(await world.transfer.importPeople(few));
    await act(world, 'claims.claim', { accountId: 'A-8', email: 'eight@home.example' });
    const late = csv(
      ['account_id', 'practice_id', 'kind', 'login_email', 'role'],
      [
        { ...bert, account_id: 'A-7', login_email: 'seven@home.example' },
        { ...bert, account_id: 'A-8', login_email: 'acht@home.example' },
      ],
    );
    expect(answered(await world.transfer.importPeople(late))).toMatchObject({ updated: 2, differences: 1 });
    expect(addresses(world, 'A-7')).toMatchObject([{ email: 'seven@home.example', state: 'unverified' }]);
    expect(addresses(world, 'A-8')).toMatchObject([{ email: 'eight@home.example' }]);
  });
});

describe('what was settled about addresses stays settled', () => {
  const cleo = { ...bert, account_id: 'A-3', user_name: 'cleo', given_name: 'Cleo', phone: '' };

  it('a contested wish does not come back while the source says the same', async () => {
    const rows = [bert, { ...cleo, login_email: String(bert.login_email) }];
    const world = await begin(...rows);
    expect(addresses(world, 'A-3')).toEqual([{ wanted: bert.login_email }]);
    await act(world, 'claims.claim', { accountId: 'A-3', email: 'cleo@home.example' });
    const next = rows.map((row) => ({ ...row, role: 'Nurse' }));
    expect(answered(await world.transfer.importPeople(people(...next)))).toMatchObject({ contested: 0 });
    expect(addresses(world, 'A-3')).toMatchObject([{ email: 'cleo@home.example', role: 'current' }]);
  });

  it('a duplicate that consolidation closed stays closed, without an address', async () => {
    const twin = {
      ...bert,
      account_id: 'A-4',
      user_name: 'bert2',
      login_email: 'bert2@home.example',
      admin: 'no',
    };
    const world = await begin(bert, twin);
    await act(world, 'claims.consolidate', { keepAccountId: 'A-1', otherAccountId: 'A-4', address: 'other' });
    const before = [whole(world), whole(world, 'A-4')];
    for (const file of [people(bert, twin), people(bert, { ...twin, role: 'Vet' }), people(twin)])
      answered(await world.transfer.importPeople(file));
    expect([whole(world), whole(world, 'A-4')]).toEqual(before);
    answered(await world.transfer.importPeople(people(bert, { ...twin, family_name: 'Hillman' })));
    expect(accountRow(world, 'A-4')).toMatchObject({ family_name: 'Hillman', status: 'deactivated' });
    expect(addresses(world, 'A-4')).toEqual([]);
  });

  it('an address that was released for another account does not come back to the one that let it go', async () => {
    const world = await begin(bert, { ...cleo, login_email: '', email_state: 'none' });
    // The waiting time counts from the import, which has the real clock.
    world.clock.now = Date.now() + 20 * 24 * 3_600_000;
    await act(world, 'claims.release', { email: bert.login_email, forAccountId: 'A-3' });
    answered(await world.transfer.importPeople(people({ ...bert, role: 'Nurse' })));
    expect(addresses(world)).toEqual([]);
  });

  it('a new phone that waits for its call is not overtaken by the file’s first one', async () => {
    const world = await begin({ ...bert, phone: '', phone_type: '' });
    await act(world, 'signing-in.set-phone', { accountId: 'A-1', phone: '(415) 555-0166' });
    const file = people({ ...bert, phone: '(415) 555-0177', phone_type: '' });
    expect(answered(await world.transfer.importPeople(file))).toMatchObject({ updated: 0, differences: 1 });
    await act(world, 'signing-in.complete-phone', { accountId: 'A-1', calledBack: true });
    expect(accountRow(world)).toMatchObject({ phone: '(415) 555-0166' });
  });
});
