import type { Language } from '../../../language/languages.ts';
import type { CaseReason } from '../../../preload/contract/cases.ts';
import type { Situation } from '../../../preload/contract/claims.ts';
import { type Article, type ArticleHit, articleParts } from '../../../preload/contract/knowledge.ts';
import { foldWords } from '../ground/words/folding.ts';
import { blocksText } from './markdown.ts';
import { readArticle } from './read-article.ts';

export interface LibrarySearch {
  readonly text?: string | undefined;
  readonly reason?: CaseReason | undefined;
  readonly situation?: Situation | undefined;
}

/** The articles, to be looked through without a network. */
export interface Library {
  search(wanted: LibrarySearch): readonly ArticleHit[];
  article(id: string): Article | undefined;
  readonly articles: readonly Article[];
}

interface Shelved {
  readonly article: Article;
  readonly hit: ArticleHit;
  readonly title: readonly string[];
  readonly keywords: readonly string[];
  readonly text: readonly string[];
}

// A word in the title says more about an article than one in its text.
const weights = { title: 8, keywords: 5, text: 1, reason: 40, situation: 60 };

/** Makes a library of files' texts by their paths, all in one language. */
export function createLibrary(files: Readonly<Record<string, string>>, language: Language = 'en'): Library {
  const shelf = Object.entries(files)
    .map(([path, file]) => shelve(readArticle(idOf(path), file, language)))
    .sort((one, other) => (one.article.title < other.article.title ? -1 : 1));
  return {
    articles: shelf.map(({ article }) => article),
    article: (id) => shelf.find(({ article }) => article.id === id)?.article,
    search: ({ text = '', reason, situation }) => {
      const words = foldWords(text);
      return shelf
        .filter(({ article }) => fits(article, reason, situation, words.length === 0))
        .map((each) => ({ each, points: pointsOf(each, words) + nearness(each.article, reason, situation) }))
        .filter(({ each, points }) => words.length === 0 || (points > 0 && hasAll(each, words)))
        .sort((one, other) => other.points - one.points)
        .map(({ each }) => each.hit);
    },
  };
}

const idOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.md$/, '');

function shelve(article: Article): Shelved {
  const { id, title, reasons, situations } = article;
  return {
    article,
    hit: { id, title, reasons, situations, beginning: beginningOf(article) },
    title: foldWords(title),
    keywords: foldWords(article.keywords.join(' ')),
    text: foldWords(articleParts.map((part) => blocksText(article.parts[part])).join(' ')),
  };
}

function beginningOf({ parts }: Article): string {
  const [sentence] = blocksText(parts.goingOn.slice(0, 1)).split(/(?<=[.?!]) /);
  return sentence ?? '';
}

/** Reason and situation choose the articles where nothing is typed; with a text they only bring theirs forward. */
function fits(
  article: Article,
  reason: CaseReason | undefined,
  situation: Situation | undefined,
  nothingTyped: boolean,
): boolean {
  if (!nothingTyped || (reason === undefined && situation === undefined)) return true;
  return nearness(article, reason, situation) > 0;
}

function nearness(
  article: Article,
  reason: CaseReason | undefined,
  situation: Situation | undefined,
): number {
  let points = 0;
  if (situation !== undefined && article.situations.includes(situation))
    points += weights.situation / article.situations.length;
  if (reason !== undefined && article.reasons.includes(reason))
    points += weights.reason / article.reasons.length;
  return points;
}

const meets = (words: readonly string[], typed: string): boolean =>
  words.some((word) => word === typed || (typed.length > 1 && word.startsWith(typed)));

const hasAll = (each: Shelved, typed: readonly string[]): boolean =>
  typed.every((word) => meets(each.title, word) || meets(each.keywords, word) || meets(each.text, word));

function pointsOf(each: Shelved, typed: readonly string[]): number {
  let points = 0;
  for (const word of typed) {
    if (meets(each.title, word)) points += weights.title;
    if (meets(each.keywords, word)) points += weights.keywords;
    if (meets(each.text, word)) points += weights.text;
  }
  return points;
}
