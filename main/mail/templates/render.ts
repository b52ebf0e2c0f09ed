import { isValidElement, type ReactElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { cleanLine } from '../message/clean-text.ts';
import type { MessageContent } from '../message/draft.ts';

type Properties = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };

// What of a letter the text part leaves out: the head, and what only repeats for the eye.
const silent = new Set(['head', 'title', 'style']);

/**
 * Renders a letter to HTML, and to plain text from the same elements. A paragraph of the text is one line, however long: each
 * mail program wraps it to its own width, and none shows the ends of our lines amid its own. A link stands on a line of its own.
 */
export function renderLetter(subject: string, letter: ReactElement): MessageContent {
  return {
    subject: cleanLine(subject),
    html: `<!doctype html>${renderToStaticMarkup(letter)}`,
    text: `${plainText(letter)
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
  };
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
    case 'h1':
    case 'dl':
      return `${inside()}\n\n`;
    default:
      return inside();
  }
}
