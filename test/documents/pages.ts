import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { projectFolder } from '../../tools/machine/project.ts';

/** A block between fences: its language, its text, and the line it begins at. */
export interface Block {
  readonly language: string;
  readonly text: string;
  readonly line: number;
}

/** A page of the documents: its path from the project's folder, and what is in it. */
export interface Page {
  readonly path: string;
  readonly text: string;
  /** The text without its blocks, line for line. */
  readonly prose: string;
  readonly blocks: readonly Block[];
}

// What others have made, what a run leaves, and the articles of the program, which are read in its window.
const elsewhere =
  /^(node_modules|out|dist|demo|bench|test-results|\.git|main|renderer|test\/bench\/peers)(\/|$)/;

function markdownIn(folder: string): string[] {
  return readdirSync(join(projectFolder, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name).split(sep).join('/');
    if (elsewhere.test(path) || entry.name === 'node_modules') return [];
    if (entry.isDirectory()) return markdownIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

export function pageOf(path: string): Page {
  const text = readFileSync(join(projectFolder, path), 'utf8');
  const blocks: Block[] = [];
  const prose: string[] = [];
  let open: { readonly fence: string; readonly language: string; readonly line: number } | null = null;
  let inside: string[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const [, fence = '', language = ''] = /^\s*(```+)(.*)$/.exec(line) ?? [];
    if (open !== null && fence === open.fence && language === '') {
      blocks.push({ language: open.language, text: `${inside.join('\n')}\n`, line: open.line });
      open = null;
      prose.push('');
    } else if (open !== null) {
      inside.push(line);
      prose.push('');
    } else if (fence !== '') {
      open = { fence, language: language.trim(), line: at + 1 };
      inside = [];
      prose.push('');
    } else prose.push(line);
  }
  if (open !== null) throw new Error(`${path}: the block at line ${open.line} is not closed.`);
  return { path, text, prose: prose.join('\n'), blocks };
}

/** Every page that people read in the project. */
export const pages: readonly Page[] = markdownIn('').sort().map(pageOf);

/** How GitHub names the anchor of a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .replaceAll(/[`*_]|\[|\]\([^)]*\)/g, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** The anchors of a page; a heading that is there twice has a number behind it the second time. */
export function anchorsOf({ prose }: Page): ReadonlySet<string> {
  const seen = new Map<string, number>();
  return new Set(
    [...prose.matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, heading = '']) => {
      const anchor = anchorOf(heading);
      const before = seen.get(anchor) ?? 0;
      seen.set(anchor, before + 1);
      return before === 0 ? anchor : `${anchor}-${before}`;
    }),
  );
}

/** What a page links to: links, pictures, and the addresses of references. Code is no link. */
export const targetsOf = ({ prose }: Page): readonly string[] => {
  const words = prose.replaceAll(/`[^`\n]*`/g, '``');
  return [
    ...words.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g),
    ...words.matchAll(/^\[[^\]]+\]: +(\S+)/gm),
    ...words.matchAll(/<(?:img|a)\b[^>]*?(?:src|href)="([^"]+)"/g),
  ].map(([, target = '']) => target);
};

/** A path of the project, as pages name it. */
export const inProject = (path: string): string => relative(projectFolder, path).split(sep).join('/');
