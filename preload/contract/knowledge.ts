import { z } from 'zod';
import { type CaseReason, caseReasons } from './cases.ts';
import { type Situation, situations } from './claims.ts';
import { query } from './define.ts';
import { id, typedText } from './shared.ts';

/** Part of a line: plain, or set apart. */
export interface TextRun {
  readonly text: string;
  readonly strong?: true;
}

/** What an article is made of: already taken apart, so that no face has to make markup of text. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly TextRun[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly TextRun[])[] };

/** The four parts of every article, in their order. */
export const articleParts = ['goingOn', 'whatToDo', 'tellCaller', 'neverSay'] as const;
export type ArticlePart = (typeof articleParts)[number];

export interface ArticleSummary {
  readonly id: string;
  readonly title: string;
  readonly reasons: readonly CaseReason[];
  readonly situations: readonly Situation[];
}

export interface Article extends ArticleSummary {
  readonly keywords: readonly string[];
  readonly parts: Readonly<Record<ArticlePart, readonly TextBlock[]>>;
  /** The part for the caller as plain text, to be copied. */
  readonly tellCallerText: string;
}

export interface ArticleHit extends ArticleSummary {
  /** The beginning of what is going on. */
  readonly beginning: string;
}

export const knowledgeQueries = {
  /** Best match first; without a text those that fit the reason or situation, without either all by title. */
  knowledge: query<{ readonly hits: readonly ArticleHit[]; readonly total: number }>()(
    z.object({
      text: typedText(200).optional(),
      reason: z.enum(caseReasons).optional(),
      situation: z.enum(situations).optional(),
    }),
    { topics: [] },
  ),
  article: query<Article>()(z.object({ id }), { topics: [] }),
};
