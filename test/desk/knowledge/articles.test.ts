import { describe, expect, it, test } from 'vitest';
import { languages } from '../../../language/languages.ts';
import { blocksText } from '../../../main/desk/knowledge/markdown.ts';
import { libraryIn } from '../../../main/desk/knowledge/queries.ts';
import { inLanguage } from '../../../main/language.ts';
import { caseReasons } from '../../../preload/contract/cases.ts';
import { situations } from '../../../preload/contract/claims.ts';
import {
  type Article,
  type ArticlePart,
  articleParts,
  type TextRun,
} from '../../../preload/contract/knowledge.ts';
import { testDesk } from '../../support/desk.ts';

const { articles: english } = libraryIn('en');

describe.each(languages)('the articles (%s)', (language) => {
  const { articles } = libraryIn(language);
  const partText = (id: string, part: ArticlePart): string =>
    blocksText(articles.find((article) => article.id === id)?.parts[part] ?? []);

  it.each(caseReasons)('has one for the reason %s', (reason) => {
    expect(articles.filter(({ reasons }) => reasons.includes(reason)).length).toBeGreaterThan(0);
  });

  it.each(situations)('has one for the situation %s', (situation) => {
    expect(articles.filter((article) => article.situations.includes(situation)).length).toBeGreaterThan(0);
  });

  it.each(articles.map(({ id }) => id))('%s has all four parts, short enough to read in a call', (id) => {
    for (const part of articleParts) expect(partText(id, part)).not.toBe('');
    const words = articleParts.flatMap((part) => partText(id, part).split(/\s+/));
    // The same takes more words in Spanish.
    expect(words.length).toBeLessThan(language === 'es' ? 300 : 260);
    expect(partText(id, 'tellCaller').split(/\s+/).length).toBeLessThan(70);
  });

  it.each(articles.map(({ id }) => id))('%s tells the caller nothing about a holder', (id) => {
    expect(partText(id, 'tellCaller')).not.toMatch(
      /\b(holder|holds|held by|belongs to (him|her|them|someone)|former colleague|deactivated login)\b/i,
    );
    expect(partText(id, 'tellCaller')).not.toMatch(
      /\b(la tiene|lo tiene|es de (él|ella|alguien)|antiguo colega|cuenta desactivada)\b/i,
    );
  });

  it.each(articles.map(({ id }) => id))('%s never calls a mail delivered', (id) => {
    const said = [partText(id, 'whatToDo'), partText(id, 'tellCaller')].join(' ');
    expect(said).not.toMatch(/\b(was|is|been) delivered\b|\b(fue|está|ha sido) entregado\b/i);
  });

  it.each(articles.map(({ id }) => id))('%s has no link and no markup', (id) => {
    for (const part of articleParts) expect(partText(id, part)).not.toMatch(/https?:|<\w|\]\(|\*\*|`/);
  });

  it('has about thirty, each with its own title', () => {
    expect(articles.length).toBeGreaterThanOrEqual(30);
    expect(new Set(articles.map(({ title }) => title)).size).toBe(articles.length);
  });
});

/** How an article is built, whatever its language: its place, its lists, and what stands out in them. */
const shapeOf = ({ id, reasons, situations: fits, parts }: Article) => ({
  id,
  reasons,
  fits,
  parts: articleParts.map((part) =>
    parts[part].map((block) =>
      block.kind === 'paragraph'
        ? [strongIn(block.runs)]
        : [block.ordered, ...block.items.map((runs) => strongIn(runs))],
    ),
  ),
});
const strongIn = (runs: readonly TextRun[]): number => runs.filter(({ strong }) => strong).length;

const byId = (one: Article, other: Article): number => (one.id < other.id ? -1 : 1);

test.each(languages)('The articles in %s are those in English, part by part', (language) => {
  const articles = [...libraryIn(language).articles].sort(byId);
  expect(articles.map(shapeOf)).toEqual([...english].sort(byId).map(shapeOf));
});

test('A desk that speaks Spanish finds and shows articles in Spanish', () =>
  inLanguage('es', async () => {
    const world = testDesk();
    const found = await world.ask('knowledge', { text: 'correo no deseado' });
    expect(found.hits.map(({ id }) => id)).toContain('reset-mail-not-received');
    const article = await world.ask('article', { id: 'taken-address' });
    expect(article.title).toBe('La dirección es de otra persona');
    expect(article.tellCallerText).toMatch(/^Esa dirección está en uso\./);
  }));
