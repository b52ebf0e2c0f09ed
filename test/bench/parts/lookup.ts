import { join } from 'node:path';
import { lookup } from '../../../main/desk/directory/lookup.ts';
import { accountRecord, practiceRecord } from '../../../main/desk/directory/records.ts';
import { readKeyFile } from '../../../main/store/key.ts';
import { openKeyed } from '../../../main/store/keyed-database.ts';
import { usualCache } from '../../../main/store/open-database.ts';
import { openStore, type Store } from '../../../main/store/store.ts';
import {
  type BenchContext,
  type BenchPart,
  type BenchRow,
  rowBeside,
  rowUnder,
  type Target,
  worstOf,
} from '../bench-part.ts';
import { leastCompared, leastTimes } from '../least-times.ts';
import { bareLimits, type Limits } from '../lookup-limits.ts';
import { type Asked, drawnRecords, mostShared, type Shared, turns } from '../lookup-queries.ts';

const exact: Target = { most: 1.5 };
const byWords: Target = { most: 2, under: 5 };
const shown = 50;

/** A kind of text: what is typed in a round, and the limit that it is compared with. */
interface Shape {
  readonly text: (round: number) => string;
  readonly limit: (limits: Limits) => (text: string) => unknown;
  readonly target: Target;
}

const namedBy =
  (letters: number, read: (record: Asked) => string) =>
  (record: Asked): string | null => {
    const name = [...read(record)];
    return name.length < letters ? null : name.slice(0, letters).join('');
  };

function shapes(drawn: readonly Asked[], shared: Shared): Readonly<Record<string, Shape>> {
  const each = (read: (record: Asked) => string | null) => turns(drawn, read);
  const words = (text: (round: number) => string): Shape => ({
    text,
    limit: ({ words: limit }) => limit,
    target: byWords,
  });
  const begins = (letters: number): Shape => words(each(namedBy(letters, ({ familyName }) => familyName)));
  return {
    'email, whole': { text: each(({ email }) => email), limit: ({ email }) => email, target: exact },
    'email, unknown': {
      text: each(({ email }) => email && `q9${email}`),
      limit: ({ email }) => email,
      target: exact,
    },
    'email, beginning': {
      text: each(({ email }) => email?.slice(0, -6) ?? null),
      limit: ({ emailBeginning }) => emailBeginning,
      target: exact,
    },
    'email, beginning that most share': {
      text: () => shared.beginning,
      limit: ({ emailBeginning }) => emailBeginning,
      target: byWords,
    },
    'domain that most share': { text: () => shared.domain, limit: ({ domain }) => domain, target: byWords },
    'user name': {
      text: each(({ userName }) => userName),
      limit: ({ userNameOrWords }) => userNameOrWords,
      target: exact,
    },
    // One text may be an id and a name: an exact id comes first, and those who are called so below it.
    'Practice ID': {
      text: each(({ practiceId }) => practiceId.toLowerCase()),
      limit:
        ({ practiceId, words: named }) =>
        (text) => [practiceId(text), named(text)],
      target: exact,
    },
    'phone, whole': { text: each(({ phone }) => phone), limit: ({ phone }) => phone, target: exact },
    'phone that most share': { text: () => shared.phone, limit: ({ phone }) => phone, target: exact },
    'name, 1 letter': begins(1),
    'name, 2 letters': begins(2),
    'name, 3 letters': begins(3),
    'name, 4 letters': begins(4),
    'name, 5 letters': begins(5),
    'name, 6 letters': begins(6),
    'name, 8 letters': begins(8),
    'family name': words(each(({ familyName }) => familyName)),
    // Many a user name is a given name: those come first, and those who are called so below them.
    'given name': {
      text: each(({ givenName }) => givenName),
      limit: ({ userNameOrWords }) => userNameOrWords,
      target: byWords,
    },
    'given and family name': words(
      each(({ givenName, familyName }) => givenName && familyName && `${givenName} ${familyName}`),
    ),
    'given name and two letters': words(
      each(
        ({ givenName, familyName }) => givenName && familyName && `${givenName} ${familyName.slice(0, 2)}`,
      ),
    ),
    'practice, whole name': words(each(({ practiceName }) => practiceName)),
    'practice, first word': words(each(({ practiceName }) => practiceName.split(' ')[0] ?? null)),
    'practice, last word': words(each(({ practiceName }) => practiceName.split(' ').at(-1) ?? null)),
    'practice, part of the last word': words(
      each(({ practiceName }) => practiceName.split(' ').at(-1)?.slice(0, 5) ?? null),
    ),
    'name and practice': words(
      each(({ familyName, practiceName }) => familyName && `${familyName} ${practiceName.split(' ')[0]}`),
    ),
    // That it is no name, no id and no beginning of an address takes a statement each.
    'name, unknown': {
      text: (round) => `xqz${round}`,
      limit:
        ({ words: named, userName, practiceId, emailBeginning }) =>
        (text) => [named(text), userName(text), practiceId(text), emailBeginning(`${text}@`)],
      target: byWords,
    },
  };
}

async function measure(context: BenchContext): Promise<readonly BenchRow[]> {
  const { folder, keyFile } = await context.store();
  const key = readKeyFile(keyFile);
  if (!key.ok) throw new Error(key.error.message);
  const path = join(folder, 'login-desk.db');
  const opened = (): Store => {
    const store = openStore({ path, key: key.value });
    if (!store.ok) throw new Error(store.error.message);
    return store.value;
  };
  const store = opened();
  // The same file, read by a connection of its own with a cache of the same size: both sides find the same pages.
  const bare = openKeyed({ path, key: key.value, readonly: true });
  bare.pragma(`cache_size = -${usualCache}`);
  const drawn = drawnRecords(bare, context.seed);
  const limits = bareLimits(bare);
  const find = (text: string, reader = store.read) =>
    lookup(reader, { text, limit: shown, all: false, near: false });
  const rounds = context.isSmall ? 300 : 1500;
  const rows: BenchRow[] = [];
  for (const [what, { text, limit, target }] of Object.entries(shapes(drawn, mostShared(bare)))) {
    context.note(what);
    const limitOf = limit(limits);
    // Both caches are as they are after a while of calls.
    for (let round = 0; round < rounds / 10; round += 1) {
      find(text(round));
      limitOf(text(round));
    }
    rows.push(
      rowBeside(
        `${what} (warm)`,
        leastCompared(
          rounds,
          (round) => find(text(round)),
          (round) => limitOf(text(round)),
        ),
        'the bare prepared statement for a page, on the same file',
        { ...target, of: worstOf(context) },
      ),
    );
  }
  const account = (round: number) => drawn[round % drawn.length]?.accountId ?? '';
  const practice = (round: number) => drawn[round % drawn.length]?.practiceId ?? '';
  const misheard = turns(drawn, ({ familyName }) => familyName && `${familyName.slice(1)}k`);
  const mixed = turns(
    drawn,
    ({ givenName, familyName }) => givenName && `${givenName} ${familyName.slice(1)}`,
  );
  const near = (text: string) => lookup(store.read, { text, limit: shown, all: false });
  rows.push(
    rowUnder(
      'name misheard, with those that sound alike',
      leastTimes(rounds / 3, (round) => near(misheard(round))),
      5,
    ),
    rowUnder(
      'two names, one misheard, with those that sound alike',
      leastTimes(rounds / 3, (round) => near(mixed(round))),
      5,
    ),
  );
  rows.push(
    rowUnder(
      'record of an account',
      leastTimes(rounds, (round) => accountRecord(store.read, account(round))),
      20,
    ),
    rowUnder(
      'record of a practice',
      leastTimes(rounds, (round) => practiceRecord(store.read, practice(round))),
      20,
    ),
  );
  const email = turns(drawn, (record) => record.email);
  rows.push(
    rowUnder(
      'email, whole (cold: first look-up of a connection)',
      Array.from({ length: context.isSmall ? 5 : 40 }, (_none, round) => {
        const cold = opened();
        const started = performance.now();
        find(email(round), cold.read);
        const time = performance.now() - started;
        cold.close();
        return time;
      }),
      20,
    ),
  );
  bare.close();
  store.close();
  return rows;
}

export const part: BenchPart = { name: 'lookup', run: measure };
