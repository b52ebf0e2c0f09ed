import PostalMime from 'postal-mime';
import type { AccountRow } from '../../../main/desk/directory/import/rows.ts';
import { sql } from '../../../main/store/sql.ts';
import type { ActionType } from '../../../preload/contract/contract.ts';
import type { Answer, ProofKind } from '../../../preload/contract/shared.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';

export const minute = 60_000;
export const day = 24 * 60 * minute;
/** Proofs that reach the strength of each action. */
export const strong: readonly ProofKind[] = ['in-person'];

/** Holders of an address that no one signs in with: not verified, deactivated, and in a closed practice. */
export const heldOnlyInName: readonly Partial<AccountRow>[] = [
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
];

/** Two practices and a closed one, with one account for each situation. */
export async function claimDesk(): Promise<TestDesk> {
  const world = testDesk();
  await fillDirectory(
    world.store,
    [
      { id: 'P-100', name: 'Harbour Dental', email: 'desk@harbour.example' },
      { id: 'P-200', name: 'Lakeside Eyes', email: 'lakeside@gmail.com' },
      { id: 'P-300', name: 'Shut Clinic', status: 'closed' },
    ],
    [
      {
        id: 'mary',
        givenName: 'Mary',
        familyName: 'Ångström',
        loginEmail: 'mary@harbour.example',
        emailState: 'verified',
      },
      {
        id: 'twin',
        givenName: 'Mary',
        familyName: 'Angstrom',
        userName: 'mary2',
        phone: '555 010 7788',
        phoneType: 'mobile',
        loginEmail: 'twin@harbour.example',
        emailState: 'verified',
      },
      {
        id: 'ben',
        givenName: 'Ben',
        familyName: 'Stone',
        loginEmail: 'mary@harbour.example',
        emailState: 'verified',
      },
      ...heldOnlyInName,
      { id: 'gwen', practiceId: 'P-200', givenName: 'Gwen', familyName: 'Vale' },
    ],
    world.clock.now - 30 * day,
  );
  return world;
}

/** Performs an action with strong proof. */
export const act = async (
  world: TestDesk,
  type: ActionType,
  input: unknown,
  operator = 'Sam',
): Promise<Answer<Record<string, unknown>>> =>
  (await world.desk.perform({ type, input, operator, proofs: strong })) as Answer<Record<string, unknown>>;

/** Every claim, as `key account state role`. */
export const claims = ({ store }: TestDesk): readonly string[] =>
  store.read
    .all<{ email_key: string; account_id: string; state: string; role: string }>(
      sql`SELECT * FROM claims ORDER BY email_key`,
    )
    .map(({ email_key: key, account_id: account, state, role }) => `${key} ${account} ${state} ${role}`);

/** The mails in the outbox, oldest first, with what waits to be sent. */
export async function mails({
  store,
}: TestDesk): Promise<readonly { to: string; subject: string; text: string; state: string }[]> {
  const rows = store.read.all<{ raw: Buffer; to_address: string; state: string }>(
    sql`SELECT raw, to_address, state FROM messages JOIN message_bytes USING (id) ORDER BY id`,
  );
  return Promise.all(
    rows.map(async ({ raw, to_address: to, state }) => {
      const mail = await PostalMime.parse(raw);
      return { to, state, subject: mail.subject ?? '', text: mail.text ?? '' };
    }),
  );
}

/** The token in the link of the last mail that has one. */
export async function lastToken(world: TestDesk): Promise<string> {
  const tokens = (await mails(world)).flatMap(
    ({ text }) => /\/(?:verify-email|confirm-change)\/([\w-]{43})/.exec(text)?.[1] ?? [],
  );
  return tokens.at(-1) ?? 'none';
}

/** The lines of a case, oldest first. */
export const linesOf = ({ store }: TestDesk, number: unknown): readonly string[] =>
  store.read
    .all<{ kind: string; text: string }>(
      sql`SELECT t.kind, t.text FROM timeline t JOIN cases c ON c.id = t.case_id WHERE c.number = ${String(number)} ORDER BY t.at, t.id`,
    )
    .map(({ kind, text }) => `${kind}: ${text}`);

/** The reason that a case has. */
export const reasonOf = ({ store }: TestDesk, number: unknown): string | undefined =>
  store.read.get<{ reason: string }>(sql`SELECT reason FROM cases WHERE number = ${String(number)}`)?.reason;

/** Notes in a case of its own that the desk called an account's number on file: without a gateway a change waits for it. */
export async function callBack(world: TestDesk, accountId: string): Promise<void> {
  const { number } = await world.done('cases.open', { channel: 'phone', caller: 'called back', accountId });
  await world.done('callers.record-proof', { number, proof: 'callback' });
}
