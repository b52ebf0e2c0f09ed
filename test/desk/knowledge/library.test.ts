import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../main/desk/knowledge/library.ts';
import { readBlocks } from '../../../main/desk/knowledge/markdown.ts';
import { readArticle } from '../../../main/desk/knowledge/read-article.ts';
import { codeOf } from '../../support/answers.ts';
import { testDesk } from '../../support/desk.ts';

const file = (title: string, change: Partial<Record<string, string>> = {}): string => `---
title: ${title}
reasons: [${change.reasons ?? 'locked'}]
situations: [${change.situations ?? ''}]
keywords: [${change.keywords ?? 'key'}]
---

## What is going on

${change.text ?? 'Something.'}

## What to do

1. One thing
   that goes on.
2. **Another** thing.

## Tell the caller

Words.

## Never say

- Nothing.
`;

describe('reading Markdown', () => {
  it('makes values of it, never markup', () => {
    expect(readBlocks('A <b>bold</b>\nline with **weight**.\n\n- one\n- two')).toEqual([
      {
        kind: 'paragraph',
        runs: [{ text: 'A <b>bold</b> line with ' }, { text: 'weight', strong: true }, { text: '.' }],
      },
      { kind: 'list', ordered: false, items: [[{ text: 'one' }], [{ text: 'two' }]] },
    ]);
  });

  it('reads an article with its front matter and its parts', () => {
    const article = readArticle('a', file('A title: with a colon', { situations: 'free, taken' }));
    expect(article).toMatchObject({
      id: 'a',
      title: 'A title: with a colon',
      reasons: ['locked'],
      situations: ['free', 'taken'],
      tellCallerText: 'Words.',
    });
    expect(article.parts.whatToDo).toEqual([
      {
        kind: 'list',
        ordered: true,
        items: [
          [{ text: 'One thing that goes on.' }],
          [{ text: 'Another', strong: true }, { text: ' thing.' }],
        ],
      },
    ]);
  });

  it.each([
    ['no front matter', '## What is going on\n\nText'],
    ['a reason that there is not', file('A', { reasons: 'hungry' })],
    ['a part too few', file('A').replace(/## Never say[\s\S]*/, '')],
    ['a part too many', `${file('A')}\n## Also\n\nText\n`],
  ])('is a bug with %s', (_what, text) => {
    expect(() => readArticle('a', text)).toThrow();
  });
});

describe('searching', () => {
  const library = createLibrary({
    './articles/lock.md': file('Locked account'),
    './articles/mail.md': file('Missing mail', {
      reasons: 'reset-mail-not-received, locked',
      text: 'An account waits.',
    }),
    './articles/own.md': file('Ängström’s address', {
      reasons: '',
      situations: 'own',
      keywords: 'spam folder',
    }),
  });
  const ids = (wanted: Parameters<typeof library.search>[0]) => library.search(wanted).map(({ id }) => id);

  it('puts a word in the title before the same in the text', () => {
    expect(ids({ text: 'account' })).toEqual(['lock', 'mail']);
  });
  it('folds accents and case, and takes the beginning of a word', () => {
    expect(ids({ text: 'ANGSTROM' })).toEqual(['own']);
    expect(ids({ text: 'spam fold' })).toEqual(['own']);
  });
  it('wants every word', () => {
    expect(ids({ text: 'account spam' })).toEqual([]);
  });
  it('fits a reason or a situation, the one that is about nothing else first', () => {
    expect(ids({ reason: 'locked' })).toEqual(['lock', 'mail']);
    expect(ids({ situation: 'own' })).toEqual(['own']);
    expect(ids({ reason: 'locked', situation: 'own' })).toEqual(['own', 'lock', 'mail']);
  });
  it('shows all by title where nothing is asked', () => {
    expect(ids({})).toEqual(['lock', 'mail', 'own']);
    expect(ids({ text: ' –! ' })).toEqual(['lock', 'mail', 'own']);
  });
});

describe('asking the desk', () => {
  it('finds articles and shows one', async () => {
    const world = testDesk();
    const found = await world.ask('knowledge', { text: 'spam' });
    expect(found.hits.map(({ id }) => id)).toContain('reset-mail-not-received');
    expect((await world.ask('article', { id: 'Account-Locked' })).title).toBe(
      'Locked after too many attempts',
    );
    expect(codeOf(await world.desk.query('article', { id: 'nothing' }))).toBe('article-not-found');
  });

  it.each([
    ['taken', 'taken-address'],
    ['own', 'own-email-in-order'],
    ['held-unverified', 'email-claimed-not-verified'],
    ['shared-mailbox', 'shared-mailbox'],
  ] as const)('puts the article of the situation %s first', async (situation, id) => {
    const { hits } = await testDesk().ask('knowledge', { situation, reason: 'email-in-use' });
    expect(hits[0]?.id).toBe(id);
  });
});
