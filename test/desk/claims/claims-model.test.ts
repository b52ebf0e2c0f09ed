import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { explain } from '../../../main/desk/claims/explain.ts';
import { emailKey } from '../../../main/desk/ground/words/email-key.ts';
import { sql } from '../../../main/store/sql.ts';
import type { ActionType } from '../../../preload/contract/contract.ts';
import type { Answer } from '../../../preload/contract/shared.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import { accountRow, fillDirectory, importAccounts } from '../../support/directory.ts';
import { makeStore } from '../../support/store.ts';
import { day, strong } from './claim-world.ts';

interface Said {
  readonly key: string | null;
  readonly state: string;
}

/** Who holds what: all there is to know of claims. */
interface Model {
  readonly claims: Map<string, { account: string; verified: boolean; pending: boolean; since: number }>;
  readonly inactive: Set<string>;
  /** The address and its state in each account's last imported row. */
  readonly imported: Map<string, Said>;
  /** What undoing the last consolidation gives back. */
  undo: {
    number: string;
    keep: string;
    other: string;
    claims: Model['claims'];
    otherWasInactive: boolean;
  } | null;
}

interface World extends TestDesk {
  readonly tokens: { readonly action: ActionType; readonly token: string }[];
}

type Step = fc.AsyncCommand<Model, World>;

// More of them by hand, as in `RUNS=2000 npx vitest run test/desk/claims/claims-model.test.ts`.
const runs = Number(process.env.RUNS ?? 60);

const accounts = ['ann', 'twin', 'ben', 'cleo'] as const;
// Spellings of three addresses: a model that mixed them up would be found out.
const spellings = [
  'one@x.example',
  'ONE@X.example',
  'two@bücher.example',
  'two@xn--bcher-kva.example',
  'J\u030Co@x.example',
  '\u01F0o@x.example',
];
const states = ['none', 'unverified', 'verified'] as const;
const keyOf = (email: string): string => {
  const address = emailKey(email);
  if (!address.ok) throw new Error(email);
  return address.value.key;
};
const keys = [...new Set(spellings.map(keyOf))];
const waitingDays = 14;

const perform = async (
  world: World,
  type: ActionType,
  input: unknown,
): Promise<Answer<Record<string, unknown>>> =>
  (await world.desk.perform({ type, input, operator: 'Sam', proofs: strong })) as Answer<
    Record<string, unknown>
  >;

const held = (model: Model, account: string, pending: boolean): string | undefined =>
  [...model.claims].find(([, claim]) => claim.account === account && claim.pending === pending)?.[0];
const drop = (model: Model, account: string, except?: string): void => {
  for (const [key, claim] of model.claims)
    if (claim.account === account && key !== except) model.claims.delete(key);
};

/** What has to hold after every step, whatever it was. */
function check(model: Model, world: World): void {
  const real = world.store.read
    .all<{ email_key: string; account_id: string; state: string; role: string }>(
      sql`SELECT * FROM claims ORDER BY email_key`,
    )
    .map(({ email_key: key, account_id: account, state, role }) => [key, account, state, role]);
  const expected = [...model.claims]
    .map(([key, { account, verified, pending }]) => [
      key,
      account,
      verified ? 'verified' : 'unverified',
      pending ? 'pending' : 'current',
    ])
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
  expect(real).toEqual(expected);
  for (const key of keys) {
    const answer = explain(world.store.read, { email: key }, { now: world.clock.now, waitingDays });
    expect(answer.ok && answer.value.available).toBe(!model.claims.has(key));
  }
  for (const account of accounts)
    for (const role of ['current', 'pending'])
      expect(
        real.filter(([, holder, , has]) => holder === account && has === role).length,
      ).toBeLessThanOrEqual(1);
  // A wish is answered once the address is the account's own; the new address of a change is not that yet.
  const wishes = world.store.read.all<{ account_id: string; email_key: string }>(
    sql`SELECT account_id, email_key FROM wanted_addresses`,
  );
  for (const { account_id: account, email_key: key } of wishes)
    expect(held(model, account, false)).not.toBe(key);
}

/** A step that always may run; `work` does it to both and says what it was. */
const step = (name: string, work: (model: Model, world: World) => void | Promise<void>): Step => ({
  check: () => true,
  run: async (model, world) => {
    // Three mails an hour is another rule's test.
    world.clock.pass(21 * 60_000);
    await work(model, world);
    check(model, world);
  },
  toString: () => name,
});

/** Keeps the token that the newest mail brought. */
async function keepToken(world: World): Promise<void> {
  const row = world.store.read.get<{ raw: Buffer }>(
    sql`SELECT raw FROM messages JOIN message_bytes USING (id) ORDER BY id DESC LIMIT 1`,
  );
  const text = row ? ((await PostalMime.parse(row.raw)).text ?? '') : '';
  const [, page, token] = /\/(verify-email|confirm-change)\/([\w-]{43})/.exec(text) ?? [];
  if (token)
    world.tokens.push({ token, action: page === 'verify-email' ? 'claims.verify' : 'claims.confirm-change' });
}

interface Wish {
  readonly email_key: string;
  readonly source: string;
}

const wishOf = (world: World, account: string): Wish | undefined =>
  world.store.read.get<Wish>(
    sql`SELECT email_key, source FROM wanted_addresses WHERE account_id = ${account}`,
  );

/** Whether an import may give an account another address: the desk has what the source said last, or asks for it too. */
function mayWrite(
  model: Model,
  account: string,
  { before, now, wish, state }: { before: Said; now: Said; wish: Wish | undefined; state: string },
): boolean {
  if (held(model, account, true) !== undefined) return false;
  const current = held(model, account, false);
  if (current !== undefined)
    return before.key !== now.key && current === before.key && state === before.state;
  if (wish !== undefined && wish.email_key === now.key) return true;
  if (before.key === now.key) return false;
  if (before.key === null) return wish === undefined;
  return wish?.email_key === before.key && wish.source === 'import';
}

const importing = (account: string, email: string | null, state: (typeof states)[number]): Step =>
  step(`import ${account} ${email} ${state}`, async (model, world) => {
    const row = accountRow({
      ...people[account],
      loginEmail: email ?? '',
      emailState: email === null ? 'none' : state,
    });
    const wish = wishOf(world, account);
    const [answer] = await importAccounts(world.store, [row], world.clock.now);
    expect(answer?.ok).toBe(true);
    const now = { key: email === null ? null : keyOf(email), state: row.emailState };
    const before = model.imported.get(account) ?? { key: null, state: 'none' };
    if (before.key === now.key && before.state === now.state) return;
    model.imported.set(account, now);
    const current = held(model, account, false);
    const has = current !== undefined && model.claims.get(current)?.verified ? 'verified' : 'unverified';
    if (now.key !== null && current === now.key) {
      // The source confirms what it had not confirmed itself; what it takes back is a difference.
      const claim = model.claims.get(now.key);
      const isAsBefore = before.key === now.key && before.state === has;
      if (claim && isAsBefore && now.state === 'verified')
        model.claims.set(now.key, { ...claim, verified: true });
      return;
    }
    // What the desk gave, changed, verified or let go stays, and so does a change that waits.
    if (!mayWrite(model, account, { before, now, wish, state: has })) return;
    drop(model, account);
    if (now.key !== null && !model.claims.has(now.key) && now.state !== 'none')
      model.claims.set(now.key, {
        account,
        verified: now.state === 'verified',
        pending: false,
        since: world.clock.now,
      });
  });

const claiming = (account: string, email: string): Step =>
  step(`claim ${account} ${email}`, async (model, world) => {
    const may =
      !model.inactive.has(account) &&
      held(model, account, false) === undefined &&
      !model.claims.has(keyOf(email));
    expect((await perform(world, 'claims.claim', { accountId: account, email })).ok).toBe(may);
    if (!may) return;
    model.claims.set(keyOf(email), { account, verified: false, pending: false, since: world.clock.now });
    await keepToken(world);
  });

const changing = (account: string, email: string): Step =>
  step(`change ${account} ${email}`, async (model, world) => {
    const [current, holder] = [held(model, account, false), model.claims.get(keyOf(email))];
    const may =
      !model.inactive.has(account) &&
      current !== undefined &&
      current !== keyOf(email) &&
      (!holder || holder.account === account);
    expect((await perform(world, 'claims.change-email', { accountId: account, email })).ok).toBe(may);
    if (!may) return;
    const pending = held(model, account, true);
    if (pending) model.claims.delete(pending);
    model.claims.set(keyOf(email), { account, verified: false, pending: true, since: world.clock.now });
    await keepToken(world);
  });

const sending = (account: string): Step =>
  step(`send ${account}`, async (model, world) => {
    const current = held(model, account, false);
    const waiting =
      held(model, account, true) ?? (current && !model.claims.get(current)?.verified ? current : undefined);
    const may = !model.inactive.has(account) && waiting !== undefined;
    expect((await perform(world, 'claims.send-verification', { accountId: account })).ok).toBe(may);
    if (may) await keepToken(world);
  });

const opening = (pick: number): Step =>
  step(`open link ${pick}`, async (model, world) => {
    const link = world.tokens[pick % Math.max(1, world.tokens.length)];
    if (!link) return;
    const answer = await perform(world, link.action, { token: link.token });
    if (!answer.ok) return;
    const account = String(answer.value.accountId);
    const confirms = link.action === 'claims.confirm-change';
    const key = held(model, account, confirms);
    expect([key, model.inactive.has(account)]).toEqual([keyOf(String(answer.value.email)), false]);
    if (key === undefined) return;
    const claim = model.claims.get(key);
    if (confirms) drop(model, account, key);
    model.claims.set(key, { account, verified: true, pending: false, since: claim?.since ?? 0 });
  });

const cancelling = (account: string): Step =>
  step(`cancel ${account}`, async (model, world) => {
    const pending = held(model, account, true);
    expect((await perform(world, 'claims.cancel-change', { accountId: account })).ok).toBe(
      pending !== undefined,
    );
    if (pending) model.claims.delete(pending);
  });

const releasing = (email: string, forAccount: string): Step =>
  step(`release ${email} for ${forAccount}`, async (model, world) => {
    const claim = model.claims.get(keyOf(email));
    const answer = await perform(world, 'claims.release', { email, forAccountId: forAccount });
    if (!answer.ok) return;
    expect(claim).toBeDefined();
    expect(claim?.account).not.toBe(forAccount);
    const waited =
      claim !== undefined && !claim.verified && claim.since + waitingDays * day <= world.clock.now;
    expect(waited || model.inactive.has(claim?.account ?? '')).toBe(true);
    model.claims.delete(keyOf(email));
  });

const consolidating = (keep: string, other: string, address: 'kept' | 'other'): Step =>
  step(`consolidate ${keep} ${other} ${address}`, async (model, world) => {
    const before = new Map([...model.claims].map(([key, claim]) => [key, { ...claim }]));
    const same = [keep, other].sort().join() === 'ann,twin';
    const changesUnderWay = held(model, keep, true) !== undefined || held(model, other, true) !== undefined;
    const may = same && !model.inactive.has(keep) && !changesUnderWay;
    const answer = await perform(world, 'claims.consolidate', {
      keepAccountId: keep,
      otherAccountId: other,
      address,
    });
    expect(answer.ok).toBe(may);
    if (!answer.ok) return;
    const [kept, others] = [held(model, keep, false), held(model, other, false)];
    const stays = address === 'kept' ? (kept ?? others) : (others ?? kept);
    const claim = stays === undefined ? undefined : model.claims.get(stays);
    drop(model, keep);
    drop(model, other);
    if (stays !== undefined && claim) model.claims.set(stays, { ...claim, account: keep });
    const mine = new Map([...before].filter(([, { account }]) => account === keep || account === other));
    model.undo = {
      number: String(answer.value.caseNumber),
      keep,
      other,
      claims: mine,
      otherWasInactive: model.inactive.has(other),
    };
    model.inactive.add(other);
  });

const undoing = (): Step =>
  step('undo', async (model, world) => {
    if (!model.undo) return;
    const { number, keep, other, claims, otherWasInactive } = model.undo;
    const answer = await perform(world, 'claims.undo-consolidation', { number });
    const taken = [...claims.keys()].some(
      (key) => ![undefined, keep, other].includes(model.claims.get(key)?.account),
    );
    if (taken) expect(answer.ok).toBe(false);
    if (!answer.ok) return;
    drop(model, keep);
    drop(model, other);
    for (const [key, claim] of claims) model.claims.set(key, claim);
    if (!otherWasInactive) model.inactive.delete(other);
    model.undo = null;
  });

const passing = (days: number): Step =>
  step(`${days} days pass`, (_model, world) => {
    world.clock.pass(days * day);
  });

const people: Readonly<Record<string, Partial<ReturnType<typeof accountRow>>>> = {
  ann: { id: 'ann', givenName: 'Ann', familyName: 'Berg', practiceId: 'P-100' },
  twin: { id: 'twin', givenName: 'Ann', familyName: 'Berg', practiceId: 'P-100' },
  ben: { id: 'ben', givenName: 'Ben', familyName: 'Stone', practiceId: 'P-100' },
  cleo: { id: 'cleo', givenName: 'Cleo', familyName: 'Hill', practiceId: 'P-200' },
};

const account = fc.constantFrom(...accounts);
const email = fc.constantFrom(...spellings);
const steps: fc.Arbitrary<Step>[] = [
  fc.tuple(account, fc.option(email), fc.constantFrom(...states)).map((drawn) => importing(...drawn)),
  fc.tuple(account, email).map((drawn) => claiming(...drawn)),
  fc.tuple(account, email).map((drawn) => changing(...drawn)),
  account.map(sending),
  fc.nat({ max: 20 }).map(opening),
  account.map(cancelling),
  fc.tuple(email, account).map((drawn) => releasing(...drawn)),
  fc
    .tuple(
      fc.constantFrom('ann', 'twin', 'ben'),
      fc.constantFrom('ann', 'twin'),
      fc.constantFrom('kept' as const, 'other' as const),
    )
    .map((drawn) => consolidating(...drawn)),
  fc.constant(0).map(undoing),
  fc.constantFrom(1, 8, 15).map(passing),
];

it(
  'lets two accounts never hold one key, and frees what is released, whatever sequence of imports and actions runs',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(steps, { maxCommands: 40, size: 'max' }), async (commands) => {
        const { store, remove } = makeStore();
        try {
          const world: World = { ...testDesk(store), tokens: [] };
          await fillDirectory(store, [{ id: 'P-100' }, { id: 'P-200' }], Object.values(people));
          const model: Model = {
            claims: new Map(),
            inactive: new Set(),
            imported: new Map(accounts.map((id) => [id, { key: null, state: 'none' }])),
            undo: null,
          };
          await fc.asyncModelRun(() => ({ model, real: world }), commands);
        } finally {
          remove();
        }
      }),
      { numRuns: runs },
    );
  },
  60_000 + runs * 2000,
);
