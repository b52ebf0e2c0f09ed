import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What of pdfkit's document the fonts need. */
export interface FontDocument {
  registerFont(name: string, source: Buffer): unknown;
  font(name: string): unknown;
  widthOfString(text: string): number;
}

/** A piece of a text in one font. */
export interface Run {
  readonly font: string;
  readonly text: string;
}

export interface Fonts {
  /** A text in pieces; where no font has a sign, `onUnshown` is told and a question mark stands for it. */
  readonly runsOf: (text: string, onUnshown: () => void) => readonly Run[];
  /** The width of a text, in points at the size that the document has. */
  readonly widthOf: (text: string) => number;
}

const locate = createRequire(import.meta.url);

// Which of them are opened is decided by the texts: most logs need the first alone.
const subsets = [
  ['noto-sans', 'latin'],
  ['noto-sans', 'latin-ext'],
  ['noto-sans', 'vietnamese'],
  ['noto-sans', 'greek'],
  ['noto-sans', 'cyrillic'],
  ['noto-sans', 'greek-ext'],
  ['noto-sans', 'cyrillic-ext'],
  ['noto-sans', 'devanagari'],
  ['noto-sans-arabic', 'arabic'],
] as const;

interface FontFile {
  readonly name: string;
  readonly has: (point: number) => boolean;
}

/** The fonts of a document: Noto Sans, of which each script is a file of its own. */
export function createFonts(document: FontDocument): Fonts {
  const ranges = new Map<string, Readonly<Record<string, string>>>();
  const rangesOf = (family: string, subset: string): readonly (readonly [number, number])[] => {
    const known =
      ranges.get(family) ??
      (JSON.parse(readFileSync(locate.resolve(`@fontsource/${family}/unicode.json`), 'utf8')) as Readonly<
        Record<string, string>
      >);
    ranges.set(family, known);
    return (known[subset] ?? '').split(',').map((range) => {
      const [from = '', to = from] = range.replace('U+', '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    });
  };
  const files = subsets.map(([family, subset]): FontFile => {
    const name = `${family}-${subset}`;
    const covered = rangesOf(family, subset);
    let hasGlyph: ((point: number) => boolean) | null = null;
    const open = (): ((point: number) => boolean) => {
      document.registerFont(
        name,
        readFileSync(locate.resolve(`@fontsource/${family}/files/${name}-400-normal.woff`)),
      );
      document.font(name);
      // The package's types say nothing of the font below; a range may have signs that its file lacks.
      const { font } = (
        document as unknown as {
          readonly _font: { readonly font: { hasGlyphForCodePoint(point: number): boolean } };
        }
      )._font;
      return (point) => font.hasGlyphForCodePoint(point);
    };
    return {
      name,
      has: (point) => {
        if (!covered.some(([from, to]) => point >= from && point <= to)) return false;
        hasGlyph ??= open();
        return hasGlyph(point);
      },
    };
  });
  const first = files[0]?.name ?? '';
  files[0]?.has(0x3f);
  const known = new Map<string, string | null>();
  const fontOf = (sign: string): string | null => {
    const before = known.get(sign);
    if (before !== undefined) return before;
    const point = sign.codePointAt(0) ?? 0;
    const found = files.find(({ has }) => has(point))?.name ?? null;
    known.set(sign, found);
    return found;
  };

  const runsOf = (text: string, onUnshown: () => void): readonly Run[] => {
    if (isPlain.test(text)) return [{ font: first, text }];
    const runs: { font: string; text: string }[] = [];
    for (const sign of text.normalize('NFC')) {
      if (invisible.test(sign)) continue;
      const found = fontOf(sign);
      if (found === null) onUnshown();
      const last = runs.at(-1);
      const font = found ?? first;
      const shown = found === null ? '?' : sign;
      if (last?.font === font) last.text += shown;
      else runs.push({ font, text: shown });
    }
    return runs;
  };
  const measure = (text: string): number =>
    runsOf(text, () => {}).reduce((width, run) => {
      document.font(run.font);
      return width + document.widthOfString(run.text);
    }, 0);
  return { runsOf, widthOf: measure };
}

/** Remembers the widths of words at one size, for most stand in a list many times. */
export function rememberedWidths(widthOf: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= mostRemembered) known.clear();
    const width = widthOf(text);
    known.set(text, width);
    return width;
  };
}

const mostRemembered = 5000;

const isPlain = /^[\x20-\x7e]*$/;
// Signs that change how others are read, and marks that are no sign themselves.
const invisible = /[\p{Cc}\p{Cf}]/u;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The words of one line in the order in which they stand on paper, from left to right. */
export function visualOrder(words: readonly string[]): readonly string[] {
  if (!words.some((word) => rightToLeft.test(word))) return words;
  const groups: { readonly isRight: boolean; readonly words: string[] }[] = [];
  for (const word of words) {
    const isRight = rightToLeft.test(word);
    const last = groups.at(-1);
    if (last?.isRight === isRight) last.words.push(word);
    else groups.push({ isRight, words: [word] });
  }
  const inOrder = groups[0]?.isRight === true ? groups.toReversed() : groups;
  return inOrder.flatMap((group) => (group.isRight ? group.words.toReversed() : group.words));
}
