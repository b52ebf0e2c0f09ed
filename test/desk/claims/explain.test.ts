import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { explain } from '../../../main/desk/claims/explain.ts';
import { insertClaim } from '../../../main/desk/claims/write-claims.ts';
import type { Store } from '../../../main/store/store.ts';
import { type Explanation, situations } from '../../../preload/contract/claims.ts';
import { accountRow, fillDirectory, importAccounts, importedAt } from '../../support/directory.ts';
import { notePlans } from '../../support/plans.ts';
import { makeStore, temporaryStore, write } from '../../support/store.ts';

const day = 24 * 60 * 60 * 1000;
const circumstances = { now: importedAt + day, waitingDays: 14 };

let store: Store;
beforeEach(() => {
  store = temporaryStore();
  fillDirectory(
    store,
    [
      { id: 'P-100', name: 'Harbour Dental', email: 'desk@harbour.example' },
      { id: 'P-200', name: 'Lakeside Eyes' },
      { id: 'P-300', name: 'Shut Clinic', status: 'closed' },
    ],
    [
      {
        id: 'mary',
        givenName: 'Mary',
        familyName: 'Ångström',
        phone: '555 010 7788',
        loginEmail: 'mary@harbour.example',
        emailState: 'verified',
      },
      {
        id: 'twin',
        givenName: 'Mary',
        familyName: 'Angstrom',
        loginEmail: 'twin@harbour.example',
        emailState: 'verified',
      },
      {
        id: 'phone',
        practiceId: 'P-200',
        givenName: 'M.',
        familyName: 'A.',
        phone: '+1 (555) 010-7788',
        loginEmail: 'phone@lake.example',
        emailState: 'verified',
      },
      {
        id: 'ben',
        givenName: 'Ben',
        familyName: 'Stone',
        loginEmail: 'ben@harbour.example',
        emailState: 'verified',
      },
      {
        id: 'cleo',
        practiceId: 'P-200',
        givenName: 'Cleo',
        familyName: 'Hill',
        loginEmail: 'cleo@lake.example',
        emailState: 'verified',
      },
      {
        id: 'dora',
        practiceId: 'P-200',
        givenName: 'Dora',
        familyName: 'Lund',
        loginEmail: 'dora@lake.example',
        emailState: 'unverified',
      },
      {
        id: 'eli',
        practiceId: 'P-200',
        givenName: 'Eli',
        familyName: 'Moss',
        loginEmail: 'eli@lake.example',
        emailState: 'verified',
        status: 'deactivated',
      },
      {
        id: 'finn',
        practiceId: 'P-300',
        givenName: 'Finn',
        familyName: 'Ross',
        loginEmail: 'finn@shut.example',
        emailState: 'verified',
      },
      {
        id: 'gwen',
        practiceId: 'P-200',
        givenName: 'Gwen',
        familyName: 'Vale',
        loginEmail: 'gwen@lake.example',
        emailState: 'verified',
      },
      {
        id: 'hugo',
        givenName: 'Hugo',
        familyName: 'West',
        loginEmail: 'hugo@harbour.example',
        emailState: 'unverified',
      },
    ],
  );
  write(store, (transaction) =>
    insertClaim(
      transaction,
      { email: 'Gwen@new.example', key: 'gwen@new.example' },
      { account_id: 'gwen', state: 'unverified', role: 'pending' },
      importedAt,
    ),
  );
});

const ask = (email: string, forAccount?: string, now = circumstances.now): Explanation => {
  const answer = explain(store.read, { email, forAccount }, { ...circumstances, now });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};
const ways = ({ resolutions }: Explanation) =>
  resolutions.map(({ action, allowed }) => `${action}${allowed ? '' : ' (not yet)'}`);

describe('the situation of an address', () => {
  it('free: nobody holds it, so it can be claimed', () => {
    const { available, situation, holder, ...answer } = ask('New@Harbour.example', 'mary');
    expect([available, situation, holder]).toEqual([true, 'free', null]);
    expect([answer.email, answer.key]).toEqual(['New@Harbour.example', 'new@harbour.example']);
    expect(ways({ ...answer, available, situation, holder })).toEqual(['claims.claim']);
  });

  it('own: the account holds it, verified, so only signing in is left to help with', () => {
    const answer = ask('MARY@harbour.example', 'mary');
    expect([answer.situation, answer.samePersonReasons, ways(answer)]).toEqual(['own', [], ['sign-in-help']]);
  });

  it('own-unverified: the account holds it, not verified, so the mail is sent again', () => {
    expect([
      ask('hugo@harbour.example', 'hugo').situation,
      ways(ask('hugo@harbour.example', 'hugo')),
    ]).toEqual(['own-unverified', ['claims.send-verification']]);
  });

  it('own-unverified: also the new address of the account’s own change, which can be cancelled', () => {
    const answer = ask('gwen@new.example', 'gwen');
    expect([answer.situation, ways(answer)]).toEqual([
      'own-unverified',
      ['claims.send-verification', 'claims.cancel-change'],
    ]);
  });

  it('same-person-same-practice: the same name in the same practice, so the two are consolidated', () => {
    const answer = ask('twin@harbour.example', 'mary');
    expect([answer.situation, answer.samePersonReasons, ways(answer)[0]]).toEqual([
      'same-person-same-practice',
      ['the same name'],
      'claims.consolidate',
    ]);
  });

  it('same-person-other-practice: the same phone in another practice, so a second address is needed', () => {
    const answer = ask('phone@lake.example', 'mary');
    expect([answer.situation, answer.samePersonReasons, ways(answer)]).toEqual([
      'same-person-other-practice',
      ['the same verification phone'],
      ['second-address'],
    ]);
  });

  it('shared-mailbox: a colleague in the same practice, so each needs an own address', () => {
    expect([ask('ben@harbour.example', 'mary').situation, ways(ask('ben@harbour.example', 'mary'))]).toEqual([
      'shared-mailbox',
      ['own-address', 'another-address'],
    ]);
  });

  it('taken: a stranger in another practice, so another address it is', () => {
    expect([ask('cleo@lake.example', 'mary').situation, ways(ask('cleo@lake.example', 'mary'))]).toEqual([
      'taken',
      ['another-address'],
    ]);
  });

  it('held-unverified: released only after the waiting time, with strong proof', () => {
    const early = ask('dora@lake.example', 'mary', importedAt + 14 * day - 1);
    const late = ask('dora@lake.example', 'mary', importedAt + 14 * day);
    expect([early.situation, ways(early)]).toEqual([
      'held-unverified',
      ['claims.send-verification', 'claims.release (not yet)', 'another-address'],
    ]);
    expect(early.resolutions[1]?.why).toContain('2026-01-19');
    expect(ways(late)[1]).toBe('claims.release');
  });

  it('held-unverified: also the unconfirmed new address of somebody’s change, and a colleague’s unproven claim', () => {
    expect([
      ask('gwen@new.example', 'mary').situation,
      ask('hugo@harbour.example', 'mary').situation,
    ]).toEqual(['held-unverified', 'held-unverified']);
  });

  it('held-inactive: a deactivated holder’s address can be released', () => {
    expect([ask('eli@lake.example', 'mary').situation, ways(ask('eli@lake.example', 'mary'))]).toEqual([
      'held-inactive',
      ['claims.release', 'another-address'],
    ]);
  });

  it('held-inactive: so can one in a closed practice', () => {
    const answer = ask('finn@shut.example', 'mary');
    expect([answer.situation, answer.holder?.status, answer.holder?.practiceStatus]).toEqual([
      'held-inactive',
      'active',
      'closed',
    ]);
  });

  it('held-inactive: the same person’s in the same practice can also move by consolidating', () => {
    importAccounts(store, [
      accountRow({
        id: 'twin',
        givenName: 'Mary',
        familyName: 'Angstrom',
        loginEmail: 'twin@harbour.example',
        emailState: 'verified',
        status: 'deactivated',
      }),
    ]);
    expect(ways(ask('twin@harbour.example', 'mary'))).toEqual([
      'claims.release',
      'claims.consolidate',
      'another-address',
    ]);
  });

  it('changing-away: the holder is on the way to another address, so wait, finish or cancel', () => {
    const answer = ask('gwen@lake.example', 'mary');
    expect([answer.situation, ways(answer)]).toEqual([
      'changing-away',
      ['wait', 'claims.confirm-change', 'claims.cancel-change'],
    ]);
    expect(answer.tellOperator).toContain('is changing to Gw•••@new.example');
  });

  it('without an account that asks nobody is a colleague or the same person', () => {
    const all = [
      'new@harbour.example',
      'mary@harbour.example',
      'dora@lake.example',
      'eli@lake.example',
      'gwen@lake.example',
    ];
    expect(all.map((email) => ask(email).situation)).toEqual([
      'free',
      'taken',
      'held-unverified',
      'held-inactive',
      'changing-away',
    ]);
  });
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
  it('never has a name, a practice, an account or an address in it, whoever holds the address', () => {
    const { store: large, remove } = makeStore();
    const word = fc.stringMatching(/^[A-Z][a-z]{5,9}$/);
    const stopWords = new Set(
      'address another before choose either login mailbox please practice provider whoever closed'.split(' '),
    );
    const name = word.filter((text) => !stopWords.has(text.toLowerCase()));
    try {
      let run = 0;
      fc.assert(
        fc.property(
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
          (drawn) => {
            run += 1;
            const holder = `holder-${run}`;
            fillDirectory(
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
              write(large, (transaction) =>
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

  it('is the same for two strangers’ addresses, whoever they are', () => {
    fillDirectory(
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

it('reaches each of the ten situations in this file', () => {
  const reached = new Set(
    [
      ask('new@x.example', 'mary'),
      ask('mary@harbour.example', 'mary'),
      ask('hugo@harbour.example', 'hugo'),
      ask('twin@harbour.example', 'mary'),
      ask('phone@lake.example', 'mary'),
      ask('ben@harbour.example', 'mary'),
      ask('cleo@lake.example', 'mary'),
      ask('dora@lake.example', 'mary'),
      ask('eli@lake.example', 'mary'),
      ask('gwen@lake.example', 'mary'),
    ].map(({ situation }) => situation),
  );
  expect([...reached].sort()).toEqual([...situations].sort());
});
