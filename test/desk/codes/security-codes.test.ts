import { describe, expect, test } from 'vitest';
import { checkCode, codeToSend, issueCode } from '../../../main/desk/codes/security-codes.ts';
import { sql } from '../../../main/store/sql.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { write } from '../../support/store.ts';
import { minute, peopleWorld, written } from '../people/people-world.ts';
import { codeIn, codeOnItsWay } from './gateway-world.ts';

const wrong = (code: string): string => (code === '000000' ? '000001' : '000000');

describe('a security code', () => {
  test('has six digits and proves the caller of its case', async () => {
    const { world, gateway, number, sent } = await codeOnItsWay();
    expect(sent).toMatchObject({ by: 'text', masked: '••• 34', warning: null });
    const code = codeIn(gateway);
    expect(code).toMatch(/^\d{6}$/);
    const check = await world.done('callers.check-code', {
      number,
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    });
    expect(check).toMatchObject({ passed: true, case: { strength: 2, proofs: [{ kind: 'phone-code' }] } });
    expect(codeOf(await world.act('callers.check-code', { number, code }))).toBe('code-none');
  });

  test('allows five tries, and the right one after them is too late', async () => {
    const { world, gateway, number } = await codeOnItsWay();
    const code = codeIn(gateway);
    for (const triesLeft of [4, 3, 2, 1, 0])
      expect(await world.done('callers.check-code', { number, code: wrong(code) })).toMatchObject({
        passed: false,
        triesLeft,
      });
    expect(codeOf(await world.act('callers.check-code', { number, code }))).toBe('code-tries-used');
    expect((await world.ask('case', { number })).strength).toBe(0);
  });

  test('lives for ten minutes', async () => {
    const { world, gateway, number } = await codeOnItsWay();
    world.clock.pass(10 * minute - 1);
    const code = codeIn(gateway);
    expect((await world.done('callers.check-code', { number, code: wrong(code) })).passed).toBe(false);
    world.clock.pass(1);
    expect(codeOf(await world.act('callers.check-code', { number, code }))).toBe('code-expired');
  });

  test('is bound to its purpose, its account and its case', async () => {
    const { world, gateway } = await codeOnItsWay();
    const code = codeIn(gateway);
    const checked = (accountId: string, purpose: 'confirm-phone' | 'prove-caller', caseId?: string) =>
      write(world.store, (transaction) =>
        checkCode(transaction, { accountId, purpose, ...(caseId ? { caseId } : {}) }, code, world.clock()),
      );
    expect(codeOf(await checked('mary', 'confirm-phone'))).toBe('code-none');
    expect(codeOf(await checked('ada', 'prove-caller'))).toBe('code-none');
    expect(codeOf(await checked('mary', 'prove-caller', 'another case'))).toBe('code-none');
    const other = await world.done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'mary' });
    expect(codeOf(await world.act('callers.check-code', { number: other.number, code }))).toBe('code-none');
    expect(valueIn(await checked('mary', 'prove-caller')).passed).toBe(true);
  });

  test('is void once a newer one is sent; one a minute, five an hour', async () => {
    const { world, gateway, number, sender } = await codeOnItsWay();
    const older = codeIn(gateway);
    expect(codeOf(await world.act('callers.send-code', { number }))).toBe('code-too-soon');
    for (let count = 2; count <= 5; count += 1) {
      world.clock.pass(minute);
      await world.done('callers.send-code', { number });
    }
    await sender.drain();
    // Those in between were void before they went out, so they never did.
    expect(gateway.received).toHaveLength(2);
    expect(codeIn(gateway)).not.toBe(older);
    expect((await world.done('callers.check-code', { number, code: older })).passed).toBe(false);
    expect((await world.done('callers.check-code', { number, code: codeIn(gateway) })).passed).toBe(true);
    world.clock.pass(minute);
    expect(codeOf(await world.act('callers.send-code', { number }))).toBe('code-too-many');
    world.clock.pass(56 * minute);
    await world.done('callers.send-code', { number });
  });

  test('is written down nowhere: not in the store, a case, the audit chain, an outcome or a refusal', async () => {
    const { world, gateway, number, sent } = await codeOnItsWay();
    const code = codeIn(gateway);
    const outcomes = [
      sent,
      await world.act('callers.check-code', { number, code }),
      await world.act('callers.check-code', { number, code }),
    ];
    expect(JSON.stringify(outcomes)).not.toContain(code);
    expect(written(world.store)).not.toContain(code);
    const rows = world.store.read.all(sql`SELECT * FROM security_codes`);
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(JSON.stringify(await world.ask('signingIn', { accountId: 'mary' }))).not.toContain(code);
  });

  test('spreads over a million values', async () => {
    const world = await peopleWorld();
    const codes = new Set<string>();
    for (let count = 0; count < 200; count += 1)
      await write(world.store, (transaction) => {
        const context = {
          now: world.clock(),
          random: (length: number) => Buffer.alloc(length, count),
          newId: () => `c-${count}`,
        };
        issueCode(
          transaction,
          { accountId: 'mary', purpose: 'sign-in', caseId: null, number: '+1', way: 'text' },
          context,
        );
        world.clock.pass(15 * minute);
        const row = transaction.get<never>(sql`SELECT * FROM security_codes WHERE id = ${`c-${count}`}`);
        codes.add(codeToSend(transaction, row as never) ?? '');
      });
    expect(codes.size).toBeGreaterThan(195);
    for (const code of codes) expect(code).toMatch(/^\d{6}$/);
  });
});
