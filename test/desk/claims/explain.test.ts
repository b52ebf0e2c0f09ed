import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { explain } from '../../../main/desk/claims/explain.ts';
import { insertClaim } from '../../../main/desk/ground/claims/write-claims.ts';
import type { Store } from '../../../main/store/store.ts';
import { fillDirectory, importedAt } from '../../support/directory.ts';
import { notePlans } from '../../support/plans.ts';
import { makeStore, write } from '../../support/store.ts';
import { type Ask, circumstances, explainWorld, ways } from './explain-world.ts';

let store: Store;
let ask: Ask;
beforeEach(async () => {
  ({ store, ask } = await explainWorld());
});

it('keeps an inactive account from claiming, and says why', () => {
  const answer = ask('new@harbour.example', 'eli');
  expect(ways(answer)).toEqual(['claims.claim (not yet)']);
  expect(answer.resolutions[0]?.why).toContain('reactivate');
});

it('knows no account that is not there, and no address that is none', () => {
  const code = (email: string, forAccount?: string) => {
    const answer = explain(store.read, { email, forAccount }, circumstances);
    return answer.ok ? 'ok' : answer.error.code;
  };
  expect([code('mary@harbour.example', 'nobody'), code('mary at harbour')]).toEqual([
    'account-not-found',
    'email-invalid',
  ]);
});

it('keeps its own account out of the reasons', () =>
  expect(ask('mary@harbour.example', 'mary').samePersonReasons).toEqual([]));

describe('what the caller may hear', () => {
  it('never has a name, a practice, an account or an address in it, whoever holds the address', async () => {
    const { store: large, remove } = makeStore();
    const word = fc.stringMatching(/^[A-Z][a-z]{5,9}$/);
    const stopWords = new Set(
      'address another before choose either login mailbox please practice provider whoever closed'.split(' '),
    );
    const name = word.filter((text) => !stopWords.has(text.toLowerCase()));
    try {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.record({
            given: name,
            family: name,
            practice: name,
            other: fc.boolean(),
            twin: fc.boolean(),
            closed: fc.boolean(),
            inactive: fc.boolean(),
            pending: fc.boolean(),
            state: fc.constantFrom('unverified' as const, 'verified' as const),
            asked: fc.boolean(),
          }),
          async (drawn) => {
            run += 1;
            const holder = `holder-${run}`;
            await fillDirectory(
              large,
              [
                { id: `P-${run}`, name: drawn.practice, status: drawn.closed ? 'closed' : 'active' },
                { id: `Q-${run}`, name: `${drawn.practice} two` },
              ],
              [
                {
                  id: holder,
                  practiceId: `P-${run}`,
                  givenName: drawn.given,
                  familyName: drawn.family,
                  loginEmail: `held${run}@x.example`,
                  emailState: drawn.state,
                  status: drawn.inactive ? 'deactivated' : 'active',
                },
                {
                  id: `asks-${run}`,
                  practiceId: drawn.other ? `Q-${run}` : `P-${run}`,
                  givenName: drawn.twin ? drawn.given : 'Zz',
                  familyName: drawn.family,
                },
              ],
            );
            if (drawn.pending)
              await write(large, (transaction) =>
                insertClaim(
                  transaction,
                  { email: `next${run}@x.example`, key: `next${run}@x.example` },
                  { account_id: holder, state: 'unverified', role: 'pending' },
                  importedAt,
                ),
              );
            const answer = explain(
              large.read,
              { email: `held${run}@x.example`, forAccount: drawn.asked ? `asks-${run}` : undefined },
              circumstances,
            );
            if (!answer.ok) throw new Error(answer.error.message);
            const said = answer.value.tellCaller.toLowerCase();
            for (const secret of [
              drawn.given,
              drawn.family,
              drawn.practice,
              holder,
              `P-${run}`,
              `next${run}`,
            ])
              expect(said).not.toContain(secret.toLowerCase());
            expect(said).toContain('in use');
          },
        ),
        { numRuns: 150 },
      );
    } finally {
      remove();
    }
  });

  it('is the same for two strangers’ addresses, whoever they are', async () => {
    await fillDirectory(
      store,
      [],
      [
        {
          id: 'other',
          practiceId: 'P-200',
          givenName: 'Other',
          familyName: 'One',
          loginEmail: 'other@lake.example',
          emailState: 'verified',
        },
      ],
    );
    expect(ask('other@lake.example', 'mary').tellCaller).toBe(ask('cleo@lake.example', 'mary').tellCaller);
  });
});

it('finds who holds an address, and everything about the account, by indexes', () => {
  const { reader, plans } = notePlans(store.read);
  explain(reader, { email: 'gwen@lake.example', forAccount: 'mary' }, circumstances);
  expect(plans.length).toBeGreaterThan(5);
  expect(plans.filter((step) => step.startsWith('SCAN'))).toEqual([]);
});

it('says what must not be said wherever the address is somebody else’s, and names no one there either', () => {
  for (const email of ['ben@harbour.example', 'cleo@lake.example', 'dora@lake.example', 'eli@lake.example']) {
    const { keepFromCaller } = ask(email, 'mary');
    expect(keepFromCaller).toMatch(/\.$/);
    expect(keepFromCaller).not.toMatch(/Ben|Stone|Cleo|Dora|Eli|Harbour|Lakeside|@/);
  }
  expect([
    ask('mary@harbour.example', 'mary').keepFromCaller,
    ask('new@lake.example', 'mary').keepFromCaller,
  ]).toEqual([null, null]);
});
