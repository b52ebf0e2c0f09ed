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

const blanks = /[ \t\r\n]*/y;
const strings = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-f]{4}))*"/iuy;
const plain = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)(?![\w.+-])/iy;
/** Nobody writes a document by hand that is as deep as this. */
const deepest = 32;

class Fault extends Error {
  readonly at: number;
  constructor(at: number, problem: string) {
    super(problem);
    this.at = at;
  }
}

/** Lists and names joined as nothing in a document is. */
const pathKey = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String));

/**
 * Reads JSON that a person wrote: a fault is told with its line, and a key that stands twice is one, as nobody could say which
 * of them counts.
 */
export function readJsonText(text: string): JsonText | JsonFault {
  const places = new Map<string, number>();
  const lineAt = (at: number): number => text.slice(0, at).split('\n').length;
  let at = 0;
  const skip = (): string => {
    blanks.lastIndex = at;
    blanks.test(text);
    at = blanks.lastIndex;
    return text[at] ?? '';
  };
  const token = (kind: RegExp): string | null => {
    kind.lastIndex = at;
    const found = kind.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const unexpected = (): Fault =>
    new Fault(
      at,
      at >= text.length ? say(words.endsTooSoon) : say(words.unexpected, { sign: text[at] ?? '' }),
    );
  const take = (sign: string): void => {
    if (skip() !== sign) throw unexpected();
    at += 1;
  };
  /** Whether another one follows; else the list or object has ended. */
  const goesOn = (end: string): boolean => {
    const sign = skip();
    if (sign !== ',' && sign !== end) throw unexpected();
    at += 1;
    return sign === ',';
  };

  function value(path: readonly PropertyKey[]): unknown {
    const sign = skip();
    places.set(pathKey(path), at);
    if (path.length > deepest) throw new Fault(at, say(words.tooDeep));
    if (sign === '{') return object(path);
    if (sign === '[') return list(path);
    const found = token(sign === '"' ? strings : plain);
    if (found === null) throw unexpected();
    try {
      return JSON.parse(found);
    } catch {
      // Such as `TRUE`.
      at -= found.length;
      throw unexpected();
    }
  }

  function object(path: readonly PropertyKey[]): unknown {
    take('{');
    const entries = new Map<string, unknown>();
    if (skip() === '}') {
      at += 1;
      return {};
    }
    do {
      skip();
      const began = at;
      const name = token(strings);
      if (name === null) throw unexpected();
      const key = JSON.parse(name) as string;
      if (entries.has(key)) throw new Fault(began, say(words.twice, { key }));
      take(':');
      entries.set(key, value([...path, key]));
    } while (goesOn('}'));
    return Object.fromEntries(entries);
  }

  function list(path: readonly PropertyKey[]): unknown {
    take('[');
    const found: unknown[] = [];
    if (skip() === ']') {
      at += 1;
      return found;
    }
    do found.push(value([...path, found.length]));
    while (goesOn(']'));
    return found;
  }

  try {
    const read = value([]);
    if (skip() !== '') throw unexpected();
    return {
      value: read,
      lineOf: (path) => {
        for (let length = path.length; length >= 0; length -= 1) {
          const place = places.get(pathKey(path.slice(0, length)));
          if (place !== undefined) return lineAt(place);
        }
        return 1;
      },
    };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { line: lineAt(error.at), problem: error.message };
  }
}
