import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { contents, type TestDesk } from '../../support/desk.ts';
import { write } from '../../support/store.ts';
import { act, claimDesk, claims, lastToken, reasonOf } from './claim-world.ts';

let world: TestDesk;
beforeEach(async () => {
  world = await claimDesk();
});

describe('consolidating two accounts of one person', () => {
  const two = { keepAccountId: 'mary', otherAccountId: 'twin' };
  const people = () =>
    world.store.read.all(
      sql`SELECT id, status, phone, phone_digits, phone_type FROM accounts WHERE id IN ('mary', 'twin') ORDER BY id`,
    );
  const wanted = () => world.store.read.all(sql`SELECT * FROM wanted_addresses ORDER BY account_id`);

  it('is previewed, sentence by sentence, and the preview changes nothing', async () => {
    const before = contents(world.store);
    expect(await world.ask('consolidation', two)).toMatchObject({
      allowed: true,
      problem: null,
      samePersonReasons: ['the same name'],
      email: 'twin@harbour.example',
      freed: 'mary@harbour.example',
      changes: [
        'The login email tw•••@harbour.example moves to Mary Ångström (mary).',
        'The address ma•••@harbour.example becomes free for others.',
        'The verification phone moves too, because the kept account has none.',
        'The account twin is deactivated, and its user name with it.',
      ],
    });
    expect(contents(world.store)).toBe(before);
  });

  it('moves the address, deactivates the other account and frees the address that is left over', async () => {
    const outcome = valueIn(await act(world, 'claims.consolidate', two));
    expect(outcome).toMatchObject({
      accountId: 'mary',
      email: 'twin@harbour.example',
      emailState: 'verified',
      deactivatedAccountId: 'twin',
      freed: 'mary@harbour.example',
    });
    expect(claims(world).filter((claim) => claim.includes('harbour'))).toEqual([
      'twin@harbour.example mary verified current',
    ]);
    expect(people()).toMatchObject([
      { id: 'mary', status: 'active', phone: '555 010 7788', phone_type: 'mobile' },
      { id: 'twin', status: 'deactivated' },
    ]);
    expect(reasonOf(world, outcome.caseNumber)).toBe('several-user-names');
  });

  it('keeps the kept account’s address when that is chosen', async () => {
    expect(valueIn(await act(world, 'claims.consolidate', { ...two, address: 'kept' }))).toMatchObject({
      email: 'mary@harbour.example',
      freed: 'twin@harbour.example',
    });
  });

  it('is taken back as a whole while nobody has taken an address', async () => {
    const before = [claims(world), people(), wanted()];
    const { caseNumber } = valueIn(await act(world, 'claims.consolidate', two));
    expect(valueIn(await act(world, 'claims.undo-consolidation', { number: caseNumber }))).toMatchObject({
      accountId: 'mary',
      email: 'mary@harbour.example',
    });
    expect([claims(world), people(), wanted()]).toEqual(before);
    expect(codeOf(await act(world, 'claims.undo-consolidation', { number: caseNumber }))).toBe(
      'nothing-to-undo',
    );
  });

  it('ends the legacy login of the account that gets a verified address, and undoing brings it back', async () => {
    const legacy = () =>
      world.store.read.get<{ legacy_login: number }>(sql`SELECT legacy_login FROM accounts WHERE id = 'mary'`)
        ?.legacy_login;
    await world.store.write((transaction) => ({
      keep: true,
      value: transaction.run(sql`UPDATE accounts SET legacy_login = 1 WHERE id = 'mary'`),
    }));
    const sentence =
      'It signs in with that address from then on, and no longer with Practice ID and user name.';
    expect((await world.ask('consolidation', two)).changes).toContain(sentence);
    const { caseNumber } = valueIn(await act(world, 'claims.consolidate', two));
    expect(legacy()).toBe(0);
    valueIn(await act(world, 'claims.undo-consolidation', { number: caseNumber }));
    expect(legacy()).toBe(1);
  });

  it('is not taken back once somebody has taken the freed address', async () => {
    const { caseNumber } = valueIn(await act(world, 'claims.consolidate', two));
    valueIn(await act(world, 'claims.claim', { accountId: 'ben', email: 'mary@harbour.example' }));
    const before = contents(world.store);
    expect(codeOf(await act(world, 'claims.undo-consolidation', { number: caseNumber }))).toBe(
      'undo-too-late',
    );
    expect(contents(world.store)).toBe(before);
  });

  it('is not taken back once the address was changed', async () => {
    const { caseNumber } = valueIn(await act(world, 'claims.consolidate', two));
    await act(world, 'claims.change-email', { accountId: 'mary', email: 'mary@home.example' });
    valueIn(await act(world, 'claims.confirm-change', { token: await lastToken(world) }));
    expect(codeOf(await act(world, 'claims.undo-consolidation', { number: caseNumber }))).toBe(
      'undo-too-late',
    );
  });

  it.each([
    ['mary', 'mary', 'the same account'],
    ['mary', 'dora', 'different practices'],
    ['mary', 'ben', 'nothing shows that they are the same person'],
    ['eli', 'gwen', 'inactive'],
  ])('of %s and %s is refused: %s', async (keepAccountId, otherAccountId, problem) => {
    const answer = await act(world, 'claims.consolidate', { keepAccountId, otherAccountId });
    expect(answer.ok ? null : answer.error).toMatchObject({
      code: 'cannot-consolidate',
      problem: expect.stringContaining(problem),
    });
    expect(await world.ask('consolidation', { keepAccountId, otherAccountId })).toMatchObject({
      allowed: false,
      changes: [],
    });
  });

  it('waits for a change of the login email to end', async () => {
    await act(world, 'claims.change-email', { accountId: 'twin', email: 'twin@home.example' });
    const answer = await act(world, 'claims.consolidate', two);
    expect(answer.ok ? null : answer.error.problem).toContain('is pending');
  });

  it('needs proof of strength 3 where it changes which address signs in, and 2 where it does not', async () => {
    const proofs = ['practice-access-code'] as const;
    expect(await world.act('claims.consolidate', two, { proofs })).toMatchObject({
      error: { code: 'proof-needed', needed: 3 },
    });
    await write(world.store, (transaction) =>
      transaction.run(sql`DELETE FROM claims WHERE account_id = 'gwen'`),
    );
    await write(world.store, (transaction) =>
      transaction.run(sql`DELETE FROM claims WHERE account_id = 'twin'`),
    );
    expect(await world.act('claims.consolidate', two, { proofs })).toMatchObject({
      error: { code: 'proof-needed', needed: 2 },
    });
  });
});
