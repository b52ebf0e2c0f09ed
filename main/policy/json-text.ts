import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { say } from '../language.ts';
import { policyWords as words } from './words.ts';

/** A JSON document, and on which line each of its values stands. */
export interface JsonText {
  readonly value: unknown;
  /** Counted from 1. The line of the nearest thing around it where a path leads to nothing that is there. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** What is wrong with a text that is no JSON, in the middle of a sentence. */
export interface JsonFault {
  readonly line: number;
  readonly problem: string;
}

/** Nobody writes a document by hand that is as deep as this. */
const deepest = 32;

/**
 * Reads JSON that a person wrote: a fault is told with its line, and a key that stands twice is one, as nobody could say which
 * of them counts.
 */
export function readJsonText(text: string): JsonText | JsonFault {
  const lineAt = (at: number): number => text.slice(0, at).split('\n').length;
  const unexpected = (at: number): JsonFault => ({
    line: lineAt(at),
    problem:
      at >= text.trimEnd().length ? say(words.endsTooSoon) : say(words.unexpected, { sign: text[at] ?? '' }),
  });
  const deep = depthFault(text);
  if (deep !== null) return { line: lineAt(deep), problem: say(words.tooDeep) };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first !== undefined || root === undefined) return unexpected(first?.offset ?? 0);
  const twice = keyTwice(root);
  if (twice !== null)
    return { line: lineAt(twice.offset), problem: say(words.twice, { key: String(twice.value) }) };
  return {
    value: JSON.parse(text),
    lineOf: (path) => {
      const places = path.map((part) => (typeof part === 'number' ? part : String(part)));
      for (let length = places.length; length >= 0; length -= 1) {
        const node = findNodeAtLocation(root, places.slice(0, length));
        if (node !== undefined) return lineAt(node.offset);
      }
      return 1;
    },
  };
}

/** Where a text is deeper than any document; null where it is not. It is asked first: what reads the text goes as deep as that. */
function depthFault(text: string): number | null {
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[{]|[\]}]/gs)) {
    if (found === '[' || found === '{') depth += 1;
    else if (found === ']' || found === '}') depth -= 1;
    if (depth > deepest) return index;
  }
  return null;
}

/** The second of two equal keys of one object. */
function keyTwice(node: Node): Node | null {
  const keys = new Set<unknown>();
  for (const child of node.children ?? []) {
    const [key, value] = child.type === 'property' ? (child.children ?? []) : [undefined, child];
    if (key !== undefined && keys.has(key.value)) return key;
    keys.add(key?.value);
    const inside = value === undefined ? null : keyTwice(value);
    if (inside !== null) return inside;
  }
  return null;
}
