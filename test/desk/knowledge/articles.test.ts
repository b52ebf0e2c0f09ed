import { describe, expect, it } from 'vitest';
import { blocksText } from '../../../main/desk/knowledge/markdown.ts';
import { library } from '../../../main/desk/knowledge/queries.ts';
import { caseReasons } from '../../../preload/contract/cases.ts';
import { situations } from '../../../preload/contract/claims.ts';
import { articleParts } from '../../../preload/contract/knowledge.ts';

const { articles } = library();
const partText = (id: string, part: (typeof articleParts)[number]): string =>
  blocksText(articles.find((article) => article.id === id)?.parts[part] ?? []);

describe('the articles', () => {
  it.each(caseReasons)('has one for the reason %s', (reason) => {
    expect(articles.filter(({ reasons }) => reasons.includes(reason)).length).toBeGreaterThan(0);
  });

  it.each(situations)('has one for the situation %s', (situation) => {
    expect(articles.filter((article) => article.situations.includes(situation)).length).toBeGreaterThan(0);
  });

  it.each(articles.map(({ id }) => id))('%s has all four parts, short enough to read in a call', (id) => {
    for (const part of articleParts) expect(partText(id, part)).not.toBe('');
    const words = articleParts.flatMap((part) => partText(id, part).split(/\s+/));
    expect(words.length).toBeLessThan(260);
    expect(partText(id, 'tellCaller').split(/\s+/).length).toBeLessThan(70);
  });

  it.each(articles.map(({ id }) => id))('%s tells the caller nothing about a holder', (id) => {
    expect(partText(id, 'tellCaller')).not.toMatch(
      /\b(holder|holds|held by|belongs to (him|her|them|somebody)|former colleague|deactivated login)\b/i,
    );
  });

  it.each(articles.map(({ id }) => id))('%s never calls a mail delivered', (id) => {
    const said = [partText(id, 'whatToDo'), partText(id, 'tellCaller')].join(' ');
    expect(said).not.toMatch(/\b(was|is|been) delivered\b/i);
  });

  it.each(articles.map(({ id }) => id))('%s has no link and no markup', (id) => {
    for (const part of articleParts) expect(partText(id, part)).not.toMatch(/https?:|<\w|\]\(|\*\*|`/);
  });

  it('has about thirty, each with its own title', () => {
    expect(articles.length).toBeGreaterThanOrEqual(30);
    expect(new Set(articles.map(({ title }) => title)).size).toBe(articles.length);
  });
});
