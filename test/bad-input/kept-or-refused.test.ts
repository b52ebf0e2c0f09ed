import { beforeAll, describe, expect, test } from 'vitest';
import { cleanPhone } from '../../preload/contract/pasted-phone.ts';
import { cleanName, personName } from '../../preload/contract/pasted-text.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { contents, type TestDesk, testDesk } from '../support/desk.ts';
import { fillDirectory } from '../support/directory.ts';
import { halfCharacters, naughtyStrings } from '../support/naughty-strings.ts';
import { makeStore } from '../support/store.ts';

/** A field into which people type, and where it is read again. */
interface TextField {
  /** Puts a text into it. */
  readonly put: (world: TestDesk, text: string) => Promise<Answer<unknown>>;
  /** What the desk then shows for it. */
  readonly shown: (world: TestDesk, outcome: unknown) => Promise<unknown>;
  /** What is kept of a text that is accepted: the text itself, but for what nobody sees. */
  readonly kept: (text: string) => unknown;
}

const proven = { proofs: ['in-person'] } as const;
const trimmed = (text: string): string => text.trim();
const lineOf = (world: TestDesk, number: string): Promise<string> =>
  world.ask('case', { number }).then(({ timeline }) => timeline.at(-1)?.text ?? '');
const practice = (world: TestDesk) => world.ask('practice', { id: 'P-100' });
const account = (world: TestDesk) => world.ask('account', { id: 'mary' });
const address = { address: '1 Pier', city: 'Oakhurst', state: 'CA', postalCode: '90001' };
let noted = '';

const correctedAddress = (part: keyof typeof address): TextField => ({
  put: (world, text) =>
    world.act('practices.correct-address', { practiceId: 'P-100', ...address, [part]: text }, proven),
  shown: async (world) => (await practice(world))[part],
  kept: personName,
});

const correctedName = (part: 'givenName' | 'familyName'): TextField => ({
  put: (world, text) =>
    world.act(
      'people.set-name',
      { accountId: 'mary', givenName: 'Mary', familyName: 'Berg', [part]: text },
      proven,
    ),
  shown: async (world) => (await account(world))[part],
  kept: personName,
});

const caseField = (part: 'caller' | 'callback' | 'tags', kept: TextField['kept']): TextField => ({
  put: (world, text) =>
    world.act('cases.open', { channel: 'phone', caller: 'Ann', [part]: part === 'tags' ? [text] : text }),
  shown: async (world, outcome) =>
    (await world.ask('case', { number: (outcome as { number: string }).number }))[part],
  kept,
});

/** Fields whose text is kept as it is, each by its action and name. */
const fields: Readonly<Record<string, TextField>> = {
  'cases.open caller': caseField('caller', personName),
  'cases.open callback': caseField('callback', (text) => cleanPhone(text) || null),
  'cases.open tags': caseField('tags', (text) => [cleanName(text)]),
  'cases.note text': {
    put: (world, text) => world.act('cases.note', { number: noted, text }),
    shown: (world) => lineOf(world, noted),
    kept: trimmed,
  },
  'practices.correct-name name': {
    put: (world, text) => world.act('practices.correct-name', { practiceId: 'P-100', name: text }, proven),
    shown: async (world) => (await practice(world)).name,
    kept: personName,
  },
  'practices.correct-address address': correctedAddress('address'),
  'practices.correct-address city': correctedAddress('city'),
  'practices.correct-address state': correctedAddress('state'),
  'practices.correct-address postalCode': correctedAddress('postalCode'),
  'people.set-name givenName': correctedName('givenName'),
  'people.set-name familyName': correctedName('familyName'),
  'people.set-role-title roleTitle': {
    put: (world, text) => world.act('people.set-role-title', { accountId: 'mary', roleTitle: text }, proven),
    shown: async (world) => (await account(world)).role,
    kept: personName,
  },
  'settings.set desk.name': {
    put: (world, text) => world.act('settings.set', { key: 'desk.name', value: text }),
    shown: async (world) => (await world.ask('settings', {}))['desk.name'],
    kept: personName,
  },
};

/** Fields whose text stands inside a sentence of the case. */
const sentences: Readonly<Record<string, (world: TestDesk, text: string) => Promise<Answer<unknown>>>> = {
  'cases.reopen why': async (world, text) => {
    await world.act('cases.solve', { number: noted, resolution: 'helped' });
    return world.act('cases.reopen', { number: noted, why: text });
  },
  'logins.password-help requestedBy': (world, text) => {
    world.clock.pass(3_600_000);
    return world.act('logins.password-help', { userName: 'harbour', requestedBy: text }, { case: noted });
  },
  'an override': (world, text) =>
    world.act(
      'people.set-edit-level',
      { accountId: 'mary', askedBy: 'ada', editLevel: level() },
      { override: text, case: noted },
    ),
};
let levels = 0;
const level = (): 'standard' | 'full' => {
  levels += 1;
  return levels % 2 === 0 ? 'standard' : 'full';
};

let world: TestDesk;
beforeAll(async () => {
  const { store, remove } = makeStore();
  world = testDesk(store);
  await fillDirectory(
    store,
    [{ id: 'P-100', name: 'Harbour Dental', email: 'front@harbour.example', ...address }],
    [
      { id: 'mary', loginEmail: 'mary@harbour.example', emailState: 'verified' },
      { id: 'ada', givenName: 'Ada', administrator: true },
      { id: 'clinic', kind: 'clinic', userName: 'harbour', givenName: '', familyName: '' },
    ],
  );
  noted = valueIn(
    await world.act('cases.open', { channel: 'visit', caller: 'Ann', accountId: 'mary' }),
  ).number;
  return remove;
});

/** Whether a text has nothing that is cleaned away: then it is kept to the letter. */
const isPlain = (text: string): boolean =>
  !/[\p{Default_Ignorable_Code_Point}\p{Cc}\uFFF9-\uFFFC\u2800]|\p{Z}{2}|(?! )\p{Z}/u.test(text) &&
  /[\p{L}\p{N}]/u.test(text);
const asText = (shown: unknown): unknown => (Array.isArray(shown) ? shown[0] : shown);

/** A refusal that a person and a script can use. */
const isSaid = (answer: Answer<unknown>): boolean =>
  answer.ok || (answer.error.code !== 'unexpected' && /\p{L}.*[.!?”]$/su.test(answer.error.message));

describe('a naughty string is kept as it is, or refused with a sentence', () => {
  test.each(Object.entries(fields))('%s', async (name, { put, shown, kept }) => {
    const wrong: unknown[] = [];
    // A phone number is brought into its form.
    const isWords = !name.endsWith('callback');
    let accepted = 0;
    // The parts of an address are read alike; each string is tried in one of them.
    const part = Object.keys(address).findIndex((each) => name.endsWith(` ${each}`));
    const tried = naughtyStrings.filter((_text, index) => part === -1 || index % 4 === part);
    for (const text of tried) {
      const answer = await put(world, text);
      if (!isSaid(answer)) wrong.push({ text, answer });
      if (!answer.ok) continue;
      accepted += 1;
      const now = await shown(world, answer.value);
      if (JSON.stringify(now) !== JSON.stringify(kept(text))) wrong.push({ text, now });
      if (isWords && isPlain(text) && asText(now) !== text.trim()) wrong.push({ text, now });
    }
    expect(wrong).toEqual([]);
    // Most of them are texts like others.
    expect(accepted).toBeGreaterThan(tried.length / 20);
  });

  test.each(Object.entries(sentences))('%s', async (_name, put) => {
    const wrong: unknown[] = [];
    for (const text of naughtyStrings) {
      const before = (await world.ask('case', { number: noted })).timeline.length;
      const answer = await put(world, text);
      if (!isSaid(answer)) wrong.push({ text, answer });
      const lines = (await world.ask('case', { number: noted })).timeline.slice(before);
      const isThere = lines.some(
        (line) => line.text.includes(text.trim()) || line.text.includes(personName(text)),
      );
      if (answer.ok && !isThere) wrong.push({ text, lines });
    }
    expect(wrong).toEqual([]);
  });
});

describe('half a character', () => {
  let before = '';
  beforeAll(() => {
    before = contents(world.store);
  });
  test.each(Object.entries(fields))('is refused in %s, and nothing changes', async (_name, { put }) => {
    for (const text of halfCharacters) expect(codeOf(await put(world, text))).toBe('invalid-input');
    expect(contents(world.store)).toBe(before);
  });
});

test('whatever is searched for, there is an answer or a sentence', async () => {
  const wrong: unknown[] = [];
  for (const text of [...naughtyStrings.filter((_text, index) => index % 2 === 0), ...halfCharacters])
    for (const [name, input] of [
      ['lookup', { text }],
      ['cases', { text }],
      ['knowledge', { text }],
      ['explain', { email: text }],
      ['outbox', { text }],
      ['outbox', { domain: text }],
      ['cases', { operator: text }],
      ['cases', { practice: text }],
      ['cases', { after: text }],
      ['outbox', { after: text }],
      ['contested', { after: text }],
      ['account', { id: text }],
      ['case', { number: text }],
    ] as const) {
      const answer = await world.desk.query(name, input);
      if (!isSaid(answer)) wrong.push({ name, input, answer });
    }
  expect(wrong).toEqual([]);
});

test('what names a thing in the sentence of a refusal is the text that was given, in one line', async () => {
  for (const text of naughtyStrings) {
    const answer = await world.desk.query('case', { number: text });
    expect(answer.ok).toBe(false);
    if (!answer.ok) expect(answer.error.message).not.toMatch(/[\r\n\0]/);
  }
});
