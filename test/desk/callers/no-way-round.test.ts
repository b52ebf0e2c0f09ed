import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionStrength } from '../../../main/desk/ground/rules/action-rules.ts';
import { strengthOf } from '../../../main/desk/ground/rules/proof-rules.ts';
import { sql } from '../../../main/store/sql.ts';
import type { ActionType } from '../../../preload/contract/contract.ts';
import { type ProofKind, proofKinds, type Strength } from '../../../preload/contract/shared.ts';
import { type PeopleWorld, peopleWorld } from '../people/people-world.ts';

const accounts = ['mary', 'ada', 'nils', 'clinic'] as const;
const practices = ['P-100', 'P-200'] as const;
const account = fc.constantFrom(...accounts);
const practice = fc.constantFrom(...practices);
const administrator = fc.constantFrom('ada', 'nils', 'mary');
const email = fc.constantFrom('new@mail.example', 'mary@harbour.example', 'other@mail.example');

const input = (shape: Readonly<Record<string, fc.Arbitrary<unknown>>>) => fc.record(shape);
/** Every action that changes what a caller could want to have changed, with inputs that often fit. */
const inputs: Readonly<Partial<Record<ActionType, fc.Arbitrary<unknown>>>> = {
  'people.set-role-title': input({ accountId: account, roleTitle: fc.constantFrom('Nurse', 'Owner') }),
  'people.set-edit-level': input({
    accountId: account,
    editLevel: fc.constantFrom('read-only', 'full'),
    askedBy: administrator,
  }),
  'people.set-emergency-access': input({ accountId: account, allowed: fc.boolean(), askedBy: administrator }),
  'people.grant-administrator': input({ accountId: account, askedBy: administrator }),
  'people.revoke-administrator': input({ accountId: account }),
  'people.deactivate': input({ accountId: account }),
  'people.reactivate': input({ accountId: account, askedBy: administrator }),
  'people.practice-access-code': input({ practiceId: practice }),
  'people.renew-practice-access-code': input({ practiceId: practice }),
  'practices.close': input({ practiceId: practice, why: fc.constant('x') }),
  'practices.reopen': input({ practiceId: practice, why: fc.constant('x') }),
  'signing-in.record-failure': input({ accountId: account }),
  'signing-in.unlock': input({ accountId: account }),
  'signing-in.revoke-browsers': input({ accountId: account }),
  'signing-in.reset-phone': input({ accountId: account }),
  'signing-in.set-phone': input({ accountId: account, phone: fc.constant('(415) 555-0177') }),
  'signing-in.complete-phone': input({ accountId: account, calledBack: fc.constant(true) }),
  'claims.claim': input({ accountId: account, email }),
  'claims.change-email': input({ accountId: account, email }),
  'claims.release': input({ email, forAccountId: account }),
  'claims.cancel-change': input({ accountId: account }),
  'upgrade.attempt': input({ accountId: account, email }),
};

interface Call {
  readonly type: ActionType;
  readonly input: unknown;
  readonly proofs: readonly ProofKind[];
  readonly override: boolean;
  readonly operator: 'Sam' | 'Lee';
  readonly caseOf: number | null;
}

const calls: fc.Arbitrary<readonly Call[]> = fc.array(
  fc.constantFrom(...(Object.keys(inputs) as ActionType[])).chain((type) =>
    fc.record({
      type: fc.constant(type),
      input: inputs[type] ?? fc.constant({}),
      proofs: fc.array(fc.constantFrom(...proofKinds), { maxLength: 3 }),
      override: fc.boolean(),
      operator: fc.constantFrom('Sam' as const, 'Lee' as const),
      caseOf: fc.option(fc.nat(3)),
    }),
  ),
  { minLength: 15, maxLength: 40 },
);

/** What may change, and how much of a proof each change is worth: not what the table says, but what the rules say. */
const guarded: Readonly<Record<string, (from: unknown, to: unknown) => Strength>> = {
  phone: () => 3,
  pending: () => 3,
  administrator: (_from, to) => (to === 1 ? 3 : 2),
  emergency_access: () => 3,
  edit_level: () => 2,
  role: () => 1,
  status: (from) => (from === 'deactivated' ? 3 : 2),
  locked: (from) => (from === 1 ? 1 : 0),
  browsers: () => 2,
  claim: () => 2,
  change: (from) => (from === null ? 3 : 0),
  practice_status: () => 3,
  access_code: () => 2,
};

type State = Readonly<Record<string, unknown>> & { readonly id: string; readonly practice_id: string };

const stateOf = (world: PeopleWorld): readonly State[] =>
  world.store.read.all<State>(
    sql`SELECT a.id, a.practice_id, a.phone, a.administrator, a.emergency_access, a.edit_level, a.role, a.status,
          a.locked_until IS NOT NULL AS locked, p.status AS practice_status, p.access_code,
          (SELECT phone FROM pending_phones WHERE account_id = a.id) AS pending,
          (SELECT count(*) FROM trusted_browsers WHERE account_id = a.id AND revoked_at IS NULL) AS browsers,
          (SELECT email_key FROM claims WHERE account_id = a.id AND role = 'current') AS claim,
          (SELECT email_key FROM claims WHERE account_id = a.id AND role = 'pending') AS change
        FROM accounts AS a JOIN practices AS p ON p.id = a.practice_id ORDER BY a.id`,
  );

/** The strength that the changes between two states were worth at least. */
function worth(before: readonly State[], after: readonly State[], type: ActionType): Strength {
  let most: Strength = 0;
  for (const [place, now] of after.entries()) {
    const was = before[place];
    for (const [field, needed] of Object.entries(guarded)) {
      // A number that was let in with a proof of 3 is completed by being called.
      if (type === 'signing-in.complete-phone' && (field === 'phone' || field === 'pending')) continue;
      if (was?.[field] === now[field]) continue;
      const one = needed(was?.[field], now[field]);
      if (one > most) most = one;
    }
  }
  return most;
}

interface CaseFacts {
  readonly id: string;
  readonly number: string;
  readonly account_id: string | null;
  readonly practice_id: string | null;
  readonly overridden: number;
}

function caseFacts(world: PeopleWorld, number: string | undefined): CaseFacts {
  const row = world.row(
    number === undefined
      ? sql`SELECT * FROM cases ORDER BY id DESC LIMIT 1`
      : sql`SELECT * FROM cases WHERE number = ${number}`,
  );
  if (!row) throw new Error('what was done has no case');
  return row as unknown as CaseFacts;
}

test('no sequence of real actions reaches its effect without its strength or a recorded override', async () => {
  let reached = 0;
  let overridden = 0;
  await fc.assert(
    fc.asyncProperty(calls, async (sequence) => {
      const world = await peopleWorld();
      await world.set(sql`UPDATE operators SET role = 'agent' WHERE name = 'Sam'`);
      for (const accountId of accounts)
        await world.own('signing-in.trust-browser', { accountId, label: 'Firefox' });
      const numbers = [
        (await world.done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'mary' })).number,
        (await world.done('cases.open', { channel: 'phone', caller: 'Nils', accountId: 'nils' })).number,
        (await world.done('cases.open', { channel: 'phone', caller: 'Elm', practiceId: 'P-200' })).number,
        (await world.done('cases.open', { channel: 'phone', caller: 'somebody' })).number,
      ];
      for (const call of sequence) {
        const number = call.caseOf === null ? undefined : numbers[call.caseOf];
        const before = stateOf(world);
        const answer = await world.desk.perform({
          type: call.type,
          input: call.input,
          operator: call.operator,
          proofs: call.proofs,
          ...(call.override ? { override: 'an emergency' } : {}),
          ...(number === undefined ? {} : { case: number }),
        });
        const after = stateOf(world);
        if (!answer.ok) {
          expect(after).toEqual(before);
          continue;
        }
        const needed = Math.max(worth(before, after, call.type), actionStrength(call.type) ?? 0) as Strength;
        if (needed === 0) continue;
        const {
          id,
          account_id: accountId,
          practice_id: practiceId,
          overridden: marked,
        } = caseFacts(world, number);
        const proofs = world.store.read.all<{ kind: ProofKind; device: string | null }>(
          sql`SELECT kind, device FROM proofs WHERE case_id = ${id}`,
        );
        const proven = strengthOf(proofs) >= needed;
        if (!proven) {
          overridden += 1;
          expect(marked).toBe(1);
          expect(call).toMatchObject({ operator: 'Lee', override: true });
          expect(
            world.row(
              sql`SELECT count(*) AS n FROM timeline WHERE case_id = ${id} AND kind = 'callers.override'`,
            )?.n,
          ).toBeGreaterThan(0);
        }
        // The case's proofs were for the account that changed, or for the practice of all those that did.
        // What is released was somebody else's: the proofs are those of the person who asks for it.
        if (call.type === 'claims.release') continue;
        for (const [place, now] of after.entries()) {
          if (JSON.stringify(before[place]) === JSON.stringify(now)) continue;
          expect([null, now.practice_id]).toContain(practiceId);
          const wholePractice = /^practices\.|access-code$/.test(call.type);
          if (!wholePractice) expect([null, now.id]).toContain(accountId);
        }
        reached += 1;
        world.clock.pass(60_000);
      }
    }),
    { numRuns: 30 },
  );
  // The sequences did come somewhere, both ways.
  expect(reached).toBeGreaterThan(20);
  expect(overridden).toBeGreaterThan(0);
}, 120_000);
