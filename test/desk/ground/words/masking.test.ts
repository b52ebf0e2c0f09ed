import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskEmail, maskPhone } from '../../../../main/desk/ground/words/masking.ts';
import { codeOf } from '../../../support/answers.ts';
import { peopleWorld, proven, written } from '../../people/people-world.ts';

describe('numbers and addresses on file are masked until revealed', () => {
  test.each([
    ['mary@harbour.example', 'ma•••@harbour.example'],
    ['bob@x.example', 'b•••@x.example'],
    ['al@x.example', 'a•••@x.example'],
    ['q@x.example', '•••@x.example'],
    ['nothing', '•••'],
  ])('%s is shown as %s', (email, masked) => {
    expect(maskEmail(email)).toBe(masked);
  });

  test('a mask never has the whole of what is before the sign, nor more than two digits', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,12}$/),
        fc.stringMatching(/^[0-9 ()+-]{3,16}$/),
        (local, phone) => {
          expect(maskEmail(`${local}@x.example`)).not.toContain(`${local}@`);
          expect(maskEmail(`${local}@x.example`)).not.toMatch(new RegExp(`^${local}•`));
          expect(maskPhone(phone).replace(/\D/g, '').length).toBeLessThanOrEqual(2);
        },
      ),
    );
  });

  test('a reveal shows it, and is in the case and the audit chain for ever, without what it showed', async () => {
    const world = await peopleWorld();
    const { caseNumber } = await world.done(
      'signing-in.reset-phone',
      { accountId: 'mary' },
      { proofs: proven },
    );
    await world.done(
      'signing-in.set-phone',
      { accountId: 'mary', phone: '(415) 555-0177' },
      { case: caseNumber },
    );
    const shown = [
      ['account-pending-phone', 'mary', '(415) 555-0177'],
      ['account-email', 'mary', 'mary@harbour.example'],
      ['practice-phone', 'P-100', '(415) 555-0100'],
      ['practice-email', 'P-100', 'front@harbour.example'],
    ] as const;
    for (const [of, id, value] of shown)
      expect((await world.done('callers.reveal', { of, id, number: caseNumber })).value).toBe(value);
    expect(world.lines(caseNumber).filter((line) => line.startsWith('Revealed'))).toHaveLength(4);
    for (const [, , value] of shown) expect(written(world.store)).not.toContain(value);
    expect(codeOf(await world.act('callers.reveal', { of: 'account-phone', id: 'mary' }))).toBe(
      'nothing-on-file',
    );
    expect(codeOf(await world.act('callers.reveal', { of: 'account-pending-phone', id: 'x' }))).toBe(
      'account-not-found',
    );
  });

  test('what happens writes no number on file and no address into cases and audit chain', async () => {
    const world = await peopleWorld();
    const { number } = await world.done('cases.open', {
      channel: 'phone',
      caller: 'Mary',
      accountId: 'mary',
    });
    await world.done('callers.send-mailbox-link', { number });
    await world.done('logins.send-reset', { accountId: 'mary', requestedBy: 'Mary' }, { case: number });
    await world.done('signing-in.reset-phone', { accountId: 'mary' }, { case: number, proofs: proven });
    expect(written(world.store)).toContain('ma•••@harbour.example');
    expect(written(world.store)).not.toContain('mary@harbour.example');
    expect(written(world.store)).not.toContain('555-0134');
  });
});
