import { z } from 'zod';
import type { Language } from '../../../language/languages.ts';
import { caseReasons } from '../../../preload/contract/cases.ts';
import { situations } from '../../../preload/contract/claims.ts';
import { type Article, articleParts } from '../../../preload/contract/knowledge.ts';
import { proofPlaces } from '../ground/rules/proof-rules.ts';
import { blocksText, readBlocks } from './markdown.ts';
import { partHeadings } from './words.ts';

const frontMatter = z.strictObject({
  title: z.string().min(1),
  reasons: z.array(z.enum(caseReasons)),
  situations: z.array(z.enum(situations)),
  keywords: z.array(z.string().min(1)).min(1),
});

// What follows from the rules of proof is not written twice: `{{different-proofs}}` stands for it.
const place = /\{\{([a-z-]+)\}\}/g;

const wholeFile = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

/** Reads an article's file, whose headings are in its language. Ours are checked by a test, so one that can't be read is a bug. */
export function readArticle(id: string, file: string, language: Language = 'en'): Article {
  const text = file.replaceAll('\r\n', '\n').replace(place, (_, name: string) => {
    const phrase = proofPlaces[name];
    if (phrase === undefined) throw new Error(`${id} has a place for ${name}, of which nothing is known`);
    return phrase(language);
  });
  const [, head, body] = wholeFile.exec(text) ?? [];
  if (head === undefined || body === undefined) throw new Error(`${id} has no front matter`);
  const facts = frontMatter.parse(Object.fromEntries(head.split('\n').map(readField)));
  const sections = new Map(
    body
      .split(/^## /m)
      .slice(1)
      .map((section): readonly [string, string] => {
        const end = section.indexOf('\n');
        return [section.slice(0, end).trim(), section.slice(end + 1)];
      }),
  );
  const parts = Object.fromEntries(
    articleParts.map((part) => {
      const heading = partHeadings[part].texts[language];
      const text = sections.get(heading);
      if (text === undefined || text.trim() === '') throw new Error(`${id} has no part “${heading}”`);
      return [part, readBlocks(text)];
    }),
  ) as unknown as Article['parts'];
  if (sections.size !== articleParts.length) throw new Error(`${id} has a part that no article has`);
  return { id, ...facts, parts, tellCallerText: blocksText(parts.tellCaller) };
}

/** `title: words`, or a list as in `reasons: [locked, other]`. */
function readField(line: string): readonly [string, unknown] {
  const colon = line.indexOf(':');
  const value = line.slice(colon + 1).trim();
  const list = /^\[(.*)\]$/.exec(value);
  if (!list) return [line.slice(0, colon).trim(), value];
  const items = (list[1] ?? '').split(',').map((item) => item.trim());
  return [line.slice(0, colon).trim(), items.filter((item) => item !== '')];
}
