import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, hintsFor } from '../../../main/desk/claims/hints.ts';
import { mailboxOf, providerDomains } from '../../../main/desk/ground/claims/providers.ts';
import { emailKey } from '../../../main/desk/ground/words/email-key.ts';

const hinted = (typed: string, own: readonly string[] = []) => {
  const address = emailKey(typed);
  if (!address.ok) throw new Error(address.error.message);
  return hintsFor(address.value.key, own).map(({ kind, suggestion }) => [kind, suggestion]);
};

describe('hints', () => {
  it.each([
    ['anna@gmial.com', 'anna@gmail.com'],
    ['anna@gmal.com', 'anna@gmail.com'],
    ['anna@gmail.co', 'anna@gmail.com'],
    ['anna@gmail.con', 'anna@gmail.com'],
    ['anna@yaho.com', 'anna@yahoo.com'],
    ['anna@yahooo.com', 'anna@yahoo.com'],
    ['anna@hotmial.com', 'anna@hotmail.com'],
    ['anna@hotmal.co', 'anna@hotmail.com'],
    ['anna@outlok.com', 'anna@outlook.com'],
    ['anna@iclod.com', 'anna@icloud.com'],
    ['anna@harbor.example', 'anna@harbour.example'],
  ])('ask whether %s was meant to be %s', (typed, meant) =>
    expect(hinted(typed, ['harbour.example'])).toEqual([['near-miss-domain', meant]]),
  );

  it.each([
    'anna@gmail.com',
    'anna@mail.com',
    'anna@harbour.example',
    'anna@example.org',
    'anna@acme.example',
    'anna@ymail.com',
  ])('have nothing to say about %s', (typed) => expect(hinted(typed, ['harbour.example'])).toEqual([]));

  it.each([
    ['Anna.Berg@gmail.com', 'annaberg@gmail.com'],
    ['annaberg+desk@gmail.com', 'annaberg@gmail.com'],
    ['annaberg@googlemail.com', 'annaberg@gmail.com'],
    ['anna+desk@outlook.com', 'anna@outlook.com'],
    ['anna+desk@hotmail.com', 'anna@hotmail.com'],
    ['anna@me.com', 'anna@icloud.com'],
    ['an.na@protonmail.com', 'anna@proton.me'],
  ])('say that %s reaches the mailbox of %s', (typed, mailbox) =>
    expect(hinted(typed)).toEqual([['same-mailbox', mailbox]]),
  );

  it.each(['anna.berg@outlook.com', 'anna+desk@yahoo.com', 'anna.berg+desk@harbour.example'])(
    'do not guess about %s',
    (typed) => expect(hinted(typed)).toEqual([]),
  );

  it.each([
    ['m\u0430ry@example.com', 'mary@example.com'],
    ['\u043C\u0430\u0443@example.com', 'may@example.com'],
    ['mary@ex\u0430mple.com', 'mary@example.com'],
  ])('warn of look-alike letters in %j', (typed, latin) =>
    expect(hinted(typed)).toEqual([['look-alike', latin]]),
  );

  it.each([
    ['o’brien@harbour.example', "o'brien@harbour.example"],
    ['o‘brien@harbour.example', "o'brien@harbour.example"],
    ['o´brien@harbour.example', "o'brien@harbour.example"],
    ['oʼbrien@harbour.example', "o'brien@harbour.example"],
    ['mary–lee@harbour.example', 'mary-lee@harbour.example'],
    ['mary—lee@harbour.example', 'mary-lee@harbour.example'],
    ['mary\u2011lee@harbour.example', 'mary-lee@harbour.example'],
    ['mary\u2010lee@harbour.example', 'mary-lee@harbour.example'],
    ['mary−lee@harbour.example', 'mary-lee@harbour.example'],
    ['mary․lee@harbour.example', 'mary.lee@harbour.example'],
    ['o’mary–lee@harbour.example', "o'mary-lee@harbour.example"],
  ])('warn of punctuation that looks like the plain one: %s', (typed, meant) =>
    expect(hinted(typed)).toEqual([['look-alike', meant]]),
  );

  it.each(["o'brien@harbour.example", 'mary-lee@harbour.example', 'mary.lee@harbour.example'])(
    'have nothing to say about plain punctuation: %s',
    (typed) => expect(hinted(typed)).toEqual([]),
  );

  it('warn of two scripts in one name, even where nothing Latin can be made of it', () =>
    expect(hinted('annaж@example.com')).toEqual([['look-alike', null]]));

  it('say nothing about a name that is all in another script', () =>
    expect(hinted('жанна@example.com')).toEqual([]));

  it('change neither the key nor whether an address is accepted', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom(...providerDomains), (typed, domain) => {
        const address = emailKey(`${typed.split('@')[0]}@${domain}`);
        fc.pre(address.ok);
        if (!address.ok) return;
        const before = address.value.key;
        hintsFor(before);
        expect(emailKey(address.value.email)).toEqual(address);
        expect(mailboxOf(mailboxOf(before))).toBe(mailboxOf(before));
      }),
    );
  });
});

describe('the distance of two texts', () => {
  it.each([
    ['gmail', 'gmial', 1],
    ['gmail', 'gmal', 1],
    ['gmail', 'gmaill', 1],
    ['gmail', 'gnail', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('%s and %s is %i', (one, other, distance) => expect(editDistance(one, other)).toBe(distance));

  it('is the same both ways, and nothing only for the same text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, other) === 0).toBe(one === other);
      }),
    );
  });
});
