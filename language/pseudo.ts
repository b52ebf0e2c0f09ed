import type { IntlMessageFormat } from 'intl-messageformat';

type Ast = ReturnType<IntlMessageFormat['getAst']>;
type Element = Ast[number];

// The kinds of element of a parsed message, as its parser numbers them.
const literal = 0;
const select = 5;
const plural = 6;
const tag = 8;

const accents: Readonly<Record<string, string>> = {
  a: 'å',
  c: 'ç',
  e: 'é',
  g: 'ĝ',
  i: 'î',
  l: 'ļ',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  C: 'Ç',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ö',
  S: 'Š',
  U: 'Ü',
};

/** Half as long again, as a long translation is: each second vowel stands twice. */
function stretched(text: string): string {
  let vowels = 0;
  return [...text]
    .map((letter) => {
      const accented = accents[letter] ?? letter;
      if (!/[aeiou]/i.test(letter)) return accented;
      vowels += 1;
      return vowels % 2 === 0 ? accented + accented : accented;
    })
    .join('');
}

const each = (elements: Ast): Ast => elements.map(changed);

function changed(element: Element): Element {
  const node = element as unknown as {
    readonly type: number;
    readonly value: string;
    readonly children?: Ast;
    readonly options?: Readonly<Record<string, { readonly value: Ast }>>;
  };
  if (node.type === literal) return { ...node, value: stretched(node.value) } as unknown as Element;
  if (node.type === tag) return { ...node, children: each(node.children ?? []) } as unknown as Element;
  if (node.type !== select && node.type !== plural) return element;
  const options = Object.entries(node.options ?? {}).map(([name, option]) => [
    name,
    { ...option, value: each(option.value) },
  ]);
  return { ...node, options: Object.fromEntries(options) } as unknown as Element;
}

const mark = (value: string): Element => ({ type: literal, value }) as unknown as Element;

/**
 * A message in the made-up language of tests: accented, longer, and between `⟦` and `⟧`. What a window shows without these
 * marks is in no catalogue.
 */
export const pseudoAst = (ast: Ast): Ast => [mark('⟦'), ...each(ast), mark('⟧')];
