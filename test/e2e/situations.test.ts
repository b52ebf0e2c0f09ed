import type { Situation } from '../../preload/contract/claims.ts';
import type { Browser } from '../support/portal-browser.ts';
import { type DeskWindow, expect, type TestHome, test } from '../support/window.ts';
import { openRecord, openTab, part } from '../support/window-calls.ts';
import { linkTo, openPortal } from '../support/window-portal.ts';

interface Explained {
  readonly situation: Situation;
  readonly resolutions: readonly {
    readonly action: string;
    readonly allowed: boolean;
    readonly why: string;
  }[];
  readonly tellOperator: string;
  readonly tellCaller: string;
}

interface Case {
  /** In the words of the issue. */
  readonly what: string;
  readonly email: string;
  /** Who asks for it, and how they are found. */
  readonly asks: { readonly id: string; readonly typed: string; readonly name: string };
  readonly situation: Situation;
  /** What the window says it is. */
  readonly title: string;
  /** The ways out of `domain.md`, best first, and what the window calls them. */
  readonly ways: readonly (readonly [action: string, words: string])[];
  /** Whatever would tell a stranger who holds it. */
  readonly secrets: readonly string[];
}

const julia = { id: 'A-1008-01', typed: 'julia eriksen', name: 'Julia Eriksen' };
const another = ['another-address', 'Another address'] as const;
const own = ['own-address', 'An address of their own for each'] as const;
const release = ['claims.release', 'Release the claim'] as const;

const cases: readonly Case[] = [
  {
    what: 'the email of a stranger',
    email: 'j.eriksen@inbox.example',
    asks: julia,
    situation: 'taken',
    title: 'In use: somebody in another practice has it',
    ways: [another],
    secrets: ['Jonas', 'Lakeside', 'PR-1005'],
  },
  {
    what: 'a closed practice',
    email: 'victor.haddad@post.example',
    asks: { id: 'A-1010-01', typed: 'victor haddad night', name: 'Victor Haddad' },
    situation: 'held-inactive',
    title: 'In use: by an account or practice that is closed',
    ways: [release, another],
    secrets: ['Old Mill', 'PR-1011'],
  },
  {
    what: 'an inactive person',
    email: 'olga.k@mail.example',
    asks: { id: 'A-1009-01', typed: 'olga kovac', name: 'Olga Kovač' },
    situation: 'held-inactive',
    title: 'In use: by an account or practice that is closed',
    ways: [release, another],
    secrets: ['Kowalczyk', 'Müller', 'PR-1007'],
  },
  {
    what: 'two people in one practice',
    email: 'frontdesk@cedarstreet.example',
    asks: { id: 'A-1003-02', typed: 'paulo ramirez', name: 'Paulo Ramírez' },
    situation: 'shared-mailbox',
    title: 'In use: somebody else in the same practice has it',
    ways: [own, another],
    secrets: ['Hanna', 'Weiß'],
  },
  {
    what: 'two logins of one person in one practice',
    email: 'ines.ibanez@post.example',
    asks: { id: 'A-1004-02', typed: 'iibanez2', name: 'Ines Ibanez' },
    situation: 'same-person-same-practice',
    title: 'In use: the same person’s other account in this practice',
    ways: [['claims.consolidate', 'Merge the two accounts'], own],
    secrets: ['Ibáñez', 'A-1004-01'],
  },
  {
    what: 'one person in two practices',
    email: 'mary.lee@mail.example',
    asks: { id: 'A-1001-01', typed: 'mary lee angstrom', name: 'Mary Lee' },
    situation: 'same-person-other-practice',
    title: 'In use: the same person’s account in another practice',
    ways: [['second-address', 'A second address for this practice']],
    secrets: ['Harbour', 'PR-1002'],
  },
  {
    what: 'a claim that was never verified',
    email: 'quinn@inbox.example',
    asks: { id: 'A-1012-01', typed: 'quinn zapata', name: 'Quinn Zapata' },
    situation: 'held-unverified',
    title: 'Claimed but not verified',
    ways: [['claims.send-verification', 'Send the verification again'], release, another],
    secrets: ['Underwood', 'Lakeside'],
  },
  {
    what: 'a pending change, seen from the address that it leaves',
    email: 'yusuf.tanaka@lakeside.example',
    asks: julia,
    situation: 'changing-away',
    title: 'In use: its holder is changing to another address',
    ways: [
      ['wait', 'Wait for the change to finish'],
      ['claims.confirm-change', 'Finish the change'],
      ['claims.cancel-change', 'Cancel the change'],
    ],
    secrets: ['Yusuf', 'tanaka@home', 'Lakeside'],
  },
  {
    what: 'a pending change, seen by who makes it',
    email: 'tanaka@home.example',
    asks: { id: 'A-1005-11', typed: 'yusuf tanaka', name: 'Yusuf Tanaka' },
    situation: 'own-unverified',
    title: 'It is their own, but not verified yet',
    ways: [
      ['claims.send-verification', 'Send the verification again'],
      ['claims.cancel-change', 'Cancel the change'],
    ],
    secrets: ['Yusuf', 'Lakeside'],
  },
  {
    what: 'their own, not verified',
    email: 'soren@angstrom-son.example',
    asks: { id: 'A-1001-02', typed: 'soren angstrom', name: 'Søren Ångström' },
    situation: 'own-unverified',
    title: 'It is their own, but not verified yet',
    ways: [['claims.send-verification', 'Send the verification again']],
    secrets: ['Søren'],
  },
  {
    what: 'their own',
    email: 'kaito.weiss@cedarstreet.example',
    asks: { id: 'A-1003-11', typed: 'kaito weiss', name: 'Kaito Weiß' },
    situation: 'own',
    title: 'It is their own, and verified',
    ways: [['sign-in-help', 'Help with signing in']],
    secrets: ['Kaito'],
  },
  {
    what: 'an address that nobody has',
    email: 'nobody.yet@mail.example',
    asks: julia,
    situation: 'free',
    title: 'Free: no one holds this address',
    ways: [['claims.claim', 'Claim the address']],
    secrets: [],
  },
];

/** The command line's answer has the situation, the ways out in order, and words that name no one. */
async function explained(home: TestHome, { email, asks, ...row }: Case): Promise<Explained> {
  const answer = await home.run<Explained>('explain', email, '--for', asks.id);
  expect(answer.situation, row.what).toBe(row.situation);
  expect(
    answer.resolutions.map(({ action }) => action),
    row.what,
  ).toEqual(row.ways.map(([action]) => action));
  for (const secret of row.secrets) expect(answer.tellCaller, row.what).not.toContain(secret);
  return answer;
}

/** The window says the same of it: what it is, both texts, and the ways out with whether they are possible. */
async function showsTheSame(
  desk: DeskWindow,
  { email, asks, ...row }: Case,
  answer: Explained,
): Promise<void> {
  await openRecord(desk, asks.typed, asks.name);
  await openTab(desk, 'Addresses');
  const tab = desk.record.getByRole('tabpanel', { name: 'Addresses' });
  await tab.getByLabel('Another address').fill(email);
  await tab.getByRole('button', { name: 'Check' }).click();
  await expect(desk.record.getByRole('heading', { name: 'Is this address free?' })).toBeVisible();
  const address = part(desk, 'The address');
  await expect(address, row.what).toContainText(row.title);
  await expect(address, row.what).toContainText(answer.tellOperator);
  await expect(address.getByRole('blockquote'), row.what).toHaveText(answer.tellCaller);
  const ways = address.getByRole('list').first().getByRole('listitem');
  for (const [index, { allowed, why }] of answer.resolutions.entries()) {
    const way = address.getByRole('listitem').filter({ hasText: why });
    await expect(way, row.what).toContainText(row.ways[index]?.[1] ?? '');
    await expect(way, row.what).toContainText(
      // Possible by the rules, and nobody has proven anything: how much is needed is said once, above.
      allowed ? /(?<!not )possible/ : 'not possible now',
    );
    if (index === 0) await expect(ways.first(), row.what).toContainText(why);
  }
}

/** What the command line says to “Forgot User Name?” with a person's address. */
async function refusedHelp(home: TestHome, { email, what }: Case): Promise<string> {
  const answer = home.run('help', 'user-name', '--email', email);
  const refused = await answer.then(
    () => '',
    ({ stdout }: { stdout: string }) => (JSON.parse(stdout) as { error: { message: string } }).error.message,
  );
  expect(refused, what).toContain(`${email} is not associated with any active practices.`);
  return refused;
}

/** The portal knows clinics only: whatever a person's address is, it answers in the seed's words, as the desk does. */
async function tellsNobody(portal: Browser, { email, secrets, what }: Case, refused: string): Promise<void> {
  const page = await portal.submit('/', '/user-name', { email });
  expect(page.text, what).toContain(refused);
  expect(page.text, what).toContain('email us');
  const signIn = await portal.submit('/sign-in', '/sign-in', { name: email, password: 'not their password' });
  expect(signIn.text, what).toContain('don’t match');
  for (const secret of secrets) expect(`${page.text} ${signIn.text}`, what).not.toContain(secret);
}

test('Each address leads to its situation, words and ways out, alike in the window, on the command line and in the portal', async ({
  desk,
  home,
}) => {
  const portal = await openPortal(home);
  const change = { accountId: 'A-1005-11', email: 'tanaka@home.example' };
  await home.run('act', 'claims.change-email', '--input', JSON.stringify(change), '--proof', 'in-person');
  await home.run('act', 'claims.send-verification', '--input', JSON.stringify({ accountId: 'A-1001-02' }));
  const answers = await Promise.all(cases.map((row) => explained(home, row)));
  const refusals = await Promise.all(cases.map((row) => refusedHelp(home, row)));
  for (const [index, row] of cases.entries()) {
    await showsTheSame(desk, row, answers[index] as Explained);
    await tellsNobody(portal, row, refusals[index] ?? '');
  }

  // What the portal can do about them: finish or cancel the change, and verify one's own.
  const confirming = await portal.get(await linkTo(home, 'tanaka@home.example', 'confirm-change'));
  for (const words of ['Confirm your new login email', 'Cancel the change', 'The old one stops working'])
    expect(confirming.text).toContain(words);
  const stopping = await linkTo(home, 'yusuf.tanaka@lakeside.example', 'cancel-change');
  expect((await portal.submit(stopping, stopping, {})).text).toContain('The change is cancelled');
  expect(await home.run('explain', 'yusuf.tanaka@lakeside.example', '--for', julia.id)).toMatchObject({
    situation: 'taken',
  });
  const verifying = await linkTo(home, 'soren@angstrom-son.example', 'verify-email');
  expect((await portal.submit(verifying, verifying, {})).text).toContain('Your login email is verified');
  expect(await home.run('explain', 'soren@angstrom-son.example', '--for', 'A-1001-02')).toMatchObject({
    situation: 'own',
  });
});
