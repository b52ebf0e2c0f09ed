import { beforeAll, describe, expect, test } from 'vitest';
import { type Blocklist, createBlocklist } from '../../../main/desk/logins/passwords/blocklist.ts';
import { createPasswordHasher } from '../../../main/desk/logins/passwords/hashing.ts';
import { ownWordsOf } from '../../../main/desk/logins/passwords/own-words.ts';
import { checkPassword, normalizePassword } from '../../../main/desk/logins/passwords/rules.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { fillDirectory } from '../../support/directory.ts';
import { defaultSettings } from '../../support/mail-world.ts';
import { temporaryStore } from '../../support/store.ts';

const settings = defaultSettings();
const ownWords = ['Harbour Dental', 'Harbour', 'Dental', 'HarbourD', 'Mary', 'Berg', 'Oakhurst', 'P-1'];
let blocklist: Blocklist;
beforeAll(async () => {
  blocklist = await createBlocklist();
});
const codeFor = (password: string, change = settings): string | null =>
  codeOf(checkPassword(password, { settings: change, blocklist, ownWords }));

describe('a password', () => {
  test.each([
    ['violet otter under ladders', 'words with spaces'],
    ['        x       ', 'spaces around, which stay'],
    ['πράσινο τσάι', 'Greek'],
    ['密码是一只会飞的鸟', 'Chinese, nine characters'],
    ['🐙🪜🥝🚲🧦🎈🪁🧲', 'eight emoji'],
    ['ottersclimb', 'no digit, no capital, no sign'],
    ['harbour lights on a tuesday', 'a passphrase with an own word'],
    [`${'long sentence '.repeat(4)}12345678`, 'sixty-four characters'],
    ['q'.repeat(40).concat(' and then some more of other things ').repeat(3).slice(0, 256), '256 characters'],
  ])('%j is accepted: %s', (password) => {
    expect(codeFor(password)).toBeNull();
  });

  test.each([
    ['seven77', 'password-too-short'],
    ['🐙🪜🥝🚲🧦🎈🪁', 'password-too-short'],
    ['x y z '.repeat(50), 'password-too-long'],
    ['tab\tin the middle', 'password-unreadable'],
    ['password', 'password-common'],
    ['P@ssw0rd', 'password-common'],
    ['Password123!', 'password-common'],
    ['qwertyuiop', 'password-common'],
    ['iloveyou', 'password-common'],
    ['!!football!!', 'password-common'],
    ['abcdefghij', 'password-pattern'],
    ['87654321', 'password-pattern'],
    ['abcabcabcabc', 'password-pattern'],
    ['        ', 'password-pattern'],
    ['HarbourDental', 'password-own-words'],
    ['h4rb0ur-d3nt4l', 'password-own-words'],
    ['Harbour2026!!', 'password-own-words'],
    ['Mary.Berg.1987', 'password-own-words'],
    ['ÓAKHURST-2026', 'password-own-words'],
  ])('%j is refused as %s', (password, code) => {
    expect(codeFor(password)).toBe(code);
  });

  test('counts characters, not bytes or halves of them, and the setting says how many', () => {
    const twelve = { ...settings, 'password.minimumLength': 12 };
    expect(codeFor('ottersclimb', twelve)).toBe('password-too-short');
    expect(codeFor('ottersclimbs', twelve)).toBeNull();
  });

  test('is the same from every keyboard', async () => {
    const [one, other] = ['Ünal’s ﬁne tea', 'U\u0308nal’s fine tea'];
    expect(normalizePassword(one)).toBe(normalizePassword(other));
    const hasher = createPasswordHasher();
    const hash = valueIn(await hasher.hash(normalizePassword(one)));
    expect(valueIn(await hasher.verify(hash, normalizePassword(other)))).toBe(true);
    expect(valueIn(await hasher.verify(hash, 'Ünals fine tea'))).toBe(false);
  });
});

test('the own words of an account are its practice’s, its person’s and the product’s', async () => {
  const store = temporaryStore();
  await fillDirectory(
    store,
    [
      {
        id: 'P-9',
        name: 'Harbour Dental',
        email: 'front@toothfairy.example',
        phone: '(415) 555-0100',
        city: 'Oakhurst',
      },
    ],
    [
      {
        id: 'a-9',
        practiceId: 'P-9',
        userName: 'mberg',
        loginEmail: 'mary.b@mail.example',
        emailState: 'verified',
      },
    ],
  );
  const words = ownWordsOf(store.read, 'a-9', settings);
  for (const word of [
    'Harbour',
    'Dental',
    'toothfairy',
    '4155550100',
    'Oakhurst',
    'mberg',
    'Mary',
    'Berg',
    'Desk',
  ])
    expect(words).toContain(word);
});

describe('hashing', () => {
  test('takes as long where there is no account as where there is one, and says no', async () => {
    const hasher = createPasswordHasher();
    const hash = valueIn(await hasher.hash('violet otter'));
    await hasher.verify(null, 'warm up');
    // By turns, and the least counts: what other programs took of the processor is no time of either.
    let [known, unknown] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const timed = async (stored: string | null): Promise<number> => {
      const begun = performance.now();
      expect(valueIn(await hasher.verify(stored, 'wrong'))).toBe(false);
      return performance.now() - begun;
    };
    for (let round = 0; round < 8; round += 1) {
      known = Math.min(known, await timed(hash));
      unknown = Math.min(unknown, await timed(null));
    }
    expect(unknown / known).toBeGreaterThan(0.25);
    expect(unknown / known).toBeLessThan(4);
  });

  test('stays off the main thread, and refuses what would wait too long', async () => {
    const hasher = createPasswordHasher({ atOnce: 1, waiting: 2 });
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 1);
    const answers = await Promise.all([1, 2, 3, 4].map((one) => hasher.hash(`violet otter ${one}`)));
    clearInterval(ticking);
    expect(answers.map(codeOf)).toEqual([null, null, null, 'portal-busy']);
    expect(ticks).toBeGreaterThan(5);
    expect(codeOf(await hasher.hash('afterwards'))).toBeNull();
  });
});
