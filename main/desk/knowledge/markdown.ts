import type { TextBlock, TextRun } from '../../../preload/contract/knowledge.ts';

/**
 * Reads the little Markdown that articles are written in: paragraphs, lists with `-` or `1.`, and `**strong**`. Anything else is
 * plain text: what comes out is values, never markup.
 */
export function readBlocks(markdown: string): readonly TextBlock[] {
  return markdown
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readBlock);
}

const bullet = /^- +/;
const number = /^\d+\. +/;

function readBlock(part: string): TextBlock {
  const mark = bullet.test(part) ? bullet : number.test(part) ? number : null;
  if (!mark) return { kind: 'paragraph', runs: readRuns(joinLines(part)) };
  const items: string[] = [];
  for (const line of part.split('\n')) {
    if (mark.test(line)) items.push(line.replace(mark, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return { kind: 'list', ordered: mark === number, items: items.map(readRuns) };
}

const joinLines = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

function readRuns(text: string): readonly TextRun[] {
  return text
    .split(/\*\*(.+?)\*\*/)
    .map((piece, index): TextRun => (index % 2 === 1 ? { text: piece, strong: true } : { text: piece }))
    .filter(({ text: piece }) => piece !== '');
}

const runsText = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('');

/** The words of blocks, a line each paragraph and item. */
export const blocksText = (blocks: readonly TextBlock[]): string =>
  blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? runsText(block.runs)
        : block.items
            .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${runsText(item)}`)
            .join('\n'),
    )
    .join('\n');
