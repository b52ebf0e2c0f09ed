import { isValidElement, type ReactElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { cleanLine } from '../message/clean-text.ts';
import type { MessageContent } from '../message/draft.ts';

type Properties = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };

// What of a letter the text part leaves out: the head, and what only repeats for the eye.
const silent = new Set(['head', 'title', 'style']);

/** Renders a letter to HTML, and to plain text from the same elements. */
export function renderLetter(subject: string, letter: ReactElement): MessageContent {
  return {
    subject: cleanLine(subject),
    html: `<!doctype html>${renderToStaticMarkup(letter)}`,
    text: `${plainText(letter)
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
  };
}

// Where nothing wraps lines for the reader, long ones are hard to read. A word that is longer stays whole: a link must.
const width = 74;

function wrap(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** The plain text of an element: components are called (ours have no state), and the few HTML elements they use are written out. */
function plainText(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(plainText).join('');
  if (!isValidElement(node)) return '';
  const properties = node.props as Properties;
  if (typeof node.type === 'function')
    return plainText((node.type as (props: Properties) => ReactNode)(properties));
  const inside = () => plainText(properties.children);
  if (silent.has(String(node.type)) || properties['data-text'] === 'skip') return '';
  switch (node.type) {
    case 'a':
      return `${inside()}:\n${String(properties.href)}\n`;
    case 'blockquote':
      return `${inside()
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')}\n\n`;
    case 'dt':
      return `${inside()}: `;
    case 'dd':
      return `${inside()}\n`;
    case 'hr':
      return '--\n';
    case 'br':
      return '\n';
    case 'p':
      return `${inside().split('\n').map(wrap).join('\n')}\n\n`;
    case 'h1':
    case 'dl':
      return `${inside()}\n\n`;
    default:
      return inside();
  }
}
